import './setup';
import { parseMonth } from '../../src/model/fiscalYear';
import { postLedger } from '../../src/model/ledger/postLedger';
import { readLedger } from '../../src/model/ledger/readLedger';
import { findings } from '../../src/locales/en/findings';
import { rejectedCsv } from '../../src/pane/fill/rejectedCsv';

it('gives each rejected row with number, reason and fields, none of which a spreadsheet program would run', async () => {
  const text = [
    'Date,Voucher,Account,Amount,Text',
    '2025-01-10,1,6001,10.00,good',
    '2025-01-32,"=HYPERLINK(""x"")",6001,20.00,"a, b"',
    '2025-01-11,+1,6001,-abc,@SUM(A1)',
    '',
  ];
  const ledger = await readLedger(new TextEncoder().encode(text.join('\n')));
  const { rows } = postLedger(ledger, new Map([['6001', 'people.agent-pay']]), parseMonth('2025-01'));
  const rejected = rows.filter(({ bin }) => bin === 'rejected');
  const bytes = rejectedCsv(rejected, findings.rejectedColumns, ({ reason }) => `why: ${reason}`);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
    'Row,Reason,Date,Voucher,Account,Account name,Amount,Currency,Cost centre,Text',
    '3,why: date,2025-01-32,"\'=HYPERLINK(""x"")",6001,,20.00,,,"a, b"',
    '4,why: amount,2025-01-11,"\'+1",6001,,"\'-abc",,,"\'@SUM(A1)"',
    '',
  ]);
});
