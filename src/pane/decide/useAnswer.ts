import { useCallback, useEffect, useMemo, useState } from 'react';

/** How long a question may take before it can be cancelled. */
const SLOW_MS = 1_000;

/** What became of the questions so far; keys tell them apart. */
interface Course<A> {
  readonly answered: { readonly key: string; readonly answer: A } | null;
  readonly failed: { readonly key: string; readonly error: unknown } | null;
  readonly slow: string | null;
  readonly cancelled: string | null;
}

export interface Answer<A> {
  /** The last answer there was, perhaps of an earlier question. */
  readonly answer: A | null;
  /** The answer is that of an earlier question. */
  readonly isStale: boolean;
  readonly isWorking: boolean;
  /** It takes so long that a person may want to cancel. */
  readonly isSlow: boolean;
  readonly isCancelled: boolean;
  /** Why there is no answer to this question; `null` when nothing failed. */
  readonly error: unknown;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Asks whenever the question becomes another one than before; the latest wins and aborts the one before it. */
export function useAnswer<Q, A>(ask: (question: Q, signal: AbortSignal) => Promise<A>, question: Q | null): Answer<A> {
  const [attempt, setAttempt] = useState(0);
  const text = question === null ? null : JSON.stringify(question);
  // A question is the same as long as it says the same, however often the workbook is read.
  const asked = useMemo(() => question, [text]);
  const key = `${attempt} ${text}`;
  const [course, setCourse] = useState<Course<A>>({ answered: null, failed: null, slow: null, cancelled: null });
  const note = useCallback((news: Partial<Course<A>>) => setCourse((before) => ({ ...before, ...news })), []);
  const isCancelled = course.cancelled === key;

  useEffect(() => {
    if (asked === null || isCancelled) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => note({ slow: key }), SLOW_MS);
    ask(asked, signal).then(
      (answer) => {
        clearTimeout(timer);
        if (!signal.aborted) note({ answered: { key, answer }, failed: null });
      },
      (error: unknown) => {
        clearTimeout(timer);
        if (!signal.aborted) note({ failed: { key, error } });
      },
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [ask, asked, isCancelled, key, note]);

  const { answered, failed } = course;
  const hasFailed = failed?.key === key;
  const isStale = answered?.key !== key;
  const isWorking = question !== null && isStale && !hasFailed && !isCancelled;
  return {
    answer: answered?.answer ?? null,
    isStale,
    isWorking,
    isSlow: isWorking && course.slow === key,
    isCancelled,
    error: hasFailed ? failed.error : null,
    cancel: () => note({ cancelled: key }),
    again: () => setAttempt(attempt + 1),
  };
}
