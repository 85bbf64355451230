import './setup';
import { screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES, MESSAGES, type Language } from '../../src/locales';
import { SAMPLE_WORDS } from '../../src/locales/sample';
import { CATEGORY_KEYS } from '../../src/model/categories';
import { SAMPLE_LINES } from '../../src/workbook/sample/sampleLines';
import { headerOf } from '../../src/workbook/tableHeaders';
import { BUDGET_MONTHS, TABLES, categoryTable } from '../../src/workbook/tables';
import type { MemoryHost } from '../support/memoryHost';
import { barriers, latinWords, openPane, type OpenPane } from './paneTest';

/** Sum of the budget that stands in the months of all category sheets. */
async function budgetIn(host: MemoryHost, language: Language): Promise<number> {
  const tables = await host.readTables(CATEGORY_KEYS.map(categoryTable));
  const amounts = tables.flatMap(({ name, headers, values }) => {
    const places = BUDGET_MONTHS.map((column) => headers.indexOf(headerOf(name, column, language)));
    return values.flatMap((row) => places.map((place) => row[place]));
  });
  return amounts.reduce<number>((sum, amount) => sum + (typeof amount === 'number' ? amount : 0), 0);
}

/** Chooses yuan, 2025 and the sample, all by keyboard, and creates the workbook. */
async function createSample(language: Language): Promise<OpenPane> {
  const pane = openPane({ language });
  const { user } = pane;
  const words = MESSAGES[language].pane.setup;
  const currency = await screen.findByRole('combobox', { name: words.currency });
  await user.clear(currency);
  await user.type(currency, 'CNY');
  const year = screen.getByRole('spinbutton', { name: words.year });
  await user.clear(year);
  await user.type(year, '2025');
  await user.tab();
  expect(screen.getByRole('radio', { name: words.empty })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: words.sample })).toBeChecked();
  screen.getByRole('button', { name: words.create }).focus();
  await user.keyboard('{Enter}');
  return pane;
}

it('asks for a team only of an empty workbook, and keeps what was typed meanwhile', async () => {
  const { user } = openPane();
  const agents = () => screen.queryByRole('spinbutton', { name: 'Customer-service agents (optional)' });
  expect(await screen.findByRole('radio', { name: 'Empty' })).toBeChecked();
  const field = agents();
  if (!field) throw new Error('no field for the agents');
  await user.type(field, '40');
  await user.click(screen.getByRole('radio', { name: 'With sample data' }));
  expect(agents()).not.toBeInTheDocument();
  expect(screen.getByText(/made-up year of an online retailer, team included/)).toBeVisible();
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Empty' }));
  expect(agents()).toHaveValue('40');
});

describe.each(LANGUAGES)('the sample in %s', (language) => {
  const words = MESSAGES[language].pane;

  it('is written to the workbook, leads on to Understand, and is named in Set up with the way to begin for real', async () => {
    const { user, host } = await createSample(language);
    const heading = await screen.findByRole('heading', { name: words.understand.title, level: 1 });
    await waitFor(() => expect(heading).toHaveFocus());
    // The years of the lines stand beside their months in the sample; here the months are added up.
    const budget = SAMPLE_LINES.reduce((sum, line) => sum + line.budget, 0);
    expect(await budgetIn(host, language)).toBe(budget);

    await user.click(screen.getByRole('tab', { name: `1 ${words.setup.title}` }));
    const setUp = await screen.findByRole('tabpanel', { name: `1 ${words.setup.title}` });
    expect(within(setUp).getByText(words.found.sample)).toBeVisible();
    expect(within(setUp).getByRole('status')).toHaveTextContent(words.found.sampleStatus);
    expect(await barriers()).toEqual([]);
    if (language === 'zh-CN') expect(latinWords()).toEqual([]);
    await user.click(within(setUp).getByRole('button', { name: words.found.goToUnderstand }));
    expect(screen.getByRole('heading', { name: words.understand.title, level: 1 })).toHaveFocus();
  });
});

it('says nothing of a sample once the company is the person’s own', async () => {
  const { user, host, live } = await createSample('en');
  await screen.findByRole('heading', { name: 'Understand', level: 1 });
  const row = host.body(TABLES.inputs).findIndex((cells) => cells.includes(SAMPLE_WORDS.en.company));
  host.type(TABLES.inputs, row, headerOf(TABLES.inputs, 'value', 'en'), 'Example Ltd');
  live.publish({ status: 'absent' });
  await user.click(screen.getByRole('tab', { name: '1 Set up' }));
  expect(await screen.findByText('Nothing needs to be added. Go on and fill it.')).toBeVisible();
  expect(screen.queryByText(/It holds sample data/)).not.toBeInTheDocument();
});

it('takes a sample back whole when it is cancelled, and stays on Set up', async () => {
  const { user, host } = openPane();
  const release = host.hold();
  await user.click(await screen.findByRole('radio', { name: 'With sample data' }));
  await user.click(screen.getByRole('button', { name: 'Create cost workbook' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  release();
  expect(await screen.findByText('Cancelled. The workbook is as it was.')).toBeVisible();
  expect(host.sheets).toEqual(['Sheet1']);
  expect(screen.getByRole('radio', { name: 'With sample data' })).toBeChecked();
});
