/**
 * What a change of cells sets off in Excel, whoever made it: tables grow, header cells rename columns, events go out.
 */
import { ObjectMatrix, type ICellData, type IObjectMatrixPrimitiveType } from '@univerjs/core';
import { addressOf, type Area } from './area';
import { FOLLOWED, type Book } from './book';
import { EVENT, WORKBOOK } from './events';
import { resolveStructuredReferences } from '../../engine/structuredReferences';
import { tableNameAt } from './cells';
import { gridOf, growTables, noteTableChanges, renameColumns, tablesIn, tablesOf } from './tableModel';

interface SetValues {
  readonly subUnitId: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<ICellData>;
  readonly trigger?: string;
}

/** Writes that set nothing off. */
const SILENT = [
  FOLLOWED,
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
  'sheet.command.set-range-custom-metadata',
];

function writtenArea({ subUnitId, cellValue }: SetValues): Area | null {
  const { startRow, endRow, startColumn, endColumn } = new ObjectMatrix(cellValue).getDataRange();
  if (endRow < 0) return null;
  const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
  return { sheetId: subUnitId, row: startRow, column: startColumn, rows, columns };
}

function followEdit(book: Book, area: Area): void {
  growTables(book, area);
  for (const table of tablesIn(book, area)) if (gridOf(table).row >= area.row) renameColumns(book, table);
  const { sheetId: worksheetId } = area;
  const changed = { address: addressOf(area), changeType: 'RangeEdited', shiftDirection: 'None', worksheetId };
  book.events.note(EVENT.worksheetChanged, [worksheetId, WORKBOOK], changed);
  noteTableChanges(book, area, changed);
}

/**
 * Puts structured references of a formula typed in the grid into the engine's dialect. Excel refuses one that names
 * nothing; here its cell shows `#REF!`.
 */
function resolveTyped(book: Book, { subUnitId, cellValue }: SetValues): void {
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    if (!cell?.f?.includes('[')) return;
    const resolved = resolveStructuredReferences(cell.f, tablesOf(book), tableNameAt(book, subUnitId, row, column));
    cell.f = resolved.ok ? resolved.formula : '=#REF!';
  });
}

/** Follows every change of the workbook from now on. */
export function followEdits(book: Book): void {
  book.commands.beforeCommandExecuted((command, options) => {
    if (command.id !== 'sheet.mutation.set-range-values' || options?.applyFormulaCalculationResult) return;
    const params = command.params as SetValues;
    if (params.trigger === 'sheet.command.set-range-values') resolveTyped(book, params);
  });
  book.commands.onCommandExecuted((command, options) => {
    if (command.id === 'sheet.operation.set-worksheet-active') noteActivation(book);
    if (command.id !== 'sheet.mutation.set-range-values') return;
    const params = command.params as SetValues;
    const area = writtenArea(params);
    if (!area) return;
    if (options?.applyFormulaCalculationResult) {
      const calculated = { worksheetId: area.sheetId, address: addressOf(area) };
      book.events.note(EVENT.worksheetCalculated, [area.sheetId, WORKBOOK], calculated);
    } else if (params.trigger !== undefined && !SILENT.includes(params.trigger)) {
      followEdit(book, area);
    }
  });
}

const active = new WeakMap<Book, string>();

function noteActivation(book: Book): void {
  const worksheetId = book.workbook.getActiveSheet().getSheetId();
  const before = active.get(book);
  if (before === worksheetId) return;
  active.set(book, worksheetId);
  if (before !== undefined) {
    book.events.note(EVENT.worksheetDeactivated, [before, WORKBOOK], { worksheetId: before });
  }
  book.events.note(EVENT.worksheetActivated, [worksheetId, WORKBOOK], { worksheetId });
}
