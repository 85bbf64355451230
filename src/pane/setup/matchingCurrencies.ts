import { CURRENCIES } from '../../model/currencies';

/** The currencies whose code or name contains what was typed, in any case. */
export function matchingCurrencies(typed: string, nameOf: (code: string) => string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  return CURRENCIES.filter(
    (code) => code.toLowerCase().includes(wanted) || nameOf(code).toLowerCase().includes(wanted),
  );
}
