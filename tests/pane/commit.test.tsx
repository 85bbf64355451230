/** Step 5 over the reference's check case: what is said before it is written, what is written, and how it is taken back. */
import './setup';
import { screen, waitFor, within } from '@testing-library/react';
import { naiveNet } from '../model/plan/bruteForce';
import { checkCase } from '../model/plan/checkCase';
import { bodies, column, commitButton, openCommit, UNTOUCHED, WAIT } from './commitTest';
import { barriers, money } from './paneTest';

const LEVERS = checkCase(null).levers.filter(({ id }) => ['L3', 'L4', 'L5', 'L6'].includes(id));

function orders<T>(members: readonly T[]): readonly (readonly T[])[] {
  if (members.length === 0) return [[]];
  return members.flatMap((first, at) =>
    orders(members.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

/** What a lever adds, averaged over all orders in which the four could come. */
function shareOf(id: string): number {
  const model = checkCase(null);
  const all = orders(LEVERS);
  const added = all.map((order) => {
    const at = order.findIndex((lever) => lever.id === id);
    return naiveNet(model, order.slice(0, at + 1)) - naiveNet(model, order.slice(0, at));
  });
  return added.reduce((sum, net) => sum + net, 0) / all.length;
}

const done = (text: string): Promise<HTMLElement> => screen.findByText(text, {}, WAIT);
const LOG_ONLY = ['CS_Scenario', 'CS_Plan'];

describe('committing', () => {
  it('tells what will be written, writes exactly that, and takes it back', async () => {
    const { user, host } = await openCommit();
    const before = bodies(host);
    const button = await commitButton();
    // The plan's year is the one after the workbook's.
    expect(screen.getByRole('textbox', { name: 'Name of the scenario' })).toHaveValue('Plan 2026');
    const nets = LEVERS.map(({ id }) => shareOf(id));
    expect(nets.reduce((sum, net) => sum + net, 0)).toBeCloseTo(619_769.72, 2);
    for (const net of nets) expect(screen.getByText(`Net ${money(net)} a year`)).toBeVisible();
    expect(screen.getByText('619,769.72')).toBeVisible();
    expect(screen.getByText('490,000.00')).toBeVisible();
    const list = within(screen.getByRole('region', { name: 'What will be written' })).getAllByRole('listitem');
    // Four levers; eleven categories; one line of the log.
    expect(list.map(({ textContent }) => /^(\w+): (\d+ new rows?)/.exec(textContent)?.slice(1))).toEqual([
      ['Plan', '4 new rows'],
      ['Scenario', '11 new rows'],
      ['Log', '1 new row'],
    ]);
    const cells = list.map(({ textContent }) => Number(/(\d+) cells/.exec(textContent)?.[1]));
    expect(await barriers()).toEqual([]);

    await user.type(screen.getByRole('textbox', { name: 'Owner: L5' }), 'Ann');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Start: L5' }), 'March 2026');
    expect(host.writes).toBe(0);
    await user.click(button);
    await done('“Plan 2026” is committed.');
    expect(host.writes).toBe(1);
    expect(bodies(host, UNTOUCHED)).toEqual(Object.fromEntries(UNTOUCHED.map((name) => [name, before[name]])));

    const names = await column(host, 'CS_Plan', 'Lever');
    expect([...names].sort()).toEqual(['L3', 'L4', 'L5', 'L6']);
    const at = (header: string) => column(host, 'CS_Plan', header);
    const [running, owners, starts] = [await at('Running cost'), await at('Owner'), await at('Start month')];
    const categories = Array.from({ length: 11 }, (_, index) => String(index + 1).padStart(2, '0'));
    const saves = await Promise.all(categories.flatMap((number) => [at(`Saves ${number}`), at(`Steps ${number}`)]));
    names.forEach((name, row) => {
      const saved = saves.reduce((sum, amounts) => sum + Number(amounts[row]), 0);
      expect(saved - Number(running[row])).toBeCloseTo(shareOf(String(name)), 3);
      expect(owners[row]).toBe(name === 'L5' ? 'Ann' : null);
      expect(starts[row]).toBe(name === 'L5' ? 3 : 1);
    });
    expect(new Set(await column(host, 'CS_Scenario', 'Scenario'))).toEqual(new Set(['Plan 2026']));
    const filled = ['CS_Plan', 'CS_Scenario', 'CS_Log'].map(
      (name) =>
        host
          .body(name)
          .flat()
          .filter((cell) => cell !== null && cell !== '').length,
    );
    // The owner came after the list; calculated columns of the log's row are none.
    expect(filled).toEqual([(cells[0] ?? 0) + 1, cells[1], cells[2]]);

    await user.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(host.selected.at(-1)).toMatchObject({ kind: 'table', table: 'CS_Plan', row: 0 }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await done('Taken back: the sheets are as they were, and Log says so.');
    expect(bodies(host, LOG_ONLY)).toEqual(Object.fromEntries(LOG_ONLY.map((name) => [name, before[name]])));
    expect((await column(host, 'CS_Log', 'What')).slice(0, 2)).toEqual(['Scenario committed', 'Scenario deleted']);
    expect(await barriers()).toEqual([]);
  });

  it('asks before it replaces, keeps what was typed, and puts the replaced rows back when taken back', async () => {
    const { user, host, live } = await openCommit();
    await user.click(await commitButton());
    await done('“Plan 2026” is committed.');
    const rowOf = async (lever: string) => (await column(host, 'CS_Plan', 'Lever')).indexOf(lever);
    host.type('CS_Plan', await rowOf('L5'), 'Realised 01', 4_200);
    host.type('CS_Plan', await rowOf('L6'), 'Realised 02', 900);
    host.type('CS_Levers', 5, 'Chosen', 'No');
    await live.refresh();
    const committed = bodies(host);
    await user.click(screen.getByRole('tab', { name: 'Commit' }));
    const name = screen.getByRole('textbox', { name: 'Name of the scenario' });
    expect(name).toHaveValue('Plan 2026 (2)');
    await user.clear(name);
    expect(screen.getByText('Give the scenario a name.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Commit plan' })).toHaveAttribute('aria-disabled', 'true');
    await user.type(name, 'budget');
    expect(screen.getByText(/“budget” means the figures that are in the workbook already/)).toBeVisible();
    await user.clear(name);
    await user.type(name, 'plan 2026');
    expect(
      screen.getByText('There is a scenario “Plan 2026” already. It will be replaced, after a question.'),
    ).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Start: L4' }), 'July 2026');
    await waitFor(() => expect(screen.getByText(/^Plan: 4 rows, \d+ cells, in place of 4 rows$/)).toBeVisible(), WAIT);

    await user.click(screen.getByRole('button', { name: 'Commit plan' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Replace “Plan 2026”?' });
    expect(dialog).toHaveTextContent('15 rows of this scenario on the sheets Scenario and Plan will be written anew');
    expect(dialog).toHaveTextContent('What you typed stays with each lever that stays: realised amounts,');
    expect(dialog).toHaveTextContent(
      'L6 is no longer chosen, but amounts, a status or notes were typed about it: its row stays',
    );
    expect(await barriers()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(host.writes).toBe(1);
    await user.click(await screen.findByRole('button', { name: 'Commit plan' }));
    await user.click(await screen.findByRole('button', { name: 'Replace' }));
    await done('“plan 2026” is committed.');
    expect(host.body('CS_Plan')).toHaveLength(4);
    const [levers, statuses] = [await column(host, 'CS_Plan', 'Lever'), await column(host, 'CS_Plan', 'Status')];
    expect(levers.map((lever, row) => [lever, statuses[row]]).at(-1)).toEqual(['L6', 'Stopped']);
    expect((await column(host, 'CS_Plan', 'Realised 01'))[await rowOf('L5')]).toBe(4_200);
    expect((await column(host, 'CS_Plan', 'Realised 02'))[await rowOf('L6')]).toBe(900);
    expect(bodies(host, LOG_ONLY)).not.toEqual(Object.fromEntries(LOG_ONLY.map((own) => [own, committed[own]])));

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await done('Taken back: the sheets are as they were, and Log says so.');
    expect(bodies(host, LOG_ONLY)).toEqual(Object.fromEntries(LOG_ONLY.map((own) => [own, committed[own]])));
    expect((await column(host, 'CS_Log', 'What')).at(-1)).toBe('Scenario restored');
  });

  it('deletes a scenario after a question, and takes that back', async () => {
    const { user, host, live } = await openCommit();
    await user.click(await commitButton());
    await done('“Plan 2026” is committed.');
    host.type('CS_Plan', 1, 'Realised 01', 4_200);
    await live.refresh();
    const committed = bodies(host);
    await user.click(screen.getByRole('button', { name: 'Delete Plan 2026' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete “Plan 2026”?' });
    await waitFor(() => expect(dialog).toHaveTextContent('1 realised amount that was typed there goes, too.'));
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await done('“Plan 2026” is deleted.');
    expect(await column(host, 'CS_Scenario', 'Scenario')).toEqual([null]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await done('Taken back: the sheets are as they were, and Log says so.');
    expect(bodies(host, LOG_ONLY)).toEqual(Object.fromEntries(LOG_ONLY.map((own) => [own, committed[own]])));
  });
});

describe('a write', () => {
  it('that fails leaves the workbook as it was, says so, and can be tried again', async () => {
    const { user, host } = await openCommit();
    const before = bodies(host);
    const button = await commitButton();
    host.failNext('write', Object.assign(new Error('no'), { code: 'AccessDenied' }));
    await user.click(button);
    expect(await screen.findByText(/Nothing was written\./, {}, WAIT)).toBeVisible();
    expect(bodies(host)).toEqual(before);
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await done('“Plan 2026” is committed.');
  });

  it('shows how far it is and can be cancelled', async () => {
    const { user, host } = await openCommit();
    const before = bodies(host);
    const release = host.hold();
    await user.click(await commitButton());
    expect(await screen.findByText('2 of 4 requests', {}, WAIT)).toBeVisible();
    expect(screen.getByText('Writing “Plan 2026”')).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    release();
    expect(await done('Cancelled. Nothing was written.')).toBeVisible();
    expect(bodies(host)).toEqual(before);
  });
});
