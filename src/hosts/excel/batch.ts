/**
 * Runs one batch against Excel. While a person is editing a cell Excel refuses every request, so ours wait for the end
 * of the edit instead of failing (https://github.com/OfficeDev/office-js/issues/806).
 */
export function batch<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}
