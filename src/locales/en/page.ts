/** English: the pages around the pane, before and beside its script. */
export const page = {
  title: 'CSCOST task pane',
  loading: 'CSCOST is starting …',
  slow: 'This takes longer than usual.',
  reload: 'Reload',
  help: 'The functions of CSCOST, for any cell of a workbook. The pane and the Start sheet explain the rest.',
};
