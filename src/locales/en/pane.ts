/** English: pane. */
export const pane = {};
