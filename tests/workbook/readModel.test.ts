import { CATEGORY_KEYS, COST_LINES, QUALITY_CLASSES } from '../../src/model/categories';
import { LANGUAGES } from '../../src/locales';
import { isFault } from '../../src/model/snapshot';
import { applyPatches } from '../../src/workbook/applyPatches';
import type { CellWrite, TableContent } from '../../src/workbook/content';
import { MODEL_TABLES, readModel } from '../../src/workbook/readModel';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import { CATEGORY_TABLES, columnIndex } from '../../src/workbook/tables';
import { rowPatch } from '../support/calculatedWorkbook';
import { retailTemplate } from '../support/retailImport';

/** The English template with cells of one table overwritten from a place on. */
function withCells(table: string, row: number, column: string, cells: readonly CellWrite[]): readonly TableContent[] {
  const typed = applyPatches(retailTemplate('en'), [rowPatch(table, row, column, cells)]);
  return readSpecTables(typed, MODEL_TABLES);
}

const people = (tables: readonly TableContent[]) => readModel(tables, 'en').categories[0]?.lines[0];

describe.each(LANGUAGES)('a fresh %s template', (language) => {
  const model = readModel(readSpecTables(retailTemplate(language), MODEL_TABLES), language);

  it('reads back with every shipped line and its defaults', () => {
    const lines = model.categories.flatMap((category) => category.lines);
    expect(model.categories.map(({ key }) => key)).toEqual(CATEGORY_KEYS);
    expect(lines.map(({ id, behaviour, recurrence }) => ({ id, behaviour, recurrence }))).toEqual(
      COST_LINES.map(({ id, behaviour, recurrence }) => ({ id, behaviour, recurrence })),
    );
    lines.forEach((line, index) => {
      const shares = QUALITY_CLASSES.map((id) => (id === COST_LINES[index]?.qualityClass ? 1 : 0));
      expect(QUALITY_CLASSES.map((id) => line.classes[id])).toEqual(shares);
      expect([...line.actual, ...line.budget]).toEqual(Array.from({ length: 24 }, () => null));
    });
  });

  it('knows its currency and year, and has nothing closed, missing, logged or unmapped', () => {
    expect(model).toMatchObject({
      currency: 'CNY',
      fiscalYearStart: { year: 2025, month: 1 },
      closedMonths: 0,
      missing: [],
      log: [],
      unmapped: { rows: 0, amount: 0 },
    });
    expect(model.drivers.actual).toHaveLength(12);
    expect(model.drivers.budget.every((month) => Object.values(month).every((cell) => cell === null))).toBe(true);
  });
});

it('is not read from the ledger, which may have a hundred thousand rows', () => {
  expect(MODEL_TABLES).not.toContain('CS_Ledger');
});

describe('a number cell', () => {
  it.each([
    [1234.5, 1234.5],
    ['1234.50', 1234.5],
    [' 1,234.5 ', 1234.5],
    ['-7', -7],
    ['１２', 12],
    ['5%', 0.05],
    ['', null],
    ['   ', null],
    [null, null],
  ])('reads %p as %p', (written, number) => {
    expect(people(withCells('CS_people', 0, 'actual01', [written]))?.actual[0]).toBe(number);
  });

  it.each([
    ['n/a', 'text'],
    ['1,23', 'text'],
    ['1.2.3', 'text'],
    ['-', 'text'],
    [true, 'text'],
    ['#REF!', 'error'],
    ['#N/A', 'error'],
    ['#DIV/0!', 'error'],
  ])('that holds %p is a fault of kind %s, with its place', (written, kind) => {
    const cell = people(withCells('CS_people', 0, 'actual02', [written]))?.actual[1];
    expect(cell).toEqual({ kind, content: String(written), place: '01 Human resources · Agents: pay · Actual 02' });
  });
});

