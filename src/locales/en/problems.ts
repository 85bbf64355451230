/** English: problems. */
export const problems = {
  'template-exists': 'This workbook already has the cost model. Nothing was added; go on to the step Fill.',
  'template-missing': 'This workbook no longer has the cost model. Go to the step Set up and create it again.',
  'names-taken':
    'This workbook already uses names that the cost model needs: {names}. Rename or remove them, or start from another workbook.',
  'place-missing': '“{place}” is no longer in this workbook. Undo its removal, then try again.',
  'tables-missing':
    'The workbook no longer has these tables of the cost model: {names}. Undo their removal, then try again.',
  'rows-in-the-way': 'Something stands below the table {table}, in {address}. Move it away, then try again.',
  'rollback-failed':
    'Something failed, and not everything could be taken back. Look at {names}, and close the workbook without saving if it is not as it was.',
  'cell-being-edited': 'A cell is being edited. Finish it with Enter or Esc, then try again.',
  'sheet-protected': 'A sheet or the workbook is protected. Unprotect it on the Review tab, then try again.',
  'part-missing': 'A sheet, table or name of the cost model was removed meanwhile. Undo its removal, then try again.',
  'too-much-at-once':
    'That is too much data for one step of this program. Import a shorter period, one file after the other.',
  'program-busy':
    'The spreadsheet program did not answer in time. Wait until it has finished calculating, then try again.',
  'program-too-old': 'This version of the spreadsheet program cannot do that. Update it, then try again.',
  'file-unreadable':
    'The file cannot be opened; it was moved, changed or is still open elsewhere. Close it there and choose it again.',
  'part-not-loaded':
    'A part of the add-in could not be loaded. Check the connection, close this pane and open it again.',
  'already-imported':
    'The content of “{file}” was already imported on {date}. Nothing was written; choose a file that is not in the workbook yet.',
  'lines-missing':
    'The ledger feeds lines that the category sheets no longer have: {lines}. Undo their removal, or map their accounts to other lines, then import again.',
  'columns-missing':
    'The table {table} no longer has columns that an import needs: {columns}. Undo their removal or renaming, then try again.',
};
