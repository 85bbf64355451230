import { areEnough, headersKey } from '../../../src/model/ledger/fileColumns';
import { readFileColumns } from '../../../src/model/ledger/ledgerColumns';

const bytesOf = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode([...lines, ''].join('\n'));

it('gives each header with its first values that are not blank, and what was recognised', async () => {
  const { columns, recognised } = await readFileColumns(
    bytesOf(
      'Report of May',
      'When;Account;Sum',
      '2025-05-01;6001;1,00',
      '2025-05-02;;2,00',
      '2025-05-03;6003;',
      '2025-05-04;6004;4,00',
    ),
  );
  expect(columns).toEqual([
    { header: 'When', samples: ['2025-05-01', '2025-05-02', '2025-05-03'] },
    { header: 'Account', samples: ['6001', '6003', '6004'] },
    { header: 'Sum', samples: ['1,00', '2,00', '4,00'] },
  ]);
  expect(recognised).toEqual({ account: 'Account' });
});

it('finds no columns in an empty file', async () => {
  expect(await readFileColumns(bytesOf(''))).toEqual({ columns: [], recognised: {} });
});

it('needs a day or month, an account, and one amount or two sides', () => {
  expect(areEnough({ date: 'a', account: 'b', amount: 'c' })).toBe(true);
  expect(areEnough({ period: 'a', account: 'b', debit: 'c', credit: 'd' })).toBe(true);
  expect(areEnough({ period: 'a', account: 'b', debit: 'c' })).toBe(false);
  expect(areEnough({ date: 'a', amount: 'c' })).toBe(false);
  expect(areEnough({ account: 'b', amount: 'c' })).toBe(false);
});

it('knows files with the same headers, in whatever order they stand', () => {
  const named = (...headers: readonly string[]) => headersKey(headers.map((header) => ({ header, samples: [] })));
  expect(named('A', 'B')).toBe(named('B', 'A'));
  expect(named('A', 'B')).not.toBe(named('A', 'B', 'C'));
});
