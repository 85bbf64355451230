/**
 * Code.js over a spreadsheet with the cost model and the ledger of retail-zh: what cells get when Google Sheets calls the
 * functions, and what the menu does.
 */
import { createSheetsHost } from '../../src/hosts/sheets/sheetsHost';
import type { WorkbookHost } from '../../src/hosts/host';
import { say } from '../../src/locales';
import { SHEETS_WORDS } from '../../src/locales/sheets';
import { IMPORT_TABLES, planImport } from '../../src/workbook/planImport';
import { retailCase } from '../support/retailCase';
import { retailImport, retailTemplate } from '../support/retailImport';
import { FakeSpreadsheet } from '../support/sheets/fakeSpreadsheet';
import { buildAddOn, runScript } from './builtAddOn';
import { openAddOn, type OpenAddOn } from './openAddOn';

const { amounts, byCategory } = retailCase.expected;
let addOn: OpenAddOn;
let book: FakeSpreadsheet;
let host: WorkbookHost;

const run = (name: string, ...given: unknown[]): unknown => addOn.run(name, ...given);

beforeAll(async () => {
  addOn = openAddOn(buildAddOn('sheets-cells', 'en')['Code.js']);
  book = addOn.book;
  host = createSheetsHost(addOn.rpc);
  await host.inject(retailTemplate('en'));
  const tables = await host.readTables(IMPORT_TABLES, { formulas: true });
  await host.write(planImport(await retailImport('en'), tables).patches);
  await book.settle();
});

/** Calls of a service while something runs. */
function callsOf(name: string, work: () => unknown): number {
  const before = book.calls.get(name) ?? 0;
  work();
  return (book.calls.get(name) ?? 0) - before;
}

describe('functions in cells', () => {
  it('give the figures of the ledger', () => {
    expect(run('CSCOST_TOTAL')).toBe(Number(amounts['posted']));
    expect(run('CSCOST_TOTAL', 'people')).toBe(Number(byCategory['people']));
    // The shared domain notes say so.
    expect(run('CSCOST_PERAGENT')).toBeCloseTo(157_988.66, 2);
    expect(run('CSCOST_CHECK', 'categories')).toBe(0);
  });

  it('take arguments as Sheets hands them over: blanks as empty texts, cells alone or in rows, and the revision', () => {
    const march = run('CSCOST_TOTAL', 'people', '2025-03');
    expect(march).toBeGreaterThan(0);
    expect(run('CSCOST_TOTAL', [['people']], 3, '', 123.4)).toBe(march);
    // Midnight of 31 March where the spreadsheet is, eight hours ahead of Greenwich, is still 30 March in the script.
    expect(run('CSCOST_TOTAL', 'people', new Date('2025-03-31T16:00:00Z'))).toBe(run('CSCOST_TOTAL', 'people', 4));
    expect(run('CSCOST_TOTAL', 'people', new Date('2025-02-28T16:00:00Z'), '', '')).toBe(march);
  });

  it('read only what they need', () => {
    const reads = (name: string, ...given: unknown[]) => callsOf('Range.getValues', () => run(name, ...given));
    // Headers and body of each table: a category and Inputs, eleven categories and Inputs, the checks.
    expect(reads('CSCOST_TOTAL', 'people')).toBe(4);
    expect(reads('CSCOST_TOTAL')).toBe(24);
    expect(reads('CSCOST_CHECK')).toBe(2);
    expect(reads('CSCOST_AGENTS', 100, 180, 1800, 0.8, 20)).toBe(0);
    expect(callsOf('Spreadsheet.getNamedRanges', () => run('CSCOST_TOTAL'))).toBe(1);
  });

  it('write nothing', () => {
    const before = new Map(book.calls);
    run('CSCOST_TOTAL');
    const changed = [...book.calls].filter(([name, count]) => count !== before.get(name)).map(([name]) => name);
    expect(changed.filter((name) => !/\.(?:get|is)/.test(name))).toEqual([]);
  });

  it('throw errors whose message begins with the code, in the language of the cost model', () => {
    expect(() => run('CSCOST_TOTAL', 'nobody')).toThrow(/^#VALUE!: .*nobody/);
    expect(() => run('CSCOST_BALANCE', '2031-01')).toThrow(/^#/);
    expect(() => run('CSCOST_FLEX', 'much', 2, 3)).toThrow(/^#VALUE!: fixed must be a number/);
  });
});

it('says in a spreadsheet without the cost model what to do, in the language of the spreadsheet', () => {
  const empty = new FakeSpreadsheet();
  empty.locale = { ...empty.locale, name: 'zh_CN' };
  const other = runScript(addOn.code, empty.services());
  expect(() => (other.CSCOST_TOTAL as () => unknown)()).toThrow(/^#N\/A: .*\p{Script=Han}/u);
});

describe('the menu', () => {
  it('shows the page in a sidebar', () => {
    run('showPane');
    expect(addOn.shown()).toMatchObject({ file: 'pane', title: 'CSCOST' });
  });

  it('says what the add-on is', () => {
    run('showAbout');
    expect(addOn.alerts.at(-1)).toEqual(['CSCOST', expect.stringContaining('CSCOST_TOTAL'), 'OK']);
  });

  it('has the cells that call our functions calculated anew, and leaves every other as it is', async () => {
    const cell = () => book.sheetNamed('Sheet1')?.rangeOf({ row: 0, column: 0, rows: 1, columns: 2 });
    cell()?.setValues([['=CSCOST_TOTAL()', "'CSCOST_TOTAL(1)"]]);
    await book.settle();
    const before = cell()?.getFormulas();
    const ours = book.sheets.flatMap((sheet) =>
      sheet
        .getDataRange()
        .getFormulas()
        .flat()
        .filter((formula) => /\bCSCOST_[A-Z]+\(/.test(formula)),
    ).length;
    expect(callsOf('Range.clearContent', () => run('recalculate'))).toBe(ours);
    expect(book.toasts.at(-1)).toBe(say('en', SHEETS_WORDS.en.recalculated, { cells: ours }));
    expect(cell()?.getFormulas()).toEqual(before);
    expect(before).toEqual([['=CSCOST_TOTAL()', '']]);
  });
});
