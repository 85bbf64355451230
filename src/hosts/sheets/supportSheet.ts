/**
 * The hidden sheet of the add-on: the template's mark, which travels with copies of the spreadsheet, the cell that moves with
 * the model, what an unfinished injection has added, and figures that charts of Sheets need side by side.
 */
import { MARK_PROPERTIES } from '../../workbook/mark';

export const SUPPORT_SHEET = '_CSCOST';

/** What stands in its first column; the second holds the values. */
export const SUPPORT_KEYS = [...MARK_PROPERTIES, 'revision', 'added'] as const;

export const REVISION_ROW = SUPPORT_KEYS.indexOf('revision');
/** Ids of the sheets that an unfinished injection has made, as JSON; empty when there is none. */
export const ADDED_ROW = SUPPORT_KEYS.indexOf('added');
/** First row of the figures of charts. */
export const FIGURES_ROW = SUPPORT_KEYS.length + 1;
