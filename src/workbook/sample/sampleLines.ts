/** Cost of an invented online retailer's customer service by line, in CNY, with what happens to it in the year. */
import type { SampleWords } from '../../locales/sample';
import type { LineId, QualityClass } from '../../model/categories';

/** What the months of a line follow: a volume, the calendar, or one month (1–12) alone. */
export type Follows = 'months' | 'quarters' | 'contacts' | 'agents' | 'complaints' | 'leavers' | 'overflow' | number;

/** What sets actual cost apart from the budget's rate: a lasting rise, shares of single months, an amount of one month. */
export type SampleEvent =
  | { readonly kind: 'rise'; readonly from: number; readonly by: number }
  | { readonly kind: 'months'; readonly by: Readonly<Record<number, number>> }
  | { readonly kind: 'extra'; readonly month: number; readonly amount: number };

export interface SampleLine {
  readonly line: LineId;
  /** Budget of the year. */
  readonly budget: number;
  readonly follows: Follows;
  /** How far its months stray from the plan by chance; 0 for contracts, 1 for invoices. */
  readonly strays: number;
  readonly events?: readonly SampleEvent[];
  /** Shares of the quality classes, where they are not the line's own. */
  readonly classes?: Readonly<Partial<Record<QualityClass, number>>>;
  readonly owner?: keyof SampleWords['owners'];
  readonly source?: keyof SampleWords['sources'];
  readonly note?: keyof SampleWords['notes'];
}

type Row = readonly [
  line: LineId,
  budget: number,
  follows: Follows,
  strays: number,
  rest?: Omit<SampleLine, 'line' | 'budget' | 'follows' | 'strays'>,
];

const PRICE: SampleEvent = { kind: 'rise', from: 7, by: 0.08 };
const contract = { events: [PRICE], owner: 'technology', source: 'contract', note: 'price' } as const;
const payroll = { owner: 'people', source: 'payroll' } as const;
const returns = { owner: 'finance', source: 'returns' } as const;

