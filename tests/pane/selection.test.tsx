import './setup';
import { screen } from '@testing-library/react';
import type { SelectedCells } from '../../src/hosts/host';
import { Problem } from '../../src/model/problem';
import { columnIndex, TABLES } from '../../src/workbook/tables';
import { barriers, binRow, chooseFiles, fileOf, hostWithTemplate, openFill, type OpenPane } from './paneTest';

jest.setTimeout(120_000);

const mapping = (): File => fileOf('map.csv', 'account,line\n0042,people.agent-pay\n');
const useSelection = (): HTMLElement => screen.getByRole('button', { name: 'Use selection' });

/** Rows from the fifth of a sheet on: a title, the header, two sound rows and one whose amount cannot be read. */
const SELECTED: SelectedCells = {
  address: "'My ledger'!B5:F9",
  row: 5,
  rows: [
    ['Ledger, printed in April', '', '', '', ''],
    ['Date', 'Voucher', 'Account', 'Amount', 'Text'],
    ['2025-03-31', 'V-1', '0042', '1234.5', '=1+1, "quoted"\nand more'],
    ['2025-04-01', 'V-2', '0042', 'ten', ''],
    ['2025-04-02', 'V-3', '0042', '-0.25', ' spaced '],
  ],
};

async function openWith(selected: SelectedCells | null): Promise<OpenPane> {
  const host = await hostWithTemplate();
  host.selectedCells = selected;
  const pane = await openFill({ host });
  await chooseFiles(pane.user, { mapping: mapping() });
  return pane;
}

it('imports the selected cells, under their address and with the rows of their sheet', async () => {
  const { user, host } = await openWith(SELECTED);
  await user.click(useSelection());
  const post = await screen.findByRole('button', { name: 'Post 2 rows' }, { timeout: 30_000 });
  expect(screen.getByText("'My ledger'!B5:F9")).toBeVisible();
  expect(await binRow('Posted')).toEqual(['Posted', '2', '1,234.25']);
  await user.click(screen.getByRole('button', { name: 'Rejected rows (1)' }));
  expect(screen.getByText('Row 8')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'How the file was read' }));
  expect(screen.getByText(/^Selected cells 'My ledger'!B5:F9/)).toBeVisible();
  expect(screen.queryByText('UTF-8')).not.toBeInTheDocument();
  expect(await barriers()).toEqual([]);
  await user.click(post);
  await screen.findByText("2 rows of 'My ledger'!B5:F9 posted.", {}, { timeout: 30_000 });
  const column = (id: string) => host.body(TABLES.ledger).map((row) => row[columnIndex(TABLES.ledger, id)]);
  expect(column('row')).toEqual([7, 8, 9]);
  expect(column('account')).toEqual(['0042', '0042', '0042']);
  expect(column('text')).toEqual(['=1+1, "quoted"\nand more', null, 'spaced']);
  expect(column('file')).toEqual(Array.from({ length: 3 }, () => "'My ledger'!B5:F9"));

  // The same cells once more are the same import.
  await user.click(screen.getByRole('button', { name: 'Import another' }));
  await user.click(useSelection());
  expect(await screen.findByRole('button', { name: 'Replace with 2 rows' }, { timeout: 30_000 })).toBeEnabled();
});

it('asks about columns and dates of selected cells as of a file’s', async () => {
  const { user } = await openWith({
    address: 'Sheet1!A1:C2',
    row: 1,
    rows: [
      ['When', 'Where', 'How much'],
      ['03/04/2025', '0042', '10.50'],
    ],
  });
  await user.click(useSelection());
  await screen.findByRole('region', { name: 'Columns of the file' }, { timeout: 30_000 });
  const column = (name: string): HTMLElement => screen.getByRole('combobox', { name });
  await user.selectOptions(column('Date'), 'When · 03/04/2025');
  await user.selectOptions(column('Account'), 'Where · 0042');
  await user.selectOptions(column('Amount'), 'How much · 10.50');
  await user.click(screen.getByRole('button', { name: 'Read it this way' }));
  expect(
    await screen.findByRole('radio', { name: '“03/04/2025” means April 3, 2025' }, { timeout: 30_000 }),
  ).toBeInTheDocument();
});

it('says in one sentence why a selection cannot be read, and keeps what was there', async () => {
  const { user, host } = await openWith(null);
  await user.click(useSelection());
  const message = await screen.findByText(/^No range is selected\./);
  expect(message.closest('[tabindex="-1"]')).toHaveFocus();
  expect(screen.getByText('map.csv')).toBeVisible();
  expect(await barriers()).toEqual([]);
  host.failNext('readSelection', new Problem('selection-ours', { sheet: 'Summary' }));
  await user.click(useSelection());
  expect(await screen.findByText(/^The sheet “Summary” belongs to the cost model\./)).toBeVisible();
  host.selectedCells = SELECTED;
  await user.click(useSelection());
  expect(await screen.findByRole('button', { name: 'Post 2 rows' }, { timeout: 30_000 })).toBeEnabled();
});

it('shows how far it is, and stops on demand', async () => {
  const { user, host } = await openWith(SELECTED);
  const release = host.hold();
  await user.click(useSelection());
  expect(await screen.findByText('2 of 4 rows')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  release();
  expect(screen.queryByText('2 of 4 rows')).not.toBeInTheDocument();
  expect(screen.getByText('Choose a ledger')).toBeInTheDocument();
});
