/**
 * Ledgers written in every form there is, the forms drawn by chance: each must end in the bins that its rows were made for.
 */
import fc from 'fast-check';
import type { LineId } from '../../../src/model/categories';
import type { AccountMapping, RejectReason } from '../../../src/model/ledger/ledger';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { ENCODINGS, encodeText, hasChinese, type WrittenEncoding } from '../../support/encodeText';

type Fate = 'posted' | 'excluded' | 'unmapped' | RejectReason;

const ACCOUNTS: Readonly<Record<'posted' | 'excluded' | 'unmapped', string>> = {
  posted: '6601.10',
  excluded: '0022210',
  unmapped: '6711-05',
};
const MAPPING: AccountMapping = new Map<string, LineId | 'exclude'>([
  [ACCOUNTS.posted, 'people.agent-pay'],
  [ACCOUNTS.excluded, 'exclude'],
]);

interface Row {
  readonly fate: Fate;
  readonly month: number;
  readonly day: number;
  /** Debit is plus. Never 0. */
  readonly cents: number;
}

const row = (fate: fc.Arbitrary<Fate>): fc.Arbitrary<Row> =>
  fc.record({
    fate,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    cents: fc.integer({ min: 1, max: 999_999_999 }).chain((size) => fc.constantFrom(size, -size)),
  });

/** Enough sound rows that single faults are seen as faults; the first has a day that no month can be. */
const rows: fc.Arbitrary<readonly Row[]> = fc
  .tuple(
    fc.array(row(fc.constantFrom<Fate>('posted', 'excluded', 'unmapped')), { minLength: 6, maxLength: 20 }),
    fc
      .subarray<Fate>(['amount', 'date', 'fiscal-year', 'account'])
      .chain((fates) => fc.tuple(...fates.map((fate) => row(fc.constant(fate))))),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([sound, faulty, at]) => [
    { fate: 'posted', month: 3, day: 25, cents: 123_456 },
    ...sound.slice(0, at),
    ...faulty,
    ...sound.slice(at),
  ]);

const NUMBERS = {
  '1234.56': ['', '.'],
  '1234,56': ['', ','],
  '1,234.56': [',', '.'],
  '1.234,56': ['.', ','],
  "1'234.56": ["'", '.'],
  '1 234,56': [' ', ','],
} as const;
const NEGATIVES = {
  '-1': (text: string) => `-${text}`,
  '1-': (text: string) => `${text}-`,
  '(1)': (text: string) => `(${text})`,
};

const two = (number: number): string => String(number).padStart(2, '0');
type Day = readonly [year: number, month: number, day: number];
const DATES: Readonly<Record<string, (day: Day) => string>> = {
  'y-m-d': ([y, m, d]) => `${y}-${two(m)}-${two(d)}`,
  'y/m/d': ([y, m, d]) => `${y}/${m}/${d}`,
  'y.m.d': ([y, m, d]) => `${y}.${two(m)}.${two(d)}`,
  yyyymmdd: ([y, m, d]) => `${y}${two(m)}${two(d)}`,
  'd.m.y': ([y, m, d]) => `${two(d)}.${two(m)}.${y}`,
  'd/m/y': ([y, m, d]) => `${d}/${m}/${y}`,
  'm/d/y': ([y, m, d]) => `${two(m)}/${two(d)}/${y}`,
  'm-d-y': ([y, m, d]) => `${m}-${d}-${y}`,
  'd name y': ([y, m, d]) =>
    `${d} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1] ?? ''} ${y}`,
  y年m月d日: ([y, m, d]) => `${y}年${m}月${d}日`,
};

const LAYOUTS = ['pair', 'signed', 'sided'] as const;

interface Form {
  readonly encoding: WrittenEncoding;
  readonly delimiter: string;
  readonly number: keyof typeof NUMBERS;
  readonly negative: keyof typeof NEGATIVES;
  readonly isWide: boolean;
  readonly date: string;
  readonly layout: (typeof LAYOUTS)[number];
  readonly lineEnd: string;
  readonly isQuoted: boolean;
  readonly order: readonly number[];
  readonly titles: number;
  readonly hasTotal: boolean;
}

const form: fc.Arbitrary<Form> = fc
  .record({
    encoding: fc.constantFrom(...ENCODINGS),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    number: fc.constantFrom(...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[])),
    negative: fc.constantFrom(...(Object.keys(NEGATIVES) as (keyof typeof NEGATIVES)[])),
    isWide: fc.boolean(),
    date: fc.constantFrom(...Object.keys(DATES)),
    layout: fc.constantFrom(...LAYOUTS),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isQuoted: fc.boolean(),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
    titles: fc.integer({ min: 0, max: 3 }),
    hasTotal: fc.boolean(),
  })
  .filter(({ encoding, date, isWide }) => hasChinese(encoding) || (!date.includes('年') && !isWide));

