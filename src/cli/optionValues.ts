/** What the values of options mean. */
import { LANGUAGES, type Language } from '../locales';
import { CURRENCIES } from '../model/currencies';
import { parseMonth, type CalendarMonth } from '../model/fiscalYear';
import { Problem } from '../model/problem';

/** A language of ours by its tag, in any case; `null` for any other. */
export function languageNamed(written: string): Language | null {
  return LANGUAGES.find((language) => language.toLowerCase() === written.toLowerCase()) ?? null;
}

/** Reads `en` or `zh-CN`. Throws `language-unknown`. */
export function readLanguage(written: string): Language {
  const language = languageNamed(written);
  if (!language) throw new Problem('language-unknown', { given: written, languages: LANGUAGES.join(', ') });
  return language;
}

/** Reads an ISO 4217 code in any case. Throws `currency-unknown`. */
export function readCurrency(written: string): string {
  const code = CURRENCIES.find((known) => known === written.toUpperCase());
  if (!code) throw new Problem('currency-unknown', { given: written });
  return code;
}

/** Reads `2025-01`. Throws `month-unknown`. */
export function readMonth(written: string, option: string): CalendarMonth {
  try {
    return parseMonth(written);
  } catch {
    throw new Problem('month-unknown', { given: written, option });
  }
}
