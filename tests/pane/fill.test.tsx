import './setup';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { retailCase } from '../support/retailCase';
import {
  barriers,
  binRow,
  chooseFiles,
  fileOf,
  hostWithTemplate,
  modelWith,
  money,
  openFill,
  openPane,
  postButton,
  ready,
  retailFiles,
  retailModel,
} from './paneTest';

jest.setTimeout(120_000);

const { rows, amounts } = retailCase.expected;
const controlTotal = Object.values(amounts).reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;

describe('Fill before anything is chosen', () => {
  it('leads to Set up when the workbook has no template', async () => {
    const { user } = openPane();
    await user.click(await screen.findByRole('tab', { name: '2 Fill' }));
    expect(await screen.findByText('This workbook has no cost model yet.')).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Go to Set up' }));
    expect(screen.getByRole('heading', { name: 'Set up', level: 1 })).toHaveFocus();
  });

  it('asks for a ledger and offers the rest, each file with a name of its own', async () => {
    await openFill();
    expect(await screen.findByRole('button', { name: 'Choose file Ledger export' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Choose file Account mapping (optional)' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Choose file Drivers by month (optional)' })).toBeEnabled();
    expect(screen.getByText('Choose a ledger')).toBeInTheDocument();
    expect(await barriers()).toEqual([]);
  });

  it('names what was chosen, takes the focus there, and forgets it on demand', async () => {
    const { user } = await openFill();
    // Not `user.upload`: it puts the focus back on the input, which is hidden in a browser and cannot have it.
    const input = screen.getByLabelText('Account mapping (optional)', { selector: 'input' });
    fireEvent.change(input, { target: { files: [retailFiles.mapping()] } });
    expect(screen.getByText('mapping.csv')).toHaveFocus();
    expect(screen.getByText('Choose a ledger')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove mapping.csv' }));
    expect(screen.queryByText('mapping.csv')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Choose file Account mapping (optional)' })).toHaveFocus();
  });

  it('says why the workbook cannot be read, and reads it again', async () => {
    const { user, live } = await openFill({ state: { status: 'failed', error: new Error('no answer.'), model: null } });
    await user.click(screen.getByRole('tab', { name: '2 Fill' }));
    expect(await screen.findByText(/no answer\./)).toBeInTheDocument();
    expect(await barriers()).toEqual([]);
    live.next = ready(modelWith());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Choose file Ledger export' })).toBeVisible();
  });
});

describe('files dropped on the pane', () => {
  const drop = (target: Element, file: File): boolean => fireEvent.drop(target, { dataTransfer: { files: [file] } });

  it('are chosen for the field they are dropped on', async () => {
    await openFill();
    drop(screen.getByRole('group', { name: 'Account mapping (optional)' }), retailFiles.mapping());
    expect(screen.getByText('mapping.csv')).toHaveFocus();
    drop(screen.getByRole('group', { name: 'Ledger export' }), retailFiles.ledger());
    expect(await postButton()).toBeEnabled();
  });

  it('do not make the browser leave the pane when they miss a field', async () => {
    await openFill();
    // False: the default, opening the file in place of the pane, was prevented.
    expect(drop(screen.getByRole('heading', { name: 'Fill', level: 1 }), retailFiles.mapping())).toBe(false);
    expect(screen.queryByText('mapping.csv')).not.toBeInTheDocument();
  });
});

describe('importing the shared ledger', () => {
  it('shows the reconciliation before anything is written', async () => {
    const { user, host } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    expect(await postButton()).toBeEnabled();
    expect(await binRow('Posted')).toEqual(['Posted', '1,856', money(amounts.posted)]);
    expect(await binRow('Excluded')).toEqual(['Excluded', '114', money(amounts.excluded)]);
    expect(await binRow('Unmapped')).toEqual(['Unmapped', '91', money(amounts.unmapped)]);
    expect(await binRow('Rejected')).toEqual(['Rejected', '5', money(amounts.rejected)]);
    expect((await binRow('All rows read')).slice(0, 2)).toEqual(['All rows read', '2,066']);
    expect(await binRow('Control total of the file')).toEqual(['Control total of the file', money(controlTotal)]);
    expect(await binRow('Difference (OK)')).toEqual(['Difference (OK)', '0.00']);
    expect(screen.getByRole('status', { name: '' })).toBeInTheDocument();
    expect(screen.getByText(/Difference 0\.00/)).toHaveTextContent('Difference 0.00 OK');
    expect(screen.getByRole('heading', { name: 'Reconciliation' })).toHaveFocus();
    expect(host.writes).toBe(0);
    expect(await barriers()).toEqual([]);
  });

  it('lists rejected rows with reason, unmapped accounts by size, and suspected duplicates', async () => {
    const { user } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    await postButton();
    await user.click(screen.getByRole('button', { name: 'Rejected rows (5)' }));
    for (const { row } of retailCase.expected.rejected) expect(screen.getByText(`Row ${row}`)).toBeVisible();
    expect(screen.getByText('Row 2059').closest('li')).toHaveTextContent(/Amount cannot be read/);
    expect(screen.getByText('Row 2061').closest('li')).toHaveTextContent(/Date cannot be read/);
    expect(screen.getByText('Row 2062').closest('li')).toHaveTextContent(/Outside the fiscal year: \w+ \d+, \d{4}/);

    const accounts = screen.getByRole('region', { name: 'Accounts without a line' });
    const listed = within(accounts)
      .getAllByRole('listitem')
      .map((item) => Number(/(-?[\d,]+\.\d\d)/.exec(item.textContent)?.[1]?.replaceAll(',', '')));
    expect(listed).toEqual([...listed].sort((left, right) => Math.abs(right) - Math.abs(left)));
    expect(Math.round(listed.reduce((sum, amount) => sum + amount, 0) * 100)).toBe(
      Math.round((amounts.unmapped ?? 0) * 100),
    );

    await user.click(screen.getByRole('button', { name: 'Suspected duplicates (1)' }));
    expect(screen.getByText(/^Row \d+ equals row \d+$/)).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'How the file was read' }));
    expect(screen.getByText('GB18030')).toBeVisible();
    expect(screen.getByText('comma')).toBeVisible();
    expect(await barriers()).toEqual([]);
  });

  it('posts every row read to the Ledger table and shows total, unmapped money, budget and failing checks', async () => {
    const { user, host } = await openFill();
    await chooseFiles(user, {
      ledger: retailFiles.ledger(),
      mapping: retailFiles.mapping(),
      drivers: retailFiles.drivers(),
    });
    await user.click(await postButton());
    const heading = await screen.findByRole('heading', { name: 'Figures now in the workbook' }, { timeout: 30_000 });
    expect(heading).toHaveFocus();
    expect(screen.getByText('1,856 rows of ledger.csv posted.')).toBeVisible();
    expect(host.body('CS_Ledger')).toHaveLength(rows.read ?? 0);
    expect(await screen.findByRole('button', { name: money(amounts.posted) })).toBeVisible();
    expect(screen.getByRole('button', { name: `${money(amounts.unmapped)} in 91 rows` })).toBeVisible();
    expect(screen.getByRole('button', { name: 'none yet' })).toBeVisible();
    expect(await barriers()).toEqual([]);

    await user.click(screen.getByRole('button', { name: money(amounts.posted) }));
    await user.click(screen.getByRole('button', { name: '2 need a look' }));
    expect(host.selected).toEqual([
      { kind: 'name', name: 'CsTotalActual' },
      { kind: 'name', name: 'CsChecksFailing' },
    ]);
  });

  it('keeps cells a person typed, lists them before and after, and says where they are', async () => {
    const host = await hostWithTemplate();
    const [first] = host.body('CS_people');
    expect(first?.[0]).toBe('people.agent-pay');
    host.type('CS_people', 0, 'Actual 03', 4321.5);
    const { user } = await openFill({ host });
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    await postButton();
    await user.click(screen.getByRole('button', { name: 'Cells you typed that stay (1)' }));
    expect(screen.getByText(/01 Human resources, .*, March 2025/).closest('li')).toHaveTextContent(/4,321\.5$/);
    await user.click(await postButton());
    await screen.findByRole('heading', { name: 'Figures now in the workbook' });
    expect(screen.getByRole('button', { name: 'Cells you typed that stay (1)' })).toBeInTheDocument();
    expect(JSON.stringify(host.body('CS_people')[0])).toContain('4321.5');
  });

  it('starts over with the mapping still chosen, and offers to replace the same content or to let it be', async () => {
    const { user, host } = await openFill();
    const small = (): File => fileOf('own.csv', 'Date,Voucher,Account,Amount,Text\n2025-01-10,1,6001,10.00,a\n');
    await chooseFiles(user, { ledger: small(), mapping: fileOf('map.csv', 'account,line\n6001,people.agent-pay\n') });
    await user.click(await screen.findByRole('button', { name: 'Post 1 row' }, { timeout: 30_000 }));
    await user.click(await screen.findByRole('button', { name: 'Import another' }, { timeout: 30_000 }));
    expect(screen.getByText('map.csv')).toBeVisible();
    await chooseFiles(user, { ledger: small() });
    const replace = await screen.findByRole('button', { name: 'Replace with 1 row' }, { timeout: 30_000 });
    expect(screen.getByText(/“own\.csv” was imported on .*takes its 1 row back/)).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(replace).not.toBeInTheDocument();
    expect(host.writes).toBe(1);

    await chooseFiles(user, { ledger: small() });
    await user.click(await screen.findByRole('button', { name: 'Replace with 1 row' }, { timeout: 30_000 }));
    await screen.findByRole('heading', { name: 'Figures now in the workbook' });
    expect(host.body('CS_Ledger')).toHaveLength(1);
    expect(host.body('CS_Log').map((row) => row[1])).toEqual([
      'Ledger import',
      'Ledger import taken back',
      'Ledger import',
    ]);
  });

  it('leaves the workbook as it was when posting fails, says so, and posts on the next try', async () => {
    const { user, host } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    await postButton();
    const before = structuredClone(host.body('CS_Ledger'));
    host.failNext('write', Object.assign(new Error('busy'), { code: 'InvalidOperationInCellEditMode' }));
    await user.click(await postButton());
    const message = await screen.findByText(/Finish it with Enter or Esc.*Nothing was written/);
    expect(message.closest('[tabindex="-1"]')).toHaveFocus();
    expect(host.body('CS_Ledger')).toEqual(before);
    await user.click(await postButton());
    expect(await screen.findByText('1,856 rows of ledger.csv posted.')).toBeVisible();
  });

  it('takes a posting back when it is cancelled', async () => {
    const { user, host } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    const post = await postButton();
    const release = host.hold();
    await user.click(post);
    expect(await screen.findByText('Part 2 of 4')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    release();
    expect(await screen.findByText('Cancelled. Nothing was written.')).toBeVisible();
    expect(host.body('CS_Ledger')).toHaveLength(1);
    expect(await postButton()).toBeEnabled();
  });

  it('reads again when the workbook’s fiscal year changes', async () => {
    const { user, live } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    await postButton();
    live.publish(ready(modelWith({}, { fiscalYearStart: { year: 2030, month: 1 } })));
    expect(await screen.findByText(/2025/, { selector: '[tabindex="-1"] *' }, { timeout: 30_000 })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Post / })).not.toBeInTheDocument();
  });
});

