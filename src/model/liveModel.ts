/**
 * The cost model kept fresh: what everybody who shows figures listens to.
 */
import type { ModelSnapshot } from './snapshot';

/** The state of the workbook's model, kept fresh by whoever watches the workbook. */
export type ModelState =
  | { readonly status: 'loading' }
  /** This workbook has no template of ours. */
  | { readonly status: 'absent' }
  | { readonly status: 'ready'; readonly model: ModelSnapshot; readonly readAt: Date }
  /** The last read failed; `model` is the one before it, if any. */
  | { readonly status: 'failed'; readonly error: unknown; readonly model: ModelSnapshot | null };

/** The model, live: one read serves every listener. */
export interface LiveModel {
  current(): ModelState;
  /** Calls the listener after every change of the state; returns a function that stops it. */
  subscribe(listener: (state: ModelState) => void): () => void;
  /** Asks for a fresh read and resolves when it has been published. */
  refresh(): Promise<void>;
}
