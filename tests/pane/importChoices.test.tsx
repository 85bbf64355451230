import './setup';
import { screen } from '@testing-library/react';
import { writeXlsx } from 'hucre/xlsx';
import { columnIndex, TABLES } from '../../src/workbook/tables';
import { barriers, binRow, chooseFiles, fileOf, openFill } from './paneTest';

jest.setTimeout(120_000);

const ledgerOf = (...lines: readonly string[]): File =>
  fileOf('own.csv', ['Date,Voucher,Account,Account name,Debit,Credit,Text', ...lines].join('\n'));
const mapping = (): File => fileOf('map.csv', 'account,line\n6001,people.agent-pay\n');

it('posts sums by account, line and month where a person wants them, with the same money', async () => {
  const { user, host } = await openFill();
  const ledger = ledgerOf(
    '2025-01-10,1,6001,Pay,100.10,,a',
    '2025-01-20,2,6001,Pay,200.20,,b',
    '2025-02-10,3,6001,Pay,,50.05,c',
  );
  await chooseFiles(user, { ledger, mapping: mapping() });
  await screen.findByRole('button', { name: 'Post 3 rows' }, { timeout: 30_000 });
  expect(await screen.findByRole('radio', { name: 'Every row' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'Sums by account, line and month' }));
  expect(await screen.findByText(/^2 rows in place of 3: .* Totals and checks stay the same/)).toBeVisible();
  expect(await binRow('Posted')).toEqual(['Posted', '3', '250.25']);
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Post 3 rows' }));
  await screen.findByText('3 rows of own.csv posted.', {}, { timeout: 30_000 });
  const column = (id: string) => host.body(TABLES.ledger).map((row) => row[columnIndex(TABLES.ledger, id)]);
  expect(column('amount')).toEqual([300.3, -50.05]);
  expect(column('rows')).toEqual([2, 1]);
  expect(column('voucher')).toEqual([null, null]);
});

describe('a workbook with several sheets', () => {
  const header = ['Date', 'Voucher', 'Account', 'Amount'];
  const book = (): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [
        { name: 'Notes', rows: [['Printed in April']] },
        { name: 'January', rows: [header, ['2025-01-10', 'V-1', '6001', 10]] },
        { name: 'February', rows: [header, ['2025-02-10', 'V-2', '6001', 20.5], ['2025-02-11', 'V-3', '6001', 1]] },
        { name: 'Blank', rows: [] },
      ],
    });
  const choice = (): HTMLElement => screen.getByRole('combobox', { name: 'Sheet that is read' });

  it('is read from the first that is a ledger; the others are offered, each an import of its own', async () => {
    const bytes = await book();
    const { user, host } = await openFill();
    await chooseFiles(user, { ledger: fileOf('Book.xlsx', bytes), mapping: mapping() });
    await screen.findByRole('button', { name: 'Post 1 row' }, { timeout: 30_000 });
    expect(choice()).toHaveDisplayValue('January');
    expect(screen.getByText(/^This workbook has 3 sheets with content\./)).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.selectOptions(choice(), 'February');
    await user.click(await screen.findByRole('button', { name: 'Post 2 rows' }, { timeout: 30_000 }));
    await screen.findByText('2 rows of [Book.xlsx]February posted.', {}, { timeout: 30_000 });
    expect(host.body(TABLES.ledger).map((row) => row[columnIndex(TABLES.ledger, 'row')])).toEqual([2, 3]);

    await user.click(screen.getByRole('button', { name: 'Import another' }));
    await chooseFiles(user, { ledger: fileOf('Book.xlsx', bytes) });
    await user.click(await screen.findByRole('button', { name: 'Post 1 row' }, { timeout: 30_000 }));
    await screen.findByText('1 row of Book.xlsx posted.', {}, { timeout: 30_000 });
    expect(host.body('CS_Ledger')).toHaveLength(3);

    await user.click(screen.getByRole('button', { name: 'Import another' }));
    await chooseFiles(user, { ledger: fileOf('Book.xlsx', bytes) });
    await screen.findByRole('button', { name: 'Replace with 1 row' }, { timeout: 30_000 });
    await user.selectOptions(choice(), 'February');
    expect(await screen.findByRole('button', { name: 'Replace with 2 rows' }, { timeout: 30_000 })).toBeEnabled();
    await user.selectOptions(choice(), 'January');
    expect(await screen.findByRole('button', { name: 'Replace with 1 row' }, { timeout: 30_000 })).toBeEnabled();
  });

  it('goes on after a sheet that is no ledger', async () => {
    const { user } = await openFill();
    await chooseFiles(user, { ledger: fileOf('Book.xlsx', await book()), mapping: mapping() });
    await screen.findByRole('button', { name: 'Post 1 row' }, { timeout: 30_000 });
    await user.selectOptions(choice(), 'Notes');
    await screen.findByText('Nothing was written', {}, { timeout: 30_000 });
    expect(choice()).toHaveDisplayValue('Notes');
    await user.selectOptions(choice(), 'January');
    expect(await screen.findByRole('button', { name: 'Post 1 row' }, { timeout: 30_000 })).toBeEnabled();
  });
});
