/** The plan's model as an open workbook gives it: the check case chosen from its sheets, and what is wrong with levers. */
import { MESSAGES } from '../../../src/locales';
import { LEVERS } from '../../../src/model/levers';
import { choosePlan } from '../../../src/model/plan/choosePlan';
import { applyPatches } from '../../../src/workbook/applyPatches';
import type { Patch } from '../../../src/workbook/content';
import { PLAN_TABLES, readPlanModel, type WorkbookPlan } from '../../../src/workbook/readPlanModel';
import { readLevers, type ReadLevers } from '../../../src/workbook/readLevers';
import { readSpecTables } from '../../../src/workbook/readSpecTables';
import { readTable } from '../../../src/workbook/tableReader';
import { columnIndex } from '../../../src/workbook/tables';
import { CalculatedWorkbook, rowPatch } from '../../support/calculatedWorkbook';
import { checkCaseLevers, checkCaseYear, template } from './checkCaseBook';

const TIME = 120_000;
const WISH = { objective: { kind: 'annual-net' }, budget: 500_000 } as const;

async function planIn(patches: readonly Patch[]): Promise<WorkbookPlan> {
  const book = await CalculatedWorkbook.of(applyPatches(template, patches));
  return readPlanModel(book.tables(PLAN_TABLES), 'en', WISH);
}

describe('the check case in a workbook', () => {
  let plan: WorkbookPlan;
  beforeAll(async () => {
    plan = await planIn([...checkCaseYear, ...checkCaseLevers(LEVERS.length)]);
  }, TIME);

  it('gives the choice of the reference: the CSAT of 80 % kept costs 23,150.28', () => {
    const { selected, net, priceOfFloors } = choosePlan(plan.model);
    expect([[...selected].sort(), net, priceOfFloors]).toEqual([['L3', 'L4', 'L5', 'L6'], 619_769.72, 23_150.28]);
  });

  it('reads the user’s own levers by their names, the cases beside them, and finds no fault', () => {
    expect(plan.levers.map(({ name, choice, range }) => [name, choice.id, range.low, range.high])).toEqual(
      ['L1', 'L2', 'L3', 'L5', 'L6', 'L4'].map((name) => [name, name, 0.5, 1.5]),
    );
    expect(plan.faults).toEqual([]);
  });

  it('offers first what acts on the largest costs', () => {
    expect(plan.levers.map(({ actsOn }) => actsOn)).toEqual([...Array<number>(5).fill(3_750_000), 1_100_000]);
  });
});

describe('a base', () => {
  it(
    'has the hourly rate that makes the handling cost of the reference: 36 at 300 s and an occupancy of 80 %',
    async () => {
      const { base } = await planIn([
        ...checkCaseYear,
        rowPatch('CS_Drivers', 0, 'actual.ahtSeconds', [300]),
        rowPatch('CS_Drivers', 0, 'actual.occupancy', [0.8]),
      ]);
      // Hours are paid for the shrinkage too, so that each costs less.
      const { handling } = base;
      expect((handling?.hourlyRate ?? 0) / (1 - (handling?.shrinkage ?? 0))).toBeCloseTo(36, 9);
      expect([base.contacts, handling?.ahtSeconds, handling?.occupancy]).toEqual([1_000_000, 300, 0.8]);
    },
    TIME,
  );

  it(
    'is a full year of the closed months, and never negative',
    async () => {
      const { base, model, faults } = await planIn([
        rowPatch('CS_people', 0, 'actual01', [100, 100, 100]),
        rowPatch('CS_people', 2, 'actual01', [10, 20, 30]),
        rowPatch('CS_complaints', 0, 'actual01', [-5]),
      ]);
      expect([base.costs.handling, base.costs.categories.people, base.unflexed.people]).toEqual([1200, 1440, 240]);
      expect(model.lines.find(({ id }) => id === 'complaints')?.cost).toBe(0);
      expect(faults).toMatchObject([{ code: 'plan-base-negative', values: { line: 'complaints', amount: -20 } }]);
    },
    TIME,
  );
});

describe('a workbook of an earlier version, without points of occupancy', () => {
  const [levers] = readSpecTables(template, ['CS_Levers']);
  const without = (id: string): ReadLevers => {
    if (!levers) throw new Error('no levers');
    const at = columnIndex('CS_Levers', id);
    const headers = levers.headers.filter((_, column) => column !== at);
    const values = levers.values.map((row) => row.filter((_, column) => column !== at));
    return readLevers(readTable({ ...levers, headers, values, formulas: null }), [], 'en');
  };

  it('has its levers, with none; a column that was never missing is a fault', () => {
    const found = without('occupancy');
    expect(found.faults).toEqual([]);
    expect(found.levers.map(({ choice }) => choice.quality['occupancy'])).toEqual(LEVERS.map(() => 0));
    expect(without('csat').levers).toEqual([]);
  });
});

describe('levers with faults', () => {
  it(
    'are left out and told with their place',
    async () => {
      const place = (header: string): string => `Strategies · X · ${header}`;
      const row = (at: number): Patch => rowPatch('CS_Levers', at, 'id', ['', `X`]);
      const one = (id: string, value: string | number): Promise<WorkbookPlan> =>
        planIn([...checkCaseYear, row(0), rowPatch('CS_Levers', 0, id, [value])]);
      const found: unknown[] = [];
      for (const [id, value] of [
        ['aht', 'much'],
        ['contacts', 1],
        ['fixedCategory', 'Nothing'],
        ['needs', 'Nobody'],
        ['low', 1.2],
        ['high', 0.9],
        ['cash', -0.1],
      ] as const) {
        const { faults, levers } = await one(id, value);
        expect(levers.map(({ name }) => name)).not.toContain('X');
        found.push(...faults.map(({ code, values }) => [code, values['place'], values['value']]));
      }
      expect(found).toEqual([
        ['lever-number', place('AHT'), 'much'],
        ['lever-effect-whole', place('Contacts'), 1],
        ['lever-category-unknown', place('Fixed saving in'), 'Nothing'],
        ['lever-rule-unknown', place('Needs'), 'Nobody'],
        ['lever-low', place('Low case'), 1.2],
        ['lever-high', place('High case'), 0.9],
        ['lever-share', place('Cash share'), -0.1],
      ]);
    },
    TIME,
  );

  it(
    'are named by rules in any of their names: id, the one shown, the one in the other language',
    async () => {
      const at = LEVERS.findIndex(({ id }) => id === 'coaching');
      const names = [MESSAGES['zh-CN'].workbook.levers.routing.name, 'Licence  Consolidation', 'fcr'];
      const { model, faults } = await planIn([
        ...checkCaseYear,
        rowPatch('CS_Levers', at, 'needs', [names.join('；'), names[0] ?? null]),
      ]);
      expect(faults).toEqual([]);
      expect(model.requires.filter(([lever]) => lever === 'coaching').map(([, other]) => other)).toEqual([
        'routing',
        'licences',
        'fcr',
      ]);
      expect(model.excludes).toEqual([['coaching', 'routing']]);
    },
    TIME,
  );

  it(
    'take with them the levers that need them',
    async () => {
      const at = LEVERS.findIndex(({ id }) => id === 'knowledge-base');
      const { faults, levers } = await planIn([...checkCaseYear, rowPatch('CS_Levers', at, 'aht', ['?'])]);
      expect(faults.map(({ code }) => code)).toEqual(['lever-number', 'lever-needs-faulty', 'lever-needs-faulty']);
      expect(levers).toHaveLength(LEVERS.length - 3);
    },
    TIME,
  );
});
