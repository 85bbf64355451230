/** English: what stands out in an import, in the pane. */
export const findings = {
  debit: 'Debit in the file',
  credit: 'Credit in the file',
  balance: 'Debit less credit',
  saveRejected: 'Save as CSV',
  rejectedFile: 'Rejected rows',
  rejectedColumns: {
    row: 'Row',
    reason: 'Reason',
    date: 'Date',
    voucher: 'Voucher',
    account: 'Account',
    accountName: 'Account name',
    amount: 'Amount',
    currency: 'Currency',
    costCentre: 'Cost centre',
    text: 'Text',
  },
  months: 'Months without postings ({count, number})',
  monthsHint: 'Nothing of this file is posted in these months of the fiscal year.',
  jumps: 'Unusual months ({count, number})',
  jumpsHint:
    'Further from the median of the line’s months than {deviations, number} times their median deviation and than {share, number, percent} of what the line moves in the year. Lines with fewer than {least, number} months are left out.',
  jump: '{line}, {month}: usually {usual}',
};
