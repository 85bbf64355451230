/** What a person has chosen to import, and what a reading starts from. */
import type { ReadOptions } from '../../model/ledger/ledger';
import type { LedgerSource } from './work/ledgerWork';
import { SelectionFile } from './selectionFile';

export const FILE_ROLES = ['ledger', 'mapping', 'drivers'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** The chosen files. */
export type ChosenFiles = Readonly<Record<FileRole, File | null>>;

/** What one reading starts from. A new object each time: news of an older one is told by it and dropped. */
export interface ReadRequest {
  readonly ledger: File;
  readonly mapping: File | null;
  readonly drivers: File | null;
  readonly options: ReadOptions;
  /** Place of the sheet to read in a workbook; `null` leaves it to the reader. */
  readonly sheet: number | null;
}

/** The bytes of the ledger, with what they are. */
export async function sourceOf({ ledger, sheet }: Pick<ReadRequest, 'ledger' | 'sheet'>): Promise<LedgerSource> {
  const bytes = new Uint8Array(await ledger.arrayBuffer());
  return { bytes, sheet, firstRow: ledger instanceof SelectionFile ? ledger.firstRow : null };
}
