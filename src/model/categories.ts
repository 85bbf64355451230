/**
 * The eleven cost categories and the lines each ships with.
 *
 * One ledger line has one home category; what it was spent for is a second, separate tag, the quality class.
 * Ids never change once shipped: mappings and workbooks refer to them. Names for people stand in `src/locales`.
 */

/** Key of a cost category, in the order of the sheets 01–11. */
export const CATEGORY_KEYS = [
  'people',
  'technology',
  'training',
  'facilities',
  'software',
  'complaints',
  'quality',
  'research',
  'outsourcing',
  'brand',
  'management',
] as const;
export type CategoryKey = (typeof CATEGORY_KEYS)[number];

/** Quality-cost classes; `operating` is base operating cost and no quality cost. */
export const QUALITY_CLASSES = [
  'operating',
  'prevention',
  'appraisal',
  'internal-failure',
  'external-failure',
] as const;
export type QualityClass = (typeof QUALITY_CLASSES)[number];

/** How a line's cost reacts to volume. */
export const COST_BEHAVIOURS = ['fixed', 'variable', 'step', 'mixed'] as const;
export type CostBehaviour = (typeof COST_BEHAVIOURS)[number];

/** Whether a cost comes back every year. */
export const RECURRENCES = ['recurring', 'one-off'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** What a variable or step cost moves with. */
export const COST_DRIVERS = ['none', 'contacts', 'agents', 'complaints', 'revenue'] as const;
export type CostDriver = (typeof COST_DRIVERS)[number];

/** A full line id such as `people.agent-pay`: category key, dot, line. Users may add lines of their own. */
export type LineId = `${CategoryKey}.${string}`;

/** A line that ships with the template, with its defaults; all of them can be changed on the sheet. */
export interface CostLine {
  readonly id: LineId;
  readonly category: CategoryKey;
  readonly behaviour: CostBehaviour;
  readonly driver: CostDriver;
  readonly recurrence: Recurrence;
  readonly qualityClass: QualityClass;
}

type LineDefaults = readonly [
  line: string,
  behaviour: CostBehaviour,
  driver: CostDriver,
  qualityClass: QualityClass,
  recurrence?: Recurrence,
];

const SHIPPED: Readonly<Record<CategoryKey, readonly LineDefaults[]>> = {
  people: [
    ['agent-pay', 'step', 'agents', 'operating'],
    ['agent-benefits', 'step', 'agents', 'operating'],
    ['manager-pay', 'fixed', 'none', 'operating'],
    ['manager-benefits', 'fixed', 'none', 'operating'],
    ['support-pay', 'fixed', 'none', 'operating'],
    ['support-benefits', 'fixed', 'none', 'operating'],
    ['overtime', 'variable', 'contacts', 'operating'],
    ['recruiting', 'variable', 'agents', 'operating'],
    ['onboarding', 'variable', 'agents', 'operating'],
    ['severance', 'fixed', 'none', 'operating', 'one-off'],
  ],
  technology: [
    ['computers', 'step', 'agents', 'operating'],
    ['telephony', 'mixed', 'contacts', 'operating'],
    ['call-centre-platform', 'step', 'agents', 'operating'],
    ['online-service', 'fixed', 'none', 'operating'],
    ['social-tools', 'fixed', 'none', 'operating'],
    ['maintenance', 'fixed', 'none', 'operating'],
    ['depreciation', 'fixed', 'none', 'operating'],
  ],
  training: [
    ['product', 'variable', 'agents', 'prevention'],
    ['communication', 'variable', 'agents', 'prevention'],
    ['problem-solving', 'variable', 'agents', 'prevention'],
    ['trainers', 'fixed', 'none', 'prevention'],
    ['facilities', 'fixed', 'none', 'prevention'],
    ['e-learning', 'fixed', 'none', 'prevention'],
  ],
  facilities: [
    ['rent', 'fixed', 'none', 'operating'],
    ['utilities', 'mixed', 'agents', 'operating'],
    ['phone-lines', 'mixed', 'contacts', 'operating'],
    ['broadband', 'fixed', 'none', 'operating'],
    ['equipment', 'step', 'agents', 'operating'],
    ['furniture', 'step', 'agents', 'operating'],
    ['depreciation', 'fixed', 'none', 'operating'],
    ['cleaning', 'fixed', 'none', 'operating'],
  ],
  software: [
    ['call-centre', 'step', 'agents', 'operating'],
    ['crm', 'step', 'agents', 'operating'],
    ['live-chat', 'step', 'agents', 'operating'],
    ['knowledge-base', 'fixed', 'none', 'operating'],
    ['ticketing', 'step', 'agents', 'operating'],
    ['automation', 'fixed', 'none', 'operating'],
  ],
  complaints: [
    ['handling', 'variable', 'complaints', 'external-failure'],
    ['refunds', 'variable', 'complaints', 'external-failure'],
    ['reshipment', 'variable', 'complaints', 'external-failure'],
    ['gifts', 'variable', 'complaints', 'external-failure'],
    ['compensation', 'variable', 'complaints', 'external-failure'],
    ['provision', 'fixed', 'none', 'external-failure'],
    ['legal', 'fixed', 'none', 'external-failure'],
  ],
  quality: [
    ['monitoring', 'step', 'agents', 'appraisal'],
    ['performance', 'step', 'agents', 'appraisal'],
    ['feedback-analysis', 'fixed', 'none', 'appraisal'],
    ['process-improvement', 'fixed', 'none', 'prevention'],
    ['skills', 'variable', 'agents', 'prevention'],
    ['product-improvement', 'fixed', 'none', 'prevention'],
  ],
  research: [
    ['team-assessment', 'fixed', 'none', 'appraisal'],
    ['surveys', 'variable', 'contacts', 'appraisal'],
    ['questionnaires', 'variable', 'contacts', 'appraisal'],
    ['feedback', 'fixed', 'none', 'appraisal'],
    ['analysis', 'fixed', 'none', 'appraisal'],
    ['reporting', 'fixed', 'none', 'appraisal'],
  ],
  outsourcing: [
    ['contract', 'fixed', 'none', 'operating'],
    ['service-fees', 'variable', 'contacts', 'operating'],
    ['management', 'fixed', 'none', 'operating'],
    ['transition', 'fixed', 'none', 'operating', 'one-off'],
    ['penalties', 'variable', 'contacts', 'external-failure'],
  ],
  brand: [
    ['domain', 'fixed', 'none', 'operating'],
    ['advertising', 'fixed', 'none', 'operating'],
    ['publicity', 'fixed', 'none', 'operating'],
    ['promotion', 'fixed', 'none', 'operating'],
    ['marketing', 'fixed', 'none', 'operating'],
    ['market-research', 'fixed', 'none', 'operating'],
  ],
  management: [
    ['policies', 'fixed', 'none', 'prevention'],
    ['sla', 'fixed', 'none', 'prevention'],
    ['tracking', 'fixed', 'none', 'appraisal'],
    ['staff', 'fixed', 'none', 'operating'],
    ['systems', 'fixed', 'none', 'operating'],
    ['training', 'fixed', 'none', 'prevention'],
  ],
};

/** Every shipped line, category by category in sheet order. */
export const COST_LINES: readonly CostLine[] = CATEGORY_KEYS.flatMap((category) =>
  SHIPPED[category].map(([line, behaviour, driver, qualityClass, recurrence = 'recurring']) => ({
    id: `${category}.${line}` as const,
    category,
    behaviour,
    driver,
    recurrence,
    qualityClass,
  })),
);

/** The shipped lines of one category, in sheet order. */
export function linesOf(category: CategoryKey): readonly CostLine[] {
  return COST_LINES.filter((line) => line.category === category);
}

/** The category a line id belongs to, or `null` when the part before its dot is no category key. */
export function categoryOfLine(id: string): CategoryKey | null {
  const key = id.slice(0, id.indexOf('.'));
  return CATEGORY_KEYS.find((known) => known === key) ?? null;
}

/** Whether a text has the form of a line id: a category, a dot and a name. */
export function isLineId(text: string): text is LineId {
  return categoryOfLine(text) !== null;
}
