/** Step 2 by typing: what it says of each category, what it writes into cells, and what it never replaces unasked. */
import './setup';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '../../src/locales';
import { GUIDED_TYPING_WORDS } from '../../src/locales/guidedTyping';
import { COST_LINES } from '../../src/model/categories';
import { Problem } from '../../src/model/problem';
import { columnIndex } from '../../src/workbook/tables';
import type { MemoryHost } from '../support/memoryHost';
import { barriers, hostWithTemplate, latinWords, modelWith, openFill, ready, type OpenPane } from './paneTest';

jest.setTimeout(120_000);
// Whether an element can be seen is looked at where it matters: asking it of every candidate takes most of the time.
configure({ defaultHidden: true });

const WAIT = { timeout: 20_000 };
const BUTTON = { en: 'Type instead', 'zh-CN': '改为手工录入' } as const;

async function openTyping(host?: MemoryHost, language: 'en' | 'zh-CN' = 'en'): Promise<OpenPane> {
  const pane = await openFill({ host: host ?? (await hostWithTemplate(language)), language });
  await pane.user.click(await screen.findByRole('button', { name: BUTTON[language] }));
  await screen.findByRole('combobox', { name: GUIDED_TYPING_WORDS[language].category }, WAIT);
  return pane;
}

/** The twelve actual months of a row of a category table. */
function months(host: MemoryHost, table: string, row: number): readonly unknown[] {
  const first = columnIndex(table, 'actual01');
  return host.body(table)[row]?.slice(first, first + 12) ?? [];
}
const BLANK = Array.from({ length: 12 }, () => null);

const line = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const field = (label: string): HTMLElement => screen.getByRole('textbox', { name: label });
const choosePage = (user: OpenPane['user'], page: string): Promise<void> =>
  user.selectOptions(screen.getByRole('combobox', { name: 'Category' }), page);
const footer = (): HTMLElement => within(screen.getByRole('group', { name: 'Fill' })).getByRole('status');

