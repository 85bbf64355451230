/**
 * The columns of a ledger file as a person is asked about them: each header with some of its values.
 */
import type { LedgerColumns } from './ledger';

export interface FileColumn {
  readonly header: string;
  /** The first values that are not blank. */
  readonly samples: readonly string[];
}

export interface FileColumns {
  /** Columns with a header, in the order of the file. */
  readonly columns: readonly FileColumn[];
  /** What was recognised by itself. */
  readonly recognised: LedgerColumns;
}

/** Whether columns tell all that a ledger needs: when, which account, how much. */
export function areEnough(columns: LedgerColumns): boolean {
  const { date, period, account, debit, credit, amount } = columns;
  const hasMoney = amount !== undefined || (debit !== undefined && credit !== undefined);
  return (date !== undefined || period !== undefined) && account !== undefined && hasMoney;
}

/** The same for files with the same headers, in whatever order they stand. */
export function headersKey(columns: readonly FileColumn[]): string {
  return JSON.stringify(columns.map(({ header }) => header).sort());
}