const SEPARATED = /\B(?=(?:\d{3})+(?!\d))/g;

function amountText(cents: number, { number, negative, isWide }: Form): string {
  const [thousands, decimal] = NUMBERS[number];
  const size = Math.abs(cents);
  const whole = String(Math.floor(size / 100)).replace(SEPARATED, thousands);
  const text = `${whole}${decimal}${two(size % 100)}`;
  const digits = isWide ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
  return cents < 0 ? NEGATIVES[negative](digits) : digits;
}

function cellsOf(written: Row, index: number, chosen: Form): readonly string[] {
  const { fate, month, day, cents } = written;
  const isFaulty = fate === 'amount';
  const account =
    fate === 'account' ? '' : fate in ACCOUNTS ? ACCOUNTS[fate as keyof typeof ACCOUNTS] : ACCOUNTS.posted;
  const date =
    fate === 'date' ? 'soon' : (DATES[chosen.date]?.([fate === 'fiscal-year' ? 2024 : 2025, month, day]) ?? '');
  const text = (value: number): string => (isFaulty ? 'n/a' : amountText(value, chosen));
  const isDebit = cents > 0;
  // A pair prints a credit as plus on its side, or now and then as a red entry on the other.
  const isRed = !isDebit && index % 3 === 0;
  const amounts = {
    pair: isDebit || isRed ? [text(cents), ''] : ['', text(-cents)],
    signed: [text(cents), ''],
    sided: [text(Math.abs(cents)), isDebit ? 'D' : 'C'],
  }[chosen.layout];
  const name = hasChinese(chosen.encoding) ? '客服，工资' : 'Löhne für "Kunden"';
  return [date, String(1000 + index), account, name, ...amounts, `row ${index}`];
}

const HEADERS = {
  pair: ['Date', 'Voucher No.', 'Account', 'Account Name', 'Debit', 'Credit', 'Text'],
  signed: ['Date', 'Voucher No.', 'Account', 'Account Name', 'Amount', 'Remark', 'Text'],
  sided: ['Date', 'Voucher No.', 'Account', 'Account Name', 'Amount', 'D/C', 'Text'],
};

function ledgerText(written: readonly Row[], chosen: Form): string {
  const { delimiter, isQuoted, order } = chosen;
  const cell = (text: string): string =>
    isQuoted || text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly string[]): string => order.map((column) => cell(cells[column] ?? '')).join(delimiter);
  const total = ['', '', '', '', amountText(1, chosen), '', 'Total'];
  return [
    ...['General ledger', 'Example', ''].slice(0, chosen.titles),
    line(HEADERS[chosen.layout]),
    ...written.map((entry, index) => line(cellsOf(entry, index, chosen))),
    ...(chosen.hasTotal ? [line(total)] : []),
    '',
  ].join(chosen.lineEnd);
}

const isRejected = (fate: Fate): boolean => !(fate in ACCOUNTS);

it('ends every row in the bin it was made for, to the cent, whatever the form', async () => {
  await fc.assert(
    fc.asyncProperty(rows, form, async (written, chosen) => {
      const ledger = await readLedger(encodeText(ledgerText(written, chosen), chosen.encoding), { currency: 'EUR' });
      const posting = postLedger(ledger, MAPPING, { year: 2025, month: 1 });
      expect(posting.rows.map(({ bin, reason }) => reason ?? bin)).toEqual(written.map(({ fate }) => fate));
      expect(posting.rows.map(({ amount }) => amount)).toEqual(
        written.map(({ fate, cents }) => (fate === 'amount' ? null : cents)),
      );
      const sum = (isWanted: (entry: Row) => boolean): number =>
        written
          .filter((entry) => entry.fate !== 'amount' && isWanted(entry))
          .reduce((total, { cents }) => total + cents, 0);
      expect(posting.amounts).toEqual({
        posted: sum(({ fate }) => fate === 'posted'),
        excluded: sum(({ fate }) => fate === 'excluded'),
        unmapped: sum(({ fate }) => fate === 'unmapped'),
        rejected: sum(({ fate }) => isRejected(fate)),
      });
      expect(posting.controlTotal).toBe(sum(() => true));
      expect(posting.rounding).toBe(0);
      const months = posting.byLineMonth.get('people.agent-pay') ?? [];
      expect(
        months.map((amount, month) => amount - sum((entry) => entry.fate === 'posted' && entry.month === month + 1)),
      ).toEqual(Array.from({ length: 12 }, () => 0));
      expect(ledger.skipped.map(({ reason }) => reason)).toEqual([
        ...['title', 'title', 'blank'].slice(0, chosen.titles),
        'header',
        ...(chosen.hasTotal ? ['total'] : []),
      ]);
    }),
    { numRuns: 300 },
  );
});
