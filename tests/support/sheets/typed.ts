/** What Google Sheets makes of a text that a script writes: the same as of one that a person types in that locale. */

/** Marks that differ between locales. */
export interface Locale {
  readonly name: string;
  readonly decimal: '.' | ',';
}

export const ENGLISH: Locale = { name: 'en_US', decimal: '.' };
export const GERMAN: Locale = { name: 'de_DE', decimal: ',' };

export type Content = { readonly value: string | number | boolean } | { readonly formula: string } | null;

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function dayIn(text: string): number | null {
  const [, year, month, day = '1'] = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text) ?? [];
  return year === undefined ? null : (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / DAY;
}

function numberIn(text: string, { decimal }: Locale): number | null {
  const plain = decimal === ',' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(plain)) return null;
  return plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}

/** Reads a text into a cell; in one of plain text it stays as it is. */
export function typed(text: string, isPlainText: boolean, locale: Locale): Content {
  if (text === '') return null;
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isPlainText) return { value: text };
  if (text.startsWith('=')) return { formula: text };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  return { value: dayIn(text) ?? numberIn(text, locale) ?? text };
}

const PARTS = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

function outsideTexts(formula: string, change: (code: string) => string): string {
  return formula
    .split(PARTS)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** Whether Sheets reads a formula in a locale: where the comma is the decimal mark it parts no arguments. */
export function isReadable(formula: string, { decimal }: Locale): boolean {
  let readable = true;
  outsideTexts(formula, (code) => {
    const hasWrongMark = decimal === ',' ? /,(?!\d)|\d\.\d|[^\d],/.test(code) : false;
    if (hasWrongMark || /[[\]]/.test(code)) readable = false;
    return code;
  });
  return readable;
}

/** A formula as Sheets shows it: its own separator where the locale has a comma for that. */
export function shownFormula(formula: string, { decimal }: Locale): string {
  return decimal === ',' ? formula : outsideTexts(formula, (code) => code.replaceAll(';', ','));
}

/** A formula as the engine under the fake takes it. Its functions of ours read the model anew by themselves. */
export function engineFormula(formula: string): string {
  return outsideTexts(formula, (code) => code.replaceAll(';', ',').replace(/\bCSCOST_([A-Z]+)(?=\()/g, 'CSCOST.$1'))
    .replace(/,*\bCSCOST_REV\)/g, ')')
    .replace(/,+CSCOST_REV\)/g, ')');
}

/** Names and sheets that a formula speaks of. */
export function spokenOf(formula: string): { readonly names: readonly string[]; readonly sheets: readonly string[] } {
  const names: string[] = [];
  const sheets: string[] = [];
  formula.split(PARTS).forEach((part, index) => {
    if (index % 2 === 1) {
      if (part.startsWith("'")) sheets.push(part.slice(1, -2).replaceAll("''", "'"));
      return;
    }
    names.push(...(part.match(/\b(?:CS_|Cs[A-Z]|CSCOST_REV)[\w]*(?!\w*\()/g) ?? []));
  });
  return { names, sheets };
}
