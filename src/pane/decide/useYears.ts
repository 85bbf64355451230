import { PLAN_METRICS } from '../../model/guardrails';
import { contactsLeft } from '../../model/plan/compiledPlan';
import { composedEffect, staffingChange } from '../../model/plan/staffing';
import { useWords } from '../WordsContext';
import { useDecision } from './Decision';
import type { PlanAnswer } from './planQuestions';

/** A measure of the year without and with the chosen levers; `null` where it is not known. */
export interface YearRow {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly format: 'amount' | 'count' | 'level';
}

const POINTS = 100;
/** Figures of an average half hour, and what they are shown in parts of. */
const STAFFING_ROWS = [
  ['required', 'count', 1],
  ['rostered', 'count', 1],
  ['occupancy', 'level', POINTS],
] as const;

/** The year before and after the chosen levers, in the order in which it is shown. */
export function useYears({ chosen }: PlanAnswer): readonly YearRow[] {
  const { words } = useWords();
  const { reading } = useDecision();
  const { results, metrics } = words.decide;
  const { base, model, staffing } = reading.plan;
  const levers = model.levers.filter(({ id }) => chosen.selected.includes(id));
  const cost = Object.values(base.costs.categories).reduce((sum, own) => sum + own, 0);
  const contacts = base.contacts > 0 ? base.contacts : null;
  // Who has it solved at once does not call again.
  const repeats = contactsLeft(base.repeatShare, 1 - composedEffect(levers, 'repeat'));
  const contactsAfter = contacts === null ? null : contacts * (1 - composedEffect(levers, 'contacts')) * repeats;
  const per = (money: number, volume: number | null): number | null => (volume === null ? null : money / volume);
  const quality = PLAN_METRICS.flatMap((name): readonly YearRow[] => {
    const today = base.rates[name];
    const after = chosen.quality[name];
    if (today === null || after === undefined) return [];
    return [{ name: metrics[name], before: today * POINTS, after, format: 'level' }];
  });
  const change = staffing && staffingChange(staffing, levers);
  const agents: readonly YearRow[] = change
    ? STAFFING_ROWS.map(([of, format, parts]) => ({
        name: results[of],
        before: change.before[of] * parts,
        after: change.after[of] * parts,
        format,
      }))
    : [];
  return [
    { name: results.cost, before: cost, after: cost - chosen.net, format: 'amount' },
    { name: results.contacts, before: contacts, after: contactsAfter, format: 'count' },
    {
      name: results.perContact,
      before: per(cost, contacts),
      after: per(cost - chosen.net, contactsAfter),
      format: 'amount',
    },
    ...agents,
    ...quality,
  ];
}
