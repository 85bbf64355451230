import './setup';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { retailCase } from '../support/retailCase';
import {
  barriers,
  binRow,
  chooseFiles,
  fileOf,
  hostWithTemplate,
  money,
  openFill,
  postButton,
  retailFiles,
} from './paneTest';

jest.setTimeout(120_000);

const { rows, amounts, byCategory } = retailCase.expected;
const ledgerOf = (...lines: readonly string[]): File =>
  fileOf('own.csv', ['Date,Voucher,Account,Account name,Debit,Credit,Text', ...lines].join('\n'));
const mappingOf = (...lines: readonly string[]): File => fileOf('map.csv', ['account,line', ...lines].join('\n'));

const section = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Accounts without a line' }, { timeout: 20_000 });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
/** The row of an account, by its number. */
const account = (number: string): HTMLElement => screen.getByRole('listitem', { name: new RegExp(`^${number} `) });

describe('a ledger without a mapping file', () => {
  it('leaves every account unmapped until a proposal is accepted, and then finds what the mapping file says', async () => {
    const { user, host } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger() });
    await section();
    const sound = (rows.posted ?? 0) + (rows.excluded ?? 0) + (rows.unmapped ?? 0);
    expect((await binRow('Unmapped'))[1]).toBe(sound.toLocaleString('en'));
    expect(await binRow('Posted')).toEqual(['Posted', '0', '0.00']);
    expect(button('Post 0 rows')).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('Give an account a line to post')).toBeInTheDocument();
    expect(await barriers()).toEqual([]);

    await user.click(button('Accept the 40 that are sure'));
    await postButton();
    for (const bin of ['posted', 'excluded', 'unmapped'] as const) {
      const label = bin.charAt(0).toUpperCase() + bin.slice(1);
      expect((await binRow(label)).slice(1)).toEqual([(rows[bin] ?? 0).toLocaleString('en'), money(amounts[bin])]);
    }
    expect(screen.getByText('Difference 0.00 OK · 2 accounts to decide')).toBeInTheDocument();
    await user.click(await postButton());
    await screen.findByRole('heading', { name: 'Figures now in the workbook' }, { timeout: 20_000 });
    expect(host.body('CS_Mapping')).toHaveLength(42);
  });

  it('is not asked again about accounts that an earlier import confirmed', async () => {
    const host = await hostWithTemplate();
    const { user } = await openFill({ host });
    const line = (date: string) => `${date},1,6001,Agent wages,100.00,,a`;
    await chooseFiles(user, { ledger: ledgerOf(line('2025-01-15')) });
    await section();
    await user.click(button('Accept the proposal for 6001 Agent wages'));
    await user.click(await screen.findByRole('button', { name: 'Post 1 row' }));
    await user.click(await screen.findByRole('button', { name: 'Import another' }));
    await chooseFiles(user, { ledger: ledgerOf(line('2025-02-15')) });
    expect(await screen.findByRole('button', { name: 'Post 1 row' }, { timeout: 30_000 })).toBeEnabled();
    expect(screen.queryByRole('region', { name: 'Accounts without a line' })).not.toBeInTheDocument();
  });

  it('says how sure each proposal is and why, with the home rule where it decides', async () => {
    const { user } = await openFill();
    await chooseFiles(user, {
      ledger: ledgerOf('2025-01-15,1,6001,Trainee wages,100.00,,a', '2025-01-16,2,6002,Sundries,30.00,,b'),
    });
    await section();
    expect(account('6001')).toHaveTextContent(/sure.*Decided by “Trainee”, “wages”.*Home rule: All pay lives here/);
    expect(account('6002')).toHaveTextContent(/no proposal.*too general/);
    expect(within(account('6002')).queryByRole('button', { name: /^Accept/ })).not.toBeInTheDocument();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'sund' } });
    expect(screen.queryByRole('listitem', { name: /^6001/ })).not.toBeInTheDocument();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nowhere' } });
    expect(screen.getByText('No account has these words.')).toBeVisible();
  });

  it('accepts a whole category at once', async () => {
    const { user } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger() });
    await section();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Proposed for' }), 'Outsourcing (2)');
    await user.click(button('Accept these 2'));
    await waitFor(async () => expect((await binRow('Posted'))[2]).toBe(money(byCategory.outsourcing)));
    expect(screen.getByText('Difference 0.00 OK · 40 accounts to decide')).toBeInTheDocument();
    await user.click(button('Take back all choices'));
    await waitFor(async () => expect((await binRow('Posted'))[1]).toBe('0'));
  });

  it('lets a person choose another line by typing, and leave an account unmapped on purpose', async () => {
    const { user } = await openFill();
    await chooseFiles(user, {
      ledger: ledgerOf('2025-01-15,1,6001,Agent wages,100.00,,a', '2025-01-16,2,6002,Sundries,30.00,,b'),
    });
    await section();
    const field = screen.getByRole('combobox', { name: 'Line for 6001 Agent wages' });
    await user.click(field);
    fireEvent.change(field, { target: { value: 'overt' } });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(field).toHaveValue('Overtime · 1 Human resources'));
    const other = screen.getByRole('combobox', { name: 'Line for 6002 Sundries' });
    await user.click(other);
    fireEvent.change(other, { target: { value: 'leave' } });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(other).toHaveValue('Leave unmapped'));
    expect(await screen.findByText('Difference 0.00 OK')).toBeInTheDocument();
    expect(await binRow('Unmapped')).toEqual(['Unmapped', '1', '30.00']);
    expect(await barriers()).toEqual([]);
  });
});

describe('a mapping file that contradicts the Mapping sheet', () => {
  it('shows both lines and follows the one that is chosen', async () => {
    const { user, host } = await openFill();
    const both = { ledger: (text: string) => ledgerOf(`2025-01-15,1,6001,Pay,100.00,,${text}`) };
    await chooseFiles(user, { ledger: both.ledger('a'), mapping: mappingOf('6001,people.agent-pay') });
    await user.click(await screen.findByRole('button', { name: 'Post 1 row' }, { timeout: 30_000 }));
    await user.click(await screen.findByRole('button', { name: 'Import another' }));
    await chooseFiles(user, { ledger: both.ledger('b'), mapping: mappingOf('6001,people.overtime') });
    await section();
    expect((await binRow('Unmapped'))[1]).toBe('1');
    expect(account('6001')).toHaveTextContent(
      /The file says “Overtime · 1 Human resources”, the Mapping sheet “Agent.* · 1 Human resources”\./,
    );
    expect(await barriers()).toEqual([]);
    await user.click(button('As the file: 6001 Pay'));
    await user.click(await screen.findByRole('button', { name: 'Post 1 row' }));
    await screen.findByRole('heading', { name: 'Figures now in the workbook' });
    expect(host.body('CS_Mapping').map((row) => row.slice(0, 3))).toEqual([['6001', 'Pay', 'people.overtime']]);
  });
});

describe('a ledger of a thousand accounts', () => {
  it('shows fifty of them, and more on demand', async () => {
    const { user } = await openFill();
    const lines = Array.from({ length: 1000 }, (_, at) => `2025-01-15,${at},${7000 + at},Item ${at},${at + 1}.00,,x`);
    await chooseFiles(user, { ledger: ledgerOf(...lines) });
    const list = within(await section());
    expect(list.getAllByRole('listitem')).toHaveLength(50);
    expect(list.getAllByRole('listitem')[0]).toHaveTextContent(/^7999 Item 9991,000\.00/);
    await user.click(button('Show 50 more'));
    expect(list.getAllByRole('listitem')).toHaveLength(100);
  });
});
