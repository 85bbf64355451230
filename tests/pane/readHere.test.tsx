/** A ledger that is posted and planned on the page: in steps, between which the page has its turns and a person may cancel. */
import './setup';
import { allAtOnce, type Steps } from '../../src/model/ledger/turns';
import { readLedger } from '../../src/model/ledger/readLedger';
import { LedgerDesk } from '../../src/pane/fill/work/ledgerDesk';
import { readHere } from '../../src/pane/fill/work/readHere';
import { IMPORT_TABLES } from '../../src/workbook/planImport';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import { LONG_LEDGER_MAPPING, LONG_LEDGER_START, longLedger } from '../support/longLedger';
import { retailTemplate } from '../support/retailImport';

const LINES = 20_000;
/** Rows between two places where the work may be interrupted. */
const ROWS_PER_STEP = 500;
const bytes = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode([...longLedger(LINES)].join(''));
const tables = readSpecTables(retailTemplate('en'), IMPORT_TABLES);
const INPUT = {
  drivers: null,
  detail: 'rows',
  fileName: 'ledger.csv',
  importedAt: new Date('2026-01-02T03:04:05Z'),
  addInVersion: '0',
  language: 'en',
  currency: 'CNY',
} as const;

function steps(work: Steps<unknown>): number {
  let count = 0;
  while (!work.next().done) count += 1;
  return count;
}

it('stops after every few rows, posting and planning', async () => {
  const desk = new LedgerDesk(await readLedger(bytes(), {}));
  expect(desk.facts.rowCount).toBe(LINES);
  expect(steps(desk.post(LONG_LEDGER_MAPPING, LONG_LEDGER_START))).toBeGreaterThanOrEqual(LINES / ROWS_PER_STEP);
  desk.useTables(tables);
  // Once to make the entries, once to make their rows.
  const planned = steps(desk.patches(INPUT));
  expect(planned).toBeGreaterThanOrEqual((2 * LINES) / ROWS_PER_STEP);
});

it('comes to what the same work comes to at once', async () => {
  const desk = new LedgerDesk(await readLedger(bytes(), {}));
  const work = await readHere({ bytes: bytes(), sheet: null, firstRow: null }, {}, {});
  await work.useTables(tables);
  desk.useTables(tables);
  expect(await work.post(LONG_LEDGER_MAPPING, LONG_LEDGER_START)).toEqual(
    allAtOnce(desk.post(LONG_LEDGER_MAPPING, LONG_LEDGER_START)),
  );
  expect(await work.patches(INPUT)).toEqual(allAtOnce(desk.patches(INPUT)));
});

describe('while every step takes long', () => {
  let now = 0;
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockImplementation(() => (now += 1_000));
  });
  afterEach(() => jest.restoreAllMocks());

  it('lets others work after each', async () => {
    const work = await readHere({ bytes: bytes(), sheet: null, firstRow: null }, {}, {});
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await work.post(LONG_LEDGER_MAPPING, LONG_LEDGER_START);
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
  });

  it('gives up when the ledger is let go of', async () => {
    const work = await readHere({ bytes: bytes(), sheet: null, firstRow: null }, {}, {});
    const posting = work.post(LONG_LEDGER_MAPPING, LONG_LEDGER_START);
    work.close();
    await expect(posting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
