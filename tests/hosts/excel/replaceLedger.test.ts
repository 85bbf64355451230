/** Replacing an earlier import through the real Excel client: whole, or not at all. */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { columnIndex, TABLES } from '../../../src/workbook/tables';
import { IMPORT_TABLES, planImport, type ImportPlan } from '../../../src/workbook/planImport';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';
import { importSheets } from '../../support/importSheets';
import { workbookState } from '../../support/workbookState';

const START = { year: 2025, month: 1 } as const;
const MAPPING = new Map([['6001', 'people.agent-pay' as const]]);
const MONTHS = ['01', '02', '03'];

/** The rows of a month, all of one account. */
const ledgerOf = (month: string, rows: number): Uint8Array =>
  new TextEncoder().encode(
    [
      'Date,Voucher,Account,Amount,Text',
      ...Array.from({ length: rows }, (_, row) => `2025-${month}-1${row},V-${row},6001,${row + 1}.50,${month}`),
    ].join('\n'),
  );

let excel: OpenExcel;

async function planOf(bytes: Uint8Array, detail: 'rows' | 'months' = 'rows'): Promise<ImportPlan> {
  const ledger = await readLedger(bytes, { currency: 'CNY' });
  const posting = postLedger(ledger, MAPPING, START);
  const tables = await excelHost.readTables([...IMPORT_TABLES, TABLES.ledger], { formulas: true });
  const importedAt = new Date(Date.UTC(2026, 0, 31, 9, 30));
  const file = { fileName: 'ledger.csv', importedAt, addInVersion: '0.1.0', language: 'en', currency: 'CNY' } as const;
  return planImport({ ledger, posting, mapping: MAPPING, drivers: null, detail, ...file }, tables);
}

const texts = async (): Promise<readonly unknown[]> => {
  const [ledger] = await excelHost.readTables([TABLES.ledger]);
  return ledger?.values.map((row) => row[columnIndex(TABLES.ledger, 'text')]) ?? [];
};

beforeAll(async () => {
  excel = await openExcel();
  useExcel(excel);
  await excelHost.inject(importSheets('en', START));
  for (const month of MONTHS) await excelHost.write((await planOf(ledgerOf(month, 3))).patches);
});
afterAll(() => excel.close());

it('leaves the workbook as it was, whichever request fails, and replaces the rows where they stand', async () => {
  const plan = await planOf(ledgerOf('02', 3), 'months');
  expect(plan).toMatchObject({ replaces: { rows: 3 }, ledgerRows: 1 });
  const before = await workbookState(excel);
  let request = 0;
  let failure: unknown = null;
  do {
    request += 1;
    excel.host.reset();
    excel.host.failAt(request);
    failure = await excelHost.write(plan.patches).then(
      () => null,
      (error: unknown) => error,
    );
    excel.host.reset();
    if (failure === null) continue;
    expect(failure).toMatchObject({ code: 'GeneralException' });
    expect([request, await workbookState(excel)]).toEqual([request, before]);
  } while (failure !== null && request < 20);
  // To look, to see what stands below, to resize, to write; letting go of ranges may fail.
  expect(request).toBeGreaterThan(3);
  expect(await texts()).toEqual(['01', '01', '01', '', '03', '03', '03']);
});
