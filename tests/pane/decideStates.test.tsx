/** Step 4 while there is nothing to show yet, or nothing can be shown. */
import './setup';
import { screen } from '@testing-library/react';
import { Problem } from '../../src/model/problem';
import type { Planner } from '../../src/pane/decide/planQuestions';
import { openDecide, WAIT } from './decideTest';
import { barriers, hostWithTemplate, modelWith, openPane, planner, ready } from './paneTest';

jest.setTimeout(120_000);

describe('the step without figures', () => {
  const open = async (pane: ReturnType<typeof openPane>): Promise<void> =>
    pane.user.click(screen.getByRole('tab', { name: '4 Decide' }));

  it('leads to Set up where there is no model', async () => {
    const pane = openPane();
    await open(pane);
    expect(await screen.findByText('Create it first, fill it, then choose what to change.')).toBeVisible();
    await pane.user.click(screen.getByText('Go to Set up', { selector: '[id=cscost-step-decide] button' }));
    expect(screen.getByRole('tab', { name: '1 Set up' })).toHaveAttribute('aria-selected', 'true');
  });

  it('leads to Fill where there are no costs', async () => {
    const pane = openPane({ host: await hostWithTemplate(), state: ready(modelWith()) });
    await open(pane);
    expect(await screen.findByText('Levers act on the costs of the year, so fill those first.')).toBeVisible();
    expect(await barriers()).toEqual([]);
    await pane.user.click(screen.getByText('Go to Fill', { selector: '[id=cscost-step-decide] button' }));
    expect(screen.getByRole('tab', { name: '2 Fill' })).toHaveAttribute('aria-selected', 'true');
  });

  it('says that it reads', async () => {
    const pane = openPane({ state: { status: 'loading' } });
    await open(pane);
    expect(await screen.findByLabelText('Reading levers and costs')).toBeVisible();
  });

  it('says why levers cannot be read, and reads again', async () => {
    const host = await hostWithTemplate();
    host.failNext('readTables', new Problem('program-busy'));
    const pane = openPane({ host, state: ready(modelWith()) });
    await open(pane);
    expect(await screen.findByText(/did not answer in time/)).toBeVisible();
    await pane.user.click(screen.getByText('Try again'));
    expect(await screen.findByText('No costs yet.')).toBeVisible();
  });
});

it('lets a person cancel what takes over a second, and asks again', async () => {
  let isSlow = true;
  const aborted: unknown[] = [];
  const slow: Planner = {
    ...planner,
    answerPlan: (question, signal) =>
      isSlow
        ? new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              aborted.push(signal.reason);
              reject(signal.reason);
            });
          })
        : planner.answerPlan(question, signal),
  };
  const { user } = await openDecide([], slow);
  await screen.findByText('Comparing all sets of levers', { selector: '[role=status]' }, WAIT);
  await user.click(screen.getByText('Cancel'));
  expect(await screen.findByText(/Cancelled. The figures are those from before./)).toBeVisible();
  expect(aborted).toHaveLength(1);
  isSlow = false;
  await user.click(screen.getByText('Work it out again'));
  expect(await screen.findByText('Take the best choice', { selector: 'button' }, WAIT)).toBeVisible();
});
