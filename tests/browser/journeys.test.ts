/** From an empty workbook to the sample's figures by keyboard alone, in both languages, on the production build of the pane. */
import type { Browser } from 'playwright-core';
import { LANGUAGES, MESSAGES } from '../../src/locales';
import { serveFolder } from '../../src/tools/staticServer';
import { PaneByKeyboard } from '../support/paneByKeyboard';
import { launchBrowser } from '../support/sandboxPage';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  server = await serveFolder('build/browser-tests', { port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.each(LANGUAGES)('by keyboard alone in %s', (language) => {
  const words = MESSAGES[language].pane;
  let pane: PaneByKeyboard;

  /** Answers the questions of Set up and creates the workbook with the sample. */
  async function setUp(): Promise<void> {
    await pane.to('combobox', words.setup.currency);
    await pane.type('CNY');
    await pane.to('spinbutton', words.setup.year);
    await pane.type('2025');
    await pane.to('radio', words.setup.empty);
    await pane.press('ArrowRight');
    await pane.act('button', words.setup.create);
  }

  beforeEach(async () => {
    pane = await PaneByKeyboard.open(browser, server.address, language);
  });
  afterEach(() => pane.close());

  it('leads from an empty workbook over the sample to where savings are found', async () => {
    await setUp();
    await pane.arrivesAt('heading', words.understand.title);
    await pane.to('button', words.understand.findSavings);
    expect(pane.faults).toEqual([]);
  });
});
