/**
 * Telling the rows of a ledger from the lines that systems print around them.
 */
import { readDate } from './dateText';
import { plainHeader } from './headerWords';
import type { LedgerLayout } from './ledgerLayout';
import type { SkipReason } from './ledger';

/**
 * What a line below the header is. A `note` is a line of words: an account heading, a page title or a footer, which only
 * its place in the file tells.
 */
export type LineKind =
  | 'row'
  | 'note'
  | 'subtotal-mark'
  | Extract<
      SkipReason,
      | 'header'
      | 'blank'
      | 'separator'
      | 'account heading'
      | 'opening balance'
      | 'closing balance'
      | 'subtotal'
      | 'total'
    >;

type WordedReason = Extract<LineKind, 'opening balance' | 'closing balance' | 'subtotal' | 'total'>;

/** Whole cells, without blanks and a last colon, in lower case, that make a line what it is. */
const CELL_WORDS: readonly (readonly [WordedReason, RegExp])[] = [
  ['total', /^(?:合计|总计|总合计|(?:grand|report)?totals?|gesamtsumme|gesamt|summe)$/],
  [
    'subtotal',
    /^(?:小计|累计|承前页|过次页|转下页|[本当](?:期|月|日|年|季|页|旬)(?:合计|累计|小计)|\d+月(?:合计|累计|小计))$/,
  ],
  ['subtotal', /^(?:sub-?totals?|zwischensumme|netchange|netmovement)$/],
  [
    'opening balance',
    /^(?:期初余额|年初余额|月初余额|上年结转|上年余额|期初|(?:beginning|opening)balance|balanceb\/f|balancebroughtforward|anfangsbestand|anfangssaldo|saldovortrag|eb-wert)$/,
  ],
  [
    'closing balance',
    /^(?:期末余额|年末余额|月末余额|结转下年|期末|(?:ending|closing)balance|balancec\/f|balancecarriedforward|endbestand|endsaldo|schlusssaldo)$/,
  ],
];

/** Quick look that spares most cells the whole list. */
const MAY_BE_WORDED = /[计额转页初末]|total|balance|net|sum|saldo|best|eb/i;

function cellReason(cell: string): WordedReason | null {
  const bare = cell.toLowerCase().replace(/\s+|[:：]\s*$/g, '');
  return CELL_WORDS.find(([, words]) => words.test(bare))?.[0] ?? null;
}

/** In place of an account: the sum of a kind of accounts. */
const SUM_OF_ACCOUNTS = /^\D+(?:小计|合计|累计)[:：]?$/;

/** Beginnings and ends of a line's label, where it has neither date nor account. */
const LABEL_WORDS: readonly (readonly [WordedReason, RegExp])[] = [
  ['subtotal', /^(?:sub-?)?total(?:s|ling)?\b|^summe\b|^zwischensumme\b|(?:小计|合计|累计)[:：]?$/i],
  ['opening balance', /^(?:beginning|opening) balance\b|^期初余额/i],
  ['closing balance', /^(?:ending|closing) balance\b|^期末余额/i],
];

const RULE = /^[-=_+─━—]{2,}$/;
const STARS = /^\*+$/;
const COLON = /[:：]/;
/** What Dynamics calls accounts that are not posted to. */
const TYPE_KINDS: ReadonlyMap<string, LineKind> = new Map([
  ['heading', 'account heading'],
  ['begintotal', 'account heading'],
  ['total', 'subtotal'],
  ['endtotal', 'subtotal'],
]);
const STARTS_WITH_DIGIT = /^[0-9０-９]/;

/** Sorts lines of one file. Cells are looked at as they stand, trimmed here. */
export class LineSorter {
  private readonly date: number;
  private readonly voucher: number | undefined;
  private readonly account: number | undefined;
  private readonly roleColumns: readonly number[];

  constructor(private readonly layout: LedgerLayout) {
    const { columns } = layout;
    this.date = columns.date ?? columns.period ?? -1;
    this.voucher = columns.voucher;
    this.account = columns.account;
    const labels = [
      columns.date,
      columns.period,
      columns.voucher,
      columns.account,
      columns['account-name'],
      columns.text,
    ];
    this.roleColumns = labels.filter((column) => column !== undefined);
  }

