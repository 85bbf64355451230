/** Writing in chunks: the same bytes every time, and a long ledger is never held as a whole. */
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { runInNewContext } from 'node:vm';
import { workbookBytes, writeWorkbook } from '../../../src/hosts/xlsx/writeWorkbook';
import { LARGEST_CHUNK } from '../../../src/hosts/xlsx/zip';
import type { SheetSpec, TableSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { EXAMPLE, EXAMPLE_VALUES } from '../../support/xlsx/exampleWorkbook';
import { ledgerWorkbook } from '../../support/xlsx/ledgerWorkbook';
import { lint } from '../../support/xlsx/lint/lint';
import { partAt, readParts } from '../../support/xlsx/package';

const ROWS = 5_000;
/** Text that hardly compresses, with characters of every length in UTF-8. */
function noise(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 60 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x4e00 + (state % 20_000), 0x1f300 + (state % 700), 0x61 + (state % 26));
  }).join('');
}

type Row = TableSpec['rows'][number];

/** The example with a long log; `onRead` is told the index of each row that is read. */
function withLongLog(onRead: (index: number) => void = () => undefined): WorkbookSpec {
  const rows = new Proxy<readonly Row[]>(
    Array.from({ length: ROWS }, (_, index): Row => [noise(index), index]),
    {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) onRead(Number(key));
        return Reflect.get(target, key, receiver) as unknown;
      },
    },
  );
  const sheets = EXAMPLE.sheets.map((sheet): SheetSpec => {
    const [table] = sheet.tables;
    return sheet.id === 'log' && table ? { ...sheet, tables: [{ ...table, rows }] } : sheet;
  });
  return { ...EXAMPLE, sheets };
}

it('gives the same bytes for the same spec and values', async () => {
  const once = await workbookBytes(EXAMPLE, EXAMPLE_VALUES);
  const again = await workbookBytes(structuredClone(EXAMPLE), EXAMPLE_VALUES);
  expect(Buffer.compare(once, again)).toBe(0);
});

it('stamps every part with the earliest time that archives know, in their fixed order', async () => {
  const bytes = await workbookBytes(EXAMPLE, null);
  const paths: string[] = [];
  const times = new Set<number>();
  const view = new DataView(bytes.buffer);
  // Headers of the archive's directory begin with PK, 1, 2.
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    times.add(view.getUint32(at + 12, true));
    paths.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))));
  }
  // Year 0, month 1, day 1, midnight.
  expect([...times]).toEqual([((1 << 5) | 1) << 16]);
  expect(paths.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
  expect([...paths].sort()).toEqual(Object.keys(unzipSync(bytes)).sort());
});

it('writes rows as they are read, in chunks no larger than promised', async () => {
  const chunks: number[] = [];
  let rowsSinceChunk = 0;
  let most = 0;
  let phase: 'before' | 'writing' | 'after' = 'before';
  const spec = withLongLog((index) => {
    // Rows are looked through before and after; what counts is while they are written.
    if (phase === 'before' && chunks.length > 0) phase = 'writing';
    if (phase === 'writing') most = Math.max(most, (rowsSinceChunk += 1));
    if (phase === 'writing' && index === ROWS - 1) phase = 'after';
  });
  await writeWorkbook(spec, null, (bytes) => {
    chunks.push(bytes.length);
    rowsSinceChunk = 0;
  });
  expect(Math.max(...chunks)).toBeLessThanOrEqual(LARGEST_CHUNK);
  expect(chunks.filter((size) => size > 10_000).length).toBeGreaterThan(10);
  // A row has more than 240 characters, and 64 K of them are a chunk's worth.
  expect(phase).toBe('after');
  expect(most).toBeLessThanOrEqual(3 * Math.ceil(65_536 / 240));
});

it('cuts no character in two', async () => {
  const parts = readParts(await workbookBytes(withLongLog(), null));
  const texts = [...partAt(parts, 'xl/worksheets/sheet5.xml').matchAll(/<t>([^<]*)<\/t>/g)].map(([, text]) => text);
  expect(texts.slice(2)).toEqual(Array.from({ length: ROWS }, (_, index) => noise(index)));
});

it('waits for a sink that takes its time', async () => {
  let isBusy = false;
  let overlaps = 0;
  let taken = 0;
  await writeWorkbook(withLongLog(), null, async (bytes) => {
    if (isBusy) overlaps += 1;
    isBusy = true;
    await new Promise((resolve) => setImmediate(resolve));
    isBusy = false;
    taken += bytes.length;
  });
  expect([overlaps, taken]).toEqual([0, (await workbookBytes(withLongLog(), null)).length]);
});

it('fails with what the sink fails with', async () => {
  const full = () => Promise.reject(new Error('disk full'));
  await expect(writeWorkbook(EXAMPLE, null, full)).rejects.toThrow('disk full');
});

it('writes a filled ledger soundly', async () => {
  expect(lint(readParts(await workbookBytes(ledgerWorkbook(200), null)))).toEqual([]);
});

it('writes the same bytes where there is nothing but what browsers have', async () => {
  const bundle = await build({
    entryPoints: ['src/hosts/xlsx/writeWorkbook.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'writer',
    write: false,
    logLevel: 'silent',
  });
  const code = bundle.outputFiles[0]?.text ?? '';
  const page = { TextEncoder, spec: EXAMPLE, bytes: new Uint8Array() };
  await runInNewContext(`${code}; writer.workbookBytes(spec, null).then((written) => { bytes = written; })`, page);
  expect(Buffer.compare(page.bytes, await workbookBytes(EXAMPLE, null))).toBe(0);
});
