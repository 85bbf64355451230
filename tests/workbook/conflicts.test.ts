import { findConflicts } from '../../src/workbook/conflicts';
import type { WorkbookDescription } from '../../src/workbook/content';
import { retailTemplate } from '../support/retailImport';

const spec = retailTemplate('en');
const ordinary: WorkbookDescription = {
  sheets: ['Sheet1'],
  tables: ['Table1'],
  names: ['Rate'],
  styles: ['Normal'],
  mark: null,
};
const found = (there: Partial<WorkbookDescription>): readonly string[] =>
  findConflicts(spec, { ...ordinary, ...there });

it('finds nothing taken in an ordinary workbook', () => {
  expect(found({})).toEqual([]);
});

it.each([
  ['sheets', ['summary'], ['Summary']],
  ['tables', ['cs_PEOPLE'], ['CS_people']],
  ['names', ['cstotalactual'], ['CsTotalActual']],
  ['styles', ['cscost input'], ['CSCOST Input']],
] as const)('finds our %s whatever their case', (kind, there, ours) => {
  expect(found({ [kind]: there })).toEqual(ours);
});

it('finds a table of ours taken by a defined name, since both share one space of names', () => {
  expect(found({ names: ['CS_Ledger'] })).toEqual(['CS_Ledger']);
  expect(found({ tables: ['CsCurrency'] })).toEqual(['CsCurrency']);
});

it('names each once', () => {
  expect(found({ tables: ['CS_Ledger'], names: ['CS_LEDGER'], sheets: ['Start', 'Log'] })).toEqual([
    'Start',
    'Log',
    'CS_Ledger',
  ]);
});
