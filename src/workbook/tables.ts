/**
 * The template's tables: their names and the ids of their columns in order. Places have their one home here; headers stand in
 * `tableHeaders.ts`.
 */
import { CATEGORY_KEYS, type CategoryKey } from '../model/categories';
import { EFFECTS, QUALITY_EFFECTS, type Effect } from '../model/levers';

const MONTH_NUMBERS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Column ids of the twelve actual months on a category sheet, `actual01` … `actual12`. */
export const ACTUAL_MONTHS: readonly string[] = MONTH_NUMBERS.map((number) => `actual${number}`);
/** Column ids of the twelve budget months on a category sheet, `budget01` … `budget12`. */
export const BUDGET_MONTHS: readonly string[] = MONTH_NUMBERS.map((number) => `budget${number}`);

/** Column ids of the twelve months of a scenario, `month01` … `month12`. */
export const SCENARIO_MONTHS: readonly string[] = MONTH_NUMBERS.map((number) => `month${number}`);
/** Column ids of the months of a plan: what was expected, and what came true. */
export const EXPECTED_MONTHS: readonly string[] = MONTH_NUMBERS.map((number) => `expected${number}`);
export const REALISED_MONTHS: readonly string[] = MONTH_NUMBERS.map((number) => `realised${number}`);
/** Column ids of the part of its full effect that a committed lever has in each month of the plan, 0–1. */
export const FORCE_MONTHS: readonly string[] = MONTH_NUMBERS.map((number) => `force${number}`);
/** Column ids of what a committed lever saves in each category in a full year, running cost and steps apart, in sheet order. */
export const SAVES_COLUMNS: readonly string[] = CATEGORY_KEYS.map(
  (_, index) => `saves${String(index + 1).padStart(2, '0')}`,
);

/** Column ids of what it saves besides, by category, once whole steps of cost are free. */
export const STEPS_COLUMNS: readonly string[] = CATEGORY_KEYS.map(
  (_, index) => `steps${String(index + 1).padStart(2, '0')}`,
);

/** Column of CS_Levers with what a chosen lever leaves of a driver: 1 less its effect. */
export function keptColumn(effect: Effect): string {
  return `kept.${effect}`;
}

/** Column ids of the five class percentages, in the order of `QUALITY_CLASSES`. */
export const CLASS_COLUMNS = ['operating', 'prevention', 'appraisal', 'internal-failure', 'external-failure'] as const;

/** Channels of contacts; their sum is the column `contacts`. `unsplit` takes a total that names no channel. */
export const CHANNELS = ['phone', 'email', 'chat', 'social', 'unsplit'] as const;
/** What a month of Drivers holds beside its channels. */
export const DRIVER_METRICS = [
  'contacts',
  'agents',
  'ahtSeconds',
  'firstContactResolution',
  'serviceLevel',
  'occupancy',
  'leavers',
  'complaints',
  'csat',
  'revenue',
] as const;
export type DriverMetric = (typeof DRIVER_METRICS)[number];
export const SCENARIOS = ['actual', 'budget'] as const;
/** The two sets of figures that every month has. */
export type Scenario = (typeof SCENARIOS)[number];

/** Column id of a driver on CS_Drivers. */
export function driverColumn(scenario: Scenario, part: (typeof CHANNELS)[number] | DriverMetric): string {
  return `${scenario}.${part}`;
}

/** Goals a firm can set itself, as columns of CS_Guardrails. */
export const GOALS = ['cost', 'balanced', 'quality'] as const;
export type Goal = (typeof GOALS)[number];

