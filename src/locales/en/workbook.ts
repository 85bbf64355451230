/** English: workbook. */
export const workbook = {};
