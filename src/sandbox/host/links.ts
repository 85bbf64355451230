/**
 * Hyperlinks of cells. The grid does not draw them as links of its own; they read back, and look like links.
 */
import type { Area } from './area';
import type { Book } from './book';
import { readText, writeContent } from './cells';
import { invalid } from './errors';
import { changeNotes, notesOf } from './looks';

interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

const FIELDS = ['address', 'documentReference', 'screenTip', 'textToDisplay'];

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && Object.keys(value).every((field) => FIELDS.includes(field));
}

export function linkOf(book: Book, area: Area): unknown {
  const link = notesOf(book.cell(area.sheetId, area.row, area.column)).link;
  return link ? { ...link, textToDisplay: readText(book, { ...area, rows: 1, columns: 1 })[0]?.[0] } : null;
}

export function setLink(book: Book, area: Area, link: unknown): void {
  if (!isLink(link) || (!link.address && !link.documentReference)) {
    throw invalid('A hyperlink has an address or a documentReference.');
  }
  const { textToDisplay } = link;
  if (textToDisplay !== undefined) writeContent(book, area, () => ({ kind: 'text', text: textToDisplay }));
  changeNotes(book, area, { link: { ...link } });
}
