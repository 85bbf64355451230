/** What committing would write, worked out anew a moment after the last change. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Planner } from '../decide/planQuestions';
import { useAnswer, type Answer } from '../decide/useAnswer';
import { commitmentOf, nameOf, type CommitForm } from './commitForm';
import type { CommitQuestion } from './commitQuestion';
import type { CommitReading } from './commitReading';
import { nameFault } from './nameFault';
import { plannedNets, writtenParts, type WrittenPart } from './writtenParts';

/** How long after the last key a person has let go. */
const QUIET_MS = 400;

export interface Preview {
  readonly parts: readonly WrittenPart[];
  /** Net saving a year of each lever, in their order; money. */
  readonly nets: readonly number[];
}

function useLetGo<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Without levers, or with a name that cannot be, nothing is asked. */
export function usePreview(
  planner: Planner,
  reading: CommitReading,
  form: CommitForm,
  version: string,
): Answer<Preview> {
  const entered = useLetGo(form);
  // The row of the log is counted, whatever its time.
  const [at] = useState(() => new Date());
  const question = useMemo<CommitQuestion | null>(() => {
    if (reading.chosen.length === 0 || nameFault(nameOf(entered, reading)) !== null) return null;
    const commitment = commitmentOf(entered, reading, { at, addInVersion: version }, true);
    return { commitment, tables: reading.tables };
  }, [reading, entered, at, version]);
  const ask = useCallback(
    async (own: CommitQuestion, signal: AbortSignal): Promise<Preview> => {
      const patches = await planner.answerCommit(own, signal);
      const { tables, commitment } = own;
      const name = commitment.name.trim();
      return { parts: writtenParts(patches, tables, name), nets: plannedNets(patches, tables, name) };
    },
    [planner],
  );
  return useAnswer(ask, question);
}
