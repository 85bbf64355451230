/**
 * An injection, request by request. What it adds is noted down in the hidden sheet, so that it can be taken back by this
 * person or, when the pane was closed in its middle, by the next one who begins. Who is at it stands in the document's
 * properties, which a copy of the spreadsheet does not have.
 */
import { Problem } from '../../../model/problem';
import type { RequestOf, NewSheet } from '../protocol';
import { ADDED_ROW, FIGURES_ROW, REVISION_ROW, SUPPORT_KEYS, SUPPORT_SHEET } from '../supportSheet';
import { REVISION_NAME } from '../revisionName';
import { markProperties } from '../../../workbook/mark';
import type { Book } from './book';
import { readSupport } from './mark';
import type { Sheet } from './services';

/** Key of the document's property that says who is at it. Its value is short: properties hold 9 KB each. */
const AT_WORK = 'cscost.injection';
/** How long the next request of a running injection may take to come, in milliseconds. */
const PATIENCE = 60_000;

interface AtWork {
  readonly token: string;
  readonly time: number;
}

function atWork(book: Book): AtWork | null {
  const text = book.services.PropertiesService.getDocumentProperties().getProperty(AT_WORK);
  return text === null ? null : (JSON.parse(text) as AtWork);
}

function note(book: Book, token: string): void {
  const now: AtWork = { token, time: Date.now() };
  book.services.PropertiesService.getDocumentProperties().setProperty(AT_WORK, JSON.stringify(now));
}

function forget(book: Book): void {
  book.services.PropertiesService.getDocumentProperties().deleteProperty(AT_WORK);
}

/** Refuses requests of an injection that somebody else has taken back meanwhile. */
function refuseStranger(book: Book, token: string): void {
  if (atWork(book)?.token !== token) throw new Problem('injection-lost');
}

const addedCell = (support: Sheet): GoogleAppsScript.Spreadsheet.Range => support.getRange(ADDED_ROW + 1, 2);

/** Ids of the sheets that an unfinished injection has made; empty when there is none. */
function addedSheets(support: Sheet): readonly number[] {
  const text = String(addedCell(support).getValue());
  return text === '' ? [] : (JSON.parse(text) as readonly number[]);
}

/** Whether the spreadsheet holds what an injection left unfinished. */
export function isUnfinished(book: Book): boolean {
  return leftovers(book) !== null;
}

/** Sheets that an unfinished injection has made, `null` when there is none. */
export function leftovers(book: Book): readonly Sheet[] | null {
  const support = book.sheets.get(SUPPORT_SHEET);
  if (!support || readSupport(book) !== null || support.getRange(1, 1).getValue() !== SUPPORT_KEYS[0]) return null;
  const ids = addedSheets(support);
  return [...book.sheets.values()].filter((sheet) => ids.indexOf(sheet.getSheetId()) >= 0);
}

/** Removes sheets that an unfinished injection has made, the names of their cells first, else these would stay as `#REF!`. */
function removeLeftovers(book: Book): void {
  const sheets = leftovers(book);
  const support = book.sheets.get(SUPPORT_SHEET);
  if (sheets === null || !support) return;
  const ours = new Set([...sheets, support].map((sheet) => sheet.getSheetId()));
  for (const named of book.spreadsheet.getNamedRanges()) {
    if (ours.has(named.getRange().getSheet().getSheetId())) named.remove();
  }
  for (const sheet of [...sheets, support]) book.spreadsheet.deleteSheet(sheet);
}

function addSheet(book: Book, { name, tabColor, rows, columns }: NewSheet): Sheet {
  const sheet = book.spreadsheet.insertSheet(name, book.spreadsheet.getNumSheets());
  sheet.setTabColor(tabColor);
  const [more, wider] = [rows - sheet.getMaxRows(), columns - sheet.getMaxColumns()];
  if (more > 0) sheet.insertRowsAfter(sheet.getMaxRows(), more);
  if (wider > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), wider);
  return sheet;
}

function addSupport(book: Book): Sheet {
  const support = book.spreadsheet.insertSheet(SUPPORT_SHEET, book.spreadsheet.getNumSheets());
  support.hideSheet();
  support.getRange(1, 1, SUPPORT_KEYS.length, 1).setValues(SUPPORT_KEYS.map((key) => [key]));
  // Before the calls that are given it; what it holds comes when the model is there.
  book.spreadsheet.setNamedRange(REVISION_NAME, support.getRange(REVISION_ROW + 1, 2));
  return support;
}

/**
 * Begins an injection. Throws a `Problem`: `injection-running`, `template-exists`, `names-taken`. What fails after that is
 * taken back before the request ends.
 */
export function begin(book: Book, { token, sheets, names }: RequestOf<'begin'>): null {
  const running = atWork(book);
  if (running && running.token !== token && Date.now() - running.time < PATIENCE)
    throw new Problem('injection-running');
  if (readSupport(book) !== null) throw new Problem('template-exists', {});
  removeLeftovers(book);
  book.forget();
  const taken = [
    ...takenOf([...sheets.map(({ name }) => name), SUPPORT_SHEET], [...book.sheets.keys()]),
    ...takenOf(names, book.names),
  ];
  if (taken.length > 0) throw new Problem('names-taken', { names: taken.join(', ') });
  note(book, token);
  const shown = book.spreadsheet.getActiveSheet();
  const support = addSupport(book);
  const ids: number[] = [];
  try {
    for (const sheet of sheets) {
      ids.push(addSheet(book, sheet).getSheetId());
      addedCell(support).setValue(`'${JSON.stringify(ids)}`);
    }
    shown.activate();
  } catch (error) {
    book.forget();
    removeLeftovers(book);
    forget(book);
    throw error;
  }
  return null;
}

/** Those of our names that are there already; Sheets does not tell capital letters from small ones. */
function takenOf(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const present = new Set(theirs.map((name) => name.toLowerCase()));
  return ours.filter((name) => present.has(name.toLowerCase()));
}

export function addNames(book: Book, { token, names }: RequestOf<'names'>): null {
  refuseStranger(book, token);
  for (const name of names) book.spreadsheet.setNamedRange(name.name, book.range(name));
  note(book, token);
  return null;
}

/** Notes down that the injection goes on, around one of its steps. */
export function step(book: Book, token: string, work: () => void): null {
  refuseStranger(book, token);
  work();
  note(book, token);
  return null;
}

/** Ends an injection: what the hidden sheet holds, and the mark last, from which on the template counts as there. */
export function finish(book: Book, { token, support: cells, mark, active }: RequestOf<'finish'>): null {
  refuseStranger(book, token);
  const support = book.sheet(SUPPORT_SHEET);
  const width = Math.max(...cells.map((line) => line.length));
  const lines = cells.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''));
  const [revision = [], ...figures] = lines;
  support.getRange(REVISION_ROW + 1, 2).setValue(revision[0]);
  if (figures.length > 0) support.getRange(FIGURES_ROW + 1, 1, figures.length, width).setValues(figures);
  support.protect().setWarningOnly(true);
  book.sheet(active).activate();
  addedCell(support).setValue('');
  const values = [...markProperties(mark).values()].map((value) => [typeof value === 'string' ? `'${value}` : value]);
  support.getRange(1, 2, values.length, 1).setValues(values);
  forget(book);
  return null;
}

/** Takes back what an injection has added so far. */
export function rollback(book: Book, { token }: RequestOf<'rollback'>): null {
  refuseStranger(book, token);
  removeLeftovers(book);
  forget(book);
  return null;
}
