/**
 * From a source to a ledger. Cells of a sheet, selected in the workbook or in a file, go as text through the same reader as
 * every file.
 */
import { fileKind } from '../../../model/ledger/fileKind';
import type { Ledger } from '../../../model/ledger/ledger';
import { readLedger, type LedgerReadOptions } from '../../../model/ledger/readLedger';
import type { LedgerSource, ReadControl } from './ledgerWork';

/** Row numbers as the sheet has them, for rows whose numbers count from the first of the cells. */
function numberedFrom(firstRow: number, ledger: Ledger): Ledger {
  return {
    ...ledger,
    rows: ledger.rows.map((row) => ({ ...row, row: row.row + firstRow - 1 })),
    skipped: ledger.skipped.map(({ line, reason }) => ({ line: line + firstRow - 1, reason })),
  };
}

/** Reads a source; see `LedgerReader`. */
export async function readSource(
  { bytes, sheet, firstRow }: LedgerSource,
  options: LedgerReadOptions,
  control: ReadControl,
): Promise<Ledger> {
  if (firstRow !== null) {
    const cells = await readLedger(bytes, options, control);
    return { ...numberedFrom(firstRow, cells), encoding: '', delimiter: '' };
  }
  if (fileKind(bytes) !== 'workbook') return readLedger(bytes, options, control);
  const { listSheets, sheetText } = await import('../../../model/ledger/sheets/ledgerSheets');
  const sheets = await listSheets(bytes, control);
  if (sheets.length > 1) control.onSheets?.(sheets);
  if (sheet === null) return readLedger(bytes, options, control);
  const ledger = await readLedger(await sheetText(bytes, sheet, control), options, control);
  return { ...ledger, encoding: 'xlsx', delimiter: '' };
}
