/**
 * Taking turns with the rest of the program during long work.
 */
import type { Control } from '../progress';

/** Reports progress and lets other work run. Rejects with `signal.reason` when the operation was aborted. */
export async function takeTurn(control: Control, done: number, total: number | null): Promise<void> {
  control.signal?.throwIfAborted();
  control.onProgress?.({ done, total });
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  control.signal?.throwIfAborted();
}
