/** What choosing does to other levers, and which cells a change is written to. */
import './setup';
import { LEVERS } from '../../src/model/levers';
import { LANGUAGES } from '../../src/locales';
import { mergeEdits, placeEdits, type CellEdit } from '../../src/pane/edits/cellEdits';
import { changeOf, withLever, without, type RuledLever } from '../../src/pane/decide/choices';
import { leadingSets } from '../../src/pane/decide/leadingSets';
import { explain } from '../../src/pane/explain';
import { caughtProblem } from '../model/caughtProblem';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import { columnIndex } from '../../src/workbook/tables';
import { rowPatch } from '../support/calculatedWorkbook';

function lever(id: string, needs: readonly string[] = [], excludes: readonly string[] = []): RuledLever {
  return { choice: { id, effects: {}, fixed: [], quality: {}, oneOff: 0, running: 0 }, needs, excludes };
}

const sorted = (ids: ReadonlySet<string>): readonly string[] => [...ids].sort();

describe('choosing', () => {
  // c needs b needs a; d stands against b; e needs d.
  const levers = [lever('a'), lever('b', ['a']), lever('c', ['b']), lever('d', [], ['b']), lever('e', ['d'])];

  it('brings along what a lever needs, also through others', () => {
    expect(sorted(withLever(levers, new Set(), 'c'))).toEqual(['a', 'b', 'c']);
  });

  it('takes away what excludes any of these, and what needs that', () => {
    expect(sorted(withLever(levers, new Set(['d', 'e']), 'c'))).toEqual(['a', 'b', 'c']);
    expect(sorted(withLever(levers, new Set(['a', 'b', 'c']), 'e'))).toEqual(['a', 'd', 'e']);
  });

  it('takes away with a lever those that need it', () => {
    expect(sorted(without(levers, new Set(['a', 'b', 'c', 'd']), 'a'))).toEqual(['d']);
    expect(sorted(without(levers, new Set(['a', 'b', 'c']), 'c'))).toEqual(['a', 'b']);
  });

  it('ends where levers need each other in a circle', () => {
    const circle = [lever('a', ['b']), lever('b', ['a'])];
    expect(sorted(withLever(circle, new Set(), 'a'))).toEqual(['a', 'b']);
    expect(sorted(without(circle, new Set(['a', 'b']), 'b'))).toEqual([]);
  });

  it('tells what differs', () => {
    expect(changeOf(new Set(['a', 'b']), new Set(['b', 'c']))).toEqual({ added: ['c'], dropped: ['a'] });
  });
});

describe('a change of a cell', () => {
  const spec = buildWorkbook({ language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } });
  const coaching = LEVERS.findIndex(({ id }) => id === 'coaching');
  const edit = (row: string, column: string, value: number): CellEdit => ({ table: 'CS_Levers', row, column, value });
  const tables = (own = spec) => readSpecTables(own, ['CS_Levers']);

  it('goes to the row of its lever, wherever that stands, by its id or else its name', () => {
    const renamed = applyPatches(spec, [rowPatch('CS_Levers', 0, 'id', [null, 'My own'])]);
    const { patches, formulas } = placeEdits(
      [edit('coaching', 'aht', 0.02), edit('My own', 'aht', 0.03)],
      tables(renamed),
    );
    const column = columnIndex('CS_Levers', 'aht');
    expect(patches).toEqual([
      { kind: 'cells', table: 'CS_Levers', row: coaching, column, cells: [[0.02]] },
      { kind: 'cells', table: 'CS_Levers', row: 0, column, cells: [[0.03]] },
    ]);
    expect(formulas).toEqual([]);
  });

  it('names the formula that it would replace, with its place', () => {
    const typed = applyPatches(spec, [rowPatch('CS_Levers', coaching, 'aht', [{ formula: '=1%+2%' }])]);
    const [found] = placeEdits([edit('coaching', 'aht', 0.02)], tables(typed)).formulas;
    expect([found?.formula, found?.place]).toEqual(['=1%+2%', 'Strategies · Calibrated coaching · AHT']);
  });

  it('is refused for a lever that is gone', async () => {
    const problem = await caughtProblem(() => placeEdits([edit('nobody', 'aht', 0.02)], tables()));
    expect(problem).toMatchObject({ code: 'cell-missing', values: { cell: 'nobody', sheet: 'Strategies' } });
  });

  it('is refused with the next step where a workbook of an earlier version has no such row', async () => {
    const [inputs] = readSpecTables(spec, ['CS_Inputs']);
    if (!inputs) throw new Error('no inputs');
    const older = { ...inputs, values: inputs.values.filter(([key]) => key !== 'plan-budget') };
    const budget = {
      table: 'CS_Inputs',
      row: 'plan-budget',
      column: 'value',
      value: 1,
      name: 'One-off budget',
    } as const;
    const problem = await caughtProblem(() => placeEdits([budget], [older]));
    const said = LANGUAGES.map((language) => explain(problem, language));
    expect(said[0]).toMatch(/^The sheet Inputs has no cell for “One-off budget”: .*earlier version.* Set up /);
    expect(said[1]).toMatch(/^工作表“Inputs”中没有“One-off budget”的单元格：.*早期版本.*“设置”/);
  });

  it('takes the place of an earlier one of the same cell', () => {
    const before = [edit('a', 'aht', 1), edit('b', 'aht', 2)];
    expect(mergeEdits(before, [edit('a', 'aht', 3)])).toEqual([edit('b', 'aht', 2), edit('a', 'aht', 3)]);
  });
});

describe('the frontier against one metric', () => {
  const set = (net: number, csat: number, complaintRate: number) => ({
    selected: [`${net}`],
    net,
    oneOff: 0,
    quality: { csat, complaintRate },
  });
  const frontier = [set(100, 1, 5), set(90, 3, 5), set(80, 2, 4), set(70, 3, 3), set(60, 3, 2)];

  it('keeps the sets that no other beats in both', () => {
    const metric = { name: 'csat', today: 0, limit: null, isBetterLower: false };
    expect(leadingSets(frontier, metric).map(({ net }) => net)).toEqual([100, 90]);
  });

  it('counts down where lower is better', () => {
    const metric = { name: 'complaintRate', today: 0, limit: null, isBetterLower: true };
    expect(leadingSets(frontier, metric).map(({ net }) => net)).toEqual([100, 80, 70, 60]);
  });
});
