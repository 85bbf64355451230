/**
 * Money as a whole number of minor units (cents, fen), so that sums never drift.
 */

/** A safe integer count of minor units of the workbook's currency. */
export type Minor = number & { readonly __unit: 'minor' };
