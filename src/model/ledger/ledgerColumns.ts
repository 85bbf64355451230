/**
 * Reads the columns of a ledger file, to ask a person about them.
 */
import { decodeText } from './encoding';
import type { FileColumns } from './fileColumns';
import { fileKind } from './fileKind';
import { COLUMN_ROLES, type LedgerColumns } from './ledger';
import { hasHeaders, nearestHeader } from './ledgerLayout';
import { textTables, type RecordTable } from './records';

/** Values of a column that are shown. */
const SAMPLES = 3;
/** Records that are looked through for them. */
const RECORDS = 200;

/** The tables of a file; of a workbook those of the first sheet that holds something. */
async function tablesOf(bytes: Uint8Array): Promise<readonly RecordTable[]> {
  if (fileKind(bytes) !== 'workbook') return textTables(decodeText(bytes));
  const { sheetTables } = await import('./sheets/sheetTables');
  for await (const table of sheetTables(bytes, {})) if (table.first(1).length > 0) return [table];
  return [];
}

/**
 * Reads the columns below the line that is, or looks most like, the header; none in a file without lines. Where that line
 * is a row already, columns are called by their places: `1`, `2`, ….
 */
export async function readFileColumns(bytes: Uint8Array): Promise<FileColumns> {
  const found = nearestHeader(await tablesOf(bytes));
  if (!found) return { columns: [], recognised: {} };
  const { table, record, columns } = found;
  const isHeader = hasHeaders(found.cells);
  const cells = isHeader ? found.cells : found.cells.map((_, column) => String(column + 1));
  const firstBelow = isHeader ? record + 1 : record;
  const records = table.first(firstBelow + RECORDS).slice(firstBelow);
  const samplesOf = (column: number): readonly string[] =>
    records.flatMap((cellsBelow) => cellsBelow[column]?.trim() || []).slice(0, SAMPLES);
  const recognised: LedgerColumns = {};
  for (const role of COLUMN_ROLES) {
    const column = columns[role];
    if (column !== undefined) recognised[role] = cells[column] ?? '';
  }
  return {
    columns: cells.flatMap((header, column) => (header === '' ? [] : [{ header, samples: samplesOf(column) }])),
    recognised,
  };
}