const COLUMNS = {
  category: [
    'id',
    'line',
    'behaviour',
    'driver',
    'recurrence',
    ...CLASS_COLUMNS,
    'budgetYear',
    'budgetToDate',
    'actualToDate',
    'variance',
    'variancePercent',
    ...ACTUAL_MONTHS,
    ...BUDGET_MONTHS,
    'source',
    'owner',
    'note',
  ],
  inputs: ['key', 'section', 'input', 'value', 'unit', 'note', 'source', 'owner', 'date'],
  guardrails: ['key', 'kind', 'metric', 'own', 'limit', 'note', ...GOALS, 'owner', 'date'],
  rates: ['currency', 'source', 'rate', 'from', 'note', 'owner', 'date'],
  drivers: [
    'number',
    'month',
    ...SCENARIOS.flatMap((scenario) => [...CHANNELS, ...DRIVER_METRICS].map((part) => driverColumn(scenario, part))),
  ],
  mapping: ['account', 'accountName', 'line', 'rows', 'amount', 'note'],
  lines: ['id', 'name', 'category'],
  reconciliation: ['item', 'rows', 'amount', 'note'],
  ledger: [
    'bin',
    'reason',
    'amount',
    'row',
    'rows',
    'date',
    'month',
    'voucher',
    'account',
    'accountName',
    'text',
    'costCentre',
    'currency',
    'line',
    'duplicateOf',
    'dateText',
    'amountText',
    'file',
  ],
  levers: [
    'id',
    'lever',
    'strategy',
    'rank',
    'chosen',
    ...EFFECTS,
    'fixedCategory',
    'fixedShare',
    ...QUALITY_EFFECTS,
    'low',
    'high',
    'oneOffShare',
    'runningShare',
    'oneOff',
    'running',
    'start',
    'monthsToFull',
    'cash',
    'confidence',
    'factor',
    ...EFFECTS.map(keptColumn),
    'fixedPart',
    'fixedSaving',
    'stepsLeft',
    'alone',
    'actsOn',
    'sound',
    'counted',
    'needsKey',
    'excludesKey',
    'unknownNames',
    'fault',
    'evidence',
    'source',
    'date',
    'owner',
    'alias',
    'needs',
    'excludes',
    'warning',
    'note',
  ],
  scenario: [
    'scenario',
    'category',
    ...SCENARIO_MONTHS,
    'year',
    'key',
    'base',
    'saving',
    'unflexed',
    'contacts',
    'note',
  ],
  plan: [
    'id',
    'lever',
    'scenario',
    'strategy',
    'status',
    'owner',
    'start',
    'oneOff',
    'running',
    'net',
    'expectedYear',
    'expectedToDate',
    'realisedToDate',
    'difference',
    'differencePercent',
    ...EXPECTED_MONTHS,
    ...REALISED_MONTHS,
    'startMonth',
    'monthsToFull',
    ...FORCE_MONTHS,
    ...SAVES_COLUMNS,
    ...STEPS_COLUMNS,
    'inSteps',
    'runsIn',
    'note',
  ],
  checks: ['key', 'check', 'what', 'figure', 'proof', 'difference', 'state', 'next', 'where'],
  log: [
    'when',
    'what',
    'file',
    'rows',
    'ledgerRows',
    'posted',
    'excluded',
    'unmapped',
    'rejected',
    'duplicates',
    'postedAmount',
    'controlTotal',
    'rounding',
    'version',
    'fingerprint',
  ],
} as const satisfies Record<string, readonly string[]>;

/** What a table is for; all eleven category tables are of one kind. */
export type TableKind = keyof typeof COLUMNS;

/** Name of a category's table, such as `CS_people`. */
export function categoryTable(key: CategoryKey): string {
  return `CS_${key}`;
}

/** Names of the tables that exist once. */
export const TABLES = {
  inputs: 'CS_Inputs',
  guardrails: 'CS_Guardrails',
  rates: 'CS_Rates',
  drivers: 'CS_Drivers',
  mapping: 'CS_Mapping',
  lines: 'CS_Lines',
  reconciliation: 'CS_Reconciliation',
  ledger: 'CS_Ledger',
  levers: 'CS_Levers',
  scenario: 'CS_Scenario',
  plan: 'CS_Plan',
  checks: 'CS_Checks',
  log: 'CS_Log',
} as const satisfies Record<Exclude<TableKind, 'category'>, string>;

/** Names of the eleven category tables, in sheet order. */
export const CATEGORY_TABLES: readonly string[] = CATEGORY_KEYS.map(categoryTable);

const KIND_OF: ReadonlyMap<string, TableKind> = new Map<string, TableKind>([
  ...CATEGORY_TABLES.map((name) => [name, 'category'] as const),
  ...(Object.entries(TABLES) as [Exclude<TableKind, 'category'>, string][]).map(
    ([kind, name]) => [name, kind] as const,
  ),
]);

/** Every table of the template, in no special order. */
export const ALL_TABLES: readonly string[] = [...KIND_OF.keys()];

/** What a table of the template is for. Throws a RangeError for a table that is not ours. */
export function kindOf(table: string): TableKind {
  const kind = KIND_OF.get(table);
  if (!kind) throw new RangeError(`The template has no table ${table}`);
  return kind;
}

/** Ids of a table's columns in the order they ship in. Throws a RangeError for a table that is not ours. */
export function columnsOf(table: string): readonly string[] {
  return COLUMNS[kindOf(table)];
}

/** Place of a column among its table's columns, as shipped. Throws a RangeError when there is none. */
export function columnIndex(table: string, columnId: string): number {
  const index = columnsOf(table).indexOf(columnId);
  if (index < 0) throw new RangeError(`${table} has no column ${columnId}`);
  return index;
}
