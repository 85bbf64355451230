import type { Language, Messages } from '../locales';
import { CELL_WORDS } from '../locales/cells';
import { CATEGORY_KEYS, type CategoryKey } from '../model/categories';
import type { CalendarMonth } from '../model/fiscalYear';
import { minorDigits } from '../model/money';
import type { SheetId } from './spec';
import { columnRef, columnsRef, headerSpanRef, rowRef, rowSpanRef } from './tableHeaders';

/** Version of the template's layout; raised when sheets, tables or columns change. */
export const TEMPLATE_VERSION = 5;

/** What a person chooses before the workbook is made. */
export interface WorkbookSettings {
  readonly language: Language;
  /** ISO 4217 code, such as `CNY`. */
  readonly currency: string;
  readonly fiscalYearStart: CalendarMonth;
  readonly company?: string;
  /** Size of the team; `null` or left out when not known yet. */
  readonly agents?: number | null;
}

/** References to cells of a workbook with these settings, in its language. */
export interface References {
  readonly settings: WorkbookSettings;
  /** Decimals of the currency. */
  readonly minorDigits: number;
  sheetName(id: SheetId): string;
  column(table: string, columnId: string): string;
  columns(table: string, first: string, last: string): string;
  row(table: string, columnId: string): string;
  rowSpan(table: string, first: string, last: string): string;
  headerSpan(table: string, first: string, last: string): string;
}

/** What every sheet's builder works with: references, and the words of a new workbook. */
export interface Template extends References {
  readonly words: Messages['workbook'];
}

/** Whether a sheet is that of a category. */
export function isCategory(id: SheetId): id is CategoryKey {
  return (CATEGORY_KEYS as readonly string[]).includes(id);
}

/** Name of a sheet in a language; category sheets carry their number: `01 Human resources`. */
export function sheetName(id: SheetId, language: Language): string {
  const { sheets, categorySheets } = CELL_WORDS[language];
  if (!isCategory(id)) return sheets[id];
  const number = String(CATEGORY_KEYS.indexOf(id) + 1).padStart(2, '0');
  return `${number} ${categorySheets[id]}`;
}

/** The references of a workbook with these settings. */
export function createReferences(settings: WorkbookSettings): References {
  const { language } = settings;
  return {
    settings,
    minorDigits: minorDigits(settings.currency),
    sheetName: (id) => sheetName(id, language),
    column: (table, columnId) => columnRef(table, columnId, language),
    columns: (table, first, last) => columnsRef(table, first, last, language),
    row: (table, columnId) => rowRef(table, columnId, language),
    rowSpan: (table, first, last) => rowSpanRef(table, first, last, language),
    headerSpan: (table, first, last) => headerSpanRef(table, first, last, language),
  };
}
