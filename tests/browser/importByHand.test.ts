/**
 * Importing without a mapping file, by keyboard: a ledger selected in the sheet, proposals taken over and lines chosen in
 * the grid, posted, and the total in the pane. In both languages, at two widths.
 */
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, MESSAGES, say } from '../../src/locales';
import { serveFolder } from '../../src/tools/staticServer';
import { launchBrowser, SandboxPage } from '../support/sandboxPage';

const LEDGER = {
  en: [
    ['Date', 'Voucher', 'Account', 'Account name', 'Amount'],
    ['2025-01-15', 'V-1', '6001', 'Agent wages', '100.5'],
    ['2025-02-15', 'V-2', '6002', 'Sundries', '30'],
  ],
  'zh-CN': [
    ['日期', '凭证号', '科目编码', '科目名称', '金额'],
    ['2025-01-15', '记-1', '6001', '客服人员工资', '100.5'],
    ['2025-02-15', '记-2', '6002', '其他', '30'],
  ],
} as const;
const WIDTHS = [320, 450];

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

describe.each(LANGUAGES)('importing by hand in %s', (language) => {
  const words = MESSAGES[language].pane;
  const accounts = LEDGER[language].slice(1).map(([, , number, name]) => `${number} ${name}`);
  let sandbox: SandboxPage;
  let page: Page;

  const button = (name: string | RegExp) => sandbox.pane.getByRole('button', { name, exact: true });
  const line = (account = '') =>
    sandbox.pane.getByRole('combobox', { name: say(language, words.accounts.line, { account }) });
  const setWidth = (width: number): Promise<void> =>
    page.locator('iframe').evaluate((frame, to) => {
      if (frame.parentElement) frame.parentElement.style.width = `${to}px`;
    }, width);
  /** Pictures to look at, and no sideways scrolling at the narrowest. */
  async function look(name: string): Promise<void> {
    for (const width of [...WIDTHS, 270]) {
      await setWidth(width);
      await sandbox.screenshot(`fill-${language}-${name}-${width}`);
    }
    const overflow = await sandbox.pane
      .locator('body')
      .evaluate(
        (body) => body.ownerDocument.documentElement.scrollWidth - body.ownerDocument.documentElement.clientWidth,
      );
    expect([name, overflow]).toEqual([name, 0]);
    await setWidth(320);
  }

  beforeAll(async () => {
    sandbox = await SandboxPage.open(browser, server.address, language);
    const opened = browser.contexts().at(-1)?.pages().at(-1);
    if (!opened) throw new Error('The sandbox has no page.');
    page = opened;
    const year = sandbox.pane.getByRole('spinbutton', { name: words.setup.year });
    await year.fill('2025');
    await year.press('Tab');
    await button(words.setup.create).click();
    await sandbox.pane.getByRole('heading', { name: words.fill.title, level: 1 }).waitFor({ timeout: 60_000 });
    await page.evaluate((rows) => {
      const sheet = window.univerAPI.getActiveWorkbook()?.getSheetByName('Sheet1');
      sheet?.getRange(0, 0, rows.length, 5).setValues(rows.map((row) => [...row]));
    }, LEDGER[language]);
  });
  afterAll(() => sandbox.close());

  it('says what to select while nothing is', async () => {
    await look('1-empty');
    await sandbox.showSheet('Sheet1');
    await sandbox.select('H20');
    await button(words.importing.useSelection).press('Enter');
    await sandbox.pane.getByText(MESSAGES[language].problems['selection-empty']).waitFor();
    await look('2-nothing-selected');
  });

  it('reads the selected cells and proposes lines', async () => {
    await page.evaluate(() => {
      const sheet = window.univerAPI.getActiveWorkbook()?.getSheetByName('Sheet1');
      sheet?.getRange('A1:E3').activate();
    });
    await button(words.importing.useSelection).press('Enter');
    await sandbox.pane.getByText('Sheet1!A1:E3').first().waitFor();
    await line(accounts[0]).waitFor();
    await look('3-proposals');
  });

  it('takes proposals over and lets lines be typed, all by keyboard', async () => {
    await button(say(language, words.accounts.acceptFor, { account: accounts[0] ?? '' })).press('Enter');
    await line(accounts[1]).focus();
    await page.keyboard.type('people.overtime', { delay: 20 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const post = button(say(language, words.fill.post, { rows: 2 }));
    await post.waitFor();
    await look('4-decided');
    await sandbox.pane.getByRole('radio', { name: words.importing.details.months }).press('Space');
    await sandbox.pane.getByText(say(language, words.importing.detailHints.months, { rows: 2, read: 2 })).waitFor();
    await look('5-sums');
    await post.press('Enter');
    await sandbox.pane.getByRole('button', { name: '130.50' }).waitFor({ timeout: 60_000 });
    await look('6-posted');
  });

  it('asks for nothing outside the page, and lets no error go by', () => {
    expect(sandbox.faults).toEqual([]);
  });
});
