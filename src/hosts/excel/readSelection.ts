import { CELL_WORDS } from '../../locales/cells';
import { CATEGORY_KEYS } from '../../model/categories';
import { formatDate, fromSerial } from '../../model/fiscalYear';
import { cellText } from '../../model/ledger/sheets/cellText';
import { Problem } from '../../model/problem';
import type { Control } from '../../model/progress';
import { readMark } from '../../workbook/mark';
import type { SheetId } from '../../workbook/spec';
import { sheetName } from '../../workbook/template';
import type { SelectedCells } from '../host';
import { batch } from './batch';
import { isDateFormat } from './dateFormat';
import { readBlocks, requestsOf } from './readBlocks';

/** Whether a sheet is one of the cost model that the workbook's properties speak of. */
function isOurs(sheet: string, properties: ReadonlyMap<string, unknown>): boolean {
  const mark = readMark(properties);
  if (!mark) return false;
  // Object.keys forgets that the keys are ids of sheets.
  const ids = [...CATEGORY_KEYS, ...(Object.keys(CELL_WORDS[mark.language].sheets) as SheetId[])];
  return ids.some((id) => sheetName(id, mark.language).toLowerCase() === sheet.toLowerCase());
}

/** A cell as an import reads it; serial numbers become the day that the cell shows. */
function textOf(value: unknown, format: unknown): string {
  if (typeof value === 'number' && value >= 1 && isDateFormat(String(format))) return formatDate(fromSerial(value));
  return typeof value === 'number' || typeof value === 'boolean' ? cellText(value) : String(value);
}

interface FoundCells {
  readonly sheet: string;
  readonly range: Excel.Range;
}

/** Asks for all that tells what is selected. */
function lookAtSelection({ workbook }: Excel.RequestContext) {
  const selected = workbook.getSelectedRange();
  const tables = selected.getTables(false);
  const used = selected.getUsedRangeOrNullObject(true);
  const { custom } = workbook.properties;
  selected.load('cellCount');
  selected.worksheet.load('name');
  tables.load('items/name');
  used.load('address,rowIndex,columnIndex,rowCount,columnCount');
  custom.load('items/key,items/value');
  return { selected, tables, used, custom };
}

/** The used cells of the selection or, where one cell of a table is selected, that table. One request, or two. */
async function findSelection(context: Excel.RequestContext): Promise<FoundCells> {
  const look = lookAtSelection(context);
  try {
    await context.sync();
  } catch (error) {
    const isInvalid =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'InvalidSelection';
    throw isInvalid ? new Problem('selection-areas') : error;
  }
  const sheet = look.selected.worksheet.name;
  const properties = new Map(look.custom.items.map(({ key, value }) => [key, value as unknown]));
  if (isOurs(sheet, properties)) throw new Problem('selection-ours', { sheet });
  if (look.selected.cellCount !== 1) return { sheet, range: look.used };
  const [table] = look.tables.items;
  if (!table) throw new Problem('selection-empty');
  const range = table.getRange();
  range.load('address,rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return { sheet, range };
}

/** Reads the selected cells; see `WorkbookHost.readSelection`. */
export function readSelection({ signal, onProgress }: Control = {}): Promise<SelectedCells> {
  return batch(async (context) => {
    const { sheet, range } = await findSelection(context);
    if (range.isNullObject || range.rowCount * range.columnCount === 1) throw new Problem('selection-empty');
    const { address, rowIndex: row, columnIndex: column, rowCount, columnCount: columns } = range;
    const rows: (readonly string[])[] = [];
    for (const request of requestsOf([{ sheet, row, column, rows: rowCount, columns }])) {
      signal?.throwIfAborted();
      onProgress?.({ done: rows.length, total: rowCount });
      for (const read of await readBlocks(context, request, (block) => block.load('values,numberFormat'))) {
        const { values, numberFormat } = read.range;
        for (const [down, cells] of values.entries()) {
          rows.push(cells.map((value: unknown, right) => textOf(value, numberFormat[down]?.[right])));
        }
      }
    }
    signal?.throwIfAborted();
    return { address, row: row + 1, rows };
  });
}
