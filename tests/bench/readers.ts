/** Reads the same long ledger with our reader and with two parsers of delimited text. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'papaparse';
import { postLedger } from '../../src/model/ledger/postLedger';
import { readLedger } from '../../src/model/ledger/readLedger';
import { longLedger, longLedgerCents, LONG_LEDGER_MAPPING, LONG_LEDGER_START } from '../support/longLedger';
import { peer } from './peer';

export const READERS = ['cscost', 'papaparse', 'csv-parse'] as const;
export type ReaderName = (typeof READERS)[number];

/** Lines of the ledger that is read. */
export const LINES = 1_000_000;

/** As much of csv-parse as is measured. */
interface CsvParse {
  parse(bytes: Uint8Array): readonly (readonly string[])[];
}

function fileIn(folder: string): string {
  return path.join(folder, 'long-ledger.csv');
}

/** Writes the ledger that every reader is given. */
export function writeLongLedger(folder: string): void {
  const file = openSync(fileIn(folder), 'w');
  for (const text of longLedger(LINES)) writeSync(file, text);
  closeSync(file);
}

/** Decoded, columns, dates and amounts understood, every row in its bin, the sums proven. */
async function readOurs(bytes: Uint8Array): Promise<number> {
  const ledger = await readLedger(bytes, { currency: 'CNY' });
  const posting = postLedger(ledger, LONG_LEDGER_MAPPING, LONG_LEDGER_START);
  const wanted = longLedgerCents(LINES);
  if (posting.controlTotal !== wanted) throw new Error(`read ${posting.controlTotal} cents of ${wanted}`);
  return posting.counts.read;
}

/** Without the header, and without what PapaParse makes of the last line end. */
const linesOf = (records: readonly (readonly string[])[]): number =>
  records.filter(({ length }) => length > 1).length - 1;

/** Reads the ledger once and says how long that took. Throws when lines are missing. */
export async function measureReader(name: ReaderName, folder: string): Promise<{ readonly seconds: number }> {
  const bytes = new Uint8Array(readFileSync(fileIn(folder)));
  const readers: Readonly<Record<ReaderName, () => number | Promise<number>>> = {
    cscost: () => readOurs(bytes),
    papaparse: () => linesOf(parse<string[]>(new TextDecoder().decode(bytes)).data),
    'csv-parse': () => linesOf((peer(folder)('csv-parse/sync') as CsvParse).parse(bytes)),
  };
  const begun = performance.now();
  const lines = await readers[name]();
  const seconds = (performance.now() - begun) / 1000;
  if (lines !== LINES) throw new Error(`${name} read ${lines} lines of ${LINES}`);
  return { seconds };
}
