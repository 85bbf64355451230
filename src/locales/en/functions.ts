/** English: functions. */
export const functions = {};
