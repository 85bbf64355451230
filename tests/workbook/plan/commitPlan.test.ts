/** Committing levers: scenario, plan and log as the sheets then show them and as functions read them. */
import { costOf } from '../../../src/functions/modelCost';
import { LEVERS } from '../../../src/model/levers';
import { monthlyNets } from '../../../src/model/plan/ramp';
import { recordOf } from '../../../src/model/recordOf';
import { CATEGORY_KEYS } from '../../../src/model/categories';
import type { LeverBase } from '../../../src/model/plan/leverBase';
import type { LeverChoice } from '../../../src/model/plan/planModel';
import { serviceLines } from '../../../src/model/plan/serviceLines';
import { applyPatches } from '../../../src/workbook/applyPatches';
import type { CommittedLever, Commitment } from '../../../src/workbook/commit/commitment';
import { COMMIT_TABLES } from '../../../src/workbook/commit/commitTables';
import { deleteScenario } from '../../../src/workbook/commit/deleteScenario';
import { commitPlan } from '../../../src/workbook/commitPlan';
import type { Patch } from '../../../src/workbook/content';
import { PLAN_TABLES, readPlanModel } from '../../../src/workbook/readPlanModel';
import { readSpecTables } from '../../../src/workbook/readSpecTables';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { columnIndex } from '../../../src/workbook/tables';
import { FIGURES } from '../../../src/workbook/sheets/proof/figures';
import { PROOF } from '../../../src/workbook/sheets/proof/layout';
import { caughtProblem } from '../../model/caughtProblem';
import { CalculatedWorkbook, heldBy, rowPatch } from '../../support/calculatedWorkbook';
import { checkCaseLevers, checkCaseYear, template } from './checkCaseBook';

const TIME = 120_000;
const SETTINGS = { language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } } as const;
const STAMP = { at: new Date(2026, 0, 31, 9, 30), addInVersion: '0.1.0' };
const YEAR = Array.from({ length: 12 }, (_, month) => month);

function commitInto(spec: WorkbookSpec, commitment: Commitment): WorkbookSpec {
  return applyPatches(spec, commitPlan(commitment, readSpecTables(spec, COMMIT_TABLES)));
}

/** A base of handling alone. */
function handlingOf(cost: number): LeverBase {
  return {
    costs: { handling: cost, turnover: 0, categories: { ...recordOf(CATEGORY_KEYS, () => 0), people: cost } },
    unflexed: recordOf(CATEGORY_KEYS, () => 0),
    contacts: 0,
    repeatShare: 0,
    rates: { csat: null, fcr: null, serviceLevel: null, complaintRate: null, occupancy: null, attrition: null },
    ahtSeconds: null,
    agents: null,
    handling: null,
    faults: [],
  };
}

function lever(id: string, change: Partial<LeverChoice>, ramp = { start: 1, monthsToFull: 0 }): CommittedLever {
  const choice: LeverChoice = { id, effects: {}, fixed: [], quality: {}, oneOff: 0, running: 0, ...change };
  return { choice, name: id, strategy: 'technology', ramp, owner: 'Ann' };
}

function commitment(name: string, levers: readonly CommittedLever[], base = handlingOf(3_000_000)): Commitment {
  return {
    name,
    levers,
    base,
    model: {
      lines: serviceLines(base.costs),
      repeatShare: 0,
      metrics: [],
      levers: [],
      budget: null,
      requires: [],
      excludes: [],
      objective: { kind: 'annual-net' },
      digits: 2,
    },
    settings: SETTINGS,
    stamp: STAMP,
  };
}

/** Errors on the sheets that a commitment writes to; functions on Proof have some while the year is empty. */
function errorsOf(book: CalculatedWorkbook): readonly string[] {
  return book.errors().filter((error) => !error.startsWith('Proof!'));
}

/** The reference: 10, 5 and 8 % of 3,000,000 bring 280,900, 136,900 and 222,400 by their Shapley shares. */
const THREE = [0.1, 0.05, 0.08].map((contacts, index) => lever(`Lever ${index + 1}`, { effects: { contacts } }));
const SHARES = [280_900, 136_900, 222_400];

