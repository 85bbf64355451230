/** What the step Decide shows of the workbook. */
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import { GUARDRAIL_OF, PLAN_METRICS, type PlanMetric } from '../../model/guardrails';
import { Problem } from '../../model/problem';
import { recordOf } from '../../model/recordOf';
import { isFault } from '../../model/snapshot';
import { readInputs } from '../../workbook/readInputs';
import { PLAN_TABLES, readPlanModel, type WorkbookPlan } from '../../workbook/readPlanModel';
import { readPlanWish, type ReadWish } from '../../workbook/readPlanWish';
import type { TableContent } from '../../workbook/content';
import { readTables, type TableReader } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';
import { WorkbookReader } from '../workbookReader';

export interface Reading {
  /** The workbook's own language. */
  readonly language: Language;
  readonly currency: string;
  readonly plan: WorkbookPlan;
  readonly wish: ReadWish;
  readonly levers: TableReader;
  /** Limits that a person typed, fractions; `null` where the goal of the firm sets it. */
  readonly ownLimits: Readonly<Record<PlanMetric, number | null>>;
}

function readOwnLimits(guardrails: TableReader | undefined): Reading['ownLimits'] {
  const rows = Array.from({ length: guardrails?.rows ?? 0 }, (_, row) => row);
  return recordOf(PLAN_METRICS, (metric) => {
    const row = rows.find((at) => guardrails?.text(at, 'key') === GUARDRAIL_OF[metric]);
    const own = row === undefined ? null : (guardrails?.number(row, 'own', '') ?? null);
    return isFault(own) ? null : own;
  });
}

/** Reads what the step shows out of `PLAN_TABLES`. Throws `tables-missing` without levers. */
export function readDecision(tables: readonly TableContent[], language: Language): Reading {
  const readers = readTables(tables.filter(({ name }) => PLAN_TABLES.includes(name)));
  const levers = readers.get(TABLES.levers);
  if (!levers) throw new Problem('tables-missing', { names: TABLES.levers });
  const wish = readPlanWish(tables);
  return {
    language,
    currency: readInputs(readers.get(TABLES.inputs)).text('currency'),
    plan: readPlanModel(tables, language, wish),
    wish,
    levers,
    ownLimits: readOwnLimits(readers.get(TABLES.guardrails)),
  };
}

/** Keeps the reading of the step fresh. */
export class PlanReader extends WorkbookReader<Reading> {
  constructor(host: WorkbookHost, live: LiveModel) {
    super(host, live, async (_, language) => readDecision(await host.readTables(PLAN_TABLES), language));
  }
}
