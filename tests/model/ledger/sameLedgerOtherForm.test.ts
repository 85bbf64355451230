import { readDrivers } from '../../../src/model/ledger/driversFile';
import { importSummary, type ImportSummary } from '../../../src/model/ledger/importSummary';
import { readMapping } from '../../../src/model/ledger/mappingFile';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { retailCase } from '../../support/retailCase';

const START = { year: 2025, month: 1 };

async function summaryOf(bytes: Uint8Array): Promise<ImportSummary> {
  const ledger = await readLedger(bytes, { currency: 'CNY' });
  const posting = postLedger(ledger, await readMapping(retailCase.mapping()), START);
  return importSummary(posting, ledger, await readDrivers(retailCase.drivers(), START));
}

/** Cells of the case's lines, parsed by a regular expression instead of the reader. */
const table = new TextDecoder('gb18030')
  .decode(retailCase.ledger())
  .trim()
  .split('\r\n')
  .map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    ),
  );

const isAmount = (column: number): boolean => column === 4 || column === 5;
const withDates = (separator: string, order: readonly [number, number, number]) => (cell: string, column: number) => {
  if (column !== 0 || !/^\d/.test(cell)) return cell;
  const parts = cell.split('-');
  return order.map((index) => parts[index]).join(separator);
};
const withDecimalComma = (cell: string, column: number): string =>
  isAmount(column) ? cell.replace(/[.,．，]/g, (mark) => (mark === '.' || mark === '．' ? ',' : '.')) : cell;

function written(delimiter: string, change: (cell: string, column: number) => string): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return table.map((cells) => cells.map((cell, column) => quoted(change(cell, column))).join(delimiter)).join('\r\n');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each<[string, () => Uint8Array]>([
  ['UTF-8 with quotes throughout', () => utf8(written(',', (cell) => cell))],
  ['UTF-16 between tabs', () => new Uint8Array(Buffer.from('\ufeff' + written('\t', (cell) => cell), 'utf16le'))],
  [
    'd.m.y and decimal commas between semicolons',
    () => utf8(written(';', (cell, column) => withDecimalComma(withDates('.', [2, 1, 0])(cell, column), column))),
  ],
  ['m/d/y', () => utf8(written(',', withDates('/', [1, 2, 0])))],
  ['d-m-y between bars', () => utf8(written('|', withDates('-', [2, 1, 0])))],
  ['yyyymmdd', () => utf8(written(',', withDates('', [0, 1, 2])))],
  [
    'a total and a footer below',
    () => {
      const [header = '', ...rows] = written(',', (cell) => cell).split('\r\n');
      const total = ',,,,"99,999.00","99,999.00",合计';
      return utf8([header, ...rows, total, '制表：财务部,,,,,,'].join('\r\n'));
    },
  ],
])('finds the same in the shared ledger written in %s', async (_form, bytes) => {
  const expected = await summaryOf(retailCase.ledger());
  expect(await summaryOf(bytes())).toEqual(expected);
});
