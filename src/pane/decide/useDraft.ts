import { useState } from 'react';
import { useDecision } from './Decision';

/**
 * What a field shows between a change and its being read from the workbook: the change, until the workbook says something
 * new or the change was given up.
 */
export function useDraft<T>(value: T): readonly [T, (next: T) => void] {
  const { resets } = useDecision();
  const [draft, setDraft] = useState<{ readonly of: T; readonly resets: number; readonly value: T } | null>(null);
  const isCurrent = draft !== null && Object.is(draft.of, value) && draft.resets === resets;
  return [isCurrent ? draft.value : value, (next) => setDraft({ of: value, resets, value: next })];
}
