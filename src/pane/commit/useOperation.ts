/** One change of the workbook at a time: committing, deleting, taking back. */
import { useCallback, useRef, useState } from 'react';
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import type { Progress } from '../../model/progress';
import { COMMIT_TABLES } from '../../workbook/commit/commitTables';
import type { Patch, TableContent } from '../../workbook/content';
import { isCancelled } from '../explain';
import type { Remembered } from './takeBack';

export type OperationKind = 'commit' | 'delete' | 'undo';

export interface Operation {
  readonly kind: OperationKind;
  /** The scenario it is about. */
  readonly scenario: string;
  /** Plans it into the tables as they stand. Rejects when it cannot be done. */
  readonly plan: (tables: readonly TableContent[], signal: AbortSignal) => Promise<readonly Patch[]> | readonly Patch[];
}

export type OperationState =
  | { readonly at: 'idle' }
  | {
      readonly at: 'working';
      readonly operation: Operation;
      readonly progress: Progress | null;
      readonly isStopping: boolean;
    }
  | { readonly at: 'failed'; readonly operation: Operation; readonly error: unknown }
  | { readonly at: 'cancelled' }
  /** `remembered`: what it takes to take it back; `null` where it was itself a taking back. */
  | { readonly at: 'done'; readonly operation: Operation; readonly remembered: Remembered | null };

export interface Operations {
  readonly state: OperationState;
  /** Resolves with whether it was done. Never rejects: failures are in the state. */
  readonly run: (operation: Operation) => Promise<boolean>;
  readonly cancel: () => void;
}

/** `settled` resolves when what the model's last news led to is shown. */
export function useOperation(host: WorkbookHost, live: LiveModel, settled: () => Promise<void>): Operations {
  const [state, setState] = useState<OperationState>({ at: 'idle' });
  const controller = useRef<AbortController | null>(null);

  const run = useCallback(
    async (operation: Operation): Promise<boolean> => {
      if (controller.current) return false;
      const own = new AbortController();
      controller.current = own;
      setState({ at: 'working', operation, progress: null, isStopping: false });
      try {
        const before = await host.readTables(COMMIT_TABLES, { formulas: true });
        const patches = await operation.plan(before, own.signal);
        own.signal.throwIfAborted();
        await host.write(patches, {
          signal: own.signal,
          onProgress: (progress) => setState((now) => (now.at === 'working' ? { ...now, progress } : now)),
        });
        // A refresh that fails shows itself as the state of the live model; what was written stands all the same.
        await live.refresh().catch(() => undefined);
        await settled();
        const remembered = operation.kind === 'undo' ? null : { scenario: operation.scenario, before };
        setState({ at: 'done', operation, remembered });
        return true;
      } catch (error) {
        setState(isCancelled(error) ? { at: 'cancelled' } : { at: 'failed', operation, error });
        return false;
      } finally {
        controller.current = null;
      }
    },
    [host, live, settled],
  );

  const cancel = useCallback((): void => {
    setState((now) => (now.at === 'working' ? { ...now, isStopping: true } : now));
    controller.current?.abort();
  }, []);

  return { state, run, cancel };
}
