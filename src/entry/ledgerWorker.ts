/**
 * Reads a ledger away from the page, so that a long one never holds up the pane. One worker reads one file; to cancel, the
 * page ends it.
 */
import type { LedgerRow } from '../model/ledger/ledger';
import { Problem } from '../model/problem';
import { readLedger } from '../model/ledger/readLedger';
import type { LedgerNews, LedgerOrder } from './ledgerNews';

/** Rows of one message: a few milliseconds for the page. */
const ROWS_PER_PAGE = 4_000;

let rows: readonly LedgerRow[] = [];

function tell(news: LedgerNews): void {
  self.postMessage(news);
}

async function read({ bytes, options }: Extract<LedgerOrder, { kind: 'read' }>): Promise<void> {
  try {
    const ledger = await readLedger(bytes, options, { onProgress: (progress) => tell({ kind: 'progress', progress }) });
    const { rows: all, ...rest } = ledger;
    rows = all;
    tell({ kind: 'read', ledger: rest, count: rows.length });
  } catch (error) {
    if (error instanceof Problem) tell({ kind: 'problem', problem: { code: error.code, values: error.values } });
    else tell({ kind: 'failed', error });
  }
}

self.onmessage = ({ data: order }: MessageEvent<LedgerOrder>) => {
  if (order.kind === 'read') void read(order);
  else tell({ kind: 'rows', rows: rows.slice(order.from, order.from + ROWS_PER_PAGE) });
};
tell({ kind: 'ready' });
