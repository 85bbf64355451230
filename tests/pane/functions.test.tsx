import './setup';
import { act, configure, screen, within } from '@testing-library/react';
import { CATALOGUE } from '../../src/functions/catalogue';
import { workbookBytes } from '../../src/hosts/xlsx/writeWorkbook';
import { readHere } from '../../src/pane/fill/work/readHere';
import type { Language } from '../../src/locales';
import { callText } from '../../src/pane/functions/callText';
import { memoryPreferences } from '../../src/pane/preferences';
import { renderPane } from '../../src/pane/renderPane';
import { MemoryHost } from '../support/memoryHost';
import { barriers, openPane, planner, TestLive, type OpenPane } from './paneTest';

jest.setTimeout(120_000);
// To look for what hides an element takes seconds among so many; `toBeVisible` looks at those that matter.
configure({ defaultHidden: true });

const WORDS = {
  en: {
    button: 'Functions of CSCOST',
    title: 'Functions',
    search: 'Search functions',
    insert: 'Insert into the selected cell',
    repair: 'Repair formulas',
    inOrder: 'Every CSCOST formula is in order.',
    close: 'Back to the steps',
  },
  'zh-CN': {
    button: 'CSCOST 函数',
    title: '函数',
    search: '搜索函数',
    insert: '插入到所选单元格',
    repair: '修复公式',
    inOrder: '所有 CSCOST 公式均正常。',
    close: '返回各步骤',
  },
} as const;

async function openFunctions(language: Language = 'en', host = new MemoryHost()): Promise<OpenPane> {
  const pane = openPane({ language, host });
  await pane.user.click(await screen.findByRole('button', { name: WORDS[language].button }));
  await screen.findByRole('heading', { name: WORDS[language].title, level: 1 }, { timeout: 20_000 });
  return pane;
}

describe.each(['en', 'zh-CN'] as const)('the functions in %s', (language) => {
  const words = WORDS[language];

  it('are all there, and no barrier with them', async () => {
    const { user } = await openFunctions(language);
    expect(screen.getByRole('heading', { name: words.title, level: 1 })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'AGENTS' }));
    for (const { id } of CATALOGUE) expect(screen.getByText(id, { selector: 'button' })).toBeVisible();
    expect(await barriers()).toEqual([]);
  });

  it('are found by a word of their description', async () => {
    const { user } = await openFunctions(language);
    await user.type(screen.getByRole('searchbox', { name: words.search }), 'erlang');
    expect(screen.queryByRole('button', { name: 'TOTAL' })).toBeNull();
    expect(screen.getByRole('button', { name: 'AGENTS' })).toBeVisible();
  });

  it('are put into the selected cell with the arguments that were typed', async () => {
    const { user, host } = await openFunctions(language);
    await user.click(screen.getByRole('button', { name: 'TOTAL' }));
    await user.type(screen.getByRole('textbox', { name: /^category/ }), '"people"');
    await user.type(screen.getByRole('textbox', { name: /^scenario/ }), '"Budget"');
    expect(screen.getByText('=CSCOST.TOTAL("people",,"Budget")')).toBeVisible();
    await user.click(screen.getByRole('button', { name: words.insert }));
    expect(await screen.findByText(/Sheet1!B5/)).toBeVisible();
    expect(host.selectedCell).toBe('=CSCOST.TOTAL("people",,"Budget")');
  });

  it('link to the page in the same language', async () => {
    const { user } = await openFunctions(language);
    await user.click(screen.getByRole('button', { name: 'BALANCE' }));
    const page = language === 'en' ? 'help.html' : 'help-zh.html';
    expect(screen.getByRole('link')).toHaveAttribute('href', `${page}#BALANCE`);
  });

  it('say when every formula is in order', async () => {
    const { user } = await openFunctions(language);
    await user.click(screen.getByRole('button', { name: words.repair }));
    expect(await screen.findByText(words.inOrder)).toBeVisible();
  });
});

