import { importSummary } from '../../../src/model/ledger/importSummary';
import type { AccountMapping } from '../../../src/model/ledger/ledger';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { bytesOf } from './ledgerFiles';
import { NOTHING_KNOWN } from '../../../src/model/snapshot';

const MAPPING: AccountMapping = new Map([
  ['1', 'people.agent-pay'],
  ['2', 'facilities.rent'],
]);

async function summaryOf(lines: readonly string[], contacts: readonly (number | null)[], currency = 'CNY') {
  const ledger = await readLedger(bytesOf('Date,Account,Amount', ...lines), { currency });
  const posting = postLedger(ledger, MAPPING, { year: 2025, month: 1 });
  return importSummary(
    posting,
    ledger,
    contacts.map((count) => ({ ...NOTHING_KNOWN, contacts: count })),
  );
}

it('leaves lines and classes without money out, and keeps every category', async () => {
  const summary = await summaryOf(['2025-01-05,1,10.00', '2025-01-05,2,5.00', '2025-02-05,2,-5.00'], []);
  expect(summary.byLine).toEqual({ 'people.agent-pay': 10 });
  expect(summary.byQualityClass).toEqual({ operating: 10 });
  expect(Object.keys(summary.byCategory)).toHaveLength(11);
  expect(summary.byCategoryMonth.facilities.slice(0, 3)).toEqual([5, -5, 0]);
});

it('divides posted cost by the contacts of all months, to six decimals', async () => {
  expect((await summaryOf(['2025-01-05,1,10.00'], [1, null, 2])).costPerContact).toBe(3.333333);
});

it('has no cost per contact when there was none', async () => {
  expect((await summaryOf(['2025-01-05,1,10.00'], [0, null])).costPerContact).toBeNull();
});

it('gives amounts in the decimals of the currency', async () => {
  const lines = ['2025-01-05,1,10.5', '2025-01-05,9,0.125'];
  expect((await summaryOf(lines, [], 'JPY')).amounts).toMatchObject({ posted: 11, unmapped: 0 });
  expect((await summaryOf(lines, [], 'KWD')).unmapped).toEqual([{ account: '9', name: '', rows: 1, amount: 0.125 }]);
});
