/**
 * The main job, as a person does it in the sandbox: create the workbook, import retail-zh, type `=CSCOST.TOTAL()`, change
 * an amount and see the cell follow. On the production build of the pane.
 */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { LANGUAGES, MESSAGES, say } from '../../src/locales';
import { serveFolder } from '../../src/tools/staticServer';
import { sheetName } from '../../src/workbook/template';
import { CASE_FOLDER, retailCase } from '../support/retailCase';
import { launchBrowser, SandboxPage } from '../support/sandboxPage';

const { expected } = retailCase;
const TOTAL = Number(expected.amounts['posted']);

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

describe.each(LANGUAGES)('the main job in %s', (language) => {
  const words = MESSAGES[language].pane;
  const people = sheetName('people', language);
  let sandbox: SandboxPage;

  beforeAll(async () => {
    sandbox = await SandboxPage.open(browser, server.address, language);
  });
  afterAll(() => sandbox.close());

  const button = (name: string | RegExp) => sandbox.pane.getByRole('button', { name });

  it('creates the cost workbook beside the sheet that is there', async () => {
    const currency = sandbox.pane.getByRole('combobox', { name: words.setup.currency });
    await currency.click();
    await sandbox.type('CNY');
    expect(await currency.inputValue()).toContain('CNY');
    const year = sandbox.pane.getByRole('spinbutton', { name: words.setup.year });
    await year.fill('2025');
    await year.press('Tab');
    await sandbox.screenshot(`${language}-1-set-up`);
    await button(words.setup.create).click();
    await sandbox.pane.getByRole('heading', { name: words.fill.title }).waitFor({ timeout: 60_000 });
    await sandbox.showSheet(people);
    await sandbox.showSheet('Sheet1');
  });

  it('shows the reconciliation before anything is written', async () => {
    for (const [index, role] of (['ledger', 'mapping', 'drivers'] as const).entries()) {
      await sandbox.chooseFile(button(words.fill.choose).first(), path.join(CASE_FOLDER, `${role}.csv`));
      await sandbox.pane.getByText(`${role}.csv`, { exact: true }).waitFor();
      expect(await button(words.fill.choose).count()).toBe(2 - index);
    }
    await button(/1,856/).waitFor({ timeout: 60_000 });
    const shown = await sandbox.pane.locator('body').innerText();
    for (const amount of ['27,108,221.55', '916,877.22', '82,915.91', '17,899.56', '28,125,914.24']) {
      expect(shown).toContain(amount);
    }
    await sandbox.screenshot(`${language}-2-reconciliation`);
    expect(await sandbox.cell(people, 'P8')).toBe(null);
  });

  it('posts the ledger', async () => {
    await button(/1,856/).click();
    await sandbox.pane.getByText('27,108,221.55').first().waitFor({ timeout: 60_000 });
    await sandbox.screenshot(`${language}-3-posted`);
  });

  it('shows the total in a cell where a person types =CSCOST.TOTAL()', async () => {
    await sandbox.typeInto('B2', '=CSCOST.TOTAL()');
    await sandbox.expectCell('Sheet1', 'B2', TOTAL);
    await sandbox.screenshot(`${language}-4-total`);
  });

  it('lets the cell follow when a person changes an amount', async () => {
    await sandbox.showSheet(people);
    await sandbox.typeInto('P14', '1000');
    await sandbox.expectCell('Sheet1', 'B2', TOTAL + 1000);
    await sandbox.pane.getByText('27,109,221.55').waitFor();
    await sandbox.pane.getByText(say(language, words.posted.checksFailing, { count: 2 })).waitFor();
    await sandbox.screenshot(`${language}-5-amount`);
    await sandbox.showSheet('Sheet1');
    await sandbox.screenshot(`${language}-6-follows`);
  });

  it('offers to replace the same ledger a second time, and leaves it when that is cancelled', async () => {
    await button(words.posted.another).click();
    // The mapping is still there from the first import.
    await sandbox.chooseFile(button(words.fill.choose).first(), path.join(CASE_FOLDER, 'ledger.csv'));
    await button(say(language, words.fill.replace, { rows: 1856 })).waitFor();
    await sandbox.screenshot(`${language}-7-replace`);
    await button(words.actions.cancel).click();
    await sandbox.expectCell('Sheet1', 'B2', TOTAL + 1000);
  });

  it('finds a function in the pane and puts it, with its arguments, into the selected cell', async () => {
    await sandbox.select('D4');
    await button(words.app.functions).click();
    await sandbox.pane.getByRole('searchbox', { name: words.functions.search }).fill('erlang');
    await button('AGENTS').click();
    for (const [name, given] of Object.entries({
      contacts: 100,
      aht: 180,
      interval: 1_800,
      target: 0.8,
      threshold: 20,
    }))
      await sandbox.pane.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill(String(given));
    await button(words.functions.insert).click();
    await sandbox.expectCell('Sheet1', 'D4', 14);
    await sandbox.screenshot(`${language}-8-function`);
  });

  it('asks for nothing outside the page, and lets no error go by', () => {
    expect(sandbox.faults).toEqual([]);
  });
});
