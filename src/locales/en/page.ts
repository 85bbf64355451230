/** English: the pages around the pane, before and beside its script. */
export const page = {
  title: 'CSCOST task pane',
  loading: 'CSCOST is starting …',
  slow: 'This takes longer than usual.',
  reload: 'Reload',
};
