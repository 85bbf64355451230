/**
 * Long ledgers in the production build: read in a worker, which can be cancelled, and on the page where no worker may start.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page, Worker } from 'playwright-core';
import { MESSAGES, say } from '../../src/locales';
import { serveFolder } from '../../src/tools/staticServer';
import { LONG_LEDGER_MAPPING, longLedger, longLedgerCents } from '../support/longLedger';
import { launchBrowser, SandboxPage } from '../support/sandboxPage';

const LINES = 20_000;
/** Line i is of account i mod 6 in month i mod 12, so as many pairs of account and month as the least common multiple. */
const SUMS = 12;
/** Enough for a person to see it being read. */
const LINES_TO_CANCEL = 300_000;
const words = MESSAGES.en.pane;
const folder = mkdtempSync(path.join(tmpdir(), 'cscost-ledger-'));

function write(name: string, parts: Iterable<string>): string {
  const file = path.join(folder, name);
  writeFileSync(file, [...parts].join(''));
  return file;
}

const amount = (cents: number): string => (cents / 100).toLocaleString('en', { minimumFractionDigits: 2 });

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let sandbox: SandboxPage;
let page: Page;

const button = (name: string | RegExp) => sandbox.pane.getByRole('button', { name });

/** The sandbox with the cost workbook of the ledger's year and the mapping chosen: the ledger is all that lacks. */
async function open(): Promise<void> {
  sandbox = await SandboxPage.open(browser, server.address, 'en');
  const opened = browser.contexts().at(-1)?.pages().at(-1);
  if (!opened) throw new Error('The sandbox has no page.');
  page = opened;
  const year = sandbox.pane.getByRole('spinbutton', { name: words.setup.year });
  await year.fill('2025');
  await year.press('Tab');
  await button(words.setup.create).click();
  await sandbox.pane.getByRole('heading', { name: words.fill.title }).waitFor({ timeout: 60_000 });
  const mapping = write('mapping.csv', ['account,line\n', ...[...LONG_LEDGER_MAPPING].map((row) => `${row.join()}\n`)]);
  await sandbox.chooseFile(button(words.fill.choose).nth(1), mapping);
}

const chooseLedger = (lines: number): Promise<void> =>
  sandbox.chooseFile(button(words.fill.choose).first(), write(`ledger-${lines}.csv`, longLedger(lines)));

const shown = (text: string): Promise<void> => sandbox.pane.getByText(text).first().waitFor({ timeout: 60_000 });

beforeAll(async () => {
  server = await serveFolder('build/browser-tests', { port: 0 });
  browser = await launchBrowser();
});
beforeEach(open);
afterEach(() => sandbox.close());
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The next worker that starts. Workers have the address of their script. */
const nextWorker = (): Promise<Worker> => page.waitForEvent('worker');

it('reads a ledger in a worker, which plans what a person chooses and ends when the ledger is let go of', async () => {
  const started = nextWorker();
  await chooseLedger(LINES);
  const worker = await started;
  expect(worker.url()).toMatch(new RegExp(`^${server.address}/cscost-ledger\\.`));
  const ended = worker.waitForEvent('close');
  await shown(amount(longLedgerCents(LINES)));
  await sandbox.pane.getByRole('radio', { name: words.importing.details.months }).check();
  await shown(say('en', words.importing.detailHints.months, { rows: SUMS, read: LINES }));
  expect(page.workers()).toHaveLength(1);
  await button(say('en', words.fill.remove, { file: `ledger-${LINES}.csv` })).click();
  await ended;
  expect(sandbox.faults).toEqual([]);
});

it('ends the worker when a person cancels', async () => {
  const started = nextWorker();
  await chooseLedger(LINES_TO_CANCEL);
  const ended = (await started).waitForEvent('close');
  await button(words.actions.cancel).click();
  await shown(words.fill.cancelled);
  await ended;
  expect(sandbox.faults).toEqual([]);
});

it('reads the same where a worker may not start', async () => {
  await page.route('**/cscost-ledger.*', (route) => route.abort());
  await chooseLedger(LINES);
  await shown(amount(longLedgerCents(LINES)));
  expect(page.workers()).toEqual([]);
});
