/** Where Excel would mark as a mistake what is meant: codes kept as text, formulas in cells that stay open to typing. */
import { cell as cellAddress } from '../../workbook/formulas';
import type { CellSpec, CellValue, SheetSpec, StyleId, StyleSpec, TableSpec } from '../../workbook/spec';
import { addressOf } from './areas';
import { element } from './xml';

/** Names of the warnings, as files call them. */
type Warning = 'numberStoredAsText' | 'twoDigitTextYear' | 'unlockedFormula' | 'calculatedColumn';

interface Ignored {
  readonly sqref: string;
  readonly warnings: readonly Warning[];
}

/** Text that could be a number or a date. */
const LIKE_A_NUMBER = /^(?=.*\d)[\s\d.,:/+()%-]+$/;
const TEXT_WARNINGS = ['numberStoredAsText', 'twoDigitTextYear'] as const;

type BodyCell = CellSpec | CellValue | undefined;

const specOf = (cell: BodyCell): CellSpec | null => (typeof cell === 'object' ? cell : null);

function columnWarnings(table: TableSpec, at: number, unlocked: ReadonlySet<StyleId>): readonly Warning[] {
  const column = table.columns[at];
  if (!column) return [];
  const { style, format, formula } = column;
  const hasOwn = (test: (cell: CellSpec) => boolean): boolean =>
    table.rows.some((row) => {
      const cell = specOf(row[at]);
      return cell !== null && test(cell);
    });
  const isUnlockedFormula = (cell: CellSpec): boolean =>
    cell.formula !== undefined && unlocked.has(cell.style ?? style);
  const isException = (cell: BodyCell): boolean => typeof cell !== 'object' || cell?.formula !== undefined;
  const isCalculated = formula !== undefined;
  return [
    ...(format === 'text' ? TEXT_WARNINGS : []),
    ...((isCalculated && unlocked.has(style)) || hasOwn(isUnlockedFormula) ? (['unlockedFormula'] as const) : []),
    ...(isCalculated && table.rows.some((row) => isException(row[at])) ? (['calculatedColumn'] as const) : []),
  ];
}

function tableIgnored(table: TableSpec, unlocked: ReadonlySet<StyleId>): readonly Ignored[] {
  return table.columns.flatMap((_, at) => {
    const warnings = columnWarnings(table, at, unlocked);
    const area = { row: table.row + 1, column: table.column + at, rows: table.rows.length, columns: 1 };
    return warnings.length > 0 ? [{ sqref: addressOf(area), warnings }] : [];
  });
}

function cellWarnings({ value, formula, style }: CellSpec, unlocked: ReadonlySet<StyleId>): readonly Warning[] {
  if (formula !== undefined) return style && unlocked.has(style) ? ['unlockedFormula'] : [];
  return typeof value === 'string' && LIKE_A_NUMBER.test(value) ? TEXT_WARNINGS : [];
}

function blockIgnored({ blocks }: SheetSpec, unlocked: ReadonlySet<StyleId>): readonly Ignored[] {
  return blocks.flatMap((block) =>
    block.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const warnings = cell ? cellWarnings(cell, unlocked) : [];
        return warnings.length > 0 ? [{ sqref: cellAddress(block.row + row, block.column + column), warnings }] : [];
      }),
    ),
  );
}

/** The warnings that a sheet switches off; empty when there are none. Cells with the same ones share an entry. */
export function ignoredErrorsXml(sheet: SheetSpec, styles: readonly StyleSpec[]): string {
  const unlocked = new Set(styles.filter((style) => style.unlocked).map((style) => style.id));
  const byWarnings = new Map<string, Ignored>();
  for (const { sqref, warnings } of [
    ...blockIgnored(sheet, unlocked),
    ...sheet.tables.flatMap((table) => tableIgnored(table, unlocked)),
  ]) {
    const key = warnings.join();
    const known = byWarnings.get(key);
    byWarnings.set(key, { sqref: known ? `${known.sqref} ${sqref}` : sqref, warnings });
  }
  const errors = [...byWarnings.values()].map(({ sqref, warnings }) =>
    element('ignoredError', { sqref, ...Object.fromEntries(warnings.map((warning) => [warning, true])) }),
  );
  return errors.length === 0 ? '' : element('ignoredErrors', {}, ...errors);
}
