import { CELL_WORDS } from '../../locales/cells';
import { toSerial } from '../../model/fiscalYear';
import { fromMinor, minorDigits } from '../../model/money';
import type { CellWrite, Patch } from '../content';
import type { EarlierImport } from './earlierImports';
import type { ImportInput } from './importInput';
import type { LedgerDetail } from './ledgerEntries';
import { numberOr, type TableReader } from '../tableReader';
import { TABLES, columnsOf } from '../tables';
import { needColumns } from './needColumns';
import { placeByColumn } from './placeByColumn';

const DAY_MINUTES = 24 * 60;

/** Local date and time as an Excel serial, to the minute. */
export function timestamp(date: Date): number {
  const day = toSerial({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
  return day + (date.getHours() * 60 + date.getMinutes()) / DAY_MINUTES;
}

/** What an import writes on the Ledger sheet: how, and how many rows. */
export interface LedgerWritten {
  readonly detail: LedgerDetail;
  readonly ledgerRows: number;
}

/** One row of the log for this import, and one above it that takes back the import it replaces. */
export function logPatch(
  input: ImportInput,
  { detail, ledgerRows }: LedgerWritten,
  log: TableReader,
  replaced: EarlierImport | null,
): Patch {
  needColumns(log, columnsOf(TABLES.log), input.language);
  const { posting, ledger } = input;
  const words = CELL_WORDS[input.language].log;
  const digits = minorDigits(input.currency);
  const cells: Readonly<Record<string, CellWrite>> = {
    ...aboutImport(input),
    what: detail === 'months' ? words.importedSums : words.imported,
    file: input.fileName,
    rows: posting.counts.read,
    ledgerRows,
    posted: posting.counts.posted,
    excluded: posting.counts.excluded,
    unmapped: posting.counts.unmapped,
    rejected: posting.counts.rejected,
    duplicates: posting.counts.suspectedDuplicates,
    postedAmount: fromMinor(posting.amounts.posted, digits),
    controlTotal: fromMinor(posting.controlTotal, digits),
    rounding: fromMinor(posting.rounding, digits),
    fingerprint: ledger.fingerprint,
  };
  const rows = [cells, ...(replaced ? [takenBack(input, log, replaced)] : [])].reverse();
  return { kind: 'append-rows', table: TABLES.log, rows: rows.map((row) => placeByColumn(log, row)) };
}

function aboutImport({ importedAt, addInVersion }: ImportInput): Readonly<Record<string, CellWrite>> {
  return { when: timestamp(importedAt), version: addInVersion };
}

/** Figures of the log that the reconciliation sums up. */
const FIGURES = [
  'rows',
  'ledgerRows',
  'posted',
  'excluded',
  'unmapped',
  'rejected',
  'duplicates',
  'postedAmount',
  'controlTotal',
  'rounding',
] as const;

/** A row with the figures of an earlier one and the opposite sign, as books are corrected: nothing is rubbed out. */
function takenBack(input: ImportInput, log: TableReader, { row, file, fingerprint }: EarlierImport) {
  const figures = FIGURES.map((id) => [id, 0 - numberOr(log.number(row, id, ''), 0)] as const);
  return {
    ...aboutImport(input),
    what: CELL_WORDS[input.language].log.takenBack,
    file,
    ...Object.fromEntries(figures),
    fingerprint,
  };
}