describe('three levers on one driver', () => {
  let book: CalculatedWorkbook;
  beforeAll(async () => {
    book = await CalculatedWorkbook.of(commitInto(template, commitment('Lean', THREE)));
  }, TIME);

  it('stand on Plan with their shares, open, a twelfth of them in every month', () => {
    const { plan } = book.model();
    expect(plan.map(({ net }) => net)).toEqual(SHARES.map((share) => expect.closeTo(share, 6)));
    expect(plan.map(({ expected }) => expected[11])).toEqual(SHARES.map((share) => expect.closeTo(share / 12, 6)));
    expect(plan.map(({ scenario, isStopped, strategy }) => [scenario, isStopped, strategy])).toEqual(
      SHARES.map(() => ['Lean', false, 'technology']),
    );
  });

  it('are what the scenario saves: 3,000,000 − 640,200, all of it in one category', () => {
    const model = book.model();
    const total = (category: 'people' | 'technology' | null): number =>
      costOf(model, category, { months: YEAR, scenario: { given: 'lean' } });
    expect(total(null)).toBeCloseTo(3_000_000 - 640_200, 6);
    expect(total('people')).toBeCloseTo(3_000_000 - 640_200, 6);
    expect(total('technology')).toBe(0);
  });

  it('leave no error in any cell, and Proof agrees with the functions that read them', () => {
    expect(errorsOf(book)).toEqual([]);
    const first = FIGURES.findIndex(({ call }) => call === 'CSCOST.SAVINGS()');
    const { native, result, difference } = PROOF.functionColumns;
    const shown = [native, result, difference].map((column) => book.at('Proof', PROOF.functions.body + first, column));
    expect(shown).toEqual([expect.closeTo(640_200, 6), expect.closeTo(640_200, 6), 0]);
  });

  it('are told in the Log, which names no file of a ledger', () => {
    const [log] = book.tables(['CS_Log']);
    expect(log?.values[0]?.slice(1, 4)).toEqual(['Scenario committed', 'Lean', null]);
    expect(book.model().log).toEqual([]);
  });
});

describe('a ramp and a running cost', () => {
  it(
    'come in month by month, in the category they are paid in',
    async () => {
      const ramp = { start: 3, monthsToFull: 4 };
      const choice = { effects: { aht: 0.1 }, oneOff: 5_000, running: 12_000 };
      const spec = commitInto(template, commitment('Slow', [lever('Ramped', choice, ramp)]));
      const book = await CalculatedWorkbook.of(spec);
      const [row] = book.model().plan;
      // 300,000 a year in full from the sixth month on: 25,000 a month, less 1,000.
      const expected = [0, 0, 5_250, 11_500, 17_750, 24_000, 24_000];
      expect(row?.expected.slice(0, 7)).toEqual(expected.map((amount) => expect.closeTo(amount, 6)));
      expect(row?.expected).toEqual(
        monthlyNets([{ ramp, saving: 300_000, running: 12_000 }], 12)[0]?.map((amount) => expect.closeTo(amount, 6)),
      );
      const at = (category: 'people' | 'software', month: number): number =>
        costOf(book.model(), category, { months: [month], scenario: { given: 'Slow' } });
      expect([at('people', 1), at('people', 2), at('people', 11)]).toEqual([
        250_000,
        expect.closeTo(243_750, 6),
        expect.closeTo(225_000, 6),
      ]);
      expect([at('software', 1), at('software', 2)]).toEqual([0, expect.closeTo(1_000, 9)]);
      expect([row?.oneOff, row?.running, row?.net]).toEqual([5_000, 12_000, expect.closeTo(288_000, 6)]);
    },
    TIME,
  );
});

describe('the check case, chosen and committed in a workbook', () => {
  it(
    'saves 619,769.72 and costs 4,850,000 less that',
    async () => {
      const spec = applyPatches(template, [...checkCaseYear, ...checkCaseLevers(LEVERS.length)]);
      const before = await CalculatedWorkbook.of(spec);
      const wish = { objective: { kind: 'annual-net' }, budget: 500_000 } as const;
      const read = readPlanModel(before.tables(PLAN_TABLES), 'en', wish);
      const levers = read.levers
        .filter(({ name }) => ['L3', 'L4', 'L5', 'L6'].includes(name))
        .map((one) => ({ ...one, ramp: { start: 1, monthsToFull: 0 } }));
      const { model, base } = read;
      const committed = commitInto(spec, { ...commitment('Floor', levers), model, base });
      const after = await CalculatedWorkbook.of(committed);
      const nets = after.model().plan.map(({ net }) => Number(net));
      expect(nets.reduce((sum, net) => sum + net, 0)).toBeCloseTo(619_769.72, 2);
      const scope = { months: YEAR, scenario: { given: 'Floor' } };
      expect(costOf(after.model(), null, scope)).toBeCloseTo(4_850_000 - 619_769.72, 2);
      expect(costOf(after.model(), 'software', scope)).toBeCloseTo(990_000, 6);
    },
    TIME,
  );
});

