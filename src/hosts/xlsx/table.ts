import type { TableColumnSpec, TableSpec } from '../../workbook/spec';
import { TABLE_STYLE } from '../../workbook/tableStyle';
import { tableArea } from '../../workbook/tableArea';
import { fileFormula } from './cells';
import { NAMESPACE } from './parts';
import { addressOf } from './areas';
import { element, encodeString } from './xml';

function totalAttributes(table: TableSpec, { total }: TableColumnSpec) {
  if (!table.totals || total === undefined) return {};
  return total === 'sum' ? { totalsRowFunction: 'sum' } : { totalsRowLabel: encodeString(total.label) };
}

function columnXml(table: TableSpec, column: TableColumnSpec, index: number): string {
  const formula = column.formula === undefined ? null : fileFormula(column.formula);
  return element(
    'tableColumn',
    { id: index + 1, name: encodeString(column.header), ...totalAttributes(table, column) },
    formula ? element('calculatedColumnFormula', { array: formula.isDynamic || undefined }, formula.xml) : '',
  );
}

/**
 * A table's part. Its range holds the totals row, that of its filter does not; without filter buttons it has no filter.
 * @param id unique among the workbook's tables, from 1
 */
export function tableXml(table: TableSpec, id: number): string {
  const filtered = { ...tableArea(table), rows: 1 + table.rows.length };
  return element(
    'table',
    {
      xmlns: NAMESPACE.main,
      id,
      name: table.name,
      displayName: table.name,
      ref: addressOf(tableArea(table)),
      ...(table.totals ? { totalsRowCount: 1 } : { totalsRowShown: false }),
    },
    table.filter ? element('autoFilter', { ref: addressOf(filtered) }) : '',
    element(
      'tableColumns',
      { count: table.columns.length },
      ...table.columns.map((column, index) => columnXml(table, column, index)),
    ),
    element('tableStyleInfo', {
      name: TABLE_STYLE,
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: false,
      showColumnStripes: false,
    }),
  );
}
