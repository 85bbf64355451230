/**
 * Rates that bring amounts of other currencies to the workbook's.
 */
import { isCurrency } from './currencyNames';
import type { Decimal } from '../decimal';
import { formatMonth, type CalendarMonth } from '../fiscalYear';

/** What one unit of a currency is in the workbook's. */
export interface ExchangeRate {
  /** Code or name, as ledgers write it. */
  readonly currency: string;
  /** Units of the workbook's currency, more than 0. */
  readonly rate: Decimal;
  /** The month from which it holds, until a later one of the currency does; `null`: where no month says otherwise. */
  readonly from: CalendarMonth | null;
}

/** Finds the rate of a row. */
export class RateFinder {
  private readonly known = new Map<string, Decimal | null>();

  constructor(private readonly rates: readonly ExchangeRate[]) {}

  /**
   * The rate of a currency in a month: the last that holds from this month or one before, else the one without a month;
   * `null` when there is none.
   */
  find(currency: string, month: CalendarMonth): Decimal | null {
    const written = formatMonth(month);
    const key = `${written} ${currency}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.search(currency, written);
    this.known.set(key, found);
    return found;
  }

  private search(currency: string, month: string): Decimal | null {
    let best: { readonly from: string; readonly rate: Decimal } | null = null;
    for (const one of this.rates) {
      // Months as text stand in the order of the calendar, and no month stands before them all.
      const from = one.from ? formatMonth(one.from) : '';
      if (!isCurrency(currency, one.currency) || from > month) continue;
      if (!best || from >= best.from) best = { from, rate: one.rate };
    }
    return best && best.rate;
  }
}
