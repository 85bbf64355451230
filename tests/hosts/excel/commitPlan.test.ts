/**
 * Committing through the real Excel client: what a person's decision writes, how functions in cells see it, and that a
 * commitment that fails half-way leaves the workbook as it was.
 */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import type { CommittedLever } from '../../../src/workbook/commit/commitment';
import { COMMIT_TABLES } from '../../../src/workbook/commit/commitTables';
import { deleteScenario } from '../../../src/workbook/commit/deleteScenario';
import { commitPlan } from '../../../src/workbook/commitPlan';
import type { Patch } from '../../../src/workbook/content';
import { PLAN_TABLES, readPlanModel } from '../../../src/workbook/readPlanModel';
import { INPUT_ROWS } from '../../../src/workbook/sheets/inputRows';
import { CATEGORY_TABLES, TABLES, columnIndex, columnsOf } from '../../../src/workbook/tables';
import { workbookState } from '../../support/workbookState';
import { openLiveWorkbook, type LiveWorkbook } from './liveWorkbook';

const TIME = 240_000;
const SETTINGS = { language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } } as const;
const STAMP = { at: new Date(2026, 0, 31, 9, 30), addInVersion: '0.1.0' };
const WISH = { objective: { kind: 'annual-net' }, budget: null } as const;

let live: LiveWorkbook;

/** A row of a table from a column on. */
function put(table: string, row: number, column: string, cells: readonly (string | number)[]): Patch {
  return { kind: 'cells', table, row, column: columnIndex(table, column), cells: [cells] };
}

beforeAll(async () => {
  live = await openLiveWorkbook();
  await excelHost.inject(buildWorkbook(SETTINGS));
  const closing = INPUT_ROWS.findIndex(({ key }) => key === 'closing-month-choice');
  await excelHost.write([
    put('CS_people', 0, 'actual01', [3_000_000]),
    put('CS_people', 0, 'budget01', [2_500_000]),
    put(TABLES.inputs, closing, 'value', [12]),
  ]);
}, TIME);
afterAll(() => live.close());

/** The reference's three levers on one driver: 10, 5 and 8 % of 3,000,000 save 640,200. */
const EFFECTS = [0.1, 0.05, 0.08];

function levers(effects: readonly number[]): readonly CommittedLever[] {
  return effects.map((contacts, index) => ({
    choice: { id: `own-${index}`, effects: { contacts }, fixed: [], quality: {}, oneOff: 0, running: 0 },
    name: `Own lever ${index + 1}`,
    strategy: 'processes',
    ramp: { start: 1, monthsToFull: 0 },
    owner: 'Ann',
  }));
}

async function planned(name: string, effects: readonly number[], replaces = false): Promise<readonly Patch[]> {
  const { model, base, faults } = readPlanModel(await excelHost.readTables(PLAN_TABLES), 'en', WISH);
  expect(faults).toEqual([]);
  const commitment = { name, levers: levers(effects), model, base, settings: SETTINGS, stamp: STAMP, replaces };
  return commitPlan(commitment, await excelHost.readTables(COMMIT_TABLES, { formulas: true }));
}

async function remove(name: string): Promise<readonly Patch[]> {
  return deleteScenario(name, await excelHost.readTables(COMMIT_TABLES, { formulas: true }), 'en', STAMP);
}

async function rowsOf(table: string): Promise<readonly (readonly unknown[])[]> {
  const [content] = await excelHost.readTables([table], { formulas: true });
  return content?.formulas ?? [];
}

async function column(table: string, id: string): Promise<readonly unknown[]> {
  const [content] = await excelHost.readTables([table]);
  return content?.values.map((row) => row[columnsOf(table).indexOf(id)]) ?? [];
}

/** Waits until a cell of Sheet1 shows what is expected, as a person does. */
async function expectShown(address: string, expected: unknown): Promise<void> {
  const read = (): Promise<unknown> =>
    live.excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
      await context.sync();
      return range.values[0]?.[0];
    });
  const patience = Date.now() + 15_000;
  const settled = (shown: unknown): unknown => (typeof shown === 'number' ? Math.round(shown * 100) / 100 : shown);
  let shown = settled(await read());
  while (shown !== expected && Date.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    shown = settled(await read());
  }
  expect([address, shown]).toEqual([address, expected]);
}

/** Lets every request of a write fail in turn, each time with the workbook as it was; the last try succeeds. */
async function writeThroughFaults(patches: readonly Patch[]): Promise<number> {
  const before = await workbookState(live.excel);
  for (let failed = 0; ; failed += 1) {
    live.excel.host.reset();
    live.excel.host.failAt(failed + 1);
    const problem = await excelHost.write(patches).then(
      () => null,
      (error: unknown) => error,
    );
    live.excel.host.reset();
    if (problem === null) return failed;
    expect([failed, await workbookState(live.excel)]).toEqual([failed, before]);
  }
}

