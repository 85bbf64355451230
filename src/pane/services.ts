/**
 * What the page around the pane gives it. The pane reaches the workbook, files and what runs away from the page only by
 * these.
 */
import type { LiveModel, WorkbookHost } from '../hosts/host';
import type { Ledger } from '../model/ledger/ledger';
import type { LedgerReadOptions } from '../model/ledger/readLedger';
import type { Control } from '../model/progress';
import type { CellValues } from '../workbook/cellValues';
import type { WorkbookSpec } from '../workbook/spec';
import type { Planner } from './decide/planQuestions';
import type { Preferences } from './preferences';

/** Writes a workbook as the bytes of an .xlsx file; `values` is what its cells show. */
export type WorkbookWriter = (spec: WorkbookSpec, values: CellValues) => Promise<Uint8Array<ArrayBuffer>>;

/** Reads the bytes of a ledger file, which are its own from then on; see `model/ledger/readLedger.ts`. */
export type LedgerReader = (
  bytes: Uint8Array<ArrayBuffer>,
  options: LedgerReadOptions,
  control: Control,
) => Promise<Ledger>;

export interface PaneServices {
  readonly host: WorkbookHost;
  readonly live: LiveModel;
  readonly writeFile: WorkbookWriter;
  readonly readLedger: LedgerReader;
  readonly planner: Planner;
  readonly preferences: Preferences;
  /** Version of the add-in. */
  readonly version: string;
}
