/**
 * Looks of cells in an area: reading what they share, changing them, applying named styles.
 */
import type { ICellData, IStyleData } from '@univerjs/core';
import type { Area } from './area';
import type { Book } from './book';
import { invalid, notFound } from './errors';

/** What the host keeps with a cell beside the engine's data; it moves with the cell. */
export interface CellNotes {
  readonly style?: string;
  readonly locked?: boolean;
  readonly link?: Readonly<Record<string, unknown>>;
}

export const notesOf = (cell: ICellData | undefined): CellNotes => cell?.custom ?? {};

/** What all cells of an area have in common, or `null`, as Excel answers. */
export function sharedLook<Answer>(
  book: Book,
  area: Area,
  read: (look: IStyleData, notes: CellNotes) => Answer,
): Answer | null {
  const { row, column, rows, columns, sheetId } = book.clip(area);
  let shared: Answer | undefined;
  for (let index = 0; index < rows * columns; index += 1) {
    const cell = book.cell(sheetId, row + Math.floor(index / columns), column + (index % columns));
    const answer = read((cell && book.look(cell)) ?? {}, notesOf(cell));
    if (index > 0 && answer !== shared) return null;
    shared = answer;
  }
  return shared ?? null;
}

/** Overlays the look of every cell; `null` values take a property away. */
export function changeLook(book: Book, area: Area, look: IStyleData): void {
  book.writeCells(book.clip(area), 'look', () => ({ s: look }));
}

export function changeNotes(book: Book, area: Area, notes: CellNotes): void {
  book.writeCells(book.clip(area), 'look', (_, __, cell) => ({ custom: { ...notesOf(cell), ...notes } }));
}

export function clearLook(book: Book, area: Area): void {
  book.writeCells(book.clip(area), 'look', (_, __, cell) => (cell ? { s: null, custom: null } : null));
}

/** Gives the cells of an area the looks of another, repeated as often as it takes. */
export function copyLook(book: Book, from: Area, to: Area): void {
  book.writeCells(to, 'look', (row, column) => {
    const cell = book.cell(from.sheetId, from.row + (row % from.rows), from.column + (column % from.columns));
    return { s: (cell && book.look(cell)) ?? null, custom: { ...notesOf(cell), link: undefined } };
  });
}

/** Sets number formats: one for all cells, or a matrix in which `null` leaves a cell. */
export function setNumberFormats(book: Book, area: Area, input: unknown): void {
  book.writeCells(area, 'look', (row, column) => {
    const line: unknown = Array.isArray(input) ? input[row] : null;
    const format: unknown = Array.isArray(line) ? line[column] : input;
    if (format === null) return null;
    if (typeof format !== 'string') throw invalid('A number format is text.');
    return { s: { n: format === 'General' || format === '' ? null : { pattern: format } } };
  });
}

export const styleNameOf = (book: Book, area: Area): string | null =>
  sharedLook(book, area, (_, { style }) => style ?? 'Normal');

/** Gives cells a named style in place of the look they had; links stay, and a style without number formats leaves theirs. */
export function applyStyle(book: Book, area: Area, name: string): void {
  const key = [...book.styles.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
  const style = key === undefined ? undefined : book.styles.get(key);
  if (key === undefined || !style) throw notFound(name);
  const cells = book.clip(area);
  const kept: { readonly n: IStyleData['n']; readonly link: CellNotes['link'] }[] = [];
  book.writeCells(cells, 'look', (_, __, cell) => {
    const n = style.includesNumber ? style.look.n : cell && book.look(cell)?.n;
    kept.push({ n, link: notesOf(cell).link });
    return cell ? { s: null, custom: null } : null;
  });
  book.writeCells(cells, 'look', (row, column) => {
    const { n, link } = kept[row * cells.columns + column] ?? {};
    return { s: { ...style.look, n: n ?? null }, custom: { style: key, locked: style.locked, ...(link && { link }) } };
  });
}
