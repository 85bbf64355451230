/**
 * Ledgers that were broken by chance: they are read or refused, never half; and every line of them is accounted for.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { AccountMapping } from '../../../src/model/ledger/ledger';
import { sumMoney } from '../../../src/model/money';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { Problem } from '../../../src/model/problem';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { TemporaryFolder } from '../../support/xlsx/files';
import { workbookWith } from '../../support/xlsx/writeBook';
import { decodeText } from '../../../src/model/ledger/encoding';
import { bytesOf, fixture, textOf } from './ledgerFiles';

const FILES = [
  ...['kingdee-k3', 'yonyou-u8', 'sap-fagll03', 'quickbooks-gl', 'datev-extf'].map(
    (name) => `cases/formats/${name}.csv`,
  ),
  ...['xero.csv', 'kingdee-balances.csv', 'months-across.csv', 'netsuite.csv', 'sap-tabs.txt'].map(
    (name) => `ledgers/systems/${name}`,
  ),
];

/** Cuts a piece out of some bytes, puts it elsewhere, or puts others in its place. Places are shares of the length. */
interface Break {
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

const breaks = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom(
          ',',
          '"',
          '\n',
          '\r\n',
          ';',
          '\t',
          '|',
          '-',
          '合计',
          'Total',
          '=1+1',
          '__proto__',
          '1e999',
          '9'.repeat(400),
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function broken(bytes: Uint8Array, changes: readonly Break[]): Uint8Array {
  return changes.reduce((before, { at, length, to, bytes: added }) => {
    const from = Math.floor(at * before.length);
    const piece = before.subarray(from, from + length);
    const rest = Uint8Array.from([...before.subarray(0, from), ...before.subarray(from + length)]);
    const place = Math.floor(to * rest.length);
    return Uint8Array.from([...rest.subarray(0, place), ...added, ...piece, ...rest.subarray(place)]);
  }, bytes);
}

async function orProblem<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Far more than any of these small files takes. */
const MOST_SECONDS = 20;

/** Reads and posts, and holds what comes out to what must be true of any file. Says whether it was read. */
async function isAccountedFor(bytes: Uint8Array): Promise<boolean> {
  const begun = performance.now();
  const ledger = await orProblem(() => readLedger(bytes, { dateOrder: 'dmy', decimal: '.' }));
  expect((performance.now() - begun) / 1000).toBeLessThan(MOST_SECONDS);
  if (!ledger) return false;
  const numbers = [...new Set(ledger.rows.map(({ row }) => row)), ...ledger.skipped.map(({ line }) => line)];
  expect(new Set(numbers).size).toBe(numbers.length);
  const most = Math.max(...numbers);
  // From the first line to the last, none is missing.
  expect(numbers).toHaveLength(most);
  expect(ledger.rowsRead).toBe(most - ledger.skipped.length);

  const mapping: AccountMapping = new Map(
    ledger.rows.map(({ account }, index) => [account, index % 3 === 0 ? 'exclude' : 'people.agent-pay'] as const),
  );
  const posting = await orProblem(() => postLedger(ledger, mapping, { year: 2025, month: 1 }));
  if (!posting) return true;
  const { posted, excluded, unmapped, rejected, read } = posting.counts;
  expect([posted + excluded + unmapped + rejected, read]).toEqual([ledger.rows.length, ledger.rows.length]);
  expect(Math.abs(posting.controlTotal - sumMoney(Object.values(posting.amounts)))).toBeLessThanOrEqual(read / 2);
  const byMonth = sumMoney([...posting.byLineMonth.values()].map(sumMoney));
  expect(byMonth).toBe(posting.amounts.posted);
  return true;
}

it.each(FILES)('%s is read or refused, however it is broken', async (name) => {
  const whole = fixture(name);
  expect(await isAccountedFor(whole)).toBe(true);
  let read = 0;
  await fc.assert(
    fc.asyncProperty(breaks, async (changes) => {
      if (await isAccountedFor(broken(whole, changes))) read += 1;
    }),
    { numRuns: 60 },
  );
  // Else nothing was tried but refusing.
  expect(read).toBeGreaterThan(5);
});

it('any bytes at all are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await isAccountedFor(bytes))),
    { numRuns: 300 },
  );
});

it('a workbook is read or refused, however it is broken', async () => {
  const folder = new TemporaryFolder();
  try {
    const lines = [['Date', 'Account', 'Amount'], ...Array.from({ length: 30 }, (_, at) => ['2025-03-31', '6601', at])];
    const whole = new Uint8Array(readFileSync(workbookWith(folder, [lines])));
    expect(await isAccountedFor(whole)).toBe(true);
    await fc.assert(
      fc.asyncProperty(breaks, async (changes) => void (await isAccountedFor(broken(whole, changes)))),
      { numRuns: 100 },
    );
  } finally {
    folder.remove();
  }
});

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('bytes of a ledger', () => {
  const place = (bytes: Uint8Array, at: number): number => Math.min(bytes.length - 1, Math.floor(at * bytes.length));

  it.each(FILES)('may end anywhere (%s)', async (name) => {
    const whole = fixture(name);
    await fc.assert(
      fc.asyncProperty(share, async (end) => void (await isAccountedFor(whole.subarray(0, place(whole, end))))),
      { numRuns: 15 },
    );
  });

  it.each(FILES)('may have bits turned, and zeros among them (%s)', async (name) => {
    const whole = fixture(name);
    const flips = fc.array(fc.tuple(share, fc.nat({ max: 8 })), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(flips, async (places) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, bit] of places) {
          const index = place(bytes, at);
          bytes[index] = bit === 8 ? 0 : (bytes[index] ?? 0) ^ (1 << bit);
        }
        await isAccountedFor(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it.each(FILES)('may be those of another encoding, or of two (%s)', async (name) => {
    const whole = fixture(name);
    const text = textOf(decodeText(whole));
    const utf16 = (order: 'le' | 'be'): Uint8Array => {
      const bytes = Buffer.from(text, 'utf16le');
      return order === 'le' ? bytes : bytes.swap16();
    };
    const forms: readonly Uint8Array[] = [
      Buffer.from(text, 'utf8'),
      Buffer.from(text, 'latin1'),
      // UTF-8 taken for Latin-1 and written as UTF-8 once more.
      Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8'),
      utf16('le'),
      utf16('be'),
      Uint8Array.from([0xff, 0xfe, ...utf16('be')]),
      Uint8Array.from([0xef, 0xbb, 0xbf, ...whole]),
    ];
    for (const form of forms) await isAccountedFor(form);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...forms), fc.constantFrom(...forms), share, async (one, other, at) => {
        const end = place(one, at);
        await isAccountedFor(Uint8Array.from([...one.subarray(0, end), ...other.subarray(end)]));
      }),
      { numRuns: 15 },
    );
  });
});

