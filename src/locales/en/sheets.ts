/** English: what the add-on for Google Sheets says beyond the pane. */
export const sheets = {
  menu: { open: 'Open the cost model', recalculate: 'Recalculate CSCOST cells', about: 'About CSCOST' },
  /** Version of the add-on. */
  about:
    'CSCOST {version} turns this spreadsheet into a customer-service cost model that ties to the ledger.\n\nIt sees this spreadsheet only, and sends nothing anywhere: what it reads goes to the sidebar in your browser, what you import goes into the cells.\n\nFunctions start with CSCOST_, such as =CSCOST_TOTAL(). They work in each spreadsheet in which CSCOST has been opened from this menu once.',
  recalculated:
    '{cells, plural, =0 {No cell calls a function of CSCOST.} one {One cell was calculated anew.} other {{cells, number} cells were calculated anew.}}',
  slow: 'This takes longer than usual. Close this sidebar and open it again from the menu.',
  accounts: {
    title: 'Google does not let CSCOST into this spreadsheet',
    why: 'This mostly happens when several Google accounts are signed in in one browser: the add-on then runs as another account than the one that opened the spreadsheet.',
    steps: [
      'Open the spreadsheet where only one account is signed in: in a private window, or in a browser profile of its own.',
      'Or sign out of all accounts, and sign in first with the one that may edit the spreadsheet.',
      'Only one account? Reload the spreadsheet, choose CSCOST in the menu Extensions again, and allow the access that Google asks for.',
    ],
    retry: 'Try again',
    retrying: 'Asking Google again …',
    stillRefused: 'Google still refuses.',
  },
};