const OTHERS = [...CATEGORY_TABLES, TABLES.inputs, TABLES.drivers, TABLES.levers, TABLES.guardrails];
let others: readonly unknown[];

test(
  'a first scenario fills the empty tables, after a fault at each request has left the workbook as it was',
  async () => {
    live.excel.host.edit('Sheet1', 'A1', '=CSCOST.TOTAL(,"FY","Lean")');
    live.excel.host.edit('Sheet1', 'A2', '=CSCOST.TOTAL("people","FY","Two")');
    live.excel.host.edit('Sheet1', 'A3', '=CSCOST.TOTAL()');
    live.excel.host.edit('Sheet1', 'A4', '=CSCOST.TOTAL(,"FY","Budget")');
    await live.excel.host.idle();
    await expectShown('A3', 3_000_000);
    await expectShown('A1', '#VALUE!');
    others = await Promise.all(OTHERS.map(rowsOf));
    expect(await writeThroughFaults(await planned('Lean', EFFECTS))).toBeGreaterThan(2);
    expect(await column(TABLES.plan, 'lever')).toEqual(['Own lever 1', 'Own lever 2', 'Own lever 3']);
    expect(await column(TABLES.scenario, 'scenario')).toEqual(Array<string>(11).fill('Lean'));
    await expectShown('A1', 3_000_000 - 640_200);
  },
  TIME,
);

test(
  'another stands beside it, under its rows, and both show in cells',
  async () => {
    const [plan, scenario] = [await rowsOf(TABLES.plan), await rowsOf(TABLES.scenario)];
    await excelHost.write(await planned('Two', EFFECTS.slice(0, 2)));
    expect((await rowsOf(TABLES.plan)).slice(0, 3)).toEqual(plan);
    expect((await rowsOf(TABLES.scenario)).slice(0, 11)).toEqual(scenario);
    // 10 and 5 % of 3,000,000: 435,000.
    await expectShown('A2', 2_565_000);
    await expectShown('A1', 2_359_800);
  },
  TIME,
);

test(
  'replacing one leaves the other and what was typed, after a fault at each request has left both',
  async () => {
    const two = (await rowsOf(TABLES.scenario)).slice(11);
    await excelHost.write([
      put(TABLES.plan, 0, 'realised01', [4_200]),
      put(TABLES.plan, 0, 'status', ['Running']),
      put(TABLES.plan, 2, 'realised02', [700]),
    ]);
    expect(await writeThroughFaults(await planned('lean', [0.2], true))).toBeGreaterThan(2);
    expect((await rowsOf(TABLES.scenario)).slice(0, 11)).toEqual(two);
    // Two's levers, the one that stays, and of those that go the one with an amount.
    expect((await column(TABLES.plan, 'lever')).slice(2)).toEqual(['Own lever 1', 'Own lever 3']);
    expect((await column(TABLES.plan, 'status')).slice(2)).toEqual(['Running', 'Stopped']);
    expect((await column(TABLES.plan, 'realisedToDate')).slice(2)).toEqual([4_200, 700]);
    expect((await column(TABLES.plan, 'expectedYear')).slice(2)).toEqual([600_000, 0]);
    await expectShown('A1', 2_400_000);
    await expectShown('A2', 2_565_000);
  },
  TIME,
);

test(
  'deleting one leaves the other whole, after a fault at each request has left both, and it is known no more',
  async () => {
    expect(await writeThroughFaults(await remove('Two'))).toBeGreaterThan(2);
    await expectShown('A2', '#VALUE!');
    await expectShown('A1', 2_400_000);
    expect(await column(TABLES.plan, 'scenario')).toEqual(['lean', 'lean']);
  },
  TIME,
);

test(
  'deleting the last leaves the tables as they came, also after faults, to be filled again',
  async () => {
    expect(await writeThroughFaults(await remove('Lean'))).toBeGreaterThan(2);
    expect(await column(TABLES.scenario, 'scenario')).toEqual(['']);
    await expectShown('A1', '#VALUE!');
    await excelHost.write(await planned('Two', EFFECTS));
    await expectShown('A2', 2_359_800);
  },
  TIME,
);

test('actual, budget and everything else is as it was before the first commitment', async () => {
  expect(await Promise.all(OTHERS.map(rowsOf))).toEqual(others);
  await expectShown('A3', 3_000_000);
  await expectShown('A4', 2_500_000);
  expect(await column(TABLES.log, 'what')).toEqual([
    'Scenario committed',
    'Scenario committed',
    'Scenario committed',
    'Scenario deleted',
    'Scenario deleted',
    'Scenario committed',
  ]);
});
