/**
 * The steps of the pane, in order. A step that does not exist yet has no row: there are no dead tabs.
 */
import type { ComponentType } from 'react';
import type { LiveModel, WorkbookHost } from '../hosts/host';
import type { Language, Messages } from '../locales';
import type { Ledger } from '../model/ledger/ledger';
import type { Control } from '../model/progress';
import type { LedgerReadOptions } from '../model/ledger/readLedger';
import type { CellValues } from '../workbook/cellValues';
import type { WorkbookSpec } from '../workbook/spec';
import type { Preferences } from './preferences';
import { FillStep } from './fill/FillStep';
import { SetUpStep } from './setup/SetUpStep';

export type StepId = 'setup' | 'fill';

/** Writes a workbook as the bytes of an .xlsx file; `values` is what its cells show. */
export type WorkbookWriter = (spec: WorkbookSpec, values: CellValues) => Promise<Uint8Array<ArrayBuffer>>;

/** Reads the bytes of a ledger file, which are its own from then on; see `model/ledger/readLedger.ts`. */
export type LedgerReader = (
  bytes: Uint8Array<ArrayBuffer>,
  options: LedgerReadOptions,
  control: Control,
) => Promise<Ledger>;

/** What every step is given. */
export interface StepProps {
  readonly host: WorkbookHost;
  readonly live: LiveModel;
  readonly writeFile: WorkbookWriter;
  readonly readLedger: LedgerReader;
  readonly preferences: Preferences;
  /** Version of the add-in. */
  readonly version: string;
  /** How many times an action of the person, other than choosing the tab, has led here; its heading then takes the focus. */
  readonly arrival: number;
  readonly onLanguage: (language: Language) => void;
  readonly onGoTo: (step: StepId) => void;
}

export interface Step {
  readonly id: StepId;
  readonly title: (words: Messages['pane']) => string;
  readonly Content: ComponentType<StepProps>;
}

export const STEPS: readonly Step[] = [
  { id: 'setup', title: (words) => words.setup.title, Content: SetUpStep },
  { id: 'fill', title: (words) => words.fill.title, Content: FillStep },
];