describe('several scenarios', () => {
  const one = commitInto(template, commitment('One', THREE));
  const two = commitInto(one, commitment('Two', THREE.slice(0, 2), handlingOf(1_000_000)));
  const stand = (spec: WorkbookSpec, name: string) => readSpecTables(spec, [name])[0]?.formulas ?? [];

  it(
    'stand side by side; deleting one leaves the other whole',
    async () => {
      const tables = readSpecTables(two, COMMIT_TABLES);
      const patches = deleteScenario('one', tables, 'en', STAMP);
      const left = await CalculatedWorkbook.of(applyPatches(two, patches));
      const scope = { months: YEAR, scenario: { given: 'Two' } };
      const cost = costOf((await CalculatedWorkbook.of(two)).model(), null, scope);
      // 10 and 5 % of 1,000,000: 145,000.
      expect(cost).toBeCloseTo(855_000, 6);
      expect(costOf(left.model(), null, scope)).toBeCloseTo(cost, 9);
      expect(left.model().scenarios.map(({ name }) => name)).toEqual(['Two']);
      expect(left.model().plan.map(({ name }) => name)).toEqual(['Lever 1', 'Lever 2']);
      expect(errorsOf(left)).toEqual([]);
    },
    TIME,
  );

  it('never touch actual, budget or any other table', () => {
    const changed = (patches: readonly Patch[]) => [...new Set(patches.map(({ table }) => table))].sort();
    const tables = readSpecTables(two, COMMIT_TABLES);
    expect(changed(deleteScenario('One', tables, 'en', STAMP))).toEqual(['CS_Log', 'CS_Plan', 'CS_Scenario']);
    expect(changed(commitPlan(commitment('Three', THREE), tables))).toEqual(['CS_Log', 'CS_Plan', 'CS_Scenario']);
  });

  it('replace the one of the same name when asked, the rows of others as they stood', () => {
    const again = { ...commitment('ONE ', THREE.slice(2)), replaces: true };
    const replaced = commitInto(two, again);
    expect(stand(replaced, 'CS_Scenario').slice(0, 11)).toEqual(stand(two, 'CS_Scenario').slice(11));
    expect(stand(replaced, 'CS_Plan').map((row) => row[2])).toEqual(['Two', 'Two', 'ONE']);
  });

  describe('committed again, with levers 1 and 3 instead of 1 and 2, once months have come true', () => {
    const at = (id: string): number => columnIndex('CS_Plan', id);
    const typedIn = applyPatches(two, [
      rowPatch('CS_Plan', 0, 'realised01', [4_200, { formula: '=1000+50' }]),
      rowPatch('CS_Plan', 0, 'status', ['Done']),
      rowPatch('CS_Plan', 0, 'start', [46_054]),
      rowPatch('CS_Plan', 0, 'runsIn', ['Training and education']),
      rowPatch('CS_Plan', 1, 'realised03', [77]),
      rowPatch('CS_Plan', 2, 'owner', ['Bo']),
      rowPatch('CS_Scenario', 1, 'note', ['Leased']),
    ]);
    const again = (levers: readonly CommittedLever[]): WorkbookSpec =>
      commitInto(typedIn, { ...commitment('One', levers), replaces: true });
    const [first, , third] = THREE as [CommittedLever, CommittedLever, CommittedLever];
    const ones = (spec: WorkbookSpec) => stand(spec, 'CS_Plan').filter((row) => row[at('scenario')] === 'One');

    it('keep what a person typed about those that stay', () => {
      const [row] = ones(again([first, third]));
      expect([row?.[at('realised01')], row?.[at('realised02')]]).toEqual([4_200, '=1000+50']);
      expect([row?.[at('status')], row?.[at('start')], row?.[at('runsIn')]]).toEqual([
        'Done',
        46_054,
        'Training and education',
      ]);
      expect(stand(again([first, third]), 'CS_Scenario').filter((own) => own.includes('Leased'))).toHaveLength(1);
    });

    it('give up a date of start when another month is chosen', () => {
      const later = { ...first, ramp: { start: 4, monthsToFull: 0 } };
      const [row] = ones(again([later]));
      expect([row?.[at('startMonth')], String(row?.[at('start')]).slice(0, 7)]).toEqual([4, '=EDATE(']);
    });

    it(
      'set aside the one that went, with its amounts and nothing expected; the sums are those of the others',
      async () => {
        const spec = again([first, third]);
        expect(ones(spec).map((row) => [row[at('lever')], row[at('status')]])).toEqual([
          ['Lever 1', 'Done'],
          ['Lever 3', 'Open'],
          ['Lever 2', 'Stopped'],
        ]);
        const book = await CalculatedWorkbook.of(spec);
        const rows = book.model().plan.filter(({ scenario }) => scenario === 'One');
        // 10 and 8 % of 3,000,000, halves of what they share to each: 10 % of 8 %.
        expect(rows.map(({ net }) => net)).toEqual([288_000, 228_000, 0].map((net) => expect.closeTo(net, 6)));
        expect(rows.map(({ expected }) => expected[11])).toEqual(
          [24_000, 19_000, 0].map((net) => expect.closeTo(net, 6)),
        );
        expect(rows.map(({ realised }) => realised[2])).toEqual([null, null, 77]);
        const scope = { months: YEAR, scenario: { given: 'One' } };
        expect(costOf(book.model(), null, scope)).toBeCloseTo(3_000_000 - 516_000, 6);
        expect(errorsOf(book)).toEqual([]);
      },
      TIME,
    );

    it('open the one set aside when it is chosen again, and drop those of which nothing was typed', () => {
      const back = commitInto(again([first, third]), { ...commitment('One', THREE.slice(1, 2)), replaces: true });
      expect(ones(back).map((row) => [row[at('lever')], row[at('status')], row[at('realised03')]])).toEqual([
        ['Lever 2', 'Open', 77],
        // Lever 1 is done whatever is chosen; Lever 3 had been open, and nobody had typed anything.
        ['Lever 1', 'Done', null],
      ]);
    });
  });

  it('leave a row that a person added to the plan as it stands when it is committed again', () => {
    const added = applyPatches(two, [
      {
        kind: 'append-rows',
        table: 'CS_Plan',
        headers: readSpecTables(two, ['CS_Plan'])[0]?.headers ?? [],
        rows: [
          Array.from({ length: stand(two, 'CS_Plan')[0]?.length ?? 0 }, (_, column) => {
            const typed: Readonly<Record<number, string | number>> = {
              [columnIndex('CS_Plan', 'lever')]: 'Less paper',
              [columnIndex('CS_Plan', 'scenario')]: 'One',
              [columnIndex('CS_Plan', 'saves01')]: 5_000,
              [columnIndex('CS_Plan', 'expectedYear')]: 4_000,
            };
            return typed[column] ?? null;
          }),
        ],
      },
    ]);
    const byHand = (spec: WorkbookSpec) => stand(spec, 'CS_Plan').filter((row) => row.includes('Less paper'));
    expect(byHand(added)).toHaveLength(1);
    const again = commitInto(added, { ...commitment('One', THREE.slice(0, 1)), replaces: true });
    expect(byHand(again)).toEqual(byHand(added));
  });

  it('keep a row without names in which something was typed, in a table that is written anew', () => {
    const noted = applyPatches(template, [rowPatch('CS_Plan', 0, 'note', ['Ask Bo'])]);
    const rows = stand(commitInto(noted, commitment('One', THREE)), 'CS_Plan');
    expect(rows.map((row) => [row[1], row[columnIndex('CS_Plan', 'note')]])).toEqual([
      [null, 'Ask Bo'],
      ...THREE.map(({ name }) => [name, null]),
    ]);
  });

  it('deleted one and all, leave the tables as they came, and a new one fills the first row', () => {
    const tables = (spec: WorkbookSpec) => readSpecTables(spec, COMMIT_TABLES);
    const none = applyPatches(one, deleteScenario('One', tables(one), 'en', STAMP));
    expect(stand(none, 'CS_Scenario')).toEqual(stand(template, 'CS_Scenario'));
    expect(stand(none, 'CS_Plan')).toEqual(stand(template, 'CS_Plan'));
    expect(heldBy(commitInto(none, commitment('New', THREE)), 'CS_Plan', 0, 'scenario')).toBe('New');
  });
});

describe('a commitment is refused', () => {
  const tables = readSpecTables(commitInto(template, commitment('Lean', THREE)), COMMIT_TABLES);
  const refusal = async (name: string, levers = THREE): Promise<unknown> =>
    (await caughtProblem(() => commitPlan(commitment(name, levers), tables))).code;

  it.each(['Actual', ' budget', '实际', '预算', 'ＡＣＴＵＡＬ'])(
    'under the name “%s”, which the workbook has',
    async (name) => {
      expect(await refusal(name)).toBe('scenario-reserved');
    },
  );

  it('without a name, without levers, and under the name of another', async () => {
    expect([await refusal(' '), await refusal('New', []), await refusal('LEAN')]).toEqual([
      'scenario-unnamed',
      'plan-empty',
      'scenario-exists',
    ]);
  });

  it('to be deleted when there is none of its name', async () => {
    const problem = await caughtProblem(() => deleteScenario('Nobody', tables, 'en', STAMP));
    expect(problem).toMatchObject({ code: 'scenario-missing', values: { name: 'Nobody' } });
  });
});
