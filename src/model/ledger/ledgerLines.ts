/**
 * First pass over a ledger file: rows apart from the lines around them, and what all the rows together say about dates
 * and amounts.
 */
import { DateOrderEvidence } from './dateOrder';
import { datevStart } from './datev';
import { DecimalMarkEvidence } from './decimalMark';
import type { CalendarDate } from '../fiscalYear';
import type { SkippedLine, SkipReason } from './ledger';
import type { LedgerLayout } from './ledgerLayout';
import { LineSorter } from './lineKind';
import { PrintedOnceEvidence, type PrintedOnceRule } from './printedOnce';
import { RowLines } from './rowLines';

export interface LedgerLines {
  readonly rows: RowLines;
  readonly skipped: readonly SkippedLine[];
  readonly decimalEvidence: DecimalMarkEvidence;
  readonly dateEvidence: DateOrderEvidence;
  /** Where a DATEV batch starts. */
  readonly datevStart: CalendarDate | null;
  /** Whether date and voucher number are printed on a voucher's first row only. */
  readonly carriesVoucher: boolean;
  /** Whether the account is printed on an account's first row only. */
  readonly carriesAccount: boolean;
  /** Whether accounts stand on lines of their own above their rows: there is no column for them, or no row fills it. */
  readonly headsAccounts: boolean;
}

interface Note {
  readonly line: number;
  readonly label: string;
}

/** A voucher has two rows or more, but exports of chosen accounts may show only one of some. */
const VOUCHERS: PrintedOnceRule = { share: 1 / 3, rows: 1, isSorted: false };
/** Dates without voucher numbers, and accounts, are faults more easily: half of the rows must be blank. */
const DATES: PrintedOnceRule = { share: 1 / 2, rows: 2, isSorted: false };
const ACCOUNTS: PrintedOnceRule = { share: 1 / 2, rows: 2, isSorted: true };
const RULE_LINE = /^[-=_+─━—|\s]{2,}$/;

/** The date cell of a row, or what its period columns say together. */
export function dateTextOf(cells: readonly string[], { columns }: LedgerLayout): string {
  const cell = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? '').trim());
  const date = cell(columns.date);
  if (date !== '') return date;
  const period = cell(columns.period);
  const year = cell(columns.year);
  return /^\d{1,2}$/.test(period) && year !== '' ? `${year}-${period}` : period;
}

/** Takes a file's lines one after the other. */
export class LineCollector {
  private readonly sorter: LineSorter;
  private readonly rows: RowLines;
  private readonly skipped: SkippedLine[] = [];
  private readonly notes: Note[] = [];
  private readonly marks: (Note & { readonly stars: number })[] = [];
  private readonly titles = new Set<string>();
  private readonly decimalEvidence: DecimalMarkEvidence;
  private readonly dateEvidence = new DateOrderEvidence();
  private start: CalendarDate | null = null;
  private heading = '';
  private line = 0;
  private lastOfTable = 0;
  private headsAccounts = true;
  private readonly vouchers: PrintedOnceEvidence;
  private readonly accounts = new PrintedOnceEvidence(ACCOUNTS);

  constructor(private readonly layout: LedgerLayout) {
    this.sorter = new LineSorter(layout);
    this.rows = new RowLines([...Object.values(layout.columns), ...layout.amountColumns]);
    this.decimalEvidence = new DecimalMarkEvidence(layout.table.delimiter === '');
    this.vouchers = new PrintedOnceEvidence(layout.columns.voucher === undefined ? DATES : VOUCHERS);
  }

  add(cells: readonly string[]): void {
    this.line += 1;
    const { headerRecord, headerLines } = this.layout;
    if (this.line <= headerRecord + 1 - headerLines) this.addTitle(cells);
    else if (this.line <= headerRecord + 1) this.skip('header');
    else this.addLine(cells);
  }

