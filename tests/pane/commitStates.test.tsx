/** Step 5 in each of its states, by keyboard alone, and what is tracked, with figures worked out by hand. */
import './setup';
import { screen, waitFor, within } from '@testing-library/react';
import { LEVERS } from '../../src/model/levers';
import { toSerial } from '../../src/model/fiscalYear';
import { Problem } from '../../src/model/problem';
import { applyPatches } from '../../src/workbook/applyPatches';
import { FIRST_COLUMN } from '../../src/workbook/sheets/frame';
import { PLAN_ROWS } from '../../src/workbook/sheets/planLayout';
import { TABLES } from '../../src/workbook/tables';
import { rowPatch } from '../support/calculatedWorkbook';
import { MemoryHost } from '../support/memoryHost';
import { checkCaseLevers, checkCaseYear, template } from '../workbook/plan/checkCaseBook';
import { typed } from '../workbook/plan/typed';
import { bodies, CHOSEN_CASE, commitButton, goToCommit, openCalculated, openCommit, WAIT } from './commitTest';
import { barriers, modelWith, openPane, ready } from './paneTest';

const NOTHING_CHOSEN = applyPatches(template, [...checkCaseYear, ...checkCaseLevers(LEVERS.length)]);
const actions = (): HTMLElement => screen.getByRole('group', { name: 'Commit and track' });

describe('without a plan', () => {
  it('leads to Set up where there is no cost model', async () => {
    const pane = openPane();
    await goToCommit(pane);
    expect(screen.getByText('This workbook has no cost model yet.')).toBeVisible();
    expect(await barriers()).toEqual([]);
    await pane.user.click(within(actions()).getByRole('button', { name: 'Go to Set up' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Set up' })).toBeVisible();
  });

  it('leads to Decide where no lever is chosen', async () => {
    const { user } = await openCommit(NOTHING_CHOSEN);
    expect(await screen.findByText('No plan yet.', {}, WAIT)).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.click(within(actions()).getByRole('button', { name: 'Go to Decide' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Decide' })).toBeVisible(), WAIT);
  });

  it('says that it is reading, and what keeps it from reading', async () => {
    const host = new MemoryHost();
    await host.inject(CHOSEN_CASE);
    const pane = openPane({ host, state: { status: 'loading' } });
    await goToCommit(pane);
    expect(screen.getByLabelText('Reading plan and scenarios')).toBeVisible();
    expect(await barriers()).toEqual([]);
    host.failNext('readTables', new Problem('tables-missing', { names: TABLES.plan }));
    pane.live.publish(ready(modelWith()));
    expect(await screen.findByText('The plan could not be read', {}, WAIT)).toBeVisible();
    expect(screen.getByText(/CS_Plan/)).toBeVisible();
    expect(await barriers()).toEqual([]);
    await pane.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await commitButton()).toBeVisible();
  });
});

it('is committed, and taken back, by keyboard alone', async () => {
  const { user, host } = await openCommit();
  const before = bodies(host, [TABLES.plan, TABLES.scenario]);
  await commitButton();
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let press = 0; press < 60; press += 1) {
      await user.tab();
      const { activeElement } = document;
      const label = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
      if (
        activeElement?.matches('button, input, select') &&
        (typeof name === 'string' ? label === name : name.test(label))
      )
        return;
    }
    throw new Error(`no way to ${String(name)}`);
  };
  await tabTo('Owner: L3');
  await user.keyboard('Ann{Enter}');
  // Enter in a field commits nothing.
  expect(host.writes).toBe(0);
  await tabTo('Commit plan');
  await user.keyboard('{Enter}');
  await screen.findByText('“Plan 2026” is committed.', {}, WAIT);
  // The message has the focus, its buttons come next.
  await tabTo('Undo');
  await user.keyboard(' ');
  await screen.findByText('Taken back: the sheets are as they were, and Log says so.', {}, WAIT);
  expect(bodies(host, [TABLES.plan, TABLES.scenario])).toEqual(before);
});

describe('planned against realised', () => {
  /**
   * Two levers of a plan for this year, three months realised: 1,000 and 500 expected a month; 900, 1,000 and 0 came true of
   * one, 700 of the other. January cost 100,000 at 11,000 contacts; committed were 1,200,000 at 120,000, 300,000 of it fixed.
   */
  const tracked = typed(
    applyPatches(template, [
      rowPatch('CS_Scenario', 0, 'scenario', ['Lean']),
      rowPatch('CS_Scenario', 0, 'key', ['people', 1_200_000]),
      rowPatch('CS_Scenario', 0, 'unflexed', [300_000, 120_000]),
      rowPatch('CS_people', 0, 'actual01', [100_000]),
      rowPatch('CS_Drivers', 0, 'actual.phone', [11_000, null, null, null, null]),
      { kind: 'append-rows', table: 'CS_Plan', rows: [[], []] },
      ...[1_000, 500].flatMap((amount, row) => [
        rowPatch('CS_Plan', row, 'lever', [row === 0 ? 'Coaching' : 'Licences', 'Lean']),
        rowPatch('CS_Plan', row, 'status', ['Running', row === 0 ? 'Ann' : null]),
        rowPatch(
          'CS_Plan',
          row,
          'expected01',
          Array.from({ length: 12 }, () => amount),
        ),
      ]),
      rowPatch('CS_Plan', 0, 'realised01', [900, 1_000]),
      rowPatch('CS_Plan', 1, 'realised01', [null, null, 700]),
    ]),
    'plan',
    PLAN_ROWS.calendar,
    FIRST_COLUMN + 1,
    toSerial({ year: 2025, month: 1, day: 1 }),
  );

  it('shows gaps by lever and in all, what the accounts say, and leads to every cell', async () => {
    const { user, host } = await openCalculated(tracked);
    const part = await screen.findByRole('region', { name: 'Realised is €1,900.00 below what was expected.' }, WAIT);
    expect(part).toHaveTextContent('To date: 3 months, from January 2025 to March 2025');
    const rows = within(part).getAllByRole('row').slice(1);
    // 3 × 1,000 and 1,900; 3 × 500 and 700; 4,500 and 2,600.
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'CoachingRunning · Ann3,000.001,900.00gap -1,100.00',
      'LicencesRunning1,500.00700.00gap -800.00',
      'Total4,500.002,600.00gap -1,900.00',
    ]);
    // 25,000 + 75,000 × 11,000 ÷ 10,000 − 100,000.
    const accounts = screen.getByRole('region', { name: 'Saved by the accounts' });
    expect(accounts).toHaveTextContent('+7,500.00');
    expect(await barriers()).toEqual([]);

    const follow = async (link: HTMLElement): Promise<unknown> => {
      const before = host.selected.length;
      await user.click(link);
      await waitFor(() => expect(host.selected).toHaveLength(before + 1));
      return host.selected.at(-1);
    };
    expect(await follow(within(part).getByRole('button', { name: '700.00' }))).toMatchObject({
      table: 'CS_Plan',
      row: 1,
    });
    expect(await follow(within(part).getByRole('button', { name: '4,500.00' }))).toEqual({
      kind: 'sheet',
      sheet: 'Report',
    });
    expect(await follow(within(accounts).getByRole('button'))).toEqual({ kind: 'name', name: 'CsPlanSaved' });
    expect(await follow(within(part).getByRole('button', { name: 'Type realised amounts on Plan' }))).toMatchObject({
      table: 'CS_Plan',
      row: 0,
    });
    expect(await follow(screen.getByRole('button', { name: 'Show report' }))).toEqual({
      kind: 'sheet',
      sheet: 'Report',
    });
    expect(host.writes).toBe(0);
  });
});
