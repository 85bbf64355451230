/** A workbook with a long ledger, for measuring. */
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import type { CellValue, TableSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { TABLES } from '../../../src/workbook/tables';

/** Rows of the largest ledger that CSCOST is made for. */
export const LONGEST_LEDGER = 110_000;

const ACCOUNTS: readonly (readonly [account: string, name: string, line: string])[] = [
  ['6401.01', '客服人员工资', 'people.agent-pay'],
  ['6401.02', '客服社保公积金', 'people.agent-benefits'],
  ['6602.11', 'Telephony & licences', 'technology.telephony'],
  ['6602.23', '房租物业费', 'facilities.rent'],
  ['6711.05', 'Refunds <goodwill>', 'complaints.compensation'],
];
/** 1 April 2025, as a serial. */
const FIRST_DAY = 45_748;

/** A row of the ledger by the ids of its columns; the same for the same number. */
function rowOf(index: number): Readonly<Record<string, CellValue>> {
  // Scattered, but the same every time.
  const scattered = (index * 2_654_435_761) % 4_294_967_296;
  const [account = '', accountName = '', line = ''] = ACCOUNTS[scattered % ACCOUNTS.length] ?? [];
  const date = FIRST_DAY + Math.floor((index * 365) / LONGEST_LEDGER);
  const amount = ((scattered % 20_000_000) - 1_000_000) / 100;
  return {
    bin: 'Posted',
    reason: null,
    amount,
    row: index + 2,
    rows: 1,
    date,
    month: FIRST_DAY,
    voucher: `JV-2025-${String(index).padStart(6, '0')}`,
    account,
    accountName,
    text: `付 ${accountName} ${scattered % 977}`,
    costCentre: `CC${scattered % 40}`,
    currency: 'CNY',
    line,
    duplicateOf: null,
    dateText: null,
    amountText: null,
    file: 'ledger-2025.csv',
  };
}

function filled(table: TableSpec, rows: number): TableSpec {
  const ids = table.columns.map(({ id }) => id);
  return {
    ...table,
    rows: Array.from({ length: rows }, (_, index) => {
      const row = rowOf(index);
      return ids.map((id) => row[id] ?? null);
    }),
  };
}

/** The English template with a ledger of this many rows. */
export function ledgerWorkbook(rows = LONGEST_LEDGER): WorkbookSpec {
  const spec = buildWorkbook({ language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 4 } });
  const sheets = spec.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => (table.name === TABLES.ledger ? filled(table, rows) : table)),
  }));
  return { ...spec, sheets };
}
