/**
 * Workbooks of earlier versions in the template of this one. The fixtures were written, calculated, by the code that had
 * their template version, with `cscost generate --sample`: version 2 in Chinese at commit b139264, version 3 in English, in
 * euros and for a year from April 2024, at commit 9640d6e. What they show is what the figures here are compared with.
 */
import { readFileSync } from 'node:fs';
import { calculateSpec } from '../../src/cli/calculateSpec';
import { readWorkbook } from '../../src/hosts/xlsx/reading/readWorkbook';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { CellValues } from '../../src/workbook/cellValues';
import type { SheetContent, TableContent } from '../../src/workbook/content';
import { NAMES, actualName } from '../../src/workbook/names';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import { sampleYear } from '../../src/workbook/sample/sampleYear';
import type { CellValue, WorkbookSpec } from '../../src/workbook/spec';
import { readTable } from '../../src/workbook/tableReader';
import { TEMPLATE_VERSION } from '../../src/workbook/template';
import { ALL_TABLES, CATEGORY_TABLES, TABLES } from '../../src/workbook/tables';
import { meansTheSame } from '../../src/workbook/upgrade/carriedFormula';
import { settingsOf } from '../../src/workbook/upgrade/settingsOf';
import { sheetContents } from '../../src/workbook/upgrade/sheetContents';
import { upgradeWorkbook, type UpgradedWorkbook } from '../../src/workbook/upgrade/upgradeWorkbook';
import { readContentTables, type WorkbookContent } from '../../src/workbook/workbookContent';
import { CATEGORY_KEYS } from '../../src/model/categories';
import { caughtProblem } from '../model/caughtProblem';
import { sheetContent } from '../support/sheetContent';

jest.setTimeout(300_000);

function read(version: 2 | 3): Promise<WorkbookContent> {
  return readWorkbook(new Uint8Array(readFileSync(`tests/fixtures/workbooks/version-${version}.xlsx`)));
}

const tablesIn = (sheets: readonly SheetContent[]): readonly string[] =>
  sheets.flatMap(({ tables }) => tables.map(({ name }) => name));

function upgraded(sheets: readonly SheetContent[], language: 'en' | 'zh-CN'): UpgradedWorkbook {
  return upgradeWorkbook(buildWorkbook(settingsOf(sheets, language)), sheets, tablesIn(sheets));
}

/** What the file says that a named cell shows. */
function shownInFile(content: WorkbookContent, name: string): CellValue {
  const formula = content.names.find((own) => own.name === name)?.formula ?? '';
  const [, sheet = '', letters = '', row = ''] = /^='?(.+?)'?!\$([A-Z]+)\$(\d+)/.exec(formula) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return inFile(content).at(sheet, Number(row) - 1, column);
}

function shownNow(spec: WorkbookSpec, values: CellValues, name: string): CellValue {
  const own = spec.names.find((candidate) => candidate.name === name);
  const sheet = spec.sheets.find(({ id }) => id === own?.sheet)?.name ?? '';
  return own ? values.at(sheet, own.area.row, own.area.column) : null;
}

/** What the file says that its cells show. */
function inFile({ sheets }: WorkbookContent): CellValues {
  return {
    at: (sheet, row, column) => {
      const held = sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? null;
      return typeof held === 'object' && held !== null ? held.value : held;
    },
  };
}

const key = (row: readonly CellValue[]): string => String(row[0] ?? '');

/** Every constant of a table by the key or number of its row and its header. */
function constants({ headers, formulas }: TableContent, byKey: boolean): ReadonlyMap<string, CellValue> {
  const cells = (formulas ?? []).flatMap((row, at) =>
    row.map((cell, column) => [`${byKey ? key(row) : at} ${headers[column]}`, cell] as const),
  );
  return new Map(cells.filter(([, cell]) => cell !== null && cell !== '' && !String(cell).startsWith('=')));
}

