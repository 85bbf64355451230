/**
 * What every part of the step Decide works with: what the workbook says, what is chosen, what is answered, and the ways
 * to change it.
 */
import { createContext, useContext, type ReactNode } from 'react';
import type { Place } from '../../hosts/host';
import type { CellEdit } from '../edits/cellEdits';
import type { PlanAnswer } from './planQuestions';
import type { Reading } from './planReader';

export interface Decision {
  readonly reading: Reading;
  /** Ids of the chosen levers, changes that are not written yet among them. */
  readonly chosen: ReadonlySet<string>;
  /** `null` before the first answer. */
  readonly answer: PlanAnswer | null;
  /** The answer is of an earlier question. */
  readonly isStale: boolean;
  /** How often changes were given up, so that fields show the workbook again. */
  readonly resets: number;
  readonly edit: (edits: readonly CellEdit[]) => void;
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly show: (place: Place) => void;
}

const DecisionContext = createContext<Decision | null>(null);

export function DecisionProvider({ value, children }: { readonly value: Decision; readonly children: ReactNode }) {
  return <DecisionContext.Provider value={value}>{children}</DecisionContext.Provider>;
}

/** The decision at hand. Throws outside a `DecisionProvider`, which would be a mistake of ours. */
export function useDecision(): Decision {
  const value = useContext(DecisionContext);
  if (!value) throw new Error('useDecision needs a DecisionProvider above it');
  return value;
}
