import { COST_LINES } from '../../src/model/categories';
import { sheetMapping } from '../../src/workbook/import/sheetMapping';
import { headerOf } from '../../src/workbook/tableHeaders';
import { readTable } from '../../src/workbook/tableReader';
import { columnsOf } from '../../src/workbook/tables';

const lines = new Set<string>(COST_LINES.map(({ id }) => id));

function mappingTable(...rows: readonly (readonly [account: string | number, line: string | null])[]) {
  const ids = columnsOf('CS_Mapping');
  return readTable({
    name: 'CS_Mapping',
    sheetName: 'Mapping',
    row: 4,
    column: 1,
    headers: ids.map((id) => headerOf('CS_Mapping', id, 'en')),
    values: rows.map(([account, line]) => ids.map((id) => (id === 'account' ? account : id === 'line' ? line : null))),
    formulas: null,
  });
}

it('reads lines and exclusions, and what a person left blank or misspelt says nothing', () => {
  const table = mappingTable(
    ['6001', 'people.agent-pay'],
    [6002, ' Exclude '],
    ['6003', null],
    ['6004', 'people.magic'],
    ['6005', '排除'],
  );
  expect([...sheetMapping(table, lines)]).toEqual([
    ['6001', 'people.agent-pay'],
    ['6002', 'exclude'],
    ['6005', 'exclude'],
  ]);
});

it('counts the first row of an account, even where that one is blank', () => {
  const table = mappingTable(
    ['6001', null],
    ['6001', 'people.overtime'],
    ['6002', 'facilities.rent'],
    ['6002', 'exclude'],
  );
  expect([...sheetMapping(table, lines)]).toEqual([['6002', 'facilities.rent']]);
});