describe.each([
  [2, 'zh-CN', 'CNY', { year: 2025, month: 1 }],
  [3, 'en', 'EUR', { year: 2024, month: 4 }],
] as const)('a workbook of version %i', (version, language, currency, fiscalYearStart) => {
  let content: WorkbookContent;
  let sheets: readonly SheetContent[];
  beforeAll(async () => {
    content = await read(version);
    sheets = sheetContents(content);
  });

  it('is what it is said to be, and tells its settings', () => {
    expect(content.mark).toEqual({ templateVersion: version, language });
    expect(settingsOf(sheets, language)).toEqual({ language, currency, fiscalYearStart });
  });

  it('shows the same figures in the template of this version, and passes its checks', async () => {
    const { spec } = upgraded(sheets, language);
    expect(spec.mark).toEqual({ templateVersion: TEMPLATE_VERSION, language });
    const values = await calculateSpec(spec);
    const names = [
      NAMES.totalActual,
      NAMES.totalBudget,
      NAMES.actualToDate,
      NAMES.budgetToDate,
      NAMES.contacts,
      NAMES.optimumSpend,
      NAMES.balance,
      ...CATEGORY_KEYS.map(actualName),
    ];
    expect(Number(shownInFile(content, NAMES.totalActual))).toBeGreaterThan(0);
    for (const name of names) {
      expect([name, shownNow(spec, values, name)]).toEqual([
        name,
        expect.closeTo(Number(shownInFile(content, name)), 6),
      ]);
    }
    expect(shownNow(spec, values, NAMES.checksFailing)).toBe(0);
  });

  it('keeps every constant that stands in its tables, but for the words of the template', () => {
    const { spec, notes } = upgraded(sheets, language);
    const typed = [...CATEGORY_TABLES, TABLES.drivers, TABLES.mapping, TABLES.ledger, TABLES.levers, TABLES.log];
    for (const name of [...typed, TABLES.scenario, TABLES.plan]) {
      const [before] = readContentTables(content, [name], inFile(content));
      const [after] = readSpecTables(spec, [name]);
      if (!before || !after) continue;
      const now = constants(after, false);
      const lost = [...constants(before, false)].filter(([place, cell]) => now.get(place) !== cell);
      expect([name, lost]).toEqual([name, []]);
    }
    for (const name of [TABLES.inputs, TABLES.guardrails]) {
      const [before] = readContentTables(content, [name], inFile(content));
      const [after] = readSpecTables(spec, [name]);
      if (!before || !after) throw new Error(`${name} is gone`);
      const own = readTable(before);
      const now = readTable(after);
      const places = new Map(Array.from({ length: now.rows }, (_, row) => [now.text(row, 'key'), row]));
      const column = name === TABLES.inputs ? 'value' : 'own';
      for (let row = 0; row < own.rows; row += 1) {
        const held = before.formulas?.[row]?.[own.columnOf(column)] ?? null;
        if (typeof held === 'string' && held.startsWith('=')) continue;
        const at = places.get(own.text(row, 'key')) ?? -1;
        expect([own.text(row, 'key'), after.formulas?.[at]?.[now.columnOf(column)] ?? '']).toEqual([
          own.text(row, 'key'),
          held ?? '',
        ]);
      }
    }
    // Nothing was typed here but the sample: only texts that the template no longer has stay behind.
    expect(notes.filter(({ kind }) => kind !== 'left')).toEqual([]);
    expect(notes.length).toBeLessThan(5);
  });
});

/** A current workbook as a host reads it. */
function opened(spec: WorkbookSpec): readonly SheetContent[] {
  return spec.sheets.map((sheet) => sheetContent(sheet, (name) => readSpecTables(spec, [name])[0]?.formulas ?? []));
}

const SETTINGS = { language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } } as const;
const template = buildWorkbook(SETTINGS);
const sample = applyPatches(template, sampleYear(SETTINGS));

/** The sheets with cells written: a value, or a formula that shows 7. Addresses count from the sheet's first used cell. */
function edited(
  changes: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly cell: CellValue;
  }[],
): readonly SheetContent[] {
  return opened(sample).map((content) => {
    const own = changes.filter(({ sheet }) => sheet === content.name);
    const put = (cells: SheetContent['values'], valueOf: (cell: CellValue) => CellValue) => {
      const grid = cells.map((line) => [...line]);
      for (const { row, column, cell } of own) {
        const line = (grid[row - content.row] ??= []);
        while (line.length <= column - content.column) line.push('');
        line[column - content.column] = valueOf(cell);
      }
      return grid;
    };
    const isFormula = (cell: CellValue): boolean => String(cell).startsWith('=');
    return {
      ...content,
      values: put(content.values, (cell) => (isFormula(cell) ? 7 : cell)),
      formulas: put(content.formulas, (cell) => cell),
    };
  });
}

const people = template.sheets.find(({ id }) => id === 'people');
const table = people?.tables[0];
if (!people || !table) throw new Error('no people');
const at = (header: string): number => table.columns.findIndex((column) => column.header === header);
const first = table.row + 1;
const tableNow = (spec: WorkbookSpec): TableContent | undefined => readSpecTables(spec, ['CS_people'])[0];

it('changes nothing of a workbook that is current', () => {
  const { spec, notes } = upgradeWorkbook(template, opened(sample), ALL_TABLES);
  expect(notes).toEqual([]);
  expect(readSpecTables(spec, ALL_TABLES)).toEqual(readSpecTables(sample, ALL_TABLES));
});

