/** What a spreadsheet program demands of the template, checked on the data itself. */
import { LANGUAGES, type Language } from '../../src/locales';
import { CATEGORY_KEYS, COST_LINES } from '../../src/model/categories';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { CellSpec, SheetSpec, TableSpec, WorkbookSpec } from '../../src/workbook/spec';
import { CLASS_COLUMNS, ALL_TABLES, columnIndex } from '../../src/workbook/tables';
import { tableBlocks } from '../../src/workbook/tableBlocks';

const build = (language: Language): WorkbookSpec =>
  buildWorkbook({
    language,
    currency: 'CNY',
    fiscalYearStart: { year: 2025, month: 4 },
    company: 'A "B" & C',
    agents: 170,
  });

const specs = LANGUAGES.map((language) => [language, build(language)] as const);

const tablesOf = (spec: WorkbookSpec): readonly TableSpec[] => spec.sheets.flatMap((sheet) => sheet.tables);

interface Written {
  readonly sheet: SheetSpec;
  readonly row: number;
  readonly column: number;
  readonly cell: CellSpec;
}

function writtenCells(spec: WorkbookSpec): readonly Written[] {
  return spec.sheets.flatMap((sheet) =>
    [...sheet.blocks, ...sheet.tables.flatMap(tableBlocks)].flatMap((block) =>
      block.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell ? [{ sheet, row: block.row + row, column: block.column + column, cell }] : [],
        ),
      ),
    ),
  );
}

const formulasOf = (spec: WorkbookSpec): readonly string[] => [
  ...writtenCells(spec).flatMap(({ cell }) => (cell.formula === undefined ? [] : [cell.formula])),
  ...spec.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap(({ rule }) => (rule.kind === 'formula' ? [rule.formula] : [])),
  ),
];

/** A formula without its texts and quoted sheet names. */
const code = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');

