/** Rules of the workbook's part: sheets and defined names. */
import { decodeString, find } from '../xmlTree';
import { NAME_FORM, looksLikeCell } from './areas';
import { attribute, repeated, type Book } from './book';
import type { Fault } from './rules';

const BUILT_IN = '_xlnm.';

function sheetFaults({ workbook }: Book): Fault[] {
  const sheets = find(workbook, 'sheets', 'sheet');
  const names = sheets.map((sheet) => decodeString(attribute(sheet, 'name')));
  const isLegal = (name: string): boolean =>
    name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$|^history$/i.test(name);
  return [
    ...names.filter((name) => !isLegal(name)).map((at): Fault => ({ rule: 'sheet-name', at })),
    ...[...repeated(names), ...repeated(sheets.map((sheet) => attribute(sheet, 'sheetId')))].map((at): Fault => ({
      rule: 'sheet-repeated',
      at,
    })),
  ];
}

function tabFaults({ workbook, sheets }: Book): Fault[] {
  const active = find(workbook, 'bookViews', 'workbookView').map((view) => Number(attribute(view, 'activeTab') || 0));
  const selected = sheets.flatMap(({ tree }, index) =>
    find(tree, 'sheetViews', 'sheetView').some((view) => attribute(view, 'tabSelected') === '1') ? [index] : [],
  );
  return JSON.stringify(active) === JSON.stringify(selected) ? [] : [{ rule: 'active-tab', at: 'xl/workbook.xml' }];
}

function nameFaults({ workbook, sheets }: Book): Fault[] {
  const names = find(workbook, 'definedNames', 'definedName').map((element) => ({
    name: attribute(element, 'name'),
    scope: element.attributes['localSheetId'],
  }));
  const isLegal = ({ name }: { name: string }): boolean =>
    name.startsWith(BUILT_IN) || (NAME_FORM.test(name) && !looksLikeCell(name));
  const hasScope = ({ name, scope }: { name: string; scope?: string }): boolean =>
    scope === undefined ? !name.startsWith(BUILT_IN) : Number(scope) < sheets.length;
  return [
    ...names.filter((one) => !isLegal(one)).map(({ name: at }): Fault => ({ rule: 'name-form', at })),
    ...repeated(names.map(({ name, scope = '' }) => `${name} ${scope}`)).map((at): Fault => ({
      rule: 'name-repeated',
      at,
    })),
    ...names.filter((one) => !hasScope(one)).map(({ name: at }): Fault => ({ rule: 'name-scope', at })),
  ];
}

function calculationFaults({ workbook }: Book): Fault[] {
  const asks = find(workbook, 'calcPr').filter(
    (element) => attribute(element, 'calcId') === '' || attribute(element, 'fullCalcOnLoad') === '1',
  );
  return asks.map(() => ({ rule: 'calculates-on-load', at: 'xl/workbook.xml' }));
}

/** Faults of sheets' names, tabs, defined names and calculation. */
export function workbookFaults(book: Book): Fault[] {
  return [...sheetFaults(book), ...tabFaults(book), ...nameFaults(book), ...calculationFaults(book)];
}
