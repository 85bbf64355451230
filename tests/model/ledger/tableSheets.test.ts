/** The small tables that go with a ledger, as workbooks: the same as the text of the same content. */
import { readFileSync } from 'node:fs';
import { readAccountNames } from '../../../src/model/ledger/accountNames';
import { recordBlocks } from '../../../src/model/ledger/delimitedText';
import { readDrivers } from '../../../src/model/ledger/driversFile';
import { decodeText } from '../../../src/model/ledger/encoding';
import { readMapping } from '../../../src/model/ledger/mappingFile';
import { readRates } from '../../../src/model/ledger/ratesFile';
import { retailCase } from '../../support/retailCase';
import { TemporaryFolder } from '../../support/xlsx/files';
import { workbookWith, type WrittenCell } from '../../support/xlsx/writeBook';
import { caughtProblem } from '../caughtProblem';
import { bytesOf } from './ledgerFiles';

const START = { year: 2025, month: 1 };

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

function book(...sheets: readonly (readonly (readonly WrittenCell[])[])[]): Uint8Array {
  return new Uint8Array(readFileSync(workbookWith(folder, sheets)));
}

/** A text as a person has it in Excel: numbers are numbers, but for codes, which are text. */
function sheetOf(bytes: Uint8Array, isCode: (column: number) => boolean): readonly (readonly WrittenCell[])[] {
  const records = [...recordBlocks(decodeText(bytes).pieces(), ',')].flatMap((block) => block.records);
  return records.map((cells) =>
    cells.map((cell, column) => (!isCode(column) && /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
}

it('are read to the same as text: mapping and drivers of the shared case', async () => {
  const mapping = book(sheetOf(retailCase.mapping(), () => true));
  expect(await readMapping(mapping)).toEqual(await readMapping(retailCase.mapping()));
  const drivers = book(sheetOf(retailCase.drivers(), () => false));
  expect(await readDrivers(drivers, START)).toEqual(await readDrivers(retailCase.drivers(), START));
});

it('have account numbers that are numbers, days that are days, and rates with a point', async () => {
  const mapping = await readMapping(
    book([
      ['Account', 'Line'],
      [6601, 'people.agent-pay'],
      [6601.3, 'exclude'],
    ]),
  );
  expect([...mapping]).toEqual([
    ['6601', 'people.agent-pay'],
    ['6601.3', 'exclude'],
  ]);
  const [month] = await readDrivers(
    book([
      ['Month', 'Contacts', 'FCR'],
      [{ date: '2025-01-01' }, 1.234, 0.75],
    ]),
    START,
  );
  expect([month?.contacts, month?.firstContactResolution]).toEqual([1.234, 0.75]);
  const rates = await readRates(
    book([
      ['Currency', 'Rate', 'Month'],
      ['USD', 7.125, { date: '2025-03-01' }],
    ]),
  );
  expect(rates).toEqual([{ currency: 'USD', rate: { units: 7125n, scale: 3 }, from: { year: 2025, month: 3 } }]);
  const names = await readAccountNames(book([['科目编码', '科目名称'], [], [660101, '客服工资']]));
  expect(names).toEqual([{ account: '660101', name: '客服工资' }]);
});

it('stand on the first sheet that has their columns, below a title', async () => {
  const mapping = await readMapping(
    book([['Notes'], ['Ask finance']], [['Mapping of 2025'], [], ['Account', 'Line'], ['1', 'people.overtime']]),
  );
  expect([...mapping]).toEqual([['1', 'people.overtime']]);
});

it('are refused as text is, with the row as Excel shows it, and the headers of the first sheet', async () => {
  const unknown = await caughtProblem(() =>
    readMapping(book([['Title'], ['Account', 'Line'], ['1', 'people.overtime'], [], ['2', 'wages']])),
  );
  expect([unknown.code, unknown.values['row']]).toEqual(['mapping-unknown-line', 5]);
  const lacking = await caughtProblem(() => readMapping(book([['Account', 'Amount']], [['Other']])));
  expect([lacking.code, lacking.values['headers']]).toEqual(['mapping-columns', 'Account | Amount']);
  expect((await caughtProblem(() => readMapping(book([])))).code).toBe('mapping-columns');
  expect((await caughtProblem(() => readMapping(bytesOf(' ')))).code).toBe('mapping-columns');
});
