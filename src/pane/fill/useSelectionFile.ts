/**
 * Takes the cells selected in the workbook for the ledger file.
 */
import { useEffect, useRef, useState } from 'react';
import type { WorkbookHost } from '../../hosts/host';
import type { Progress } from '../../model/progress';
import { isCancelled } from '../explain';

/** Whether the selection is being read, and how the last attempt failed. */
export type SelectionState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly progress: Progress | null }
  | { readonly at: 'failed'; readonly error: unknown };

export interface SelectionReading {
  readonly state: SelectionState;
  readonly start: () => void;
  /** Ends a reading, or forgets how the last one failed. */
  readonly stop: () => void;
}

/** Reads on demand and hands the file to `onFile`. */
export function useSelectionFile(host: WorkbookHost, onFile: (file: File) => void): SelectionReading {
  const [state, setState] = useState<SelectionState>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    setState({ at: 'idle' });
  };
  const start = (): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const tell = (news: SelectionState): void => {
      if (running.current === controller) setState(news);
    };
    tell({ at: 'reading', progress: null });
    void import('./selectionFile')
      .then(({ selectionFile }) =>
        selectionFile(host, { signal, onProgress: (progress) => tell({ at: 'reading', progress }) }),
      )
      .then((file) => {
        signal.throwIfAborted();
        tell({ at: 'idle' });
        onFile(file);
      })
      .catch((error: unknown) => {
        if (!isCancelled(error)) tell({ at: 'failed', error });
      });
  };
  return { state, start, stop };
}
