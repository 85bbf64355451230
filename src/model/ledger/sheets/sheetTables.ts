/**
 * The sheets of an .xlsx file as tables of text. Loaded only when such a file is read.
 */
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { Problem } from '../../problem';
import type { Control } from '../../progress';
import type { RecordTable } from '../records';
import { takeTurn } from '../turns';
import { cellText } from './cellText';
import { refuseUnsafeWorkbook } from './workbookGuards';

type Row = readonly string[];

/** Rows read, or handed over, in one go. */
const ROWS_PER_TURN = 5_000;
/** Rows of the largest sheet there is. */
const MOST_ROWS = 1_048_576;

/**
 * Every sheet, in the order of the workbook. Rejects with a `Problem`: `workbook-unsafe`, `workbook-unreadable`; with
 * `signal.reason` when aborted.
 */
export async function* sheetTables(bytes: Uint8Array, control: Control): AsyncGenerator<RecordTable> {
  await refuseUnsafeWorkbook(bytes, control);
  for (const index of await orUnreadable(control, () => sheetIndexes(bytes))) {
    yield tableOf(await orUnreadable(control, () => rowsOf(bytes, index, control)));
  }
}

/** What the reader throws says nothing to a person. */
async function orUnreadable<T>(control: Control, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    control.signal?.throwIfAborted();
    throw new Problem('workbook-unreadable');
  }
}

async function sheetIndexes(bytes: Uint8Array): Promise<readonly number[]> {
  const indexes: number[] = [];
  await readXlsx(bytes, {
    sheets: ({ index }) => {
      indexes.push(index);
      return false;
    },
  });
  return indexes;
}

/** The rows of a sheet down to the last that holds something; rows that the file leaves out are blank. */
async function rowsOf(bytes: Uint8Array, sheet: number, control: Control): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let turn = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    if ((turn += 1) % ROWS_PER_TURN === 0) await takeTurn(control, rows.length, null);
    const cells = values.map(cellText);
    if (cells.every((cell) => cell === '')) continue;
    if (index < rows.length || index >= MOST_ROWS) throw new RangeError(`no place for row ${index}`);
    while (rows.length < index) rows.push([]);
    rows.push(cells);
  }
  return rows;
}

function tableOf(rows: readonly Row[]): RecordTable {
  return {
    delimiter: '',
    first: (count) => rows.slice(0, count),
    *blocks() {
      for (let from = 0; from < rows.length; from += ROWS_PER_TURN) {
        const end = Math.min(from + ROWS_PER_TURN, rows.length);
        yield { records: rows.slice(from, end), share: end / rows.length };
      }
    },
  };
}
