import { TABLES } from '../tables';
import type { References } from '../template';

/**
 * Condition that every lever of a scenario that frees whole steps of cost works in full in a month of the plan: before that
 * no step is given up.
 * @param force column of CS_Plan with what is in force in the month
 * @param scenario reference to the scenario's name
 */
export function stepsAreFree(references: References, force: string, scenario: string): string {
  const plan = (id: string): string => references.column(TABLES.plan, id);
  return `SUMPRODUCT((${plan('scenario')}=${scenario})*(${plan('inSteps')}<>0)*(${plan(force)}<1))=0`;
}