  finish(): LedgerLines {
    const { rows, decimalEvidence, dateEvidence } = this;
    return {
      rows,
      skipped: [...this.skipped, ...this.sortedNotes(), ...this.sortedMarks()].sort((a, b) => a.line - b.line),
      decimalEvidence,
      dateEvidence,
      datevStart: this.start,
      carriesVoucher: this.vouchers.isPrintedOnce(),
      carriesAccount: this.accounts.isPrintedOnce(),
      headsAccounts: this.headsAccounts,
    };
  }

  private skip(reason: SkipReason): void {
    this.skipped.push({ line: this.line, reason });
  }

  private addTitle(cells: readonly string[]): void {
    if (this.line === 1) this.start = datevStart(cells);
    const text = cells.join('').trim();
    this.titles.add(text);
    this.skip(text === '' ? 'blank' : RULE_LINE.test(text) ? 'separator' : 'title');
  }

  private addLine(cells: readonly string[]): void {
    const kind = this.sorter.kindOf(cells);
    switch (kind) {
      case 'row':
        return this.addRow(cells);
      case 'note':
        return this.addNote(cells);
      case 'header':
      case 'blank':
      case 'separator':
        return this.skip(kind);
      case 'subtotal-mark':
        this.marks.push({ line: this.line, label: '', stars: labelOf(cells).length });
        break;
      case 'subtotal':
        if (this.heading !== '' && labelOf(cells).includes(this.heading)) this.heading = '';
        this.skip(kind);
        break;
      default:
        this.skip(kind);
    }
    this.lookAtAmounts(cells);
    this.lastOfTable = this.line;
  }

  private addRow(cells: readonly string[]): void {
    const { columns } = this.layout;
    const cell = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? '').trim());
    const dateText = dateTextOf(cells, this.layout);
    if (dateText !== '') this.dateEvidence.look(dateText, this.line);
    this.vouchers.look(`${dateText} ${cell(columns.voucher)}`.trim());
    const account = cell(columns.account);
    this.accounts.look(account);
    if (account !== '') this.headsAccounts = false;
    if (account === '' && cell(columns['account-name']) !== '') this.accounts.contradict();
    this.lookAtAmounts(cells);
    this.lookAtRate(cell(columns.rate));
    this.rows.add({ row: this.line, cells, heading: this.heading, hasAllColumns: this.hasAllColumns(cells) });
    this.lastOfTable = this.line;
  }

  /** Blank cells beyond the last header are only delimiters too many. A sheet's row has every column there is. */
  private hasAllColumns(cells: readonly string[]): boolean {
    const wanted = this.layout.headers.length;
    if (cells.length === wanted || this.layout.table.delimiter === '') return true;
    return cells.length > wanted && cells.slice(wanted).every((cell) => cell.trim() === '');
  }

  private addNote(cells: readonly string[]): void {
    const label = labelOf(cells);
    this.notes.push({ line: this.line, label });
    if (!this.titles.has(cells.join('').trim())) this.heading = label;
  }

  private lookAtAmounts(cells: readonly string[]): void {
    for (const column of this.layout.amountColumns) {
      const text = cells[column];
      if (text) this.decimalEvidence.look(text.trim(), this.line);
    }
  }

  /** Rates have decimals, and three of them are no thousands: they never leave the mark open. */
  private lookAtRate(text: string): void {
    if (text !== '' && !/[.,]\d{3}$/.test(text)) this.decimalEvidence.look(text, this.line);
  }

  /** Words after the table are footers; words in it head an account, unless rows name their own. */
  private sortedNotes(): SkippedLine[] {
    return this.notes.map(({ line, label }) => {
      if (line > this.lastOfTable) return { line, reason: 'footer' };
      return { line, reason: this.headsAccounts && !this.titles.has(label) ? 'account heading' : 'title' };
    });
  }

  /** Lines marked `*`, `**`, …: the most stars of the file mark the total, where there are several levels. */
  private sortedMarks(): SkippedLine[] {
    const most = Math.max(0, ...this.marks.map(({ stars }) => stars));
    return this.marks.map(({ line, stars }) => ({ line, reason: most > 1 && stars === most ? 'total' : 'subtotal' }));
  }
}

function labelOf(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}
