import type { BlockSpec, CellSpec, CellValue, TableColumnSpec, TableSpec } from './spec';

/** A cell of a table's body as it is written: with its column's look and formula where it has none of its own. */
export function bodyCell(column: TableColumnSpec, cell: CellSpec | CellValue | undefined): CellSpec {
  const own: CellSpec = typeof cell === 'object' && cell !== null ? cell : { value: cell ?? null };
  const isEmpty = own.formula === undefined && (own.value ?? null) === null;
  const look = { style: own.style ?? column.style, format: own.format ?? column.format };
  return isEmpty && column.formula !== undefined ? { formula: column.formula, ...look } : { ...own, ...look };
}

/** The cells of a table as blocks: header row, then body. Calculated columns carry their formula in every row. */
export function tableBlocks(table: TableSpec): readonly BlockSpec[] {
  const header = table.columns.map((column): CellSpec => ({ value: column.header, style: 'header', format: 'text' }));
  const body = table.rows.map((row) => table.columns.map((column, index) => bodyCell(column, row[index])));
  return [
    { row: table.row, column: table.column, cells: [header] },
    { row: table.row + 1, column: table.column, cells: body },
  ];
}

/**
 * The totals row of a table, or `null` when it has none. Columns without a total hold an empty text: Excel, which fills
 * some of them on its own, is to leave them blank.
 */
export function totalsBlock(table: TableSpec): BlockSpec | null {
  if (!table.totals) return null;
  const cells = table.columns.map(({ total, header, format }): CellSpec => {
    const look = { style: 'total', format } as const;
    if (total === 'sum') return { formula: `=SUBTOTAL(109,${table.name}[${header}])`, ...look };
    return { value: total?.label ?? '', ...look };
  });
  return { row: table.row + 1 + table.rows.length, column: table.column, cells: [cells] };
}
