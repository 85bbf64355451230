/**
 * Plans what an import writes into the workbook: a list of patches, and what it leaves alone because a person typed it.
 * Pure: the host carries the patches out, all or nothing.
 */
import { Problem } from '../model/problem';
import type { Patch, TableContent } from './content';
import { driverPatches } from './import/driverCells';
import type { ImportInput, KeptCell, Need } from './import/importInput';
import { ledgerEntries, type LedgerDetail } from './import/ledgerEntries';
import { ledgerPatch } from './import/ledgerRows';
import { linkPatches } from './import/ledgerLinks';
import { logPatch, refuseIfImported } from './import/logRow';
import { mappingPatch } from './import/mappingRows';
import { LEDGER_ROW } from './sheets/ledger';
import { readTables } from './tableReader';
import { CATEGORY_TABLES, TABLES } from './tables';

/** Tables to read, with formulas, before an import is planned. */
export const IMPORT_TABLES: readonly string[] = [...CATEGORY_TABLES, TABLES.drivers, TABLES.mapping, TABLES.log];

export interface ImportPlan {
  readonly patches: readonly Patch[];
  readonly keptCells: readonly KeptCell[];
  /** Ledger rows that earlier imports have written; the new ones are added below them. */
  readonly previousRows: number;
  /** What the Ledger sheet gets: sums where they are wanted, or where the sheet has no room for every row. */
  readonly detail: LedgerDetail;
  /** Whether the sheet has room for every row. */
  readonly hasRoom: boolean;
  /** Rows added to the Ledger sheet. */
  readonly ledgerRows: number;
}

/** Rows of the largest sheet there is. */
const SHEET_ROWS = 1_048_576;

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
  const hasRoom = LEDGER_ROW + 1 + previousRows + input.posting.rows.length <= SHEET_ROWS;
  const detail = hasRoom ? (input.detail ?? 'rows') : 'months';
  const entries = ledgerEntries(input.posting.rows, detail);
  const links = linkPatches(input, need);
  const drivers = input.drivers
    ? driverPatches(input.drivers, need(TABLES.drivers), input.language)
    : { patches: [], keptCells: [] };
  return {
    patches: [
      ledgerPatch(input, entries),
      mappingPatch(input, need(TABLES.mapping)),
      ...links.patches,
      ...drivers.patches,
      logPatch(input, { detail, ledgerRows: entries.length }, need(TABLES.log)),
    ],
    keptCells: [...links.keptCells, ...drivers.keptCells],
    previousRows,
    detail,
    hasRoom,
    ledgerRows: entries.length,
  };
}
