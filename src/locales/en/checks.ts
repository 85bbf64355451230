/** English: the rows of the sheet Checks. */
export const checkRows = {
  bins: {
    label: 'Every row in one bin',
    what: 'Rows read from the files against the rows in the bins',
    next: 'Rows were added to or removed from the Ledger sheet: undo that.',
  },
  'control-total': {
    label: 'Ledger ties to the file',
    what: 'Control total of the files against the bins and the rounding',
    next: 'An amount on the Ledger sheet was changed: undo that.',
  },
  categories: {
    label: 'Categories add up',
    what: 'Total cost against the total rows of the eleven sheets',
    next: 'A total row was overwritten: copy the formula of the cell beside it.',
  },
  classes: {
    label: 'Quality classes add up',
    what: 'Total cost against the sum of the five classes',
    next: 'Mend the class percentages, or text in amount cells, on the sheets that Proof names.',
  },
  splits: {
    label: 'Class percentages make 100 %',
    what: 'Lines whose five percentages do not make 100 %',
    next: 'Mend the red percentages on the sheets that Proof names.',
  },
  duplicates: {
    label: 'No suspected duplicates',
    what: 'Posted rows that equal an earlier row',
    next: 'Filter “Duplicate of” on the Ledger sheet and look at the vouchers.',
  },
  unmapped: {
    label: 'Every account is mapped',
    what: 'Ledger money whose account has no mapping',
    next: 'Give the accounts on the Mapping sheet a line, then import again.',
  },
  text: {
    label: 'Numbers are numbers',
    what: 'Text or errors where months, shares or drivers need a number',
    next: 'Retype these cells as numbers; Proof counts them by sheet.',
  },
  links: {
    label: 'No link or formula is typed over',
    what: 'Lines that the ledger feeds against the rows posted to them, and calculated columns against their months',
    next: 'Typed cells of a fed line: empty them and import, or explain the difference in a note. Calculated columns: copy the formula of the row above.',
  },
  functions: {
    label: 'Functions agree with formulas',
    what: 'Every figure of the add-in on Proof against its native formula',
    next: 'Press “Refresh figures” on the Service cost tab; Proof shows which figure differs.',
  },
};
