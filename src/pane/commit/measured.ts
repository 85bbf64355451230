/** What stands above the table of the Plan sheet: which scenario is measured, how far it has come, what the accounts saved. */
import { fromSerial, monthAt, type CalendarMonth } from '../../model/fiscalYear';
import type { NumberCell } from '../../model/snapshot';
import type { SheetContent } from '../../workbook/content';
import { FIRST_COLUMN } from '../../workbook/sheets/frame';
import { PLAN_ROWS, planColumn, planMonthsArea } from '../../workbook/sheets/planLayout';
import type { CellValue } from '../../workbook/spec';
import { numberCell } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';

export interface Measured {
  /** Name of the scenario; empty when none is measured. */
  readonly scenario: string;
  /** First month of the plan. */
  readonly start: CalendarMonth;
  /** Months up to the last one in which something was realised. */
  readonly months: number;
  /** What the accounts saved to date, money; `null` while no month of the plan is closed in them. */
  readonly saved: NumberCell;
}

const MONTHS = 12;

/**
 * Reads the Plan sheet, wherever rows above its table were put. The plan of a sheet that cannot be read begins with the
 * fiscal year after the workbook's.
 */
export function readMeasured(sheet: SheetContent | undefined, fiscalYearStart: CalendarMonth): Measured {
  const table = sheet?.tables.find(({ name }) => name === TABLES.plan);
  const at = (row: keyof typeof PLAN_ROWS, column: number): CellValue => {
    if (!sheet || !table) return null;
    const up = PLAN_ROWS.header - PLAN_ROWS[row];
    return sheet.values[table.row - up - sheet.row]?.[table.column + column - sheet.column] ?? null;
  };
  const place = sheet?.name ?? '';
  const start = numberCell(at('calendar', FIRST_COLUMN + 1), place);
  const months = numberCell(at('number', FIRST_COLUMN + 1), place);
  const area = planMonthsArea(PLAN_ROWS.saved, 'realised');
  const isAnyClosed = Array.from({ length: area.columns }, (_, month) => at('saved', area.column + month)).some(
    (cell) => typeof cell === 'number',
  );
  return {
    scenario: String(at('baseline', FIRST_COLUMN + 1) ?? '').trim(),
    start: typeof start === 'number' && start >= 1 ? fromSerial(start) : monthAt(fiscalYearStart, MONTHS),
    months: typeof months === 'number' ? months : 0,
    saved: isAnyClosed ? numberCell(at('saved', planColumn('realisedToDate')), place) : null,
  };
}
