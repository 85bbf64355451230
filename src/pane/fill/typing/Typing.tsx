/**
 * What every part of guided typing works with: words, the workbook's currency and months, and the ways to write and to show.
 */
import { createContext, useContext, type ReactNode } from 'react';
import type { GuidedTypingWords } from '../../../locales/guidedTyping';
import type { CalendarMonth } from '../../../model/fiscalYear';
import type { NumberCell } from '../../../model/snapshot';
import type { Scenario } from '../../../workbook/tables';
import type { Entry, EntryCell } from './entries';

export interface Typing {
  readonly texts: GuidedTypingWords;
  readonly currency: string;
  /** Decimals of the currency. */
  readonly digits: number;
  readonly fiscalYearStart: CalendarMonth;
  readonly scenario: Scenario;
  /** What a cell is to hold once what was typed is written. */
  readonly shown: (entry: Entry, cell: EntryCell) => NumberCell;
  readonly write: (
    entry: Entry,
    changes: readonly { readonly cell: EntryCell; readonly value: number | null }[],
  ) => void;
  readonly show: (entry: Entry, cell: EntryCell | undefined) => void;
}

const TypingContext = createContext<Typing | null>(null);

export function TypingProvider({ value, children }: { readonly value: Typing; readonly children: ReactNode }) {
  return <TypingContext.Provider value={value}>{children}</TypingContext.Provider>;
}

/** Guided typing at hand. Throws outside a `TypingProvider`, which would be a mistake of ours. */
export function useTyping(): Typing {
  const value = useContext(TypingContext);
  if (!value) throw new Error('useTyping needs a TypingProvider above it');
  return value;
}
