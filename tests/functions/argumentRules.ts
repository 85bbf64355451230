/**
 * What every argument of every function may hold, as section "custom functions" of the domain says it: the rules that the
 * case matrix holds the catalogue to. Written here a second time on purpose, nothing of it is taken from the catalogue.
 */

/** What counts where the argument is left out. Without it the argument is required. */
interface LeftOut {
  /** The argument that means the same as leaving it out; `undefined` where nothing else says it. */
  readonly leftOut?: { readonly means: unknown } | { readonly needs: string };
}

/** One number. */
export interface NumberRule extends LeftOut {
  readonly takes: 'number';
  readonly like: number;
  /** Outside of these `#VALUE!`. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly above?: number;
  readonly whole?: true;
  /** Divides: there `#DIV/0!`. */
  readonly divides?: 'at 0' | 'at 1';
}

/** One word; some are numbers, too. */
export interface WordRule extends LeftOut {
  readonly takes: 'word';
  readonly like: string | number;
}

/** Starred: numbers in a range of any shape. */
export interface NumbersRule {
  readonly takes: 'numbers';
  readonly like: readonly number[];
  readonly minimum?: number;
  /** What a blank is. */
  readonly blank: 0 | 'left out';
}

/** Any text; what means nothing here gives `#N/A`. */
export interface TextRule extends LeftOut {
  readonly takes: 'text';
  readonly like: string;
}

export type ArgumentRule = NumberRule | WordRule | NumbersRule | TextRule;

type Rules = Readonly<Record<string, ArgumentRule>>;

const number = (like: number, more: Omit<NumberRule, 'takes' | 'like'> = {}): NumberRule => ({
  takes: 'number',
  like,
  ...more,
});
const word = (like: string | number, means?: unknown): WordRule => ({
  takes: 'word',
  like,
  ...(means !== undefined && { leftOut: { means } }),
});
const means = (value: unknown) => ({ leftOut: { means: value } });
const needs = (other: string) => ({ leftOut: { needs: other } });

const amount = { minimum: 0 } as const;
const share = { minimum: 0, maximum: 1 } as const;
/** No other word means all categories, the whole plan or how many checks fail. */
const ALL = null;

const where: Rules = { category: word('people', ALL), period: word('Q1', 'FY'), scenario: word('Budget', 'Actual') };
const curve: Rules = {
  avoidable: number(2_000_000),
  sensitivity: number(400_000),
  unavoidable: number(50_000, means(0)),
};
const work: Rules = {
  contacts: number(100, amount),
  aht: number(180, { ...amount, divides: 'at 0' }),
  interval: number(1_800, { ...amount, divides: 'at 0' }),
};
const agents = number(14, { ...amount, maximum: 10_000_000, whole: true });
const threshold = number(20, amount);

/** Rules by function and parameter, in the order of the arguments. */
export const ARGUMENT_RULES: Readonly<Record<string, Rules>> = {
  TOTAL: where,
  SHARE: { ...where, category: word(3) },
  PERCONTACT: where,
  PERAGENT: { ...where, category: word(1, ALL) },
  VARIANCE: { category: word('training', ALL), period: word(2, 'YTD') },
  COQ: { class: word('EF', 'TCQ'), period: word(1, 'FY'), scenario: word('Budget', 'Actual') },
  BALANCE: { period: word('2025-02', 'FY'), scenario: word('Budget', 'Actual') },
  OPTIMUM: { what: word('cost', 'spend') },
  SAVINGS: { lever: word(2, ALL), what: word('gross', 'net') },
  CHECK: { name: word('unmapped', ALL) },
  FLEX: {
    fixed: number(100_000),
    rate: number(2.5),
    volume: number(42_500, amount),
    step_size: number(4_000, { ...amount, divides: 'at 0', ...needs('step_cost') }),
    step_cost: number(500, needs('step_size')),
  },
  ALLOCATE: {
    pool: number(100),
    drivers: { takes: 'numbers', like: [1, 2, 4], minimum: 0, blank: 0 },
    decimals: number(3, { minimum: 0, maximum: 10, whole: true, ...means(2) }),
  },
  LOADEDRATE: {
    annual_pay: number(60_000),
    oncost: number(0.2, amount),
    paid_hours: number(2_000, { ...amount, divides: 'at 0' }),
    shrinkage: number(0.25, { ...share, divides: 'at 1', ...means(0) }),
    occupancy: number(0.8, { ...share, divides: 'at 0', ...means(1) }),
  },
  LABORVARIANCE: {
    kind: word('efficiency'),
    budget_volume: number(100, amount),
    actual_volume: number(110, amount),
    hours_per_unit: number(0.5, amount),
    actual_hours: number(60, amount),
    standard_rate: number(30),
    actual_rate: number(31),
  },
  CURVE: { spend: number(200_000, amount), ...curve },
  CURVEOPTIMUM: { ...curve, what: word('high', 'spend') },
  CURVEBALANCE: { spend: number(200_000, amount), ...curve },
  MARGINAL: {
    copq_before: number(1_000),
    copq_after: number(800),
    cogq_before: number(500),
    cogq_after: number(600),
    volume_before: number(100, { ...amount, divides: 'at 0', ...needs('volume_after') }),
    volume_after: number(110, { ...amount, ...needs('volume_before') }),
  },
  COMPOSE: { effects: { takes: 'numbers', like: [0.1, 0.05, 0.08], blank: 'left out' } },
  PAYBACK: {
    flows: { takes: 'numbers', like: [-95, 20, 25, 30, 35, 40], blank: 0 },
    rate: number(0.05, { above: -1, ...means(0) }),
  },
  DEFLECTION: {
    contacts: number(100_000, amount),
    rate: number(0.2, share),
    avoidable_cost: number(20),
    self_service_cost: number(1),
    leakage: number(0.25, { ...share, ...means(0) }),
    run_cost: number(60_000, means(0)),
  },
  VALUEATRISK: {
    customers: number(50_000, amount),
    bad_share: number(0.08, share),
    churn_increase: number(0.15, share),
    lifetime_value: number(1_200),
  },
  AGENTS: {
    ...work,
    target: number(0.8, share),
    threshold,
    max_occupancy: number(0.6, { ...share, divides: 'at 0', ...means(1) }),
    shrinkage: number(0.3, { ...share, divides: 'at 1', ...means(0) }),
    rounding: word('nearest', 'up'),
  },
  SERVICELEVEL: { ...work, agents, threshold },
  WAITPROBABILITY: { ...work, agents },
  ASA: { ...work, agents },
  OCCUPANCY: { ...work, agents },
  CATEGORYOF: { text: { takes: 'text', like: 'Headsets' }, what: word('line', 'category') },
};
