import { fixedCell, onSheet } from '../../workbook/formulas';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { addressOf } from './areas';
import { NAMESPACE } from './parts';
import { element, encodeString, escapeXml } from './xml';

/** Excel 2019's calculation engine: it shows the values of the file and calculates what changes. */
const CALCULATION = 191_029;

function nameXml(name: string, target: string, localSheetId?: number): string {
  return element('definedName', { name, localSheetId }, escapeXml(encodeString(target)));
}

/** Names by which Excel finds what of a sheet is printed. */
function printNames({ name, print }: SheetSpec, index: number): string {
  const { area, titleRows } = print;
  return (
    (area ? nameXml('_xlnm.Print_Area', onSheet(name, addressOf(area, fixedCell)), index) : '') +
    (titleRows
      ? nameXml('_xlnm.Print_Titles', onSheet(name, `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`), index)
      : '')
  );
}

function namesXml({ names, sheets }: WorkbookSpec): string {
  const sheetName = new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
  const own = names.map(({ name, sheet, area }) =>
    nameXml(name, onSheet(sheetName.get(sheet) ?? '', addressOf(area, fixedCell))),
  );
  const all = [...sheets.map(printNames), ...own].join('');
  return all === '' ? '' : element('definedNames', {}, all);
}

/**
 * The workbook's part: its sheets, its names, the sheet that is seen first.
 * @param relationshipId of the sheet with this index
 * @param calculates when it is opened, which is for files that nobody has calculated yet
 */
export function workbookXml(
  spec: WorkbookSpec,
  relationshipId: (index: number) => string,
  calculates: boolean,
): string {
  const activeTab = spec.sheets.findIndex(({ id }) => id === spec.activeSheet);
  const sheets = spec.sheets.map(({ name }, index) =>
    element('sheet', { name: encodeString(name), sheetId: index + 1, 'r:id': relationshipId(index) }),
  );
  return element(
    'workbook',
    { xmlns: NAMESPACE.main, 'xmlns:r': NAMESPACE.relationships },
    element('workbookPr'),
    element('bookViews', {}, element('workbookView', { activeTab })),
    element('sheets', {}, ...sheets),
    namesXml(spec),
    element('calcPr', { calcId: CALCULATION, fullCalcOnLoad: calculates ? 1 : undefined }),
  );
}
