import { formatDate, fromSerial } from '../../../model/fiscalYear';
import { cellText } from '../../../model/ledger/sheets/cellText';
import { Problem } from '../../../model/problem';
import type { RequestOf, SelectedArea } from '../protocol';
import type { Book } from './book';
import { isDate } from './dates';
import { readSupport } from './mark';
import { CellReader } from './read';
import { placeOf } from './book';

/** The used cells of the selection or, where one cell is selected, the cells around it that hang together. */
export function readSelection(book: Book, { ours }: RequestOf<'selection'>): SelectedArea {
  const list = book.spreadsheet.getActiveRangeList();
  const ranges = list ? list.getRanges() : [];
  const [selected] = ranges;
  if (!selected || ranges.length > 1) throw new Problem('selection-areas');
  const sheet = selected.getSheet();
  const name = sheet.getName();
  const mark = readSupport(book);
  if (mark && (ours[mark.language] ?? []).indexOf(name) >= 0) throw new Problem('selection-ours', { sheet: name });
  const isOne = selected.getNumRows() * selected.getNumColumns() === 1;
  const place = placeOf(isOne ? selected.getDataRegion() : selected);
  const rows = Math.min(place.rows, sheet.getLastRow() - place.row);
  const columns = Math.min(place.columns, sheet.getLastColumn() - place.column);
  if (rows < 1 || columns < 1 || rows * columns === 1) throw new Problem('selection-empty');
  const area = { sheet: name, row: place.row, column: place.column, rows, columns };
  return { area, address: `'${name.replace(/'/g, "''")}'!${book.range(area).getA1Notation()}` };
}

/** Reads cells as an import reads them: texts as they are, days as `2025-03-31`, numbers with all their digits. */
export function readTexts(book: Book, { area }: RequestOf<'texts'>): readonly (readonly string[])[] {
  const reader = new CellReader(book);
  const textOf = (value: unknown): string => {
    const cell = reader.valueOf(value);
    if (isDate(value) && typeof cell === 'number' && cell >= 1) return formatDate(fromSerial(cell));
    return typeof cell === 'number' || typeof cell === 'boolean' ? cellText(cell) : String(cell);
  };
  return (book.range(area).getValues() as unknown[][]).map((line) => line.map(textOf));
}
