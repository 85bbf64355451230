import { useMemo } from 'react';
import { moneyUnit, type MoneyUnit } from '../moneyUnit';
import { useWords } from '../WordsContext';
import { isKnown, type Figure } from './figure';

/** A view's unit, and how a figure is said in full. */
export interface ViewUnit extends MoneyUnit {
  exact(value: number): string;
}

/** The unit of a view that shows these figures. */
export function useUnit(currency: string, figures: readonly (Figure | null)[]): ViewUnit {
  const { language, words, formats } = useWords();
  const known = figures.filter(isKnown);
  const largest = Math.max(0, ...known.map(Math.abs));
  return useMemo(
    () => ({
      ...moneyUnit(language, words.understand.units, currency, [largest]),
      exact: (value) => formats.money(value, currency),
    }),
    [language, words, formats, currency, largest],
  );
}
