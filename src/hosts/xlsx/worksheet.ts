import type { SheetId, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { addressOf } from './areas';
import { type CellWriter } from './cells';
import { columnsXml } from './columns';
import { conditionalFormatsXml, dataBarExtensionXml } from './conditionalFormats';
import { dataValidationsXml } from './dataValidations';
import { hyperlinksXml } from './hyperlinks';
import { ignoredErrorsXml } from './ignoredErrors';
import { printXml } from './page';
import { NAMESPACE } from './parts';
import { rowsXml, usedArea } from './rows';
import { sheetPropertiesXml, sheetViewsXml } from './sheetView';
import { element } from './xml';

/** What a sheet's part needs beside the sheet. */
export interface WorksheetContext {
  readonly spec: WorkbookSpec;
  readonly sheetNames: ReadonlyMap<SheetId, string>;
  readonly writer: CellWriter;
  /** Relationship of the sheet's drawing; `null` without charts. */
  readonly drawingId: string | null;
  /** Relationships of the sheet's tables. */
  readonly tableIds: readonly string[];
}

/** Height of rows of which nothing is said, in points. */
const STANDARD_HEIGHT = 15;

function dimensionXml(sheet: SheetSpec): string {
  const area = usedArea(sheet);
  return element('dimension', { ref: area ? addressOf(area) : 'A1' });
}

function protectionXml({ protection }: SheetSpec): string {
  if (!protection) return '';
  // The file says what is locked, not what is allowed.
  const { allowFormatColumns } = protection;
  return element('sheetProtection', {
    sheet: true,
    objects: true,
    scenarios: true,
    formatColumns: allowFormatColumns ? false : undefined,
  });
}

/** The parts of a sheet after its cells, in the order that the format demands. */
function endXml(sheet: SheetSpec, context: WorksheetContext): string {
  const { spec, sheetNames, writer, drawingId, tableIds } = context;
  const tables = tableIds.map((id) => element('tablePart', { 'r:id': id }));
  return [
    protectionXml(sheet),
    conditionalFormatsXml(sheet, writer.styles),
    dataValidationsXml(sheet),
    hyperlinksXml(sheet, sheetNames),
    printXml(sheet.print),
    ignoredErrorsXml(sheet, spec.styles),
    drawingId === null ? '' : element('drawing', { 'r:id': drawingId }),
    tables.length === 0 ? '' : element('tableParts', { count: tables.length }, ...tables),
    dataBarExtensionXml(sheet),
  ].join('');
}

/** A sheet's part, in pieces: it may hold a long ledger. */
export function* worksheetXml(sheet: SheetSpec, context: WorksheetContext): Generator<string> {
  const { spec, writer } = context;
  yield `<worksheet xmlns="${NAMESPACE.main}" xmlns:r="${NAMESPACE.relationships}">`;
  yield sheetPropertiesXml(sheet) + dimensionXml(sheet) + sheetViewsXml(sheet, sheet.id === spec.activeSheet);
  const outlineLevelCol = sheet.columnGroups.length > 0 ? 1 : undefined;
  yield element('sheetFormatPr', { defaultRowHeight: STANDARD_HEIGHT, outlineLevelCol }) + columnsXml(sheet);
  yield '<sheetData>';
  yield* rowsXml(sheet, writer);
  yield '</sheetData>';
  yield endXml(sheet, context);
  yield '</worksheet>';
}
