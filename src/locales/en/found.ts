import { upgrade } from './upgrade';

/** English: a workbook that has the cost model already, as Set up finds it. */
export const found = {
  upgrade,
  year: 'Fiscal year',
  span: '{first} to {last}',
  version: 'Template version',
  sample:
    'It holds sample data, a made-up year. Try everything with it. To begin for real, open a new workbook and create an empty cost model there.',
  sampleStatus: 'Holds sample data',
  goToUnderstand: 'Go to Understand',
  older:
    'An earlier version of the add-in made this workbook: template version {version}, now {current}. Figures and steps that need what it lacks do not work here.',
  olderStatus: 'Made by an earlier version',
  olderNext: 'To have all of it, make the upgraded workbook below and go on there. This workbook stays as it is.',
  comparing: 'Comparing the versions',
  missing: 'Version {current} has, and this workbook lacks',
  nothingMissing: 'It has every sheet, table and column of the current version; formulas may differ.',
  missingSheet: 'Sheet “{sheet}”',
  missingTable: 'Table {table} on “{sheet}”',
  missingColumns: '{count, plural, one {# column} other {# columns}} of {table} on “{sheet}”: {headers}',
  between: ', ',
};
