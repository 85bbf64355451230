import { MESSAGES } from '../../locales';
import { formatDate, fromSerial, toSerial } from '../../model/fiscalYear';
import { fromMinor, minorDigits } from '../../model/money';
import { Problem } from '../../model/problem';
import type { CellWrite, Patch } from '../content';
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

/**
 * Throws `already-imported` when the log has the content's fingerprint. Gives the number of ledger rows that earlier
 * imports have written.
 */
export function refuseIfImported({ ledger, language }: ImportInput, log: TableReader): number {
  needColumns(log, columnsOf(TABLES.log), language);
  let rows = 0;
  for (let row = 0; row < log.rows; row += 1) {
    if (log.text(row, 'fingerprint') === ledger.fingerprint) {
      const when = numberOr(log.number(row, 'when', ''), 0);
      throw new Problem('already-imported', { file: log.text(row, 'file'), date: formatDate(fromSerial(when)) });
    }
    rows += numberOr(log.number(row, 'ledgerRows', ''), 0);
  }
  return rows;
}

/** What an import writes on the Ledger sheet: how, and how many rows. */
export interface LedgerWritten {
  readonly detail: LedgerDetail;
  readonly ledgerRows: number;
}

/** One row of the log for this import. */
export function logPatch(input: ImportInput, { detail, ledgerRows }: LedgerWritten, log: TableReader): Patch {
  const { posting, ledger } = input;
  const digits = minorDigits(input.currency);
  const words = MESSAGES[input.language].workbook.log;
  const cells: Readonly<Record<string, CellWrite>> = {
    when: timestamp(input.importedAt),
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
    version: input.addInVersion,
    fingerprint: ledger.fingerprint,
  };
  return { kind: 'append-rows', table: TABLES.log, rows: [placeByColumn(log, cells)] };
}
