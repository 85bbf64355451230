/** What the pane and the worker that reads its ledgers say to each other. */
import type { Ledger, LedgerRow } from '../model/ledger/ledger';
import type { Problem } from '../model/problem';
import type { Progress } from '../model/progress';
import type { LedgerReadOptions } from '../model/ledger/readLedger';

/** What the pane asks for. */
export type LedgerOrder =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer>; readonly options: LedgerReadOptions }
  /** The next rows of the ledger that was read, from this index on. */
  | { readonly kind: 'rows'; readonly from: number };

/** What the worker answers. */
export type LedgerNews =
  /** It has started; one that may not start says nothing. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Everything but the rows, which follow page by page: a million in one message would hold the pane for seconds. */
  | { readonly kind: 'read'; readonly ledger: Omit<Ledger, 'rows'>; readonly count: number }
  | { readonly kind: 'rows'; readonly rows: readonly LedgerRow[] }
  | { readonly kind: 'problem'; readonly problem: Pick<Problem, 'code' | 'values'> }
  | { readonly kind: 'failed'; readonly error: unknown };
