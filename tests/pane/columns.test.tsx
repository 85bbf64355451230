import './setup';
import { screen } from '@testing-library/react';
import { memoryPreferences } from '../../src/pane/preferences';
import { barriers, binRow, chooseFiles, fileOf, openFill } from './paneTest';

jest.setTimeout(120_000);

const ledgerOf = (day: string): File => fileOf('own.csv', `When,Where,How much\n${day},6001,10.50\n${day},6001,2.00\n`);
const mapping = (): File => fileOf('map.csv', 'account,line\n6001,people.agent-pay\n');
const column = (name: string): HTMLElement => screen.getByRole('combobox', { name });

it('asks which column holds what, remembers it for the same headers, and lets a person change it', async () => {
  const preferences = memoryPreferences();
  const { user } = await openFill({ preferences });
  await chooseFiles(user, { ledger: ledgerOf('2025-01-10'), mapping: mapping() });
  await screen.findByRole('region', { name: 'Columns of the file' }, { timeout: 20_000 });
  const use = screen.getByRole('button', { name: 'Read it this way' });
  expect(use).toHaveAttribute('aria-disabled', 'true');
  expect(await barriers()).toEqual([]);
  await user.selectOptions(column('Date'), 'When · 2025-01-10 · 2025-01-10');
  await user.selectOptions(column('Account'), 'Where · 6001 · 6001');
  await user.selectOptions(column('Amount'), 'How much · 10.50 · 2.00');
  expect(screen.getByText('Such as 10.50 · 2.00')).toBeVisible();
  await user.click(use);
  await screen.findByRole('button', { name: 'Post 2 rows' }, { timeout: 20_000 });
  expect(await binRow('Posted')).toEqual(['Posted', '2', '12.50']);
  expect(Object.values(preferences.read().columns ?? {})).toEqual([
    { date: 'When', account: 'Where', amount: 'How much' },
  ]);

  await chooseFiles(user, { ledger: ledgerOf('2025-02-10') });
  await screen.findByRole('button', { name: 'Post 2 rows' }, { timeout: 20_000 });
  await user.click(screen.getByRole('button', { name: 'How the file was read' }));
  await user.click(screen.getByRole('button', { name: 'Change columns' }));
  expect(await screen.findByRole('region', { name: 'Columns of the file' })).toBeVisible();
});
