import { Problem } from '../../src/model/problem';
import { applyPatches } from '../../src/workbook/applyPatches';
import type { CellWrite, Patch } from '../../src/workbook/content';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import type { CellValue, SheetSpec, TableSpec, WorkbookSpec } from '../../src/workbook/spec';
import { columnIndex, columnsOf } from '../../src/workbook/tables';
import { validationsOf } from '../../src/workbook/validationsOf';
import { retailTemplate } from '../support/retailImport';

const spec = retailTemplate('en');

function sheetOf(book: WorkbookSpec, table: string): SheetSpec {
  const found = book.sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  if (!found) throw new Error(`No table ${table}`);
  return found;
}

function tableOf(book: WorkbookSpec, name: string): TableSpec {
  return sheetOf(book, name).tables.find((table) => table.name === name) ?? neverTable(name);
}

function neverTable(name: string): never {
  throw new Error(`No table ${name}`);
}

function values(book: WorkbookSpec, table: string): readonly (readonly CellValue[])[] {
  return readSpecTables(book, [table])[0]?.values ?? [];
}

function formulas(book: WorkbookSpec, table: string): readonly (readonly CellValue[])[] {
  return readSpecTables(book, [table])[0]?.formulas ?? [];
}

/** A row of a table with cells by column id, all others empty. */
function row(table: string, cells: Readonly<Record<string, CellWrite>>): readonly CellWrite[] {
  return columnsOf(table).map((id) => cells[id] ?? null);
}

