/** Workbooks with random costs, classes, volumes and levers, the same for the same seed. */
import fc from 'fast-check';
import { EFFECTS, LEVERS, QUALITY_EFFECTS } from '../../../src/model/levers';
import { SENSITIVITY_SOURCES, type SensitivitySource } from '../../../src/model/sensitivity';
import { MESSAGES } from '../../../src/locales';
import { CATEGORY_KEYS, linesOf } from '../../../src/model/categories';
import { applyPatches } from '../../../src/workbook/applyPatches';
import type { Patch } from '../../../src/workbook/content';
import { INPUT_ROWS, type InputKey } from '../../../src/workbook/sheets/inputRows';
import { RESULTS, RESULT_COLUMN } from '../../../src/workbook/sheets/strategies/layout';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { rowPatch } from '../../support/calculatedWorkbook';
import { template } from './checkCaseBook';
import { typed } from './typed';

const MONTHS = 12;
const cents = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most * 100 }).map((c) => c / 100);
const twelve = (one: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(one, { minLength: MONTHS, maxLength: MONTHS });
const parts = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000);

const line = fc.record({
  months: twelve(cents(200_000)),
  classes: fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 })
    .map((cuts) => [0, 1, 2, 3, 4].map((at) => cuts.filter((cut) => cut === at).length / 4)),
});

const lever = fc.record({
  isChosen: fc.boolean(),
  effects: fc.array(fc.oneof(fc.constant(0), parts(-0.2, 0.6)), {
    minLength: EFFECTS.length,
    maxLength: EFFECTS.length,
  }),
  category: fc.option(fc.constantFrom(...CATEGORY_KEYS)),
  share: parts(0, 0.6),
  points: fc.array(parts(-2, 2), { minLength: QUALITY_EFFECTS.length, maxLength: QUALITY_EFFECTS.length }),
  low: parts(0, 1),
  high: parts(1, 1.6),
  oneOff: cents(500_000),
  running: cents(200_000),
  start: fc.integer({ min: 1, max: MONTHS }),
  full: fc.integer({ min: 0, max: MONTHS }),
  cash: parts(0, 1),
});

const year = fc.record({
  lines: fc.array(line, { minLength: CATEGORY_KEYS.length * 2, maxLength: CATEGORY_KEYS.length * 2 }),
  contacts: twelve(fc.integer({ min: 100, max: 90_000 })),
  agents: twelve(parts(5, 400)),
  seconds: twelve(fc.integer({ min: 60, max: 900 })),
  resolution: twelve(parts(0.4, 0.95)),
  satisfaction: twelve(parts(0.5, 1)),
  complaints: twelve(fc.integer({ min: 0, max: 100 })),
  occupancy: twelve(parts(0.5, 0.95)),
  leavers: twelve(fc.integer({ min: 0, max: 20 })),
  levers: fc.array(lever, { minLength: LEVERS.length, maxLength: LEVERS.length }),
  case: fc.constantFrom('low', 'likely', 'high'),
  closing: fc.integer({ min: 1, max: MONTHS }),
  stepAgents: fc.constantFrom(1, 10, 12.5),
  openHours: fc.integer({ min: 1500, max: 8760 }),
  /** Less was spent on quality the year before, and failures cost more. */
  previous: fc.record({ cogq: cents(3_000_000), copq: cents(20_000_000).map((amount) => amount + 20_000_000) }),
  unavoidable: cents(20_000),
  repeat: fc.constantFrom('on', 'off'),
});
type Year = typeof year extends fc.Arbitrary<infer Value> ? Value : never;

function input(key: InputKey, value: string | number): Patch {
  return rowPatch(
    'CS_Inputs',
    INPUT_ROWS.findIndex((row) => row.key === key),
    'value',
    [value],
  );
}

function column(id: string, values: readonly number[]): readonly Patch[] {
  return values.map((value, month) => rowPatch('CS_Drivers', month, id, [value]));
}

function patchesOf(given: Year, source: SensitivitySource): readonly Patch[] {
  const { workbook } = MESSAGES.en;
  const lines = CATEGORY_KEYS.flatMap((key, at) =>
    given.lines
      .slice(at * 2, at * 2 + 2)
      .flatMap(({ months, classes }, row) => [
        rowPatch(`CS_${key}`, row * (linesOf(key).length - 1), 'actual01', months),
        rowPatch(`CS_${key}`, row * (linesOf(key).length - 1), 'operating', classes),
      ]),
  );
  const levers = given.levers.flatMap((one, row) => {
    const { isChosen, effects, category, share, points, low, high, oneOff, running, start, full, cash } = one;
    const yes = isChosen ? workbook.strategies.yes : workbook.strategies.no;
    const name = category && workbook.categoryNames[category];
    return [
      rowPatch('CS_Levers', row, 'chosen', [yes, ...effects, name, share, ...points, low, high]),
      rowPatch('CS_Levers', row, 'oneOff', [oneOff, running, start, full, cash]),
      rowPatch('CS_Levers', row, 'needs', [null, null]),
    ];
  });
  return [
    ...lines,
    ...column('actual.phone', given.contacts),
    ...column('actual.agents', given.agents),
    ...column('actual.ahtSeconds', given.seconds),
    ...column('actual.firstContactResolution', given.resolution),
    ...column('actual.csat', given.satisfaction),
    ...column('actual.complaints', given.complaints),
    ...column('actual.occupancy', given.occupancy),
    ...column('actual.leavers', given.leavers),
    ...levers,
    input('closing-month-choice', given.closing),
    input('step-agents', given.stepAgents),
    input('open-hours', given.openHours),
    input('quality-source', workbook.inputs.qualitySources[source]),
    // Random months lie on no curve; whichever falls is taken.
    input('quality-fit', 0),
    input('previous-cogq', given.previous.cogq),
    input('previous-copq', given.previous.copq),
    input('quality-unavoidable', given.unavoidable),
    input('repeat-option', given.repeat === 'on' ? workbook.switches.on : workbook.switches.off),
  ];
}

export interface RandomBook {
  readonly spec: WorkbookSpec;
  readonly case: 'low' | 'likely' | 'high';
}

/** So many workbooks of a seed, the sources of the sensitivity in turn. */
export function randomBooks(count: number, seed: number): readonly RandomBook[] {
  return fc.sample(year, { numRuns: count, seed }).map((given, index) => {
    const source = SENSITIVITY_SOURCES[index % SENSITIVITY_SOURCES.length] ?? 'assumed';
    const filled = applyPatches(template, patchesOf(given, source));
    const word = MESSAGES.en.workbook.strategies.cases[given.case];
    return {
      spec: typed(filled, 'strategies', RESULTS.at.case, RESULT_COLUMN, word),
      case: given.case,
    };
  });
}