it('begins where nothing is filled, says what belongs there, what a line means and where an overlap goes', async () => {
  const { user, host } = await openTyping();
  expect(screen.getByRole('heading', { name: 'Fill', level: 1 })).toHaveFocus();
  expect(screen.getByRole('heading', { name: '01 Human resources', level: 2 })).toBeVisible();
  expect(screen.getByText(/All pay lives here, trainees’ pay too\./)).toBeVisible();
  // Ten lines of people, 73 in all (domain.md, section 1), none of them filled.
  expect(COST_LINES).toHaveLength(73);
  expect(screen.getByText('0 of 10 lines with amounts · 0 of 12 months')).toBeVisible();
  expect(footer()).toHaveTextContent('0 of 73 lines · 0 of 11 categories');
  expect(line('Agents: pay')).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText(/wages, shift and weekend allowances, bonuses/)).toBeVisible();
  expect(screen.getByText(/the course belongs to Training and education/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show on the sheet' }));
  expect(host.selected).toEqual([
    { kind: 'table', table: 'CS_people', row: 0, column: columnIndex('CS_people', 'actual01') },
  ]);
  expect(await barriers()).toEqual([]);
});

it('spreads a year over the months so that they add up to it, and says that it is written', async () => {
  const { user, host } = await openTyping();
  await user.type(field('Whole year'), '1,000{Enter}');
  // 1,000.00 over twelve months: 83.33 each leaves 4 cents, one each for the first four.
  await waitFor(
    () => expect(months(host, 'CS_people', 0)).toEqual([...Array(4).fill(83.34), ...Array(8).fill(83.33)]),
    WAIT,
  );
  expect(host.writes).toBe(1);
  await waitFor(() =>
    expect(footer()).toHaveTextContent('1 of 73 lines · 1 of 11 categories · Written to the workbook'),
  );
  expect(screen.getByText('1 of 10 lines with amounts · 12 of 12 months')).toBeVisible();
  expect(field('January 2025')).toHaveValue('83.34');
  expect(field('December 2025')).toHaveValue('83.33');
  expect(line('Agents: pay')).toHaveTextContent('1,000.00');
  // The months are an even year: typing another one loses nothing, so nobody is asked.
  await user.clear(field('Whole year'));
  await user.type(field('Whole year'), '2400{Enter}');
  await waitFor(() => expect(months(host, 'CS_people', 0)).toEqual(Array(12).fill(200)), WAIT);
});

it('writes single months, refuses what is no number, and gives up with Escape', async () => {
  const { user, host } = await openTyping();
  await user.type(field('March 2025'), '１２００.５０');
  await user.tab();
  expect(field('April 2025')).toHaveFocus();
  await user.type(field('April 2025'), '-35.25{Enter}');
  await waitFor(() => expect(months(host, 'CS_people', 0).slice(2, 4)).toEqual([1200.5, -35.25]), WAIT);
  const { writes } = host;
  await user.type(field('May 2025'), 'about ten{Enter}');
  expect(screen.getByText('Type a number, such as 12500 or 1,250.50.')).toBeVisible();
  expect(field('May 2025')).toHaveValue('about ten');
  expect(field('May 2025')).toBeInvalid();
  expect(await barriers()).toEqual([]);
  await user.type(field('May 2025'), '{Escape}');
  expect(field('May 2025')).toHaveValue('');
  await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect([host.writes, months(host, 'CS_people', 0)[4]]).toEqual([writes, null]);
});

it('asks before a year replaces months that differ, and keeps them on demand', async () => {
  const host = await hostWithTemplate();
  host.type('CS_people', 0, 'Actual 03', 4321.5);
  host.type('CS_people', 0, 'Actual 04', 10);
  const { user } = await openTyping(host);
  // Something is filled there, so that guidance begins behind it.
  expect(screen.getByRole('heading', { name: '02 Technology', level: 2 })).toBeVisible();
  await choosePage(user, 'people');
  await user.click(line('Agents: pay'));
  expect(field('Whole year')).toHaveValue('4,331.50');
  const typeYear = async (): Promise<void> => {
    await user.clear(field('Whole year'));
    await user.type(field('Whole year'), '12{Enter}');
  };
  await typeYear();
  expect(await screen.findByText(/“Agents: pay” has amounts in 2 months that differ/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep the months' }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(host.writes).toBe(0);
  expect(months(host, 'CS_people', 0).slice(2, 4)).toEqual([4321.5, 10]);
  await waitFor(() => expect(field('Whole year')).toHaveValue('4,331.50'));
  await typeYear();
  await user.click(await screen.findByRole('button', { name: 'Replace' }));
  await waitFor(() => expect(months(host, 'CS_people', 0)).toEqual(Array(12).fill(1)), WAIT);
});

it('asks before a formula is replaced, such as a link to the ledger', async () => {
  const host = await hostWithTemplate();
  host.type('CS_people', 0, 'Actual 01', '=SUM(CS_Ledger[Amount])');
  const { user } = await openTyping(host);
  await choosePage(user, 'people');
  await user.click(line('Agents: pay'));
  expect(screen.getByText('From the ledger or a formula')).toBeVisible();
  await user.type(field('January 2025'), '5{Enter}');
  expect(await screen.findByText(/01 Human resources · Agents: pay · Actual 01 holds =SUM/, {}, WAIT)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep the formula' }));
  await waitFor(() => expect(field('January 2025')).toHaveValue(''), WAIT);
  expect([host.writes, months(host, 'CS_people', 0)[0]]).toEqual([0, '=SUM(CS_Ledger[Amount])']);
});

it('follows edits in the cells, lines that a person added among them', async () => {
  const { host, live } = await openTyping();
  host.type('CS_people', 1, 'Actual 01', 7.5);
  host.type('CS_people', 1, 'Line', 'Benefits, renamed');
  live.publish(ready(modelWith()));
  await waitFor(() => expect(line('Benefits, renamed')).toHaveTextContent('7.50'), WAIT);
  expect(screen.getByText('1 of 10 lines with amounts · 1 of 12 months')).toBeVisible();
  host.type('CS_people', 2, 'Actual 02', 'soon');
  live.publish(ready(modelWith()));
  await waitFor(() => expect(screen.getByText('2 of 10 lines with amounts · 2 of 12 months')).toBeVisible(), WAIT);
});

it('says what a cell holds that is no number, and does not guess between two lines of one name', async () => {
  const host = await hostWithTemplate();
  host.type('CS_brand', 0, 'Actual 02', 'soon');
  host.type('CS_brand', 1, 'Id', null);
  host.type('CS_brand', 2, 'Id', null);
  host.type('CS_brand', 1, 'Line', 'Fair');
  host.type('CS_brand', 2, 'Line', 'Fair');
  const { user } = await openTyping(host);
  await choosePage(user, 'brand');
  await user.click(line('Domain'));
  expect(field('February 2025')).toHaveValue('soon');
  expect(screen.getByText('The cell holds “soon”, which is no number.')).toBeVisible();
  await user.click(line('Domain'));
  const [first] = screen.getAllByRole('button', { name: /^Fair/ });
  if (first?.getAttribute('aria-expanded') === 'false') await user.click(first);
  expect(await screen.findByText(/Two lines of this category have this name/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Whole year' })).toBeNull();
});

it('takes budgets and drivers: rates as percentages, counts in whole numbers, means the same in every month', async () => {
  const { user, host } = await openTyping();
  await user.click(screen.getByRole('radio', { name: 'Budget' }));
  await user.type(field('Whole year'), '12{Enter}');
  await waitFor(() => expect(host.body('CS_people')[0]?.[columnIndex('CS_people', 'budget12')]).toBe(1), WAIT);
  expect(months(host, 'CS_people', 0)).toEqual(BLANK);
  await user.click(screen.getByRole('radio', { name: 'Actual' }));
  await choosePage(user, 'drivers');
  const column = (name: string): readonly unknown[] =>
    host.body('CS_Drivers').map((row) => row[columnIndex('CS_Drivers', name)]);
  // 100 calls over twelve months: 8 each leaves 4.
  await user.type(field('Whole year'), '100{Enter}');
  await waitFor(() => expect(column('actual.phone')).toEqual([9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8]), WAIT);
  await user.click(line('Contacts by phone'));
  await user.click(line('Satisfied customers'));
  await user.type(field('Whole year'), '150{Enter}');
  expect(screen.getByText('Type a percentage from 0 to 100.')).toBeVisible();
  await user.clear(field('Whole year'));
  await user.type(field('Whole year'), '85.5%{Enter}');
  await waitFor(() => expect(column('actual.csat')).toEqual(Array(12).fill(0.855)), WAIT);
  await waitFor(() => expect(line('Satisfied customers')).toHaveTextContent('85.5%'), WAIT);
  expect(await barriers()).toEqual([]);
});

it('goes from category to category by keyboard, each heading taking the focus, and back to the import', async () => {
  const { user } = await openTyping();
  const next = screen.getByRole('button', { name: 'Next: 02 Technology' });
  next.focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: '02 Technology', level: 2 })).toHaveFocus();
  expect(screen.getByText('0 of 7 lines with amounts · 0 of 12 months')).toBeVisible();
  screen.getByRole('button', { name: 'Back: 01 Human resources' }).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: '01 Human resources', level: 2 })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Import a ledger instead' }));
  expect(screen.getByRole('heading', { name: 'Fill', level: 1 })).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Choose file Ledger export' })).toBeVisible();
});

it('leaves the workbook as it was when writing fails, says so, and writes on the next try', async () => {
  const { user, host } = await openTyping();
  host.failNext('write', new Problem('sheet-protected'));
  await user.type(field('January 2025'), '5{Enter}');
  expect(await screen.findByText(/A sheet or the workbook is protected.*Nothing was changed/, {}, WAIT)).toBeVisible();
  expect(months(host, 'CS_people', 0)).toEqual(BLANK);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(months(host, 'CS_people', 0)[0]).toBe(5), WAIT);
});

it('says so where it cannot read the workbook, and reads it again', async () => {
  const host = await hostWithTemplate();
  const pane = await openFill({ host });
  host.failNext('readTables', new Error('no answer.'));
  await pane.user.click(await screen.findByRole('button', { name: 'Type instead' }));
  expect(await screen.findByText(/no answer\./, {}, WAIT)).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: '01 Human resources', level: 2 }, WAIT)).toBeVisible();
});

it('speaks Chinese only', async () => {
  await openTyping(undefined, 'zh-CN');
  expect(screen.getByRole('heading', { name: '01 人力资源', level: 2 })).toBeVisible();
  expect(screen.getByText('10 个项目中 0 个有金额 · 12 个月中 0 个月有金额')).toBeVisible();
  expect(latinWords()).toEqual([]);
  expect(await barriers()).toEqual([]);
});

it.each(LANGUAGES)('says what every line of the template means, in %s', (language) => {
  const { lines, overlaps } = GUIDED_TYPING_WORDS[language];
  expect(Object.keys(lines)).toEqual(COST_LINES.map(({ id }) => id));
  expect(Object.keys(lines)).toEqual(expect.arrayContaining(Object.keys(overlaps)));
});
