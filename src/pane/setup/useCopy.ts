/**
 * Makes a file of the cost model and hands it to the person; it can be cancelled.
 */
import { useCallback, useRef, useState } from 'react';
import type { Control, Progress } from '../../model/progress';
import { isCancelled } from '../explain';

export type FileBytes = Uint8Array<ArrayBuffer>;

export type CopyState =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly progress: Progress | null }
  | { readonly at: 'cancelled' }
  | { readonly at: 'done' }
  | { readonly at: 'failed'; readonly error: unknown };

export interface Copying {
  readonly state: CopyState;
  /** Makes the file and gives it to `deliver`. Never rejects: failures are in the state. */
  readonly copy: (deliver: (bytes: FileBytes) => void | Promise<void>) => Promise<void>;
  readonly cancel: () => void;
}

/** `make` writes the file; aborted, it may end with one, which is thrown away. */
export function useCopy(make: (control: Control) => Promise<FileBytes>): Copying {
  const [state, setState] = useState<CopyState>({ at: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const copy = useCallback<Copying['copy']>(
    async (deliver) => {
      const { signal } = (controller.current = new AbortController());
      setState({ at: 'working', progress: null });
      try {
        const bytes = await make({ signal, onProgress: (progress) => setState({ at: 'working', progress }) });
        signal.throwIfAborted();
        await deliver(bytes);
        setState({ at: 'done' });
      } catch (error) {
        setState(isCancelled(error) ? { at: 'cancelled' } : { at: 'failed', error });
      }
    },
    [make],
  );
  return { state, copy, cancel: () => controller.current?.abort() };
}
