import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './languages';

/** Fills an ICU message with values, numbers and dates written as the language writes them. */
export function say(language: Language, message: string, values: Record<string, string | number | Date> = {}): string {
  return String(new IntlMessageFormat(message, language).format(values));
}
