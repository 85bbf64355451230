import {
  callsAddIn,
  cell,
  columnLetters,
  fixedCell,
  literal,
  onSheet,
  range,
  toFileFormula,
} from '../../src/workbook/formulas';
import { columnRef, columnsRef, headerOf, rowRef, rowSpanRef } from '../../src/workbook/tableHeaders';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('names column %d %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

it('writes addresses, relative, fixed and on another sheet', () => {
  expect(cell(6, 15)).toBe('P7');
  expect(fixedCell(6, 15)).toBe('$P$7');
  expect(range({ row: 3, column: 15, rows: 1, columns: 12 })).toBe('$P$4:$AA$4');
  expect(onSheet("Bob's costs", '$A$1')).toBe("'Bob''s costs'!$A$1");
  expect(literal('say "no"')).toBe('"say ""no"""');
});

it('writes structured references with the headers of the language', () => {
  expect(columnRef('CS_people', 'actual01', 'zh-CN')).toBe('CS_people[实际 01]');
  expect(columnsRef('CS_people', 'actual01', 'actual12', 'en')).toBe('CS_people[[Actual 01]:[Actual 12]]');
  expect(rowRef('CS_people', 'id', 'en')).toBe('CS_people[[#This Row],[Id]]');
  expect(rowSpanRef('CS_people', 'budget01', 'budget12', 'en')).toBe('CS_people[[#This Row],[Budget 01]:[Budget 12]]');
});

it('refuses tables and columns that the template does not have', () => {
  expect(() => headerOf('CS_nothing', 'id', 'en')).toThrow(RangeError);
  expect(() => columnRef('CS_people', 'actual13', 'en')).toThrow(RangeError);
});

describe('the dialect of files', () => {
  it.each([
    ['=SUM(STDEV.S(A1:A9),norm.s.dist(1,TRUE))', 'SUM(_xlfn.STDEV.S(A1:A9),_xlfn.NORM.S.DIST(1,TRUE))'],
    [
      '=TOCOL(SORT(FILTER(A:A,B:B="XLOOKUP(")))',
      '_xlfn.TOCOL(_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B="XLOOKUP(")))',
    ],
    ['=_xlfn.XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
    ["='DAYS(1)'!A1+Tage(2)", "'DAYS(1)'!A1+Tage(2)"],
    ['=SUM(A1:B2)', 'SUM(A1:B2)'],
    ['=CSCOST.TOTAL("people")', '_xldudf_CSCOST_TOTAL("people")'],
    ['=XLOOKUP(A1,B:B,C:C)+SUM(D1)', '_xlfn.XLOOKUP(A1,B:B,C:C)+SUM(D1)'],
    ['=SUMPRODUCT(--ISFORMULA(A1:A9))', 'SUMPRODUCT(--_xlfn.ISFORMULA(A1:A9))'],
    ['=SORT(T[SORT(A)])', '_xlfn._xlws.SORT(T[SORT(A)])'],
    ['="CSCOST.TOTAL( IFS("&A1', '"CSCOST.TOTAL( IFS("&A1'],
    ["='IFS(1)'!A1", "'IFS(1)'!A1"],
    ['=CS_people[[#This Row],[Actual 01]:[Actual 12]]', 'CS_people[[#This Row],[Actual 01]:[Actual 12]]'],
  ])('writes %s as %s', (formula, inFile) => {
    expect(toFileFormula(formula)).toBe(inFile);
  });

  it('knows which formulas call the add-in', () => {
    expect(callsAddIn('=1+CSCOST.TOTAL()')).toBe(true);
    expect(callsAddIn('="CSCOST.TOTAL()"')).toBe(false);
  });
});
