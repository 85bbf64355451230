/**
 * The sidebar in Chromium over Code.js and the fake spreadsheet: set up, import, read the total and follow it to its cells, type a figure, as a person does it. In one language workers may
 * start; in the other the page is as locked up as a sandbox can be, without workers and without storage.
 */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, MESSAGES, type Language } from '../../src/locales';
import { SHEETS_WORDS } from '../../src/locales/sheets';
import { NAMES } from '../../src/workbook/names';
import { sheetName } from '../../src/workbook/template';
import { CASE_FOLDER, retailCase } from '../support/retailCase';
import { launchBrowser } from '../support/sandboxPage';
import { buildAddOn, type BuiltFiles } from './builtAddOn';
import { openAddOn, type OpenAddOn } from './openAddOn';

const ADDRESS = 'https://sidebar.example/';
/** What the page may do besides, as a content security policy. */
const POLICIES: Readonly<Record<Language, string>> = {
  en: "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; worker-src blob:; img-src data: blob:",
  'zh-CN': "sandbox allow-scripts allow-forms allow-modals; worker-src 'none'; connect-src 'none'",
};
const PATIENCE_MS = 120_000;
const TOTAL = retailCase.expected.amounts['posted'];

/** 27,108,221.55 as Understand shows it: millions in English, tenths of ten thousands (万) in Chinese. */
const SHORT: Readonly<Record<Language, string>> = { en: '27.11', 'zh-CN': '2,710.8' };

/** Stands for `google.script`: calls and answers are copied as JSON, failures carry a message alone. */
const GOOGLE = `
  window.focused = 0;
  const script = (succeed, fail) => ({
    withSuccessHandler: (take) => script(take, fail),
    withFailureHandler: (take) => script(succeed, take),
    rpc: (json) => void window.cscostRpc(json).then(
      (answer) => answer.message === undefined ? succeed(answer.json) : fail(new Error(answer.message))),
  });
  window.google = { script: { run: script(() => {}, () => {}), host: { editor: { focus: () => { window.focused += 1; } } } } };
`;

let files: BuiltFiles;
let browser: Browser;

beforeAll(async () => {
  files = buildAddOn('sheets-sidebar', 'en');
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)('the sidebar in %s', (language) => {
  const words = MESSAGES[language].pane;
  const faults: string[] = [];
  let addOn: OpenAddOn;
  let page: Page;
  /** What Google says instead of answering. */
  let refusal: string | null = null;

  const button = (name: string | RegExp) => page.getByRole('button', { name });

  async function chooseFile(role: string): Promise<void> {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(words.fill.choose).first().click()]);
    await chooser.setFiles(path.join(CASE_FOLDER, `${role}.csv`));
    await page.getByText(`${role}.csv`, { exact: true }).waitFor();
  }

  beforeAll(async () => {
    addOn = openAddOn(files['Code.js']);
    const context = await browser.newContext({ viewport: { width: 300, height: 700 }, locale: language });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (request.url() !== ADDRESS && !/^(?:data|blob):/.test(request.url()))
        faults.push(`asked for ${request.url()}`);
    });
    await page.exposeFunction('cscostRpc', async (json: string) =>
      refusal === null ? { json: await addOn.rpc(json) } : { message: refusal },
    );
    await page.addInitScript(GOOGLE);
    await page.route(ADDRESS, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': POLICIES[language] },
        body: files['pane.html'],
      }),
    );
    await page.goto(ADDRESS);
  });
  afterAll(() => page.context().close());

  it('adds the cost model to the spreadsheet', async () => {
    const currency = page.getByRole('combobox', { name: words.setup.currency });
    await currency.click();
    await currency.fill('CNY');
    await currency.press('Enter');
    const year = page.getByRole('spinbutton', { name: words.setup.year });
    await year.fill('2025');
    await year.press('Tab');
    await button(words.setup.create).click();
    await page.getByRole('heading', { name: words.fill.title }).waitFor();
    expect(addOn.book.sheets.map(({ name }) => name)).toContain('Sheet1');
    expect(addOn.book.names.size).toBeGreaterThan(11);
  });

  it('imports the ledger, in a worker where one may start', async () => {
    const workers: unknown[] = [];
    page.on('worker', (worker) => workers.push(worker));
    for (const role of ['ledger', 'mapping', 'drivers']) await chooseFile(role);
    await button(/1,856/).waitFor();
    const shown = await page.locator('body').innerText();
    for (const amount of ['27,108,221.55', '916,877.22', '82,915.91', '17,899.56', '28,125,914.24']) {
      expect(shown).toContain(amount);
    }
    expect(workers.length > 0).toBe(language === 'en');
    await button(/1,856/).click();
    await page.getByText('27,108,221.55').first().waitFor();
    await addOn.book.settle();
    expect(addOn.run('CSCOST_TOTAL')).toBe(TOTAL);
  });

  /** The total in Understand, and what it says in full where it is described. */
  const total = () =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: words.understand.total.title, exact: true }) })
      .getByRole('button')
      .first();
  async function saysInFull(amount: string): Promise<void> {
    const id = (await total().getAttribute('aria-describedby')) ?? '';
    await page.locator(`[id="${id}"]`).filter({ hasText: amount }).waitFor({ state: 'attached' });
  }

  it('shows the total of the ledger in Understand, and leads to its cell', async () => {
    await page.getByRole('tab', { name: new RegExp(`${words.understand.title}$`) }).click();
    await total().waitFor();
    expect(await total().innerText()).toBe(SHORT[language]);
    await saysInFull('27,108,221.55');
    addOn.book.selection = [];
    await total().click();
    await page.waitForFunction('window.focused === 1');
    const named = addOn.book.names.get(NAMES.actualToDate.toLowerCase());
    const [selected] = addOn.book.selection;
    expect([selected?.sheet.name, selected?.area]).toEqual([named?.sheet.name, named?.area]);
    const { row, column } = named?.area ?? { row: -1, column: -1 };
    expect(addOn.book.shown?.at(named?.sheet.name ?? '', row, column)).toBe(Number(TOTAL));
  });

  it('follows when a person types a figure into a cell', async () => {
    const people = addOn.book.sheetNamed(sheetName('people', language));
    if (!people) throw new Error('no sheet of people');
    expect(people.cellAt(13, 15)?.content ?? null).toBeNull();
    people.write(people.cellFor(13, 15), 1000);
    // A sidebar is told nothing: it looks when a person comes back to it.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await saysInFull('27,109,221.55');
  });

  it('says what to do when Google lets the account not in, and goes on when it does', async () => {
    const { accounts } = SHEETS_WORDS[language];
    refusal = 'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.';
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByText(accounts.title).waitFor();
    await button(accounts.retry).click();
    await page.getByText(accounts.stillRefused).waitFor();
    refusal = null;
    await button(accounts.retry).click();
    await page.getByText(accounts.title).waitFor({ state: 'detached' });
  });

  it('asks for nothing outside the page, and lets no error go by', () => {
    expect(faults).toEqual([]);
  });
});
