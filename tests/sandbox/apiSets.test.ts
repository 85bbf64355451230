import { installedApiSets } from '../../src/sandbox/client/nodeClient';
import { createGate, NOT_IN_EXCEL_API } from '../../src/sandbox/host/apiSets';

// Versions from Microsoft's pages of the requirement sets.
test.each([
  ['Range.values', 1],
  ['Worksheet.freezePanes', 7],
  ['Table.resize', 13],
  ['WorksheetCollection.onNameChanged', 17],
  ['Range.group', 10],
  ['PageLayout.setPrintArea', 9],
  ['Application.calculate', 1],
])('reads that %s came with ExcelApi 1.%d', (member, minor) => {
  expect(installedApiSets().get(member)).toBe(minor);
});

test('reads nearly all members of the declarations', () => {
  expect(installedApiSets().size).toBeGreaterThan(1900);
  expect([...installedApiSets().values()]).toContain(NOT_IN_EXCEL_API);
});

test('lets members of the set and names of the protocol through, and names what is above', () => {
  const gate = createGate(installedApiSets(), 12);
  gate('Range', 'Values');
  gate('Range', '_KeepReference');
  expect(() => gate('Table', 'Resize')).toThrow('Table.resize is not in ExcelApi 1.12.');
});