it('never writes over a cell that holds something, unless that is said', async () => {
  const host = new MemoryHost();
  host.selectedCell = 'mine';
  const { user } = await openFunctions('en', host);
  await user.click(screen.getByRole('button', { name: 'CHECK' }));
  await user.click(screen.getByRole('button', { name: WORDS.en.insert }));
  expect(await screen.findByText(/The cell Sheet1!B5 holds “mine”/)).toBeVisible();
  expect(host.selectedCell).toBe('mine');
  await user.click(screen.getByRole('button', { name: 'Replace' }));
  expect(await screen.findByText('The formula stands in Sheet1!B5.')).toBeVisible();
  expect(host.selectedCell).toBe('=CSCOST.CHECK()');
});

it('lists what a repair did, and what it could not do', async () => {
  const host = new MemoryHost();
  const repaired = { sheet: 'Proof', before: '=x', formula: '=CSCOST.TOTAL()' };
  host.repairs = [
    { ...repaired, cell: 'E7', outcome: 'repaired' },
    { ...repaired, cell: 'E8', outcome: 'repaired' },
    { ...repaired, sheet: 'Locked', cell: 'A1', outcome: 'sheet-protected' },
  ];
  const { user } = await openFunctions('en', host);
  await user.click(screen.getByRole('button', { name: WORDS.en.repair }));
  expect(await screen.findByText('2 formulas were written again.')).toBeVisible();
  expect(screen.getByText(/1 formula stands on a sheet protected with a password/)).toBeVisible();
  const section = screen.getByRole('region', { name: 'Repair CSCOST formulas' });
  expect(
    within(section)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Proof, E7: =CSCOST.TOTAL()', 'Proof, E8: =CSCOST.TOTAL()', 'Locked, A1: =CSCOST.TOTAL()']);
  expect(await barriers()).toEqual([]);
});

it('a repair shows how far it is and can be cancelled', async () => {
  const { user, host } = await openFunctions();
  const release = host.hold();
  await user.click(screen.getByRole('button', { name: WORDS.en.repair }));
  expect(await screen.findByRole('progressbar', { name: 'Looking at all sheets' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  release();
  expect(await screen.findByText('Cancelled. Cells that were repaired stay so.')).toBeVisible();
});

it('a failure is said in a sentence', async () => {
  const { user, host } = await openFunctions();
  host.failNext('repairFunctions', Object.assign(new Error('busy'), { code: 'Timeout' }));
  await user.click(screen.getByRole('button', { name: WORDS.en.repair }));
  expect(await screen.findByText(/did not answer in time/)).toBeVisible();
});

it('Escape leads back to the step, and the focus to the button that opened it', async () => {
  const { user } = await openFunctions();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: 'Functions', level: 1 })).toBeNull();
  expect(screen.getByRole('button', { name: WORDS.en.button })).toHaveFocus();
  expect(screen.getByRole('heading', { name: 'Set up', level: 1 })).toBeVisible();
});

it.each([
  [['"people"', '', ''], '=CSCOST.TOTAL("people")'],
  [['', ' "Q2" ', ''], '=CSCOST.TOTAL(,"Q2")'],
  [['', '', ''], '=CSCOST.TOTAL()'],
])('arguments %j make %s', (given, formula) => {
  expect(callText('TOTAL', given)).toBe(formula);
});

it('the ribbon opens the functions and repairs at once, every time it is pressed', async () => {
  const host = new MemoryHost();
  host.repairs = [{ sheet: 'Proof', cell: 'E7', before: '=x', formula: '=CSCOST.TOTAL()', outcome: 'repaired' }];
  const element = document.body.appendChild(document.createElement('div'));
  const live = new TestLive({ status: 'absent' }, (before) => before);
  const preferences = memoryPreferences();
  const pane = await act(async () =>
    renderPane(element, {
      host,
      live,
      preferences,
      writeFile: workbookBytes,
      readLedger: readHere,
      planner,
      initialLanguage: 'en',
      version: '0.1.0',
    }),
  );
  try {
    act(() => pane.open({ functions: 'repair' }));
    expect(await screen.findByText('1 formula was written again.', {}, { timeout: 20_000 })).toBeVisible();
    host.repairs = [];
    act(() => pane.open({ functions: 'repair' }));
    expect(await screen.findByText(WORDS.en.inOrder)).toBeVisible();
  } finally {
    act(() => pane.close());
    element.remove();
  }
});
