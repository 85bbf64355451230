/** English: a workbook of an earlier version in the template of this one, in the pane and on the command line. */
export const upgrade = {
  title: 'The same in version {current}',
  intro:
    'A new workbook with everything of version {current}: what you typed, imported, mapped and committed is carried over, formulas are those of the new version. This workbook stays as it is; sheets of your own stay in it.',
  working: 'Carrying over',
  done: 'The upgraded workbook is made. Go on there, and keep this one until you have compared the totals.',
  cancelled: 'Cancelled. No upgraded workbook was made.',
  fileName: 'Customer-service cost, version {current}',
  notesTitle: 'To look at: {count, plural, one {# cell} other {# cells}} of this workbook',
  notes: {
    kept: '{place}: “{content}” stands in place of a formula of the template; it was carried over.',
    value: '{place}: “{content}” would read other cells now; its value was carried over.',
    left: '{place}: “{content}” stands where the new version has no place for it; it was left here.',
  },
  more: 'and {count, number} more',
};