it('keeps a formula that somebody changed in a calculated column, and names it', () => {
  const column = at('Variance to date');
  const sheets = edited([{ sheet: people.name, row: first + 2, column, cell: '=1+1' }]);
  const { spec, notes } = upgradeWorkbook(template, sheets, ALL_TABLES);
  expect(tableNow(spec)?.formulas?.[2]?.[column]).toBe('=1+1');
  expect(tableNow(spec)?.formulas?.[1]?.[column]).toBe(table.columns[column]?.formula);
  expect(notes).toEqual([{ kind: 'kept', place: `'${people.name}'!N10`, content: '=1+1' }]);
});

it('carries formulas that mean the same, and values for those that would read other cells', () => {
  const march = at('Actual 03');
  const sheets = edited([
    { sheet: people.name, row: first, column: march, cell: '=SUM(CS_Ledger[Amount])*2' },
    { sheet: people.name, row: first + 1, column: march, cell: "='My sheet'!B2" },
    { sheet: people.name, row: first + 2, column: march, cell: '=MyOwnName' },
  ]);
  const { spec, notes } = upgradeWorkbook(template, sheets, ALL_TABLES);
  expect([0, 1, 2].map((row) => tableNow(spec)?.formulas?.[row]?.[march])).toEqual(['=SUM(CS_Ledger[Amount])*2', 7, 7]);
  expect(notes.map(({ kind, content }) => [kind, content])).toEqual([
    ['value', "='My sheet'!B2"],
    ['value', '=MyOwnName'],
  ]);
});

it('carries inputs outside tables by their label, and names what stands where there is no place for it', () => {
  const plan = template.sheets.find(({ id }) => id === 'plan');
  const start = template.names.find(({ name }) => name === NAMES.planStart)?.area;
  if (!plan || !start) throw new Error('no plan');
  // 1 July 2026 as a serial.
  const sheets = edited([
    { sheet: plan.name, row: start.row, column: start.column, cell: 46_204 },
    { sheet: people.name, row: 60, column: 3, cell: 'ask Finance' },
  ]);
  const { spec, notes } = upgradeWorkbook(template, sheets, ALL_TABLES);
  const block = spec.sheets
    .find(({ id }) => id === 'plan')
    ?.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) => line.map((cell, right) => ({ row: row + down, column: column + right, cell }))),
    )
    .find(({ row, column }) => row === start.row && column === start.column);
  expect(block?.cell).toMatchObject({ value: 46_204, style: 'input' });
  expect(notes).toEqual([{ kind: 'left', place: `'${people.name}'!D61`, content: 'ask Finance' }]);
});

it('keeps lines that a person added, with the columns that are calculated', () => {
  const sheets = opened(sample).map((content) => {
    if (content.name !== people.name) return content;
    const own = content.tables[0];
    if (!own) throw new Error('no table');
    const width = content.values[0]?.length ?? 0;
    const row = Array.from({ length: width }, (_, column): CellValue => {
      if (column + content.column === at('Line')) return 'Night shift bonus';
      return column + content.column === at('Actual 05') ? 12.5 : '';
    });
    const grown = (cells: SheetContent['values']) => [...cells.slice(0, own.row + 1 + own.rows - content.row), row];
    return {
      ...content,
      values: grown(content.values),
      formulas: grown(content.formulas),
      tables: [{ ...own, rows: own.rows + 1 }],
    };
  });
  const { spec } = upgradeWorkbook(template, sheets, ALL_TABLES);
  const added = tableNow(spec)?.formulas?.at(-1);
  expect([added?.[at('Line')], added?.[at('Actual 05')], added?.[at('Id')]]).toEqual(['Night shift bonus', 12.5, null]);
  expect(added?.[at('Variance to date')]).toBe(table.columns[at('Variance to date')]?.formula);
});

it('refuses a workbook with a sheet of ours that was renamed, and names its table', async () => {
  const sheets = opened(sample).filter(({ name }) => name !== people.name);
  const problem = await caughtProblem(() => upgradeWorkbook(template, sheets, ALL_TABLES));
  expect([problem.code, problem.values]).toEqual(['sheets-missing', { names: 'CS_people' }]);
});

it.each([
  ['=SUM(CS_people[Actual 01])', false, true],
  ['=[@[Actual 01]]*CsShrinkage', false, true],
  ['=ROUND(1.5,0)&"B5!"', false, true],
  ['=B5*2', false, false],
  ['=B5*2', true, true],
  ['=$B$5', false, false],
  ["='Summary'!B5", true, false],
  ['=Summary!B5', true, false],
  ['=Growth*2', true, false],
  ['=IF(TRUE,1,0)', false, true],
  ['=CSCOST.TOTAL("people")', false, true],
])('takes %s, its table in place: %s, to mean the same: %s', (formula, staysInPlace, same) => {
  expect(meansTheSame(formula, new Set(['CS_PEOPLE', 'CSSHRINKAGE']), staysInPlace)).toBe(same);
});
