/**
 * Amounts as ledgers print them. Which mark is the decimal one is decided for a whole file (`decimalMark.ts`), never here.
 */
import { ZERO, type Decimal } from '../decimal';
import type { DecimalMark } from './ledger';

/** Full-width ASCII stands this far above ASCII. */
const FULL_WIDTH_OFFSET = 0xfee0;
const NOT_ASCII = /[\u0080-\uffff]/;
const FOREIGN_FORMS = /[\uff01-\uff5e\u00a0\u2007\u2009\u202f\u3000\u2010-\u2015\u2212\u2018\u2019\u02bc\uffe5]/g;

function plainForm(character: string): string {
  if (character >= '\uff01' && character <= '\uff5e') {
    return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);
  }
  if (character === '\uffe5') return '¥';
  if (/[\u2010-\u2015\u2212]/.test(character)) return '-';
  return /[\u2018\u2019\u02bc]/.test(character) ? "'" : ' ';
}

/** Text with full-width letters, digits and signs, odd spaces, minus signs and apostrophes in their ASCII forms. */
export function toAscii(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(FOREIGN_FORMS, plainForm) : text;
}

/** Currency codes, signs and words that may stand before or after an amount. */
const CODES = [...Intl.supportedValuesOf('currency'), 'RMB'].join('|');
const CURRENCY = String.raw`(?:[A-Z]{0,3}\p{Sc}|${CODES}|元|人民币|Fr\.?|kr\.?|Kč|zł)`;
const CURRENCY_BEFORE = new RegExp(String.raw`^([-+(]*)\s*${CURRENCY}\s*`, 'u');
const CURRENCY_AFTER = new RegExp(String.raw`\s*${CURRENCY}\s*([-+)]*)$`, 'u');

/** An amount without its sign and currency: digits, marks and spaces only. */
interface AmountBody {
  readonly isNegative: boolean;
  readonly digits: string;
}

const BODY = /^[.,]?\d[\d.,' ]*$/;

/** Takes sign, parentheses and currency off, or `null` when the text is no amount. */
function amountBody(text: string): AmountBody | null {
  let rest = toAscii(text).trim();
  if (!/^[.,]?\d/.test(rest)) rest = rest.replace(CURRENCY_BEFORE, '$1');
  if (!/\d$/.test(rest)) rest = rest.replace(CURRENCY_AFTER, '$1');
  const inParentheses = rest.startsWith('(') && rest.endsWith(')');
  if (inParentheses) rest = rest.slice(1, -1).trim();
  const sign = /^[-+]/.test(rest) ? rest.charAt(0) : /[-+]$/.test(rest) ? rest.charAt(rest.length - 1) : '';
  if (sign !== '' && inParentheses) return null;
  if (sign !== '') rest = (rest.startsWith(sign) ? rest.slice(1) : rest.slice(0, -1)).trim();
  return BODY.test(rest) ? { isNegative: inParentheses || sign === '-', digits: rest } : null;
}

/** Groups of three, or of two with a last one of three as India writes them; one thousands mark throughout. */
const GROUPED = /^\d{1,3}([.,' ])\d{3}(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})+,\d{3}$/;
const UNGROUPED = /^\d*$/;
/** So many digits always make an exact number. */
const MOST_DIGITS = 15;
const ZERO_CODE = 48;
/** A lone dash is how some systems print nil. */
const NIL = /^[-\u2010-\u2015\u2212]$/;

function decimalFrom(isNegative: boolean, whole: string, fraction: string): Decimal {
  const units = BigInt(whole + fraction);
  return { units: isNegative ? -units : units, scale: fraction.length };
}

/** Reads digits with at most one decimal mark between them, as nearly every amount is written; `null` for all else. */
function plainAmount(text: string, mark: DecimalMark): Decimal | null {
  if (text.length > MOST_DIGITS) return null;
  const start = text.startsWith('-') ? 1 : 0;
  const last = text.length - 1;
  let units = 0;
  let markAt = -1;
  for (let index = start; index <= last; index += 1) {
    const digit = text.charCodeAt(index) - ZERO_CODE;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (markAt < 0 && index > start && index < last && text[index] === mark) markAt = index;
    else return null;
  }
  if (last < start) return null;
  return { units: BigInt(start === 1 ? -units : units), scale: markAt < 0 ? 0 : last - markAt };
}

/** Reads an amount with the given decimal mark, exactly; `null` when it is none (text, a percentage, wrong groups). */
export function readAmount(text: string, mark: DecimalMark): Decimal | null {
  const plain = plainAmount(text, mark);
  if (plain) return plain;
  if (NIL.test(text)) return ZERO;
  const body = amountBody(text);
  if (!body) return null;
  const at = body.digits.indexOf(mark);
  const whole = at < 0 ? body.digits : body.digits.slice(0, at);
  const fraction = at < 0 ? '' : body.digits.slice(at + 1);
  if (!UNGROUPED.test(fraction) || whole + fraction === '') return null;
  if (!UNGROUPED.test(whole) && !GROUPED.test(whole)) return null;
  return decimalFrom(body.isNegative, whole.replace(/\D/g, ''), fraction);
}

/** What one amount says about the file's decimal mark: it, `either`, or nothing (`null`). */
export type MarkEvidence = DecimalMark | 'either' | null;

const MARKLESS = /^-?\d*$/;
const PLAIN_CENTS = /^-?\d+([.,])\d{1,2}$/;

/** Looks at one amount for the decimal mark of its file. */
export function markEvidence(text: string): MarkEvidence {
  if (MARKLESS.test(text)) return null;
  const cents = PLAIN_CENTS.exec(text);
  if (cents) return cents[1] === ',' ? ',' : '.';
  const digits = amountBody(text)?.digits;
  return digits === undefined ? null : bodyEvidence(digits);
}

function bodyEvidence(digits: string): MarkEvidence {
  const lastPoint = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  if (lastPoint < 0 && lastComma < 0) return null;
  const [mark, other]: readonly [DecimalMark, DecimalMark] = lastPoint > lastComma ? ['.', ','] : [',', '.'];
  const at = digits.lastIndexOf(mark);
  if (digits.includes(other)) return digits.indexOf(mark) === at ? mark : null;
  if (digits.indexOf(mark) !== at) return other;
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  return couldGroup ? 'either' : mark;
}
