import { CELL_WORDS } from '../../locales/cells';
import { toSerial } from '../../model/fiscalYear';
import { changeEach, type Steps } from '../../model/ledger/turns';
import { fromMinor, minorDigits } from '../../model/money';
import type { CellWrite, Patch } from '../content';
import type { ImportInput } from './importInput';
import type { LedgerEntry } from './ledgerEntries';
import { headerOf } from '../tableHeaders';
import { TABLES, columnsOf } from '../tables';

type LedgerCell = (entry: LedgerEntry) => CellWrite;

function blankIfEmpty(text: string): string | null {
  return text === '' ? null : text;
}

/** What each column of CS_Ledger takes from an entry. */
function ledgerCells(input: ImportInput): Readonly<Record<string, LedgerCell>> {
  const { bins, rejectReasons } = CELL_WORDS[input.language];
  const digits = minorDigits(input.currency);
  return {
    bin: (row) => bins[row.bin],
    reason: (row) => (row.reason ? rejectReasons[row.reason] : null),
    amount: (row) => (row.amount === null ? null : fromMinor(row.amount, digits)),
    row: (row) => row.row,
    rows: (row) => row.rows,
    date: (row) => (row.date ? toSerial(row.date) : null),
    month: (row) => (row.monthStart ? toSerial(row.monthStart) : null),
    voucher: (row) => blankIfEmpty(row.voucher),
    account: (row) => blankIfEmpty(row.account),
    accountName: (row) => blankIfEmpty(row.accountName),
    text: (row) => blankIfEmpty(row.text),
    costCentre: (row) => blankIfEmpty(row.costCentre),
    currency: (row) => blankIfEmpty(row.currency),
    line: (row) => row.line,
    duplicateOf: (row) => row.duplicateOf,
    dateText: (row) => (row.bin === 'rejected' ? blankIfEmpty(row.dateText) : null),
    amountText: (row) => (row.bin === 'rejected' || row.isConverted ? blankIfEmpty(row.amountText) : null),
    file: () => input.fileName,
  };
}

/** Headers of CS_Ledger as the template has them. */
export function ledgerHeaders({ language }: ImportInput): readonly string[] {
  return columnsOf(TABLES.ledger).map((id) => headerOf(TABLES.ledger, id, language));
}

/** Every row read, with its bin or in the sum of its month, laid out as the template has the columns of CS_Ledger. */
export function ledgerRows(
  input: ImportInput,
  entries: readonly LedgerEntry[],
): Steps<readonly (readonly CellWrite[])[]> {
  const cells = ledgerCells(input);
  const columns = columnsOf(TABLES.ledger).map((id): LedgerCell => cells[id] ?? (() => null));
  return changeEach(entries, (entry) => columns.map((cell) => cell(entry)));
}

/**
 * The rows below those of earlier imports. A ledger may be too long to be read for a plan, so the host sees to it that the
 * table still has these columns.
 */
export function* ledgerPatch(input: ImportInput, entries: readonly LedgerEntry[]): Steps<Patch> {
  const rows = yield* ledgerRows(input, entries);
  return { kind: 'append-rows', table: TABLES.ledger, headers: ledgerHeaders(input), rows };
}
