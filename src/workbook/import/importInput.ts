/** What goes into planning an import, and what its parts hand back. */
import type { Language } from '../../locales';
import type { DriverMonth } from '../../model/ledger/driversFile';
import type { AccountMapping, Ledger, Posting } from '../../model/ledger/ledger';
import type { CellValue } from '../spec';
import type { TableReader } from '../tableReader';
import type { LedgerDetail } from './ledgerEntries';

/** What an import brings. */
export interface ImportInput {
  readonly ledger: Ledger;
  readonly posting: Posting;
  readonly mapping: AccountMapping;
  /** Twelve months, or `null` when no drivers file was chosen. */
  readonly drivers: readonly DriverMonth[] | null;
  readonly fileName: string;
  readonly importedAt: Date;
  readonly addInVersion: string;
  /** The workbook's language: words that go into cells are of this language. */
  readonly language: Language;
  /** ISO 4217 code of the workbook's currency. */
  readonly currency: string;
  /** What the person wants on the Ledger sheet; every row where left out. */
  readonly detail?: LedgerDetail;
}

/** A cell that a person typed and the import leaves as it is. `month` counts from the first of the fiscal year, 0–11. */
export interface KeptCell {
  readonly sheet: string;
  /** The line's name, or the header of a column of Drivers. */
  readonly line: string;
  readonly month: number;
  readonly value: CellValue;
}

/** Finds a table among those read, or says that it is missing. */
export type Need = (name: string) => TableReader;