const ROWS: readonly Row[] = [
  ['people.agent-pay', 12_780_000, 'agents', 0.3, payroll],
  ['people.agent-benefits', 3_320_000, 'agents', 0.3, payroll],
  ['people.manager-pay', 1_960_000, 'months', 0],
  ['people.manager-benefits', 510_000, 'months', 0],
  [
    'people.support-pay',
    880_000,
    'months',
    0,
    { classes: { operating: 0.6, appraisal: 0.4 }, owner: 'planning', source: 'timesheets', note: 'mixed' },
  ],
  ['people.support-benefits', 229_000, 'months', 0],
  [
    'people.overtime',
    420_000,
    'contacts',
    1,
    {
      events: [{ kind: 'months', by: { 6: 0.2, 11: 0.9, 12: 0.45 } }],
      classes: { operating: 0.7, 'external-failure': 0.3 },
      owner: 'planning',
      source: 'timesheets',
      note: 'mended',
    },
  ],
  ['people.recruiting', 252_000, 'leavers', 1],
  ['people.onboarding', 186_000, 'leavers', 1],
  [
    'people.severance',
    0,
    'months',
    0,
    { events: [{ kind: 'extra', month: 3, amount: 180_000 }], owner: 'people', note: 'severance' },
  ],
  ['technology.computers', 90_000, 'quarters', 1],
  ['technology.telephony', 380_000, 'contacts', 0.5, contract],
  ['technology.call-centre-platform', 240_000, 'months', 0],
  ['technology.social-tools', 60_000, 'months', 0],
  ['technology.maintenance', 96_000, 'months', 1],
  ['technology.depreciation', 210_000, 'months', 0],
  ['training.product', 110_000, 'agents', 1],
  ['training.communication', 72_000, 'agents', 1],
  ['training.problem-solving', 60_000, 'quarters', 1],
  ['training.trainers', 180_000, 'months', 0],
  ['training.facilities', 36_000, 'quarters', 1],
  ['training.e-learning', 48_000, 'months', 0],
  ['facilities.rent', 1_080_000, 'months', 0],
  ['facilities.utilities', 150_000, 'months', 2],
  ['facilities.phone-lines', 60_000, 'months', 1],
  ['facilities.broadband', 48_000, 'months', 0],
  ['facilities.equipment', 30_000, 'quarters', 1],
  ['facilities.furniture', 20_000, 'quarters', 1],
  ['facilities.depreciation', 96_000, 'months', 0],
  ['facilities.cleaning', 84_000, 'months', 0.5],
  ['software.call-centre', 330_000, 'agents', 0],
  ['software.crm', 262_000, 'agents', 0, contract],
  ['software.live-chat', 150_000, 'agents', 0],
  ['software.knowledge-base', 60_000, 'months', 0],
  ['software.ticketing', 120_000, 'agents', 0],
  ['software.automation', 132_000, 'months', 0],
  ['complaints.handling', 130_000, 'complaints', 1],
  ['complaints.refunds', 620_000, 'complaints', 1, { ...returns, note: 'campaign' }],
  ['complaints.reshipment', 340_000, 'complaints', 1, returns],
  ['complaints.gifts', 240_000, 'complaints', 1],
  [
    'complaints.compensation',
    380_000,
    'complaints',
    1,
    { events: [{ kind: 'months', by: { 11: 0.25, 12: 0.15 } }], owner: 'service', note: 'campaign' },
  ],
  ['complaints.provision', 60_000, 'quarters', 0],
  ['complaints.legal', 48_000, 'months', 2],
  [
    'quality.monitoring',
    280_000,
    'agents',
    0.5,
    { classes: { appraisal: 0.8, prevention: 0.2 }, owner: 'service', source: 'timesheets', note: 'mixed' },
  ],
  ['quality.performance', 60_000, 'agents', 0.5],
  ['quality.feedback-analysis', 72_000, 'months', 0.5],
  ['quality.process-improvement', 190_000, 'quarters', 1],
  ['quality.skills', 90_000, 'agents', 1],
  ['quality.product-improvement', 120_000, 'months', 0.5],
  ['research.team-assessment', 30_000, 'quarters', 0.5],
  ['research.surveys', 110_000, 'contacts', 0.5],
  ['research.questionnaires', 40_000, 'contacts', 0.5],
  ['research.feedback', 36_000, 'months', 1],
  ['research.analysis', 54_000, 'months', 0.5],
  ['research.reporting', 30_000, 'months', 0],
  [
    'outsourcing.service-fees',
    950_000,
    'overflow',
    0.3,
    {
      classes: { operating: 0.9, 'internal-failure': 0.1 },
      owner: 'partners',
      source: 'invoices',
      note: 'mended',
    },
  ],
  ['outsourcing.management', 90_000, 'months', 0],
  [
    'outsourcing.transition',
    120_000,
    5,
    0,
    { events: [{ kind: 'extra', month: 5, amount: 18_000 }], owner: 'partners', note: 'transition' },
  ],
  ['outsourcing.penalties', -30_000, 'overflow', 0.5, { owner: 'partners', source: 'invoices' }],
  ['brand.domain', 6_000, 'months', 0],
  ['brand.advertising', 60_000, 'quarters', 1],
  ['brand.publicity', 24_000, 'quarters', 1],
  ['brand.promotion', 60_000, 11, 1],
  ['brand.marketing', 60_000, 'months', 1],
  ['brand.market-research', 30_000, 9, 1],
  ['management.policies', 40_000, 'quarters', 0.5],
  ['management.sla', 30_000, 'months', 0],
  ['management.tracking', 84_000, 'months', 0],
  ['management.staff', 120_000, 'months', 1],
  ['management.systems', 96_000, 'months', 0],
  ['management.training', 30_000, 'quarters', 1],
];

/** The lines that such a firm has; others stay empty. */
export const SAMPLE_LINES: readonly SampleLine[] = ROWS.map(([line, budget, follows, strays, rest]) => ({
  line,
  budget,
  follows,
  strays,
  ...rest,
}));
