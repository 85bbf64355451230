/**
 * The sheets of an .xlsx file by name, for a person to say which is the ledger, and one of them as text.
 */
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { cellsAsText } from '../cellsAsText';
import { fileKind } from '../fileKind';
import { findLayout } from '../ledgerLayout';
import { Problem } from '../../problem';
import type { Control } from '../../progress';
import { takeTurn } from '../turns';
import { cellText } from './cellText';
import { refuseUnsafeWorkbook } from './workbookGuards';

/** A sheet that holds something. */
export interface LedgerSheet {
  /** Place in the workbook, 0 for the first. */
  readonly index: number;
  readonly name: string;
  /** Whether the reader reads this one where nobody says which. */
  readonly isRead: boolean;
}

type Row = readonly string[];

/** Rows looked at in a sheet: its header stands among them. */
const FIRST_ROWS = 100;
const ROWS_PER_TURN = 5_000;
/** Rows of the largest sheet there is. */
const MOST_ROWS = 1_048_576;

async function namesOf(bytes: Uint8Array): Promise<readonly Pick<LedgerSheet, 'index' | 'name'>[]> {
  const names: Pick<LedgerSheet, 'index' | 'name'>[] = [];
  await readXlsx(bytes, {
    sheets: ({ index, name }) => {
      names.push({ index, name });
      return false;
    },
  });
  return names;
}

/** The rows of a sheet down to the last that holds something, at most `count`; rows that the file leaves out are blank. */
async function rowsOf(bytes: Uint8Array, sheet: number, count: number, control: Control): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    if (index >= count) break;
    const cells = values.map(cellText);
    if (cells.every((cell) => cell === '')) continue;
    while (rows.length < index) rows.push([]);
    rows.push(cells);
    if (rows.length % ROWS_PER_TURN === 0) await takeTurn(control, rows.length, null);
  }
  return rows;
}

function isLedger(rows: readonly Row[]): boolean {
  try {
    findLayout([
      { delimiter: '', first: (count) => rows.slice(0, count), blocks: () => [{ records: rows, share: 1 }] },
    ]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The sheets of a workbook that hold something; none of other files and of workbooks with one sheet. Rejects as the reader
 * of ledgers does for workbooks that must not or cannot be read.
 */
export async function listSheets(bytes: Uint8Array, control: Control): Promise<readonly LedgerSheet[]> {
  if (fileKind(bytes) !== 'workbook') return [];
  await refuseUnsafeWorkbook(bytes, control);
  return orUnreadable(control, async () => {
    const names = await namesOf(bytes);
    if (names.length < 2) return [];
    const sheets = await Promise.all(
      names.map(async (sheet) => ({ ...sheet, rows: await rowsOf(bytes, sheet.index, FIRST_ROWS, control) })),
    );
    const filled = sheets.filter(({ rows }) => rows.length > 0);
    const read = filled.find(({ rows }) => isLedger(rows)) ?? filled[0];
    return filled.map(({ index, name }) => ({ index, name, isRead: index === read?.index }));
  });
}

/** One sheet as the bytes of a CSV file. Rejects as `listSheets` does. */
export async function sheetText(bytes: Uint8Array, index: number, control: Control): Promise<Uint8Array<ArrayBuffer>> {
  await refuseUnsafeWorkbook(bytes, control);
  const rows = await orUnreadable(control, () => rowsOf(bytes, index, MOST_ROWS, control));
  return cellsAsText(rows, control);
}

/** What the reader of workbooks throws says nothing to a person. */
async function orUnreadable<T>(control: Control, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    control.signal?.throwIfAborted();
    throw new Problem('workbook-unreadable');
  }
}
