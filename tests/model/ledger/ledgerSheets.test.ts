/** Sheets of a workbook, named and as text, through the reader of files. */
import { writeXlsx } from 'hucre/xlsx';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { listSheets, sheetText } from '../../../src/model/ledger/sheets/ledgerSheets';

const header = ['Date', 'Voucher', 'Account', 'Amount', 'Text'];
const march = new Date(Date.UTC(2025, 2, 31));
const ROWS = [
  [march, 'V-1', '0042', 0.1 + 0.2, '=1+1, "quoted"; \t|'],
  [march, 'V-2', '6001', -1234.5, ' spaced\nand broken '],
];
const book = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      { name: 'Notes', rows: [['Printed in April']] },
      { name: 'January', rows: [header, ['2025-01-10', 'V-1', '6001', 10, '']] },
      { name: 'März, "neu"', rows: [['General ledger'], [], header, ...ROWS] },
      { name: 'Blank', rows: [] },
    ],
  });

it('lists the sheets that hold something, and says which is read', async () => {
  expect(await listSheets(await book(), {})).toEqual([
    { index: 0, name: 'Notes', isRead: false },
    { index: 1, name: 'January', isRead: true },
    { index: 2, name: 'März, "neu"', isRead: false },
  ]);
  expect((await readLedger(await book())).rows.map(({ voucher, date }) => [voucher, date?.month])).toEqual([
    ['V-1', 1],
  ]);
});

it('lists none of a workbook with one sheet, and of other files', async () => {
  expect(await listSheets(await writeXlsx({ sheets: [{ name: 'Only', rows: [header] }] }), {})).toEqual([]);
  expect(await listSheets(new TextEncoder().encode('Date,Account\n'), {})).toEqual([]);
});

it('gives a sheet as text that reads as the same sheet alone in a workbook', async () => {
  const alone = await readLedger(
    await writeXlsx({ sheets: [{ name: 'Alone', rows: [['General ledger'], [], header, ...ROWS] }] }),
  );
  const text = await readLedger(await sheetText(await book(), 2, {}));
  expect(alone.rows).toHaveLength(2);
  expect({ ...text, rows: [...text.rows] }).toEqual({
    ...alone,
    rows: [...alone.rows],
    encoding: 'utf-8',
    delimiter: ',',
    fingerprint: expect.any(String) as unknown,
  });
  expect(text.rows.map(({ row, amount, text: said }) => [row, amount, said])).toEqual([
    [4, 30, '=1+1, "quoted"; \t|'],
    [5, -123450, 'spaced\nand broken'],
  ]);
});
