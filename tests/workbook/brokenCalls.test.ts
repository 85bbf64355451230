import { brokenCalls } from '../../src/workbook/brokenCalls';
import type { SheetContent } from '../../src/workbook/content';

/** A sheet used from C4 on. */
function sheet(cells: readonly (readonly [formula: string | number, value: string | number])[]): SheetContent {
  return {
    name: 'Mine',
    row: 3,
    column: 2,
    values: [cells.map(([, value]) => value)],
    formulas: [cells.map(([formula]) => formula)],
    tables: [],
  };
}

it.each([
  ['=_xldudf_CSCOST_TOTAL()', '#NAME?', '=CSCOST.TOTAL()'],
  ['=1+_xldudf_cscost_total("people")', 1, '=1+CSCOST.TOTAL("people")'],
  ['=IF(A1="_xldudf_CSCOST_TOTAL()",_xldudf_CSCOST_CHECK(),0)', 0, '=IF(A1="_xldudf_CSCOST_TOTAL()",CSCOST.CHECK(),0)'],
  ['=CSCOST.TOTAL()', '#NAME?', '=CSCOST.TOTAL()'],
  ['=SUM(cscost.total(1),2)', '#NAME?', '=SUM(cscost.total(1),2)'],
])('finds %s that shows %s', (before, value, formula) => {
  expect(brokenCalls([sheet([[before, value]])])).toEqual([{ sheet: 'Mine', row: 3, column: 2, before, formula }]);
});

it.each([
  ['=CSCOST.TOTAL()', 27_108_221.55],
  ['=CSCOST.TOTAL("Wages")', '#VALUE!'],
  ['=CSCOST.TOTAL()', '#BUSY!'],
  ['=NOSUCH()', '#NAME?'],
  ['="CSCOST.TOTAL("', '#NAME?'],
  ["='_xldudf_CSCOST_TOTAL()'!A1", '#NAME?'],
  ['_xldudf_CSCOST_TOTAL()', '_xldudf_CSCOST_TOTAL()'],
  [42, 42],
])('leaves %s that shows %s alone', (formula, value) => {
  expect(brokenCalls([sheet([[formula, value]])])).toEqual([]);
});

it('says where on the sheet', () => {
  const found = brokenCalls([
    sheet([
      [1, 1],
      ['=CSCOST.CHECK()', '#NAME?'],
    ]),
  ]);
  expect(found).toMatchObject([{ row: 3, column: 3 }]);
});
