import { useMemo } from 'react';
import { roundHalfAway } from '../../model/money';
import { useWords } from '../WordsContext';
import { useDecision } from './Decision';

/** The figures of a decision as a person of the pane's language writes them. */
export interface Figures {
  /** Money with all its decimals; the unit stands once above. */
  amount(value: number): string;
  /** A fraction as a percentage. */
  percent(fraction: number): string;
  /** Percentage points as the percentage they are. */
  level(points: number): string;
  /** A change in percentage points, with its sign. */
  points(points: number): string;
  /** Names in a row: a, b and c. */
  list(names: readonly string[]): string;
  /** A lever's name by its id. */
  lever(id: string): string;
}

const POINT_DECIMALS = 2;
const POINTS = 100;

/** Formats of the decision at hand. */
export function useFigures(): Figures {
  const { language, formats } = useWords();
  const { reading } = useDecision();
  const { currency, plan } = reading;
  return useMemo(() => {
    const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: POINT_DECIMALS });
    const signed = new Intl.NumberFormat(language, {
      maximumFractionDigits: POINT_DECIMALS,
      signDisplay: 'exceptZero',
    });
    const lists = new Intl.ListFormat(language, { type: 'conjunction' });
    const names = new Map(plan.levers.map(({ choice, name }) => [choice.id, name]));
    // Binary fractions would show as their neighbours: 0.285 is a hair below itself.
    const settled = (value: number): number => roundHalfAway(value, POINT_DECIMALS);
    return {
      amount: (value) => formats.amount(value, currency),
      percent: (fraction) => percents.format(settled(fraction * POINTS) / POINTS),
      level: (points) => percents.format(settled(points) / POINTS),
      points: (points) => signed.format(settled(points)),
      list: (own) => lists.format(own),
      lever: (id) => names.get(id) ?? id,
    };
  }, [language, formats, currency, plan]);
}