describe('lines of a ledger', () => {
  it.each(FILES)('may stand in any order, twice, without some of their cells, or not at all (%s)', async (name) => {
    const lines = textOf(decodeText(fixture(name))).split('\n');
    const changes = fc.array(
      fc.record({
        at: share,
        to: share,
        how: fc.constantFrom('move', 'repeat', 'drop', 'cut', 'join', 'blank', 'quote'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(changes, async (steps) => {
        const text = steps.reduce<readonly string[]>((before, { at, to, how }) => {
          const from = Math.floor(at * before.length);
          const line = before[from] ?? '';
          const rest = [...before.slice(0, from), ...before.slice(from + 1)];
          const target = Math.floor(to * rest.length);
          const put = (...added: readonly string[]): readonly string[] => [
            ...rest.slice(0, target),
            ...added,
            ...rest.slice(target),
          ];
          switch (how) {
            case 'move':
              return put(line);
            case 'repeat':
              return [...put(line), line];
            case 'drop':
              return rest;
            case 'cut':
              return put(line.slice(0, Math.floor(to * line.length)));
            case 'join':
              return put(line + (rest[target] ?? ''));
            case 'blank':
              return [...put(line, ''), ''];
            case 'quote':
              return put(`"${line}`);
          }
        }, lines);
        if (await isAccountedFor(bytesOf(...text))) read += 1;
      }),
      { numRuns: 30 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('may be alike in their tens of thousands but for their text, and take no longer than others', async () => {
    const secondsOf = async (row: (index: number) => string): Promise<number> => {
      const rows = Array.from({ length: 50_000 }, (_, index) => row(index));
      const ledger = await readLedger(bytesOf('Date,Account,Amount,Text', ...rows));
      const begun = performance.now();
      const { counts } = postLedger(ledger, new Map([['6601', 'people.agent-pay']]), { year: 2025, month: 1 });
      expect([counts.posted, counts.suspectedDuplicates]).toEqual([50_000, 0]);
      return performance.now() - begun;
    };
    const apart = await secondsOf((index) => `2025-03-31,6601,${index}.90,subscription`);
    const alike = await secondsOf((index) => `2025-03-31,6601,9.90,subscription ${index}`);
    // Compared one by one, they took hundreds of times as long.
    expect(alike).toBeLessThan(apart * 20 + 1000);
  });
});

it('parts of a workbook may be missing, cut, or say what no program writes', async () => {
  const folder = new TemporaryFolder();
  try {
    const lines = [['Date', 'Account', 'Amount'], ...Array.from({ length: 30 }, (_, at) => ['2025-03-31', '6601', at])];
    const parts = unzipSync(new Uint8Array(readFileSync(workbookWith(folder, [lines]))));
    const names = Object.keys(parts);
    const step = fc.record({
      name: fc.constantFrom(...names),
      at: share,
      how: fc.constantFrom('drop', 'cut', 'zero', 'insert', 'number', 'place', 'type'),
      text: fc.constantFrom(
        '<',
        '>',
        '</row>',
        '&#0;',
        '&bad;',
        '<c r="A1"/>',
        ' r="XFD1048576"',
        '\u0000',
        '<row r="-1">',
      ),
      number: fc.constantFrom('-1', '0', '1e9', '99999999999', 'NaN', ''),
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        const changed = new Map(Object.entries(parts));
        for (const { name, at, how, text, number } of steps) {
          const xml = Buffer.from(changed.get(name) ?? new Uint8Array()).toString('utf8');
          const end = Math.floor(at * xml.length);
          const after = (pattern: RegExp, value: string): string =>
            xml.slice(0, end) + xml.slice(end).replace(pattern, value);
          const made: Readonly<Record<typeof how, string | null>> = {
            drop: null,
            cut: xml.slice(0, end),
            zero: '',
            insert: xml.slice(0, end) + text + xml.slice(end),
            number: after(/<v>[^<]*<\/v>/, `<v>${number}</v>`),
            place: after(/ r="[^"]*"/, ` r="${number}"`),
            type: after(/ t="[^"]*"/, ' t="s"'),
          };
          const now = made[how];
          if (now === null) changed.delete(name);
          else changed.set(name, strToU8(now));
        }
        if (await isAccountedFor(zipSync(Object.fromEntries(changed)))) read += 1;
      }),
      { numRuns: 120 },
    );
    expect(read).toBeGreaterThan(5);
  } finally {
    folder.remove();
  }
});