describe('columns', () => {
  it('are found by their header, wherever they stand', () => {
    const tables = withCells('CS_people', 0, 'actual01', [7, 8]).map((table) =>
      table.name === 'CS_people'
        ? {
            ...table,
            headers: ['Mine', ...[...table.headers].reverse()],
            values: table.values.map((row) => ['x', ...[...row].reverse()]),
          }
        : table,
    );
    expect(people(tables)).toMatchObject({ id: 'people.agent-pay', name: 'Agents: pay' });
    expect(people(tables)?.actual.slice(0, 3)).toEqual([7, 8, null]);
  });

  it('are found by the headers of either language', () => {
    const tables = readSpecTables(retailTemplate('zh-CN'), MODEL_TABLES);
    expect(readModel(tables, 'en').categories).toEqual(readModel(tables, 'zh-CN').categories);
  });

  it.each([
    ['en', 'Actual 01'],
    ['zh-CN', '实际 01'],
  ] as const)('that were deleted are faults, in %s by the header they had', (language, header) => {
    const tables = readSpecTables(retailTemplate(language), MODEL_TABLES).map((table) => ({
      ...table,
      headers: table.headers.map((own) => (own === header ? 'gone' : own)),
    }));
    const place = tables.find(({ name }) => name === 'CS_people')?.sheetName;
    expect(people(tables)?.actual[0]).toEqual({ kind: 'gone', content: header, place });
    expect(people(tables)?.actual[1]).toBeNull();
  });
});

it('names tables that are gone and reads the rest', () => {
  const tables = withCells('CS_people', 0, 'actual01', [7]).filter(
    ({ name }) => name !== 'CS_brand' && name !== 'CS_Log',
  );
  const model = readModel(tables, 'en');
  expect(model.missing).toEqual(['CS_brand', 'CS_Log']);
  expect(model.categories).toHaveLength(CATEGORY_TABLES.length);
  expect(model.categories.find(({ key }) => key === 'brand')?.lines).toEqual([]);
  expect(model.categories[0]?.lines[0]?.actual[0]).toBe(7);
});

it('keeps a line the user added, without an id', () => {
  const row = Array.from({ length: columnIndex('CS_people', 'note') + 1 }, () => null as CellWrite);
  row[columnIndex('CS_people', 'line')] = 'Night allowance';
  row[columnIndex('CS_people', 'behaviour')] = 'variable';
  row[columnIndex('CS_people', 'actual12')] = 5;
  const added = applyPatches(retailTemplate('en'), [{ kind: 'append-rows', table: 'CS_people', rows: [row] }]);
  const model = readModel(readSpecTables(added, MODEL_TABLES), 'en');
  expect(model.categories[0]?.lines.at(-1)).toMatchObject({ id: '', name: 'Night allowance', behaviour: 'variable' });
  expect(model.closedMonths).toBe(12);
});

describe('contacts of a month', () => {
  const contacts = (cells: readonly CellWrite[]) =>
    readModel(withCells('CS_Drivers', 2, 'actual.phone', cells), 'en').drivers.actual[2]?.contacts;

  it('are blank where no channel is known, though their sum says 0', () => {
    expect(contacts([null, null, null, null, null, 0])).toBeNull();
  });

  it('are the sum of the channels, 0 where a channel says 0', () => {
    expect(contacts([10, 5, null, null, 1, 16])).toBe(16);
    expect(contacts([0, null, null, null, null, 0])).toBe(0);
  });

  it('are faulty where a channel holds text that the sum would pass over', () => {
    const cell = contacts([10, 'many', null, null, null, 10]) ?? null;
    expect(isFault(cell) && cell.content).toBe('many');
  });

  it('may be typed over the sum', () => {
    expect(contacts([null, null, null, null, null, 900])).toBe(900);
  });
});

it('reads a check as passed, failing or waiting for the add-in by its word', () => {
  const state = (word: string) => readModel(withCells('CS_Checks', 0, 'difference', [3, word]), 'en').checks[0];
  expect(state('OK')).toEqual({ key: 'bins', difference: 3, passed: true });
  expect(state('Look here')?.passed).toBe(false);
  expect(state('Needs the add-in')?.passed).toBeNull();
  expect(state('相符')?.passed).toBe(true);
});
