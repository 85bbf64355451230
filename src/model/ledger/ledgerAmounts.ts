/**
 * The amount of a ledger row from its cells, exactly as the file has it.
 */
import { readAmount } from './amountText';
import { negate, ZERO, type Decimal } from '../decimal';
import type { DecimalMark } from './ledger';
import type { AmountSource } from './amountColumns';

/** The two sides of a row; red entries are negative on their own side. */
export interface Sides {
  readonly debit: Decimal;
  readonly credit: Decimal;
}

type Side = 'debit' | 'credit';

/** What stands for a side in indicator columns, in lower case. */
const SIDES: Readonly<Record<string, Side>> = {
  借: 'debit',
  借方: 'debit',
  d: 'debit',
  dr: 'debit',
  debit: 'debit',
  s: 'debit',
  soll: 'debit',
  贷: 'credit',
  贷方: 'credit',
  c: 'credit',
  cr: 'credit',
  credit: 'credit',
  h: 'credit',
  haben: 'credit',
};

function sideOf(text: string): Side | null {
  return SIDES[text.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '')] ?? null;
}

function onSide(side: Side, amount: Decimal): Sides {
  return side === 'debit' ? { debit: amount, credit: ZERO } : { debit: ZERO, credit: amount };
}

function bySign(amount: Decimal): Sides {
  return amount.units < 0n ? onSide('credit', negate(amount)) : onSide('debit', amount);
}

/** How the amount of one posting is found; files with a column for each month are read column by column. */
export type PostingSource = Exclude<AmountSource, { readonly kind: 'months' }>;

/** Reads the amounts of one file's rows. */
export class AmountReader {
  private isSigned = false;

  constructor(
    private readonly source: PostingSource,
    private readonly mark: DecimalMark,
  ) {}

  /**
   * Some systems print a sign and a side both. Where every credit of the file is negative and no debit is, the sign
   * says it already and the side must not turn it again.
   */
  lookForSigns(rows: Iterable<{ readonly cells: readonly string[] }>): void {
    const { source } = this;
    if (source.kind !== 'sided') return;
    let credits = 0;
    for (const { cells } of rows) {
      const amount = this.number(cells, source.amount);
      const side = sideOf(cells[source.indicator] ?? '');
      if (!amount || !side || amount.units === 0n) continue;
      if (amount.units < 0n !== (side === 'credit')) return;
      if (side === 'credit') credits += 1;
    }
    this.isSigned = credits > 0;
  }

  /** The sides of a row, or `null` when an amount cell cannot be read or none is filled. */
  read(cells: readonly string[]): Sides | null {
    const { source } = this;
    switch (source.kind) {
      case 'pair':
        return this.pair(cells, source.debit, source.credit);
      case 'signed': {
        const amount = this.number(cells, source.amount);
        return amount && bySign(amount);
      }
      case 'sided':
      case 'datev': {
        const amount = this.number(cells, this.amountColumn(cells));
        const side = sideOf(cells[source.indicator] ?? '');
        if (!amount || !side) return null;
        return this.isSigned ? bySign(amount) : onSide(side, amount);
      }
    }
  }

  /** What the amount cells say. */
  text(cells: readonly string[]): string {
    const { source } = this;
    if (source.kind !== 'pair') return (cells[this.amountColumn(cells)] ?? '').trim();
    const debit = (cells[source.debit] ?? '').trim();
    const credit = (cells[source.credit] ?? '').trim();
    return debit !== '' && credit !== '' ? `${debit} / ${credit}` : debit + credit;
  }

  /** Whether a DATEV line is in a foreign currency and gives its amount in the books' currency beside it. */
  usesBaseAmount(cells: readonly string[]): boolean {
    const { source } = this;
    if (source.kind !== 'datev' || source.baseAmount === undefined) return false;
    return (cells[source.baseAmount] ?? '').trim() !== '';
  }

  private amountColumn(cells: readonly string[]): number {
    const { source } = this;
    if (source.kind === 'pair') return source.debit;
    return source.kind === 'datev' && this.usesBaseAmount(cells) ? (source.baseAmount ?? source.amount) : source.amount;
  }

  private number(cells: readonly string[], column: number): Decimal | null {
    const text = (cells[column] ?? '').trim();
    return text === '' ? null : readAmount(text, this.mark);
  }

  private pair(cells: readonly string[], debitColumn: number, creditColumn: number): Sides | null {
    const debitText = (cells[debitColumn] ?? '').trim();
    const creditText = (cells[creditColumn] ?? '').trim();
    if (debitText === '' && creditText === '') return null;
    const debit = debitText === '' ? ZERO : readAmount(debitText, this.mark);
    const credit = creditText === '' ? ZERO : readAmount(creditText, this.mark);
    return debit && credit && { debit, credit };
  }
}