describe.each(specs)('the %s template', (_language, spec) => {
  it('has the sheets in their order, named as Excel allows and each name once', () => {
    expect(spec.sheets.map((sheet) => sheet.id)).toEqual([
      'start',
      'inputs',
      'drivers',
      'mapping',
      'ledger',
      ...CATEGORY_KEYS,
      'summary',
      'balance',
      'strategies',
      'scenario',
      'plan',
      'report',
      'checks',
      'proof',
      'log',
    ]);
    const names = spec.sheets.map((sheet) => sheet.name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/);
  });

  it('has every table once, under its ASCII name', () => {
    const names = tablesOf(spec).map((table) => table.name);
    expect([...names].sort()).toEqual([...ALL_TABLES].sort());
    for (const name of names) expect(name).toMatch(/^CS_[A-Za-z]+$/);
  });

  it('has headers that are unique in their table and need no escaping in formulas', () => {
    for (const table of tablesOf(spec)) {
      const headers = table.columns.map((column) => column.header.toLowerCase());
      expect([table.name, new Set(headers).size]).toEqual([table.name, headers.length]);
      for (const header of headers) expect(header).toMatch(/^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u);
    }
  });

  it('gives every table body rows as wide as its header', () => {
    for (const table of tablesOf(spec)) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect([table.name, row.length]).toEqual([table.name, table.columns.length]);
    }
  });

  it('writes no cell twice', () => {
    const places = writtenCells(spec).map(({ sheet, row, column }) => `${sheet.name}!${row},${column}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('has defined names that Excel allows, each once, each on a sheet', () => {
    const names = spec.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const sheets = spec.sheets.map((sheet) => sheet.id);
    for (const { name, sheet } of spec.names) {
      expect(name).toMatch(/^Cs[A-Za-z]+(?:_[a-z]+)?$/);
      expect(sheets).toContain(sheet);
    }
    const wanted = ['CsTotalActual', 'CsTotalBudget', 'CsChecksFailing', 'CsFiscalYearStart', 'CsCurrency'];
    const perCategory = CATEGORY_KEYS.flatMap((key) => [`CsActual_${key}`, `CsBudget_${key}`]);
    expect(spec.names.map(({ name }) => name)).toEqual(expect.arrayContaining([...wanted, ...perCategory]));
  });

  it('refers only to tables and columns that are there', () => {
    const columns = new Map(tablesOf(spec).map((table) => [table.name, table.columns.map((column) => column.header)]));
    let references = 0;
    for (const formula of formulasOf(spec)) {
      for (const [, table = '', inner = ''] of code(formula).matchAll(/(CS_\w+)(\[(?:[^[\]]|\[[^[\]]*\])*\])/g)) {
        const named = inner.startsWith('[[')
          ? [...inner.matchAll(/\[([^[\]]+)\]/g)].map((m) => m[1] ?? '')
          : [inner.slice(1, -1)];
        const headers = named.filter((name) => !name.startsWith('#'));
        expect(columns.get(table)).toEqual(expect.arrayContaining(headers));
        references += headers.length;
      }
    }
    expect(references).toBeGreaterThan(1000);
  });

  it('refers only to defined names that are there', () => {
    const names = new Set(spec.names.map(({ name }) => name));
    const used = formulasOf(spec).flatMap(
      (formula) =>
        code(formula)
          .replace(/\[.*?\]/g, '')
          .match(/\bCs[A-Z]\w*/g) ?? [],
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  it('refers only to sheets that are there', () => {
    const names = new Set(spec.sheets.map((sheet) => sheet.name));
    const used = formulasOf(spec).flatMap((formula) =>
      [...formula.matchAll(/'((?:[^']|'')*)'!/g)].map((m) => m[1] ?? ''),
    );
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  it('has formulas of legal length, with balanced brackets', () => {
    for (const formula of formulasOf(spec)) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      const text = code(formula);
      for (const [open, close] of ['()', '[]', '{}'].map((pair) => [...pair] as [string, string])) {
        expect([formula, text.split(open).length]).toEqual([formula, text.split(close).length]);
      }
    }
  });

  it('uses no volatile function, no OFFSET and no INDIRECT', () => {
    const banned = /\b(?:OFFSET|INDIRECT|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;
    expect(formulasOf(spec).filter((formula) => banned.test(code(formula)))).toEqual([]);
  });

  it('keeps constants out of formulas, but for 0 and 1', () => {
    const numbers = formulasOf(spec).flatMap((formula) => {
      const bare = code(formula)
        .replace(/\[[^[\]]*\]/g, '')
        .replace(/\$?[A-Z]{1,3}\$?\d+/g, '');
      return bare.match(/(?<![\w.])\d+(?:\.\d+)?/g) ?? [];
    });
    expect([...new Set(numbers)].sort()).toEqual(['0', '1']);
  });

  it('has no structured reference and no CSCOST function in conditional formats and validation', () => {
    const rules = spec.sheets.flatMap((sheet) => [
      ...sheet.conditionalFormats.flatMap(({ rule }) => (rule.kind === 'formula' ? [rule.formula] : [])),
      ...[...sheet.validations, ...sheet.tables.flatMap((t) => t.columns.flatMap((c) => c.validation ?? []))].flatMap(
        ({ rule }) => ('formula' in rule ? [rule.formula] : []),
      ),
    ]);
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter((rule) => /\bCS_|CSCOST/.test(rule))).toEqual([]);
  });

  it('keeps list validation within what Excel takes, and its messages too', () => {
    const rules = spec.sheets.flatMap((sheet) => [
      ...sheet.validations,
      ...sheet.tables.flatMap((table) => table.columns.flatMap((column) => column.validation ?? [])),
    ]);
    for (const { rule, prompt, error } of rules) {
      if (rule.kind === 'list') expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
      if (rule.kind === 'list') expect(rule.values.some((value) => value.includes(','))).toBe(false);
      for (const { title, message } of [prompt ?? error, error]) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(message.length).toBeLessThanOrEqual(225);
      }
    }
  });

  it('ships every line with classes that make 100 %', () => {
    const columns = CLASS_COLUMNS.map((id) => columnIndex('CS_people', id));
    const rows = CATEGORY_KEYS.flatMap((key) => tablesOf(spec).find((table) => table.name === `CS_${key}`)?.rows ?? []);
    expect(rows.map((row) => row[0])).toEqual(COST_LINES.map((line) => line.id));
    for (const row of rows) expect(columns.reduce((sum, column) => sum + Number(row[column]), 0)).toBe(1);
  });

  it('links Start to every other sheet and every other sheet back', () => {
    const [start, ...others] = spec.sheets;
    const targets = start?.links.map(({ target }) => ('sheet' in target ? target.sheet : ''));
    expect(targets).toEqual(others.map((sheet) => sheet.id));
    for (const sheet of others)
      expect(sheet.links).toContainEqual(expect.objectContaining({ target: { sheet: 'start', cell: 'A1' } }));
  });

  it('stays small enough for few requests', () => {
    expect(JSON.stringify(spec).length).toBeLessThan(1_000_000);
  });
});

it('has the same shape in both languages', () => {
  const shape = (spec: WorkbookSpec): unknown =>
    spec.sheets.map((sheet) => ({
      id: sheet.id,
      tables: sheet.tables.map((t) => [
        t.name,
        t.row,
        t.column,
        t.columns.map((c) => [c.id, c.style, c.format]),
        t.rows.length,
      ]),
      blocks: sheet.blocks.map((b) => [
        b.row,
        b.column,
        b.cells.map((cells) => cells.map((c) => c?.formula !== undefined)),
      ]),
      counts: [sheet.validations.length, sheet.conditionalFormats.length, sheet.links.length, sheet.columns.length],
    }));
  const [english, chinese] = LANGUAGES.map(build);
  expect(chinese && shape(chinese)).toEqual(english && shape(english));
});

it.each([
  ['CNY', '#,##0.00_ ;-#,##0.00_ ;-_ '],
  ['JPY', '#,##0_ ;-#,##0_ ;-_ '],
  ['KWD', '#,##0.000_ ;-#,##0.000_ ;-_ '],
])('shows amounts in %s with the decimals of the currency', (currency, code_) => {
  const spec = buildWorkbook({ language: 'en', currency, fiscalYearStart: { year: 2025, month: 1 } });
  expect(spec.formats.amount).toBe(code_);
});
