import './setup';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LaterPart } from '../../src/pane/LaterPart';
import { memoryPreferences } from '../../src/pane/preferences';
import { WordsProvider } from '../../src/pane/WordsContext';
import { WorkbookReader } from '../../src/pane/workbookReader';
import { TEMPLATE_VERSION } from '../../src/workbook/template';
import { MemoryHost } from '../support/memoryHost';
import { barriers, hostWithTemplate, openPane, ready, retailModel, TestLive } from './paneTest';

jest.setTimeout(120_000);
afterEach(() => jest.restoreAllMocks());

describe('a part of the pane that is loaded later', () => {
  const Part = ({ name }: { readonly name: string }) => <p>{name}</p>;
  /** Loads when the test lets it. */
  function loader(failures: number) {
    let calls = 0;
    return () => {
      calls += 1;
      const failure = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
      return calls > failures ? Promise.resolve({ default: Part }) : Promise.reject(failure);
    };
  }
  const show = (load: ReturnType<typeof loader>) =>
    render(
      <WordsProvider language="en">
        <LaterPart load={load} props={{ name: 'here' }} />
      </WordsProvider>,
    );

  it('says in one sentence that it could not be loaded, and is loaded when a person tries again, as often as it takes', async () => {
    show(loader(2));
    const sentence = 'A part of the add-in could not be loaded. Check the network, then try again.';
    expect(await screen.findByText(sentence)).toBeVisible();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(sentence)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('here')).toBeVisible();
  });

  it('says so where the machine is offline, and comes by itself once the network is back', async () => {
    const network = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    show(loader(1));
    expect(await screen.findByText(/^This machine is offline/)).toBeVisible();
    network.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('here')).toBeVisible();
  });

  it('is there at once when it is shown again', async () => {
    const load = loader(0);
    const { unmount } = show(load);
    await screen.findByText('here');
    unmount();
    show(load);
    expect(screen.getByText('here')).toBeVisible();
    await act(async () => undefined);
  });
});

describe('the step that was shown last', () => {
  const selected = (): string => screen.getByRole('tab', { selected: true }).textContent;

  it('is where the pane opens again, in a workbook that has the cost model', async () => {
    const preferences = memoryPreferences({ language: 'en' });
    const first = openPane({ host: await hostWithTemplate(), state: ready(retailModel()), preferences });
    expect(selected()).toBe('2 Fill');
    await first.user.click(screen.getByRole('tab', { name: '3 Understand' }));
    expect(preferences.read()).toEqual({ language: 'en', step: 'understand' });
    cleanup();
    openPane({ host: await hostWithTemplate(), state: ready(retailModel()), preferences });
    expect(selected()).toBe('3 Understand');
    await screen.findByRole('heading', { level: 1, name: 'Understand' });
  });

  it('waits where the workbook has no cost model yet', async () => {
    openPane({ preferences: memoryPreferences({ step: 'decide' }) });
    expect(selected()).toBe('1 Set up');
    await screen.findByRole('button', { name: 'Create cost workbook' });
  });
});

it('says of a workbook of a newer version what to do, and writes nothing; what only reads goes on', async () => {
  const host = await hostWithTemplate();
  const { describe } = host;
  const newer = { templateVersion: TEMPLATE_VERSION + 1, language: 'en' } as const;
  host.describe = async () => ({ ...(await describe.call(host)), mark: newer });
  const { user } = openPane({ host, state: ready(retailModel()) });
  const sentence = new RegExp(
    `version ${TEMPLATE_VERSION + 1}, this add-in knows ${TEMPLATE_VERSION}\\. Nothing is written`,
  );
  for (const name of ['1 Set up', '2 Fill', '4 Decide', '5 Commit and track']) {
    await user.click(screen.getByRole('tab', { name }));
    const panel = within(screen.getByRole('tabpanel'));
    expect(await panel.findByText(sentence)).toBeVisible();
    expect(panel.queryAllByRole('button')).toEqual([]);
    expect(await barriers()).toEqual([]);
  }
  await user.click(screen.getByRole('tab', { name: '3 Understand' }));
  expect(await screen.findByRole('button', { name: 'Find savings' })).toBeVisible();
  expect(host.writes).toBe(0);
});

it('reads for a hidden step nothing, and when it is shown again only what has become old', async () => {
  const host = new MemoryHost();
  const live = new TestLive(ready(retailModel()), (before) => before);
  let reads = 0;
  const reader = new WorkbookReader(host, live, async () => (reads += 1));
  const hide = reader.follow();
  await reader.settled();
  expect(reads).toBe(1);
  hide();
  live.publish(ready(retailModel()));
  live.publish(ready(retailModel()));
  await reader.settled();
  expect(reads).toBe(1);
  reader.follow()();
  await reader.settled();
  expect(reads).toBe(2);
  reader.follow()();
  await reader.settled();
  expect(reads).toBe(2);
});
