/**
 * Taking turns with the rest of the program during long work.
 */
import type { Control } from '../progress';

/** How long work may go on before the rest of the program gets a turn. */
const TURN_MS = 30;
/** Items between two places where work may be interrupted. */
const ITEMS_PER_STEP = 500;

/** Long work that can be interrupted at every `yield`, and given up there. */
export type Steps<T> = Generator<void, T>;

/** Does all the work, for callers whom nobody waits beside. */
export function allAtOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work in turns with the rest of the program. Rejects as the work throws, with `signal.reason` when aborted. */
export async function inTurns<T>(work: Steps<T>, signal?: AbortSignal): Promise<T> {
  let since = Date.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (Date.now() - since < TURN_MS) continue;
    await takeTurn({ signal }, 0, null);
    since = Date.now();
  }
}

/** Changes each item of a long list. */
export function* changeEach<A, B>(items: readonly A[], change: (item: A, place: number) => B): Steps<B[]> {
  const changed: B[] = [];
  for (const item of items) {
    changed.push(change(item, changed.length));
    if (changed.length % ITEMS_PER_STEP === 0) yield;
  }
  return changed;
}

/** Reports progress and lets other work run. Rejects with `signal.reason` when the operation was aborted. */
export async function takeTurn(control: Control, done: number, total: number | null): Promise<void> {
  control.signal?.throwIfAborted();
  control.onProgress?.({ done, total });
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  control.signal?.throwIfAborted();
}
