/**
 * What the page around the pane gives it. The pane reaches the workbook, files and what runs away from the page only by
 * these.
 */
import type { LiveModel, WorkbookHost } from '../hosts/host';
import type { FileValues } from '../workbook/cellValues';
import type { WorkbookSpec } from '../workbook/spec';
import type { LedgerReader } from './fill/work/ledgerWork';
import type { Planner } from './decide/planQuestions';
import type { Preferences } from './preferences';

/** Writes a workbook as the bytes of an .xlsx file; `values` is what its cells show. */
export type WorkbookWriter = (spec: WorkbookSpec, values: FileValues) => Promise<Uint8Array<ArrayBuffer>>;

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
