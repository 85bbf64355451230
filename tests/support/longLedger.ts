/** A long ledger as delimited text, and what a correct reading of it finds. */
import type { LineId } from '../../src/model/categories';
import type { AccountMapping } from '../../src/model/ledger/ledger';

/** Accounts in turn, each with the line it is mapped to; the last is mapped nowhere. */
const ACCOUNTS: readonly (readonly [account: string, name: string, line: LineId | 'exclude' | null])[] = [
  ['6401.01', '客服人员工资', 'people.agent-pay'],
  ['6401.02', '客服社保公积金', 'people.agent-benefits'],
  ['6602.11', 'Telephony, licences', 'technology.telephony'],
  ['6602.23', '房租物业费', 'facilities.rent'],
  ['2221.01', '应交增值税', 'exclude'],
  ['6711.05', 'Refunds "goodwill"', null],
];
const HEADER = '日期,凭证号,科目编码,科目名称,摘要,部门,借方金额,贷方金额';
const DAYS = 28;
const MONTHS = 12;
const CENTS = 100;
/** Lines put together before they are handed over. */
const LINES_PER_CHUNK = 10_000;

/** First month of the fiscal year that every line falls in. */
export const LONG_LEDGER_START = { year: 2025, month: 1 } as const;

/** The mapping that goes with it. */
export const LONG_LEDGER_MAPPING: AccountMapping = new Map(
  ACCOUNTS.flatMap(([account, , line]) => (line === null ? [] : [[account, line] as const])),
);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Scattered, but the same every time. */
const scattered = (index: number): number => (index * 2_654_435_761) % 4_294_967_296;

/** Debit less credit of a line in cents; every tenth line is a credit. */
function cents(index: number): number {
  const size = (scattered(index) % 2_000_000) + 1;
  return index % 10 === 9 ? -size : size;
}

function line(index: number): string {
  const [account = '', name = ''] = ACCOUNTS[index % ACCOUNTS.length] ?? [];
  const amount = (Math.abs(cents(index)) / CENTS).toFixed(2);
  const [debit, credit] = cents(index) < 0 ? ['', amount] : [amount, ''];
  const day = `2025-${twoDigits((index % MONTHS) + 1)}-${twoDigits((scattered(index) % DAYS) + 1)}`;
  const text = `付 ${name} ${scattered(index) % 977}`;
  return `${day},记-${index + 1},${account},${quoted(name)},${quoted(text)},CC${index % 40},${debit},${credit}`;
}

/** The text of a ledger of so many lines, in pieces. */
export function* longLedger(lines: number): Generator<string> {
  yield `${HEADER}\n`;
  for (let from = 0; from < lines; from += LINES_PER_CHUNK) {
    const to = Math.min(from + LINES_PER_CHUNK, lines);
    yield `${Array.from({ length: to - from }, (_, offset) => line(from + offset)).join('\n')}\n`;
  }
}

/** Sum of all amounts in cents. */
export function longLedgerCents(lines: number): number {
  let sum = 0;
  for (let index = 0; index < lines; index += 1) sum += cents(index);
  return sum;
}
