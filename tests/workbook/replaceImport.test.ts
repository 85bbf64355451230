import { postLedger } from '../../src/model/ledger/postLedger';
import { parseMonth } from '../../src/model/fiscalYear';
import { readLedger } from '../../src/model/ledger/readLedger';
import type { AccountMapping } from '../../src/model/ledger/ledger';
import { applyPatches } from '../../src/workbook/applyPatches';
import type { ImportInput } from '../../src/workbook/import/importInput';
import { IMPORT_TABLES, planImport, type ImportPlan } from '../../src/workbook/planImport';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import type { CellValue, WorkbookSpec } from '../../src/workbook/spec';
import { columnIndex } from '../../src/workbook/tables';
import { CalculatedWorkbook, importInto, planInto, rowPatch } from '../support/calculatedWorkbook';
import { retailTemplate } from '../support/retailImport';

const YEAR = parseMonth('2025-01');
const template = retailTemplate('en');

/** An import of rows `month, account, amount`, each file with its own content. */
async function importOfRows(
  rows: readonly (readonly [month: string, account: string, amount: string])[],
  mapping: AccountMapping,
  more: Partial<ImportInput> = {},
): Promise<ImportInput> {
  const lines = rows.map(([month, account, amount], at) => `2025-${month}-10,${at},${account},${amount},=1+1`);
  const bytes = new TextEncoder().encode(['Date,Voucher,Account,Amount,Text', ...lines, ''].join('\n'));
  const ledger = await readLedger(bytes);
  return {
    ledger,
    mapping,
    posting: postLedger(ledger, mapping, YEAR),
    drivers: null,
    fileName: 'ledger.csv',
    importedAt: new Date(2025, 5, 30, 9, 30),
    addInVersion: '0.1.0',
    language: 'en',
    currency: 'CNY',
    ...more,
  };
}

const PAY: AccountMapping = new Map([['6001', 'people.agent-pay']]);
const BOTH: AccountMapping = new Map([...PAY, ['6002', 'facilities.rent']]);
const january = (mapping: AccountMapping, more?: Partial<ImportInput>) =>
  importOfRows(
    [
      ['01', '6001', '100.10'],
      ['01', '6002', '30.05'],
    ],
    mapping,
    more,
  );
const february = (more?: Partial<ImportInput>) => importOfRows([['02', '6001', '7.00']], PAY, more);

const replacing = (spec: WorkbookSpec, input: ImportInput): ImportPlan =>
  planImport(input, readSpecTables(spec, [...IMPORT_TABLES, 'CS_Ledger']));
const replacedIn = (spec: WorkbookSpec, input: ImportInput): WorkbookSpec =>
  applyPatches(spec, replacing(spec, input).patches);

function columns(spec: WorkbookSpec, table: string, ...ids: readonly string[]): readonly (readonly CellValue[])[] {
  const [content] = readSpecTables(spec, [table]);
  return (content?.values ?? []).map((row) => ids.map((id) => row[columnIndex(table, id)] ?? null));
}
const ledgerOf = (spec: WorkbookSpec) => columns(spec, 'CS_Ledger', 'month', 'account', 'amount', 'bin', 'line');

const JANUARY = 45658;
const FEBRUARY = 45689;

describe('the same content with another mapping', () => {
  it('takes the place of its earlier rows, between those of other files of the same name', async () => {
    let spec = importInto(template, await february({ fileName: 'ledger.csv' }));
    spec = importInto(spec, await january(PAY));
    spec = importInto(spec, await importOfRows([['02', '6001', '9.00']], PAY));
    const again = await january(BOTH);
    const { replaces, previousRows } = replacing(spec, again);
    expect(replaces).toMatchObject({ file: 'ledger.csv', day: { year: 2025, month: 6, day: 30 }, rows: 2 });
    expect(previousRows).toBe(2);
    expect(ledgerOf(replacedIn(spec, again))).toEqual([
      [FEBRUARY, '6001', 7, 'Posted', 'people.agent-pay'],
      [JANUARY, '6001', 100.1, 'Posted', 'people.agent-pay'],
      [JANUARY, '6002', 30.05, 'Posted', 'facilities.rent'],
      [FEBRUARY, '6001', 9, 'Posted', 'people.agent-pay'],
    ]);
  });

  it('never counts twice: total, unmapped money, reconciliation and log are those of the new mapping', async () => {
    const spec = replacedIn(
      importInto(importInto(template, await january(PAY)), await february()),
      await january(BOTH),
    );
    const book = await CalculatedWorkbook.of(spec);
    expect(book.named('CsTotalActual')).toBe(137.15);
    expect(book.named('CsUnmapped')).toBe(0);
    const [reconciliation] = book.tables(['CS_Reconciliation']);
    const figures = Object.fromEntries(
      (reconciliation?.values ?? []).map((row) => [row[0], [row[columnIndex('CS_Reconciliation', 'rows')], row[2]]]),
    );
    expect(figures['Posted']).toEqual([3, 137.15]);
    expect(figures['Difference']).toEqual([0, 0]);
    expect(columns(spec, 'CS_Log', 'what', 'rows', 'posted', 'controlTotal')).toEqual([
      ['Ledger import', 2, 1, 130.15],
      ['Ledger import', 1, 1, 7],
      ['Ledger import taken back', -2, -1, -130.15],
      ['Ledger import', 2, 2, 130.15],
    ]);
  });

  it('can be replaced once more, and leaves the mapping used on the Mapping sheet', async () => {
    const once = replacedIn(importInto(template, await january(PAY)), await january(BOTH));
    const twice = replacedIn(once, await january(PAY));
    expect(ledgerOf(twice).map((row) => row[3])).toEqual(['Posted', 'Unmapped']);
    expect(columns(once, 'CS_Mapping', 'account', 'line')).toEqual([
      ['6001', 'people.agent-pay'],
      ['6002', 'facilities.rent'],
    ]);
  });

  it('moves the rows below as they stand when there are fewer rows than before', async () => {
    const spec = importInto(importInto(template, await january(PAY)), await february());
    const again = await january(PAY);
    const first = { ...again.ledger, rows: again.ledger.rows.slice(0, 1), controlTotal: '100.10' };
    const shorter = { ...again, ledger: first, posting: postLedger(first, PAY, YEAR) };
    const after = replacedIn(spec, shorter);
    expect(ledgerOf(after)).toEqual([
      [JANUARY, '6001', 100.1, 'Posted', 'people.agent-pay'],
      [FEBRUARY, '6001', 7, 'Posted', 'people.agent-pay'],
    ]);
    expect(columns(after, 'CS_Ledger', 'text')).toEqual([['=1+1'], ['=1+1']]);
  });

  it('is refused when its rows on the Ledger sheet were changed, and without the Ledger sheet', async () => {
    const spec = importInto(template, await january(PAY));
    const changed = applyPatches(spec, [rowPatch('CS_Ledger', 0, 'amount', [99])]);
    const again = await january(BOTH);
    expect(() => replacing(changed, again)).toThrow(
      expect.objectContaining({
        code: 'ledger-rows-changed',
        values: { file: 'ledger.csv', date: '2025-06-30', rows: 2 },
      }),
    );
    expect(() => planInto(spec, again)).toThrow(expect.objectContaining({ code: 'already-imported' }));
  });
});

it('another month is added below, whatever stands above', async () => {
  const spec = importInto(importInto(template, await january(PAY)), await february());
  expect(replacing(spec, await importOfRows([['03', '6001', '5.00']], PAY)).replaces).toBeNull();
  expect(ledgerOf(spec)).toHaveLength(3);
});
