/** English: naming the columns of a ledger file, in the pane. */
export const columns = {
  intro:
    'Say which column holds what. Needed: date or period, account, and an amount, or debit and credit. It is remembered for files with these headers.',
  title: 'Columns of the file',
  change: 'Change columns',
  unused: 'Not in the file',
  samples: 'Such as {values}',
  between: ' · ',
  use: 'Read it this way',
  status: 'Name the columns',
  roles: {
    date: 'Date',
    period: 'Period',
    voucher: 'Voucher',
    account: 'Account',
    'account-name': 'Account name',
    debit: 'Debit',
    credit: 'Credit',
    amount: 'Amount',
    indicator: 'Debit or credit mark',
    currency: 'Currency',
    'cost-centre': 'Cost centre',
    text: 'Text',
  },
};
