/**
 * Plans what an import writes into the workbook: a list of patches, and what it leaves alone because a person typed it.
 * Pure: the host carries the patches out, all or nothing.
 */
import type { Language } from '../locales';
import type { DriverMonth } from '../model/driversFile';
import type { AccountMapping, Ledger, Posting } from '../model/ledger';
import { Problem } from '../model/problem';
import type { Patch, TableContent } from './content';
import { driverPatches } from './import/driverCells';
import { ledgerPatch } from './import/ledgerRows';
import { linkPatches } from './import/ledgerLinks';
import { logPatch, refuseIfImported } from './import/logRow';
import { mappingPatch } from './import/mappingRows';
import type { CellValue } from './spec';
import { readTables, type TableReader } from './tableReader';
import { CATEGORY_TABLES, TABLES } from './tables';

/** Tables to read, with formulas, before an import is planned. */
export const IMPORT_TABLES: readonly string[] = [...CATEGORY_TABLES, TABLES.drivers, TABLES.mapping, TABLES.log];

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
}

/** A cell that a person typed and the import leaves as it is. `month` counts from the first of the fiscal year, 0–11. */
export interface KeptCell {
  readonly sheet: string;
  /** The line's name, or the header of a column of Drivers. */
  readonly line: string;
  readonly month: number;
  readonly value: CellValue;
}

export interface ImportPlan {
  readonly patches: readonly Patch[];
  readonly keptCells: readonly KeptCell[];
  /** Ledger rows that earlier imports have written; the new ones are added below them. */
  readonly previousRows: number;
}

/** Finds a table among those read, or says that it is missing. */
export type Need = (name: string) => TableReader;

function needFrom(tables: readonly TableContent[]): Need {
  const found = readTables(tables.filter(({ name }) => IMPORT_TABLES.includes(name)));
  return (name) => {
    const table = found.get(name);
    if (!table) throw new Problem('tables-missing', { names: name });
    return table;
  };
}

/**
 * Plans an import into the tables as they were read (`IMPORT_TABLES`, with formulas). Throws a `Problem`: `tables-missing`,
 * `columns-missing`, `already-imported` for content imported before, `lines-missing` for lines the sheets no longer have.
 */
export function planImport(input: ImportInput, tables: readonly TableContent[]): ImportPlan {
  const need = needFrom(tables);
  const previousRows = refuseIfImported(input, need(TABLES.log));
  const links = linkPatches(input, need);
  const drivers = input.drivers
    ? driverPatches(input.drivers, need(TABLES.drivers), input.language)
    : { patches: [], keptCells: [] };
  return {
    patches: [
      ledgerPatch(input),
      mappingPatch(input, need(TABLES.mapping)),
      ...links.patches,
      ...drivers.patches,
      logPatch(input, need(TABLES.log)),
    ],
    keptCells: [...links.keptCells, ...drivers.keptCells],
    previousRows,
  };
}
