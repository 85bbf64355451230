/** English: problems. */
export const problems = {};
