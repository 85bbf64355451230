/** Widths, hidden columns and columns that fold away. */
import { runsOf } from '../../workbook/runs';
import type { SheetSpec } from '../../workbook/spec';
import { element } from './xml';

/** Width of columns of which nothing is said, in characters. */
const STANDARD_WIDTH = 8.43;

interface ColumnLook {
  readonly width: number;
  readonly hidden: boolean;
  readonly isGrouped: boolean;
  /** Right of a group that is folded away. */
  readonly endsFolded: boolean;
}

const PLAIN: ColumnLook = { width: STANDARD_WIDTH, hidden: false, isGrouped: false, endsFolded: false };

/** A width in characters as files count it, with 5 pixels of padding at 7 pixels a character (Calibri 11). */
function fileWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

function looksOf(sheet: SheetSpec): ReadonlyMap<number, ColumnLook> {
  const looks = new Map<number, ColumnLook>();
  const change = (column: number, look: Partial<ColumnLook>): void => {
    looks.set(column, { ...(looks.get(column) ?? PLAIN), ...look });
  };
  for (const { column, width, hidden = false } of sheet.columns) change(column, { width, hidden });
  for (const { column, columns, collapsed } of sheet.columnGroups) {
    for (let at = column; at < column + columns; at += 1) {
      change(at, collapsed ? { isGrouped: true, hidden: true } : { isGrouped: true });
    }
    if (collapsed) change(column + columns, { endsFolded: true });
  }
  return looks;
}

/** The `cols` of a sheet; empty when nothing is said of any column. */
export function columnsXml(sheet: SheetSpec): string {
  const looks = [...looksOf(sheet)].map(([at, value]) => ({ at, value }));
  if (looks.length === 0) return '';
  const columns = runsOf(looks).map(({ first, count, value }) =>
    element('col', {
      min: first + 1,
      max: first + count,
      width: fileWidth(value.width),
      hidden: value.hidden || undefined,
      customWidth: value.width === STANDARD_WIDTH ? undefined : true,
      outlineLevel: value.isGrouped ? 1 : undefined,
      collapsed: value.endsFolded || undefined,
    }),
  );
  return element('cols', {}, ...columns);
}
