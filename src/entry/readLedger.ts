import type { PostedRow } from '../model/ledger/ledger';
import { Problem } from '../model/problem';
import type { LedgerReader, LedgerWork, ReadControl } from '../pane/fill/work/ledgerWork';
import { PatchJoiner } from '../pane/fill/work/patchPages';
import type { TableContent } from '../workbook/content';
import { ROWS_PER_PAGE, type LedgerNews, type LedgerQuestion, type LedgerQuestions } from './ledgerNews';

/** Asks a worker, one question after the other. */
class Asker {
  private before: Promise<unknown> = Promise.resolve();

  constructor(private readonly worker: Worker) {}

  /** Rejects as what is asked for does, and with `signal.reason` when aborted. */
  ask<Q extends LedgerQuestion>(
    question: Q,
    ask: LedgerQuestions[Q]['ask'],
    control: ReadControl = {},
    transfer: Transferable[] = [],
  ): Promise<LedgerQuestions[Q]['answer']> {
    const next = this.before.then(() =>
      this.answerTo<LedgerQuestions[Q]['answer']>({ question, ask }, control, transfer),
    );
    this.before = next.catch(() => undefined);
    return next;
  }

  private answerTo<T>(
    order: object,
    { signal, onProgress, onSheets }: ReadControl,
    transfer: Transferable[],
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      this.worker.onerror = ({ message }) => reject(new Error(message));
      this.worker.onmessage = ({ data: news }: MessageEvent<LedgerNews>) => {
        switch (news.kind) {
          case 'ready':
            return;
          case 'progress':
            return onProgress?.(news.progress);
          case 'sheets':
            return onSheets?.(news.sheets);
          case 'answer':
            // The worker answers what was asked.
            return resolve(news.answer as T);
          case 'problem':
            return reject(new Problem(news.problem.code, news.problem.values));
          case 'failed':
            return reject(news.error);
        }
      };
      this.worker.postMessage(order, transfer);
    });
  }
}

/** Hands over tables, long ones in pages. */
async function sendTables(asker: Asker, tables: readonly TableContent[]): Promise<void> {
  const isLong = ({ values }: TableContent): boolean => values.length > ROWS_PER_PAGE;
  await asker.ask('tables', { isNew: true, tables: tables.filter((table) => !isLong(table)) });
  for (const table of tables.filter(isLong)) {
    for (let from = 0; from < table.values.length; from += ROWS_PER_PAGE) {
      const rows = <T>(all: readonly T[]): readonly T[] => all.slice(from, from + ROWS_PER_PAGE);
      const page = { ...table, values: rows(table.values), formulas: table.formulas && rows(table.formulas) };
      await asker.ask('tables', { isNew: false, tables: [page] });
    }
  }
}

/** The ledger that a worker has read. */
function workOf(worker: Worker, asker: Asker, ledger: LedgerWork['ledger']): LedgerWork {
  return {
    ledger,
    post: (mapping, fiscalYearStart) => asker.ask('post', { mapping, fiscalYearStart }),
    useTables: (tables) => sendTables(asker, tables),
    plan: (input) => asker.ask('plan', input),
    patches: async (input) => {
      const facts = await asker.ask('patches', input);
      const joiner = new PatchJoiner();
      for (let page = await asker.ask('page', null); page; page = await asker.ask('page', null)) joiner.add(page);
      return { ...facts, patches: joiner.patches };
    },
    rejectedRows: async () => {
      const all: PostedRow[] = [];
      for (let isLast = false; !isLast;) {
        const page = await asker.ask('rejected', all.length);
        for (const row of page) all.push(row);
        isLast = page.length < ROWS_PER_PAGE;
      }
      return all;
    },
    close: () => worker.terminate(),
  };
}

/**
 * Reads ledgers in workers, each of which keeps its ledger until it is closed; where none may start, here, in turns with the
 * page. To cancel ends the worker with all it holds.
 *
 * @param start starts a worker that runs `ledgerWorker.ts`; `null` where none may start
 */
export function createLedgerReader(start: () => Promise<Worker | null>): LedgerReader {
  return async (source, options, control) => {
    const worker = await start();
    if (!worker) {
      const { readHere } = await import('../pane/fill/work/readHere');
      return readHere(source, options, control);
    }
    try {
      control.signal?.throwIfAborted();
      const asker = new Asker(worker);
      const ledger = await asker.ask('read', { source, options }, control, [source.bytes.buffer]);
      return workOf(worker, asker, ledger);
    } catch (error) {
      worker.terminate();
      throw error;
    }
  };
}