describe('figures of the workbook', () => {
  it('says how many amount cells hold no number and where the first one is', async () => {
    const faulty: ModelSnapshot = {
      ...retailModel(),
      categories: modelWith({
        people: [{ kind: 'text', content: 'about 5', place: '01 Human resources, Overtime, Actual 02' }],
      }).categories,
    };
    const { user } = await openFill({ after: ready(faulty) });
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    await user.click(await postButton());
    expect(await screen.findByText(/1 cell holds text or an error.*01 Human resources, Overtime/)).toBeVisible();
  });

  it('gives words and a way on when figures cannot be shown at all', async () => {
    const broken = { ...retailModel(), categories: undefined } as unknown as ModelSnapshot;
    // React reports what a boundary catches on the console as well.
    const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user, live } = await openFill({ after: ready(broken) });
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    await user.click(await postButton());
    expect(await screen.findByText(/^This did not work: /)).toBeVisible();
    live.publish(ready(retailModel()));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Fill', level: 1 })).toBeVisible();
    reported.mockRestore();
  });

  it('says where to go when a cell to show is gone', async () => {
    const { user, host } = await openFill();
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() });
    await user.click(await postButton());
    await screen.findByRole('button', { name: money(amounts.posted) });
    host.names = [];
    await user.click(screen.getByRole('button', { name: money(amounts.posted) }));
    expect(await screen.findByText(/“CsTotalActual” is no longer in this workbook/)).toBeVisible();
    await waitFor(() => expect(host.selected).toEqual([]));
  });
});
