import type { Ledger, LedgerRow } from '../model/ledger/ledger';
import { Problem } from '../model/problem';
import type { Control } from '../model/progress';
import type { LedgerReader } from '../pane/services';
import type { LedgerNews, LedgerOrder } from './ledgerNews';
import { startWorker } from './startWorker';

/** Has a started worker read a file, and gathers the rows as they come. */
function readIn(
  worker: Worker,
  order: Extract<LedgerOrder, { kind: 'read' }>,
  { onProgress, signal }: Control,
): Promise<Ledger> {
  return new Promise((resolve, reject) => {
    const rows: LedgerRow[] = [];
    let found: Extract<LedgerNews, { kind: 'read' }> | null = null;
    const ask = (wanted: LedgerOrder, transfer: Transferable[] = []): void => worker.postMessage(wanted, transfer);
    const goOn = ({ ledger, count }: Extract<LedgerNews, { kind: 'read' }>): void => {
      if (rows.length < count) ask({ kind: 'rows', from: rows.length });
      else resolve({ ...ledger, rows });
    };
    signal?.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data: news }: MessageEvent<LedgerNews>) => {
      switch (news.kind) {
        case 'ready':
          return;
        case 'progress':
          return onProgress?.(news.progress);
        case 'read':
          found = news;
          return goOn(news);
        case 'rows':
          for (const row of news.rows) rows.push(row);
          return found ? goOn(found) : undefined;
        case 'problem':
          return reject(new Problem(news.problem.code, news.problem.values));
        case 'failed':
          return reject(news.error);
      }
    };
    ask(order, [order.bytes.buffer]);
  });
}

/**
 * Reads a ledger in a worker, which is given the bytes for good; where none may start, here, in turns with the page.
 * Rejects as the model's `readLedger` does; cancelling ends the worker with all it holds.
 */
export const readLedger: LedgerReader = async (bytes, options, control) => {
  const worker = await startWorker(
    () => new Worker(new URL('./ledgerWorker.ts', import.meta.url), { name: 'cscost-ledger' }),
  );
  if (!worker) {
    const direct = await import('../model/ledger/readLedger');
    return direct.readLedger(bytes, options, control);
  }
  try {
    control.signal?.throwIfAborted();
    return await readIn(worker, { kind: 'read', bytes, options }, control);
  } finally {
    worker.terminate();
  }
};
