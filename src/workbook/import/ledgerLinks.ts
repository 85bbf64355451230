import { categoryOfLine, CATEGORY_KEYS, type CategoryKey, type LineId } from '../../model/categories';
import { Problem } from '../../model/problem';
import type { Language } from '../../locales';
import type { CellWrite, Patch } from '../content';
import type { ImportInput, KeptCell, Need } from './importInput';
import { calendarAddress } from '../sheets/category';
import type { TableReader } from '../tableReader';
import { columnRef, rowRef } from '../tableHeaders';
import { ACTUAL_MONTHS, TABLES, categoryTable } from '../tables';
import { blockPatches } from './blockPatches';
import { needColumns } from './needColumns';

/** One line's cell in one month: the ledger's amounts of this line and of the calendar month above the column. */
function linkFormula(table: TableReader, column: number, language: Language): string {
  const ledger = (id: string): string => columnRef(TABLES.ledger, id, language);
  const month = calendarAddress(table.content.row, table.content.column + column);
  const id = rowRef(table.content.name, 'id', language);
  return `=SUMIFS(${ledger('amount')},${ledger('line')},${id},${ledger('month')},${month})`;
}

/** Whether an import may write the cell: it is empty, or an earlier import has linked it to the ledger. */
function isOurs(table: TableReader, row: number, columnId: string): boolean {
  const formula = table.formula(row, columnId);
  return formula === null ? table.value(row, columnId) === null : formula.includes(`${TABLES.ledger}[`);
}

function rowOfLine(table: TableReader, id: LineId): number {
  for (let row = 0; row < table.rows; row += 1) if (table.text(row, 'id') === id) return row;
  return -1;
}

interface Links {
  readonly patches: readonly Patch[];
  readonly keptCells: readonly KeptCell[];
}

function linkLines(table: TableReader, rows: readonly number[], language: Language): Links {
  needColumns(table, ['id', 'line', ...ACTUAL_MONTHS], language);
  const columns = ACTUAL_MONTHS.map((id) => table.columnOf(id));
  const keptCells: KeptCell[] = [];
  const cells = new Map<number, readonly CellWrite[]>();
  for (const row of rows) {
    const written = ACTUAL_MONTHS.map((id, month): CellWrite => {
      if (isOurs(table, row, id)) return { formula: linkFormula(table, columns[month] ?? 0, language) };
      const line = table.text(row, 'line');
      keptCells.push({ sheet: table.content.sheetName, line, month, value: table.value(row, id) });
      return undefined;
    });
    cells.set(row, written);
  }
  return { patches: blockPatches(table.content.name, columns, cells), keptCells };
}

function linesByCategory(lines: Iterable<LineId>): ReadonlyMap<CategoryKey, readonly LineId[]> {
  const all = [...lines];
  return new Map(CATEGORY_KEYS.map((key) => [key, all.filter((id) => categoryOfLine(id) === key)]));
}

/**
 * Links the actual months of every line the ledger feeds to the ledger. Cells that hold something else than such a link
 * stay and are listed. Throws `lines-missing` when a fed line has no row.
 */
export function linkPatches(input: ImportInput, need: Need): Links {
  const missing: LineId[] = [];
  const parts: Links[] = [];
  for (const [key, lines] of linesByCategory(input.posting.byLineMonth.keys())) {
    if (lines.length === 0) continue;
    const table = need(categoryTable(key));
    const rows = lines.map((id) => rowOfLine(table, id));
    missing.push(...lines.filter((_, index) => rows[index] === -1));
    parts.push(
      linkLines(
        table,
        rows.filter((row) => row >= 0),
        input.language,
      ),
    );
  }
  if (missing.length > 0) throw new Problem('lines-missing', { lines: missing.join(', ') });
  return { patches: parts.flatMap((part) => part.patches), keptCells: parts.flatMap((part) => part.keptCells) };
}
