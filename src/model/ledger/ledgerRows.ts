/**
 * Second pass over a ledger file: lines to rows, once it is decided how the file writes dates and amounts.
 */
import { headingAccount } from './accountHeading';
import { readAmount } from './amountText';
import { readDate } from './dateText';
import { readDatevDay } from './datev';
import { isCurrency } from './currencyNames';
import { RateFinder, type ExchangeRate } from './exchangeRates';
import { ExactSum, multiply, roundedUnits, subtract, type Decimal } from '../decimal';
import type { CalendarDate, CalendarMonth } from '../fiscalYear';
import type { DateOrder, DecimalMark, LedgerRow } from './ledger';
import { AmountReader, type PostingSource, type Sides } from './ledgerAmounts';
import type { LedgerLayout } from './ledgerLayout';
import { dateTextOf, type LedgerLines } from './ledgerLines';
import type { RowLine } from './rowLines';
import type { LedgerField } from './headerWords';
import { minor, type Minor } from '../money';

/** What was decided about a file as a whole. */
export interface Decisions {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalMark | null;
  /** ISO 4217 code of the workbook's currency, where it is known. */
  readonly currency: string | undefined;
  /** Decimals of the minor unit. */
  readonly digits: number;
  /** For rows of another currency that say no rate themselves. */
  readonly rates: readonly ExchangeRate[];
}

/** Amounts of a line that make one posting. */
interface PostingColumn {
  readonly amounts: AmountReader;
  /** First day of the month they are of; `null` where the line has a date. */
  readonly month: CalendarDate | null;
}

function postingColumns({ amount, titleMonth }: LedgerLayout): readonly {
  readonly source: PostingSource;
  readonly month: CalendarMonth | null;
}[] {
  if (amount.kind !== 'months') return [{ source: amount, month: titleMonth }];
  return amount.months.map(({ column, month }) => ({ source: { kind: 'signed', amount: column }, month }));
}

/** Spreadsheet programs are told to keep leading zeros by `="0012"`. */
const TEXT_FORMULA = /^="(.*)"$/;

function atRate({ debit, credit }: Sides, rate: Decimal): Sides {
  return { debit: multiply(debit, rate), credit: multiply(credit, rate) };
}

/** Reads the rows of one file in their order: fields printed once carry down from row to row. */
export class RowReader {
  readonly rows: LedgerRow[] = [];
  readonly debits = new ExactSum();
  readonly credits = new ExactSum();
  readonly net = new ExactSum();
  private readonly postings: readonly PostingColumn[];
  private readonly dates = new Map<string, CalendarDate | null>();
  private readonly rates: RateFinder;
  private dateText = '';
  private voucher = '';
  private account = '';
  private accountName = '';

  constructor(
    private readonly layout: LedgerLayout,
    private readonly lines: LedgerLines,
    private readonly decisions: Decisions,
  ) {
    this.rates = new RateFinder(decisions.rates);
    this.postings = postingColumns(layout).map(({ source, month }) => {
      const amounts = new AmountReader(source, decisions.decimal ?? '.');
      amounts.lookForSigns(lines.rows);
      return { amounts, month: month && { ...month, day: 1 } };
    });
  }

  add(line: RowLine): void {
    this.carryVoucher(line.cells);
    this.carryAccount(line);
    for (const posting of this.postings) {
      // Months without money are left out.
      if (this.postings.length > 1 && posting.amounts.text(line.cells) === '') continue;
      this.addPosting(line, posting);
    }
  }

  private addPosting({ row: number, cells, hasAllColumns }: RowLine, { amounts, month }: PostingColumn): void {
    const written = hasAllColumns ? amounts.read(cells) : null;
    const currency = this.cell(cells, amounts.usesBaseAmount(cells) ? 'base-currency' : 'currency');
    const date = month ?? this.date(this.dateText);
    const rate = written && this.rate(cells, currency, date);
    const sides = written && rate ? atRate(written, rate) : written;
    const net = sides && subtract(sides.debit, sides.credit);
    const amount = net && this.rounded(net);
    const row: LedgerRow = {
      row: number,
      date,
      dateText: this.dateText,
      voucher: this.voucher,
      account: this.account,
      accountName: this.accountName,
      text: this.cell(cells, 'text'),
      costCentre: this.cell(cells, 'cost-centre'),
      currency,
      amount,
      amountText: amounts.text(cells),
      isConverted: rate !== null,
      hasAllColumns,
    };
    this.rows.push(row);
    if (!sides || !net || amount === null) return;
    this.debits.add(sides.debit);
    this.credits.add(sides.credit);
    this.net.add(net);
    this.addContra(row, cells, sides);
  }

  /** A DATEV line posts the same sides, exchanged, to its contra account. */
  private addContra(row: LedgerRow, cells: readonly string[], { debit, credit }: Sides): void {
    const { amount } = this.layout;
    if (amount.kind !== 'datev') return;
    const net = subtract(credit, debit);
    const account = (cells[amount.contraAccount] ?? '').trim();
    this.rows.push({ ...row, account, accountName: '', amount: this.rounded(net) });
    this.debits.add(credit);
    this.credits.add(debit);
    this.net.add(net);
  }

  private cell(cells: readonly string[], field: LedgerField): string {
    const column = this.layout.columns[field];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  }

  /** Beyond the range of exact whole numbers an amount is not believable: `null`, so its row is rejected. */
  private rounded(amount: Decimal): Minor | null {
    const units = Number(roundedUnits(amount, this.decisions.digits));
    return Number.isSafeInteger(units) ? minor(units) : null;
  }

  private carryVoucher(cells: readonly string[]): void {
    const dateText = dateTextOf(cells, this.layout);
    const number = this.cell(cells, 'voucher');
    if (this.lines.carriesVoucher && dateText === '' && number === '') return;
    const series = this.cell(cells, 'voucher-series');
    this.dateText = dateText;
    this.voucher = series === '' || number === '' ? number : `${series}-${number}`;
  }

  private carryAccount({ cells, heading }: RowLine): void {
    if (this.lines.headsAccounts) {
      const named = headingAccount(heading);
      this.account = named.account;
      this.accountName = named.accountName;
      return;
    }
    const account = this.cell(cells, 'account');
    if (this.lines.carriesAccount && account === '') return;
    this.account = account.replace(TEXT_FORMULA, '$1');
    this.accountName = this.cell(cells, 'account-name');
  }

  private date(text: string): CalendarDate | null {
    const known = this.dates.get(text);
    if (known !== undefined) return known;
    const date =
      this.layout.amount.kind === 'datev'
        ? readDatevDay(text, this.lines.datevStart)
        : readDate(text, this.decisions.dateOrder);
    this.dates.set(text, date);
    return date;
  }

  /** What brings the row's amount to the workbook's currency; `null` when it is in it, or neither row nor table does. */
  private rate(cells: readonly string[], currency: string, date: CalendarDate | null): Decimal | null {
    const { layout, decisions } = this;
    if (!layout.amountsInRowCurrency) return null;
    if (decisions.currency !== undefined && isCurrency(currency, decisions.currency)) return null;
    // DATEV's rates are of the documents, and its amounts in the books' currency stand beside them.
    const own = layout.amount.kind === 'datev' ? null : readAmount(this.cell(cells, 'rate'), decisions.decimal ?? '.');
    if (own && own.units > 0n) return own;
    return date && decisions.currency !== undefined ? this.rates.find(currency, date) : null;
  }
}