  kindOf(cells: readonly string[]): LineKind {
    if (this.isHeader(cells)) return 'header';
    const type = this.cell(cells, this.layout.columns['account-type']);
    const ofType = type === '' ? undefined : TYPE_KINDS.get(plainHeader(type));
    if (ofType) return ofType;
    if (this.isComplete(cells)) return 'row';
    const label = cells.find((cell) => cell.trim() !== '')?.trim();
    if (label === undefined) return 'blank';
    if (cells.every((cell) => cell.trim() === '' || RULE.test(cell.trim()))) return 'separator';
    if (STARS.test(label)) return 'subtotal-mark';
    const worded = this.wordedReason(cells, label);
    if (worded) return worded;
    if (this.isNote(cells)) return 'note';
    if (this.isSum(cells)) return 'subtotal';
    // Accounts without money in any month have nothing to post.
    return this.layout.amount.kind === 'months' && !this.hasAmount(cells) ? 'blank' : 'row';
  }

  private cell(cells: readonly string[], column: number | undefined): string {
    return column === undefined ? '' : (cells[column] ?? '').trim();
  }

  private isHeader(cells: readonly string[]): boolean {
    const [column = -1] = this.layout.amountColumns;
    const header = this.layout.headers[column];
    return header !== '' && this.cell(cells, column) === header;
  }

  /** Whether date, voucher, account and amount all stand on the line: such a line is a row whatever its text says. */
  private isComplete(cells: readonly string[]): boolean {
    return (
      STARTS_WITH_DIGIT.test(this.cell(cells, this.date)) &&
      this.isNamed(cells, this.voucher) &&
      this.isNamed(cells, this.account) &&
      this.hasAmount(cells)
    );
  }

  /** Whether the file has no such column, or a voucher or account stands in it and no word for a total or balance. */
  private isNamed(cells: readonly string[], column: number | undefined): boolean {
    if (column === undefined) return true;
    const cell = this.cell(cells, column);
    if (cell === '' || !MAY_BE_WORDED.test(cell)) return cell !== '';
    return !cellReason(cell) && !(column === this.account && SUM_OF_ACCOUNTS.test(cell));
  }

  private hasAmount(cells: readonly string[]): boolean {
    return this.layout.amountColumns.some((column) => {
      const cell = this.cell(cells, column);
      return cell !== '' && !COLON.test(cell);
    });
  }

  private hasDate(cells: readonly string[]): boolean {
    const text = this.cell(cells, this.date);
    if (text === '') return false;
    const canBeDate = readDate(text, 'dmy') ?? readDate(text, 'mdy');
    return canBeDate !== null || /^\d{1,4}[-/.年]\d/.test(text) || this.layout.amount.kind === 'datev';
  }

  private wordedReason(cells: readonly string[], label: string): WordedReason | null {
    const texts = [label, ...this.roleColumns.map((column) => this.cell(cells, column))];
    for (const text of texts) {
      const reason = cellReason(text);
      if (reason) return reason;
    }
    const account = this.cell(cells, this.account);
    if (SUM_OF_ACCOUNTS.test(account)) return 'subtotal';
    if (this.hasDate(cells) || (account !== '' && account !== label)) return null;
    return LABEL_WORDS.find(([, words]) => words.test(label))?.[0] ?? null;
  }

  /** A line without date, amount and account. */
  private isNote(cells: readonly string[]): boolean {
    const account = this.cell(cells, this.account);
    const voucher = this.cell(cells, this.voucher);
    const isLoneCell = cells.filter((cell) => cell.trim() !== '').length === 1;
    const hasAccount = account !== '' && !COLON.test(account) && !isLoneCell;
    const hasVoucher = voucher !== '' && !COLON.test(voucher) && !isLoneCell;
    return !this.hasAmount(cells) && !this.hasDate(cells) && !hasAccount && !hasVoucher;
  }

  /** A line of two sums and nothing else, as journals print below each transaction. */
  private isSum(cells: readonly string[]): boolean {
    const { amount } = this.layout;
    if (amount.kind !== 'pair') return false;
    const others = cells.some((cell, column) => !this.layout.amountColumns.includes(column) && cell.trim() !== '');
    return !others && this.cell(cells, amount.debit) !== '' && this.cell(cells, amount.credit) !== '';
  }
}
