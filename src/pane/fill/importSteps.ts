/**
 * The two halves of an import, as the pane runs them: read and plan (changes nothing), then post. This file and what it
 * imports load only when a person imports.
 */
import type { WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import { COST_LINES } from '../../model/categories';
import { readDrivers, type DriverMonth } from '../../model/driversFile';
import type { CalendarMonth } from '../../model/fiscalYear';
import type { AccountMapping, Ledger, Posting } from '../../model/ledger';
import { readMapping } from '../../model/mappingFile';
import { postLedger } from '../../model/postLedger';
import { Problem } from '../../model/problem';
import type { Control } from '../../model/progress';
import type { ModelSnapshot } from '../../model/snapshot';
import { IMPORT_TABLES, planImport, type ImportPlan } from '../../workbook/planImport';
import type { LedgerReader } from '../steps';
import { FileFailure } from './fileFailure';
import type { ReadRequest } from './fillState';

/** Files read and reconciled against the fiscal year of the workbook. */
export interface ImportReading {
  readonly request: ReadRequest;
  readonly ledger: Ledger;
  readonly posting: Posting;
  readonly mapping: AccountMapping;
  readonly drivers: readonly DriverMonth[] | null;
  readonly currency: string;
  readonly fiscalYearStart: CalendarMonth;
  /** Language the workbook was created in: words that go into cells are of that language, not the pane's. */
  readonly workbookLanguage: Language;
}

/** How reading ended: with a plan, or with the reason why this workbook cannot take it. */
export type ReadOutcome =
  | { readonly kind: 'planned'; readonly reading: ImportReading; readonly plan: ImportPlan }
  | { readonly kind: 'refused'; readonly reading: ImportReading; readonly error: unknown };

/** Runs a step on one file, so that a failure names the file. Cancelling passes as it is. */
async function onFile<T>(
  file: File,
  control: Control,
  step: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
): Promise<T> {
  try {
    return await step(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    control.signal?.throwIfAborted();
    throw new FileFailure(file.name, error);
  }
}

/** Ids that a mapping may name: the shipped lines and those on the category sheets. */
function knownLines(model: ModelSnapshot): ReadonlySet<string> {
  const onSheets = model.categories.flatMap(({ lines }) => lines.map(({ id }) => id)).filter((id) => id !== '');
  return new Set([...COST_LINES.map(({ id }) => id), ...onSheets]);
}

/**
 * Reads the chosen files, reconciles them and plans what posting would write. Rejects with a `FileFailure` when a file
 * cannot be used, with `signal.reason` when cancelled. Changes nothing in the workbook.
 */
export async function readImport(
  host: WorkbookHost,
  readLedger: LedgerReader,
  request: ReadRequest,
  model: ModelSnapshot,
  addInVersion: string,
  control: Control,
): Promise<ReadOutcome> {
  const { currency, fiscalYearStart } = model;
  const mapping = await onFile(request.mapping, control, (bytes) => readMapping(bytes, knownLines(model)));
  const drivers = request.drivers
    ? await onFile(request.drivers, control, (bytes) => readDrivers(bytes, fiscalYearStart))
    : null;
  const { ledger, posting } = await onFile(request.ledger, control, async (bytes) => {
    const read = await readLedger(bytes, { ...request.options, currency }, control);
    return { ledger: read, posting: postLedger(read, mapping, fiscalYearStart) };
  });
  const { mark } = await host.describe();
  if (!mark) throw new Problem('template-missing');
  const workbookLanguage = mark.language;
  const reading = { request, ledger, posting, mapping, drivers, currency, fiscalYearStart, workbookLanguage };
  control.signal?.throwIfAborted();
  try {
    return { kind: 'planned', reading, plan: await plan(host, reading, addInVersion) };
  } catch (error) {
    return { kind: 'refused', reading, error };
  }
}

/** Plans against the tables as they stand now. */
async function plan(host: WorkbookHost, reading: ImportReading, addInVersion: string): Promise<ImportPlan> {
  const tables = await host.readTables(IMPORT_TABLES, { formulas: true });
  const { ledger, posting, mapping, drivers, currency, workbookLanguage } = reading;
  const fileName = reading.request.ledger.name;
  return planImport(
    {
      ledger,
      posting,
      mapping,
      drivers,
      fileName,
      importedAt: new Date(),
      addInVersion,
      language: workbookLanguage,
      currency,
    },
    tables,
  );
}

/**
 * Posts a reading, all or nothing, and says what was written. It plans anew, so that cells typed since the reading stay.
 * Rejects with a `Problem`, or with `signal.reason` when cancelled; the workbook is then as it was.
 */
export async function postImport(
  host: WorkbookHost,
  reading: ImportReading,
  addInVersion: string,
  control: Control,
): Promise<ImportPlan> {
  const fresh = await plan(host, reading, addInVersion);
  control.signal?.throwIfAborted();
  await host.write(fresh.patches, control);
  return fresh;
}
