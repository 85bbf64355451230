/**
 * The one unit in which a view shows its money: its header says it once, its figures leave it out.
 */
import { say, type Language, type Messages } from '../locales';
import { minorDigits } from '../model/money';

export interface MoneyUnit {
  /** As a header says it: `¥ M`, `单位：万元`. */
  readonly label: string;
  /** An amount of the currency in this unit. */
  amount(value: number): string;
  /** The same with its sign, whichever it is. */
  signed(value: number): string;
  /** A number that is in this unit already, with no more decimals than it has. */
  tick(value: number): string;
  /** Units of the currency that make one of this unit. */
  readonly size: number;
}

interface Scale {
  readonly word: keyof Messages['pane']['understand']['units'];
  readonly size: number;
  /** The smallest amount that is shown in it. */
  readonly from: number;
}

/** Chinese counts in ten thousands. */
const SCALES: Readonly<Record<Language, readonly Scale[]>> = {
  en: [
    { word: 'million', size: 1e6, from: 1e6 },
    { word: 'thousand', size: 1e3, from: 1e4 },
  ],
  'zh-CN': [{ word: 'tenThousand', size: 1e4, from: 1e5 }],
};
/** Digits that the largest amount of a view shows at least… */
const DIGITS = 5;
/** …with no more decimals than this. */
const MOST_DECIMALS = 2;
/** Chinese says 万元, 万美元: the name of the yuan is not that of its currency. */
const YUAN: Readonly<Record<string, string>> = { CNY: '元' };

function currencyWord(language: Language, currency: string): string {
  if (language === 'zh-CN') {
    const names = new Intl.DisplayNames(language, { type: 'currency', fallback: 'code' });
    return YUAN[currency] ?? names.of(currency) ?? currency;
  }
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

function decimalsOf(largest: number, size: number): number {
  const whole = Math.floor(Math.log10(Math.max(1, largest / size))) + 1;
  return Math.min(MOST_DECIMALS, Math.max(0, DIGITS - whole));
}

/** The unit for a view whose amounts, in units of the currency, are these. */
export function moneyUnit(
  language: Language,
  words: Messages['pane']['understand']['units'],
  currency: string,
  amounts: readonly number[],
): MoneyUnit {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  const scale = SCALES[language].find(({ from }) => largest >= from) ?? { word: 'plain' as const, size: 1 };
  const digits = scale.size === 1 ? minorDigits(currency) : decimalsOf(largest, scale.size);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const plain = new Intl.NumberFormat(language, { ...options, signDisplay: 'negative' });
  const signed = new Intl.NumberFormat(language, { ...options, signDisplay: 'exceptZero' });
  const ticks = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  const unit = say(language, words[scale.word], { currency: currencyWord(language, currency) });
  return {
    label: say(language, words.caption, { unit }),
    amount: (value) => plain.format(value / scale.size),
    signed: (value) => signed.format(value / scale.size),
    tick: (value) => ticks.format(value),
    size: scale.size,
  };
}
