/** Built-in style of every table, without banded rows: cells carry named styles, which a table style would paint over. */
export const TABLE_STYLE = 'TableStyleLight1';
