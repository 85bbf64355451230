/**
 * Plans what an import writes into the workbook: a list of patches, and what it leaves alone because a person typed it.
 * Pure: the host carries the patches out, all or nothing.
 */
import { formatDate } from '../model/fiscalYear';
import { allAtOnce, type Steps } from '../model/ledger/turns';
import { Problem } from '../model/problem';
import type { Patch, TableContent } from './content';
import { driverPatches } from './import/driverCells';
import { earlierImports, loggedRows, type EarlierImport } from './import/earlierImports';
import type { ImportInput, KeptCell, Need } from './import/importInput';
import { ledgerEntries, type LedgerDetail } from './import/ledgerEntries';
import { ledgerPatch } from './import/ledgerRows';
import { linkPatches } from './import/ledgerLinks';
import { logPatch } from './import/logRow';
import { mappingPatch } from './import/mappingRows';
import { replacementPatch } from './import/replacedRows';
import { LEDGER_ROW } from './sheets/ledger';
import { readTable, readTables } from './tableReader';
import { CATEGORY_TABLES, TABLES } from './tables';

/** Tables to read, with formulas, before an import is planned. */
export const IMPORT_TABLES: readonly string[] = [
  ...CATEGORY_TABLES,
  TABLES.drivers,
  TABLES.mapping,
  TABLES.rates,
  TABLES.log,
];

export interface ImportPlan {
  readonly patches: readonly Patch[];
  readonly keptCells: readonly KeptCell[];
  /** Rows of other imports on the Ledger sheet, which stay. */
  readonly previousRows: number;
  /** The import of the same content whose rows these take the place of. */
  readonly replaces: EarlierImport | null;
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
  const found = readTables(tables.filter(({ name }) => IMPORT_TABLES.includes(name) || name === TABLES.ledger));
  return (name) => {
    const table = found.get(name);
    if (!table) throw new Problem('tables-missing', { names: name });
    return table;
  };
}

/** The import of this content that stands in the workbook, by the log among the tables; `null` when there is none. */
export function importOf(fingerprint: string, tables: readonly TableContent[]): EarlierImport | null {
  const log = tables.find(({ name }) => name === TABLES.log);
  const imports = log ? earlierImports(readTable(log)) : [];
  return imports.find((earlier) => earlier.fingerprint === fingerprint) ?? null;
}

/**
 * Plans an import into the tables as they were read (`IMPORT_TABLES`, with formulas). Content that was imported before takes
 * the place of its earlier rows when CS_Ledger is among the tables. Throws a `Problem`: `tables-missing`, `columns-missing`,
 * `already-imported` for such content without CS_Ledger, `columns-moved` and `ledger-rows-changed` with it, `lines-missing`
 * for lines the sheets no longer have.
 */
export function planImport(input: ImportInput, tables: readonly TableContent[]): ImportPlan {
  return allAtOnce(planInSteps(input, tables));
}

/** The same in steps. */
export function* planInSteps(input: ImportInput, tables: readonly TableContent[]): Steps<ImportPlan> {
  const need = needFrom(tables);
  const imports = earlierImports(need(TABLES.log));
  const replaces = imports.find(({ fingerprint }) => fingerprint === input.ledger.fingerprint) ?? null;
  if (replaces && !tables.some(({ name }) => name === TABLES.ledger)) {
    throw new Problem('already-imported', { file: replaces.file, date: formatDate(replaces.day) });
  }
  const previousRows = loggedRows(need(TABLES.log)) - (replaces?.rows ?? 0);
  const hasRoom = LEDGER_ROW + 1 + previousRows + input.posting.rows.length <= SHEET_ROWS;
  const detail = hasRoom ? (input.detail ?? 'rows') : 'months';
  const entries = yield* ledgerEntries(input.posting.rows, detail);
  const ledger = yield* replaces
    ? replacementPatch(input, entries, need(TABLES.ledger), replaces, imports)
    : ledgerPatch(input, entries);
  const links = linkPatches(input, need);
  const drivers = input.drivers
    ? driverPatches(input.drivers, need(TABLES.drivers), input.language)
    : { patches: [], keptCells: [] };
  return {
    patches: [
      ledger,
      mappingPatch(input, need(TABLES.mapping)),
      ...links.patches,
      ...drivers.patches,
      logPatch(input, { detail, ledgerRows: entries.length }, need(TABLES.log), replaces),
    ],
    keptCells: [...links.keptCells, ...drivers.keptCells],
    previousRows,
    replaces,
    detail,
    hasRoom,
    ledgerRows: entries.length,
  };
}
