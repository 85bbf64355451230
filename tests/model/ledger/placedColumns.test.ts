/** Files without a line of headers, whose columns are told by their places. */
import { readFileColumns } from '../../../src/model/ledger/ledgerColumns';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { caughtProblem } from '../caughtProblem';
import { bytesOf, fixture } from './ledgerFiles';

const ROWS = ['31.01.2025;6001;Löhne;1.200,50', '28.02.2025;6002;Miete;800,00'];
const PLACES = { date: '1', account: '2', 'account-name': '3', amount: '4' };

it('reads lines below a title, or below none', async () => {
  for (const title of [[], ['Buchungen 2025', '']]) {
    const { rows, columns, skipped } = await readLedger(bytesOf(...title, ...ROWS), { columns: PLACES });
    expect(rows.map(({ account, accountName, amount }) => [account, accountName, amount])).toEqual([
      ['6001', 'Löhne', 120_050],
      ['6002', 'Miete', 80_000],
    ]);
    expect(columns).toEqual(PLACES);
    expect(skipped.map(({ reason }) => reason)).toEqual(title.length === 0 ? [] : ['title', 'blank']);
  }
});

it('takes the line above the first row for headers only where it has no date and no amount', async () => {
  const columns = { date: '1', account: '2', amount: '4' };
  const named = await readLedger(bytesOf('Wann;Wohin;Text;Wieviel', ...ROWS), { columns });
  expect([named.rows.length, named.skipped]).toEqual([2, [{ line: 1, reason: 'header' }]]);
  expect(named.columns).toEqual({ date: 'Wann', account: 'Wohin', amount: 'Wieviel', text: 'Text' });
  const faulty = await readLedger(bytesOf(ROWS[0] ?? '', '31.02.2025;6001;Löhne;1,50', ROWS[1] ?? ''), { columns });
  expect(faulty.rows.map(({ date }) => date?.month ?? null)).toEqual([1, null, 2]);
});

it('takes a number that is a header for the header', async () => {
  const { rows } = await readLedger(bytesOf('Date,Account,4,Value', '2025-01-31,6001,1.50,x'), {
    columns: { amount: '4' },
  });
  expect(rows[0]?.amount).toBe(150);
});

it('takes places beside headers, known or named', async () => {
  const lines = ['Datum;Wohin;Text;Wieviel', ...ROWS];
  const { rows } = await readLedger(bytesOf(...lines), { columns: { account: 'Wohin', amount: '4' } });
  expect(rows.map(({ account, amount }) => [account, amount])).toEqual([
    ['6001', 120_050],
    ['6002', 80_000],
  ]);
});

it('says that there are no headers, and that a place is not there', async () => {
  const none = await caughtProblem(() => readLedger(bytesOf(...ROWS)));
  expect([none.code, none.values['header']]).toEqual(['columns-unrecognised', 'missing']);
  const named = await caughtProblem(() => readLedger(bytesOf('Wann;Wohin;Wieviel', 'a;b;c')));
  expect(named.values['header']).toBe('found');
  const beyond = await caughtProblem(() => readLedger(bytesOf(...ROWS), { columns: { ...PLACES, amount: '9' } }));
  expect([beyond.code, beyond.values['role'], beyond.values['header']]).toEqual(['column-not-found', 'amount', '9']);
});

it('asks about columns by their places, with values of every line', async () => {
  const { columns, recognised } = await readFileColumns(fixture('ledgers/systems/sage50-audit.csv'));
  expect(recognised).toEqual({});
  expect(columns).toHaveLength(15);
  expect(columns.slice(0, 3)).toEqual([
    { header: '1', samples: ['1', '2', '3'] },
    { header: '2', samples: ['JD', 'JC', 'BP'] },
    { header: '3', samples: ['7003', '2109', '7550'] },
  ]);
});