function problemOf(patch: Patch): Problem {
  try {
    applyPatches(spec, [patch]);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

describe('cells', () => {
  const at = columnIndex('CS_people', 'actual01');
  const cells = (writes: readonly (readonly CellWrite[])[]): Patch => ({
    kind: 'cells',
    table: 'CS_people',
    row: 1,
    column: at,
    cells: writes,
  });

  it('writes values and formulas from the place on, and leaves what is undefined', () => {
    const once = applyPatches(spec, [cells([[10, 20, 30]])]);
    const twice = applyPatches(once, [cells([[undefined, { formula: '=1+1' }, null], ['text']])]);
    expect(formulas(twice, 'CS_people')[1]?.slice(at, at + 3)).toEqual([10, '=1+1', null]);
    expect(formulas(twice, 'CS_people')[2]?.[at]).toBe('text');
    expect(values(twice, 'CS_people')[1]?.slice(at, at + 3)).toEqual([10, null, null]);
  });

  it('changes nothing else, and nothing of the workbook it was given', () => {
    const before = JSON.stringify(spec);
    const after = applyPatches(spec, [cells([[10]])]);
    expect(JSON.stringify(spec)).toBe(before);
    const rest = (book: WorkbookSpec) => book.sheets.filter(({ id }) => id !== 'people');
    expect(rest(after)).toEqual(rest(spec));
    const changed = tableOf(after, 'CS_people').rows.map((cell, index) =>
      cell.flatMap((own, column) =>
        own === tableOf(spec, 'CS_people').rows[index]?.[column] ? [] : [[index, column]],
      ),
    );
    expect(changed.flat()).toEqual([[1, at]]);
  });

  it('keeps the look of a cell that has one of its own', () => {
    const column = columnIndex('CS_Inputs', 'value');
    const start = tableOf(spec, 'CS_Inputs').rows.findIndex((cells_) => cells_[0] === 'fiscal-year-start');
    const written = (value: CellWrite) =>
      tableOf(
        applyPatches(spec, [{ kind: 'cells', table: 'CS_Inputs', row: start, column, cells: [[value]] }]),
        'CS_Inputs',
      ).rows[start]?.[column];
    expect(written(45748)).toEqual({ format: 'date', value: 45748 });
    expect(written({ formula: '=DATE(2025,4,1)' })).toEqual({ format: 'date', formula: '=DATE(2025,4,1)' });
    expect(written(null)).toEqual({ format: 'date', value: null });
  });

  it('takes a text that looks like a formula as text', () => {
    const after = applyPatches(spec, [cells([['=1+1']])]);
    expect(values(after, 'CS_people')[1]?.[at]).toBe('=1+1');
    expect(tableOf(after, 'CS_people').rows[1]?.[at]).toBe('=1+1');
  });

  it('gives a calculated column its formula back where its cell is emptied', () => {
    const column = columnIndex('CS_people', 'budgetYear');
    const patch = (value: CellWrite): Patch => ({
      kind: 'cells',
      table: 'CS_people',
      row: 0,
      column,
      cells: [[value]],
    });
    const own = formulas(spec, 'CS_people')[0]?.[column];
    expect(own).toMatch(/^=SUM\(/);
    expect(formulas(applyPatches(spec, [patch(7)]), 'CS_people')[0]?.[column]).toBe(7);
    expect(formulas(applyPatches(spec, [patch(7), patch(null)]), 'CS_people')[0]?.[column]).toBe(own);
  });

  it('refuses places outside the body', () => {
    const rows = tableOf(spec, 'CS_people').rows.length;
    expect(() => applyPatches(spec, [{ ...cells([[1]]), row: rows } as Patch])).toThrow(RangeError);
    const last = columnsOf('CS_people').length - 1;
    expect(() => applyPatches(spec, [{ ...cells([[1, 2]]), column: last } as Patch])).toThrow(RangeError);
  });
});

describe('append-rows', () => {
  const append = (table: string, rows: readonly (readonly CellWrite[])[], headers?: readonly string[]): Patch => ({
    kind: 'append-rows',
    table,
    rows,
    headers,
  });

  it('fills the one empty row of a new table first, then goes on below', () => {
    const one = row('CS_Log', { file: 'a.csv' });
    const two = row('CS_Log', { file: 'b.csv' });
    const file = columnIndex('CS_Log', 'file');
    const first = applyPatches(spec, [append('CS_Log', [one])]);
    expect(values(first, 'CS_Log').map((cells) => cells[file])).toEqual(['a.csv']);
    const both = applyPatches(first, [append('CS_Log', [two, one])]);
    expect(values(both, 'CS_Log').map((cells) => cells[file])).toEqual(['a.csv', 'b.csv', 'a.csv']);
  });

  it('gives new rows the formulas of calculated columns', () => {
    const after = applyPatches(spec, [append('CS_people', [row('CS_people', { line: 'Night allowance' })])]);
    const column = columnIndex('CS_people', 'budgetYear');
    const all = formulas(after, 'CS_people').map((cells) => cells[column]);
    expect(all).toHaveLength(tableOf(spec, 'CS_people').rows.length + 1);
    expect(new Set(all).size).toBe(1);
  });

  it('refuses rows laid out for other columns, naming them', () => {
    const headers = tableOf(spec, 'CS_Log').columns.map(({ header }) => header);
    const moved = [...headers.slice(1), headers[0] ?? ''];
    const rows = [row('CS_Log', { file: 'a.csv' })];
    expect(values(applyPatches(spec, [append('CS_Log', rows, headers)]), 'CS_Log')).toHaveLength(1);
    expect(problemOf(append('CS_Log', rows, moved))).toMatchObject({
      code: 'columns-moved',
      values: { table: 'CS_Log', columns: moved.join(', ') },
    });
    expect(problemOf(append('CS_Log', rows, headers.slice(1))).code).toBe('columns-moved');
  });

  it('refuses to grow over what stands below', () => {
    const inputs = tableOf(spec, 'CS_Inputs');
    const room = inputs.columns.map(() => null);
    expect(
      problemOf(
        append(
          'CS_Inputs',
          Array.from({ length: 4 }, () => room),
        ),
      ),
    ).toMatchObject({
      code: 'rows-in-the-way',
      values: { table: 'CS_Inputs' },
    });
  });

  it('refuses a table that is not there', () => {
    expect(problemOf(append('CS_Nope', []))).toMatchObject({ code: 'tables-missing', values: { names: 'CS_Nope' } });
  });

  it('takes a ledger of 110,000 rows', () => {
    const cells = row('CS_Ledger', { bin: 'Posted', amount: 1.5, line: 'people.agent-pay', month: 45658 });
    const rows = Array.from({ length: 110_000 }, () => cells);
    const after = applyPatches(spec, [append('CS_Ledger', rows), append('CS_Ledger', [cells])]);
    expect(tableOf(after, 'CS_Ledger').rows).toHaveLength(110_001);
    expect(tableOf(after, 'CS_Ledger').rows.at(-1)).toEqual(cells);
  });
});

describe('replace-rows', () => {
  const replace = (rows: readonly (readonly CellWrite[])[]): Patch => ({
    kind: 'replace-rows',
    table: 'CS_Mapping',
    rows,
  });
  const accounts = (book: WorkbookSpec) => values(book, 'CS_Mapping').map((cells) => cells[0]);

  it('resizes the body, keeping cells of standing rows that are undefined', () => {
    const two = applyPatches(spec, [
      replace([row('CS_Mapping', { account: '1', note: 'mine' }), row('CS_Mapping', { account: '2' })]),
    ]);
    expect(accounts(two)).toEqual(['1', '2']);
    const one = applyPatches(two, [
      replace([columnsOf('CS_Mapping').map((id) => (id === 'account' ? '9' : undefined))]),
    ]);
    expect(accounts(one)).toEqual(['9']);
    expect(values(one, 'CS_Mapping')[0]?.[columnIndex('CS_Mapping', 'note')]).toBe('mine');
  });

  it('leaves one empty row of none', () => {
    expect(accounts(applyPatches(spec, [replace([])]))).toEqual([null]);
  });
});

describe('what lies over a table’s body follows it when it grows', () => {
  const added = Array.from({ length: 3 }, () => row('CS_people', { line: 'mine' }));
  const grown = applyPatches(spec, [{ kind: 'append-rows', table: 'CS_people', rows: added }]);
  const body = (book: WorkbookSpec) => {
    const { row: header, rows } = tableOf(book, 'CS_people');
    return { first: header + 1, end: header + 1 + rows.length };
  };

  it('validations, conditional formats and the print area end with its last row', () => {
    const { end } = body(grown);
    const ends = (book: WorkbookSpec): readonly number[] => {
      const sheet = sheetOf(book, 'CS_people');
      const areas = [...validationsOf(sheet), ...sheet.conditionalFormats].map(({ area }) => area);
      return [...areas, ...(sheet.print.area ? [sheet.print.area] : [])]
        .filter(({ row: first, rows }) => first + rows > body(book).first)
        .map(({ row: first, rows }) => first + rows);
    };
    expect(ends(grown).length).toBeGreaterThan(5);
    expect(ends(grown)).toHaveLength(ends(spec).length);
    expect(new Set(ends(grown))).toEqual(new Set([end]));
  });

  it('areas elsewhere stay, and it shrinks again with fewer rows', () => {
    const rest = (book: WorkbookSpec) => book.sheets.filter(({ id }) => id !== 'people');
    expect(rest(grown)).toEqual(rest(spec));
    const rows = tableOf(spec, 'CS_people').rows.map((cells) => cells.map(() => undefined));
    const back = applyPatches(grown, [{ kind: 'replace-rows', table: 'CS_people', rows }]);
    expect(sheetOf(back, 'CS_people')).toEqual(sheetOf(spec, 'CS_people'));
  });

  it('a validation of the last row alone stays with its row', () => {
    const inputs = sheetOf(spec, 'CS_Inputs');
    const empty = tableOf(spec, 'CS_Inputs').columns.map(() => null);
    const after = applyPatches(spec, [{ kind: 'append-rows', table: 'CS_Inputs', rows: [empty] }]);
    expect(sheetOf(after, 'CS_Inputs').validations).toEqual(inputs.validations);
    expect(after.names).toEqual(spec.names);
  });
});

describe('tables read from a workbook that is still data', () => {
  it('say where they stand, under which headers', () => {
    const [people] = readSpecTables(spec, ['CS_people']);
    const table = tableOf(spec, 'CS_people');
    expect(people).toMatchObject({ name: 'CS_people', sheetName: '01 Human resources', row: table.row, column: 0 });
    expect(people?.headers).toEqual(table.columns.map(({ header }) => header));
  });

  it('show what was calculated where formulas stand, and leave out tables that are not there', () => {
    const shown = { at: (sheet: string, atRow: number, column: number) => `${sheet}!${atRow},${column}` };
    const tables = readSpecTables(spec, ['CS_people', 'CS_Nope'], shown);
    expect(tables.map(({ name }) => name)).toEqual(['CS_people']);
    const column = columnIndex('CS_people', 'budgetYear');
    const place = tableOf(spec, 'CS_people').row + 2;
    expect(tables[0]?.values[1]?.[column]).toBe(`01 Human resources!${place},${column}`);
    expect(tables[0]?.values[1]?.[0]).toBe('people.agent-benefits');
  });
});
