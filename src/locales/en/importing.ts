/** English: where a ledger comes from and how it goes into the workbook, in the pane. */
export const importing = {
  useSelection: 'Use selection',
  readingSelection: 'Reading the selected cells',
  selectionRows: '{done, number} of {total, number} rows',
  readFrom: 'Read from',
  selectedCells: 'Selected cells {address}; rows count as on their sheet',
  share: '{share, number, percent} read',
  sheet: 'Sheet that is read',
  sheetHint: 'This workbook has {count, number} sheets with content. Choose another one if this is not the ledger.',
  detail: 'On the Ledger sheet',
  details: {
    rows: 'Every row',
    months: 'Sums by account, line and month',
  },
  detailHints: {
    rows: 'Each row of the ledger with its voucher and text. Best for looking things up.',
    months:
      '{rows, plural, one {# row} other {# rows}} in place of {read, number}: smaller and faster. Totals and checks stay the same; vouchers and texts are left out.',
  },
  following: 'Working out the new figures…',
};
