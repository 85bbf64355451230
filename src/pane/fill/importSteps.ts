/**
 * The two halves of an import, as the pane runs them: read and plan (changes nothing), then post. This file and what it
 * imports load only when a person imports.
 */
import type { WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import { LINE_NAMES } from '../../locales/lineNames';
import { joinMappings, withChoices, type AccountChoices } from '../../model/ledger/accountChoices';
import { COST_LINES, isLineId } from '../../model/categories';
import { readDrivers, type DriverMonth } from '../../model/ledger/driversFile';
import type { ExchangeRate } from '../../model/ledger/exchangeRates';
import type { CalendarMonth } from '../../model/fiscalYear';
import type { AccountMapping, Ledger, Posting } from '../../model/ledger/ledger';
import { readMapping } from '../../model/ledger/mappingFile';
import { previewPosting } from '../../model/ledger/postLedger';
import { Problem } from '../../model/problem';
import type { Control } from '../../model/progress';
import { readFileColumns, type FileColumns } from '../../model/ledger/ledgerColumns';
import type { LineName } from '../../model/proposal/proposal';
import type { ModelSnapshot } from '../../model/snapshot';
import type { TableContent } from '../../workbook/content';
import { sheetMapping } from '../../workbook/import/sheetMapping';
import { IMPORT_TABLES, importOf, planImport, type ImportPlan } from '../../workbook/planImport';
import { readRateTable } from '../../workbook/readRates';
import { readTable } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';
import { openAccounts, type OpenAccount } from './accounts/openAccounts';
import type { LedgerReader } from '../services';
import { FileFailure } from './fileFailure';
import { NO_CHOICES, type ReadRequest } from './fillState';

/** Files read and reconciled against the fiscal year of the workbook. */
export interface ImportReading {
  readonly request: ReadRequest;
  readonly ledger: Ledger;
  readonly posting: Posting;
  /** What the mapping file and the Mapping sheet agree on. */
  readonly agreed: AccountMapping;
  /** Accounts that `agreed` leaves open, with what is proposed for them. */
  readonly accounts: readonly OpenAccount[];
  /** What a person chose for them, as far as `mapping` and `posting` follow it. */
  readonly choices: AccountChoices;
  readonly mapping: AccountMapping;
  readonly drivers: readonly DriverMonth[] | null;
  readonly currency: string;
  readonly fiscalYearStart: CalendarMonth;
  /** Language the workbook was created in: words that go into cells are of that language, not the pane's. */
  readonly workbookLanguage: Language;
  readonly tables: ReadTables;
}

/** The tables of the workbook as they stood when the files were read, or why they could not be read. */
export type ReadTables = { readonly found: readonly TableContent[] } | { readonly failure: unknown };

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

/** Names that lines have, in any language and on the sheets. */
function lineNames(model: ModelSnapshot): readonly LineName[] {
  const own = model.categories.flatMap(({ lines }) =>
    lines.flatMap(({ id, name }): readonly LineName[] => (isLineId(id) ? [[id, name]] : [])),
  );
  return [...LINE_NAMES, ...own];
}

async function readTables(host: WorkbookHost): Promise<ReadTables> {
  try {
    return { found: await host.readTables(IMPORT_TABLES, { formulas: true }) };
  } catch (failure) {
    return { failure };
  }
}

/** Adds the rows of the Ledger sheet, which are needed only where an earlier import of the same content is replaced. */
async function withLedgerRows(host: WorkbookHost, tables: ReadTables, fingerprint: string): Promise<ReadTables> {
  if ('failure' in tables || !importOf(fingerprint, tables.found)) return tables;
  try {
    return { found: [...tables.found, ...(await host.readTables([TABLES.ledger], { formulas: true }))] };
  } catch (failure) {
    return { failure };
  }
}

function mappingOf(tables: ReadTables, model: ModelSnapshot): AccountMapping {
  const content = 'found' in tables ? tables.found.find(({ name }) => name === TABLES.mapping) : undefined;
  return content ? sheetMapping(readTable(content), knownLines(model)) : new Map();
}

function ratesOf(tables: ReadTables): readonly ExchangeRate[] {
  const content = 'found' in tables ? tables.found.find(({ name }) => name === TABLES.rates) : undefined;
  return content ? readRateTable(readTable(content)) : [];
}

/**
 * Reads the chosen files, reconciles them and plans what posting would write. The mapping is that of the file and of the
 * Mapping sheet, with `choices` for the accounts these leave open. Rejects with a `FileFailure` when a file cannot be
 * used, with `signal.reason` when cancelled. Changes nothing in the workbook.
 */
export async function readImport(
  host: WorkbookHost,
  readLedger: LedgerReader,
  request: ReadRequest,
  choices: AccountChoices,
  model: ModelSnapshot,
  addInVersion: string,
  control: Control,
): Promise<ReadOutcome> {
  const { currency, fiscalYearStart } = model;
  const inFile: AccountMapping = request.mapping
    ? await onFile(request.mapping, control, (bytes) => readMapping(bytes, knownLines(model)))
    : new Map();
  const drivers = request.drivers
    ? await onFile(request.drivers, control, (bytes) => readDrivers(bytes, fiscalYearStart))
    : null;
  const tables = await readTables(host);
  const { agreed, conflicts } = joinMappings(inFile, mappingOf(tables, model));
  const { ledger, posting } = await onFile(request.ledger, control, async (bytes) => {
    const read = await readLedger(bytes, { ...request.options, currency, rates: ratesOf(tables) }, control);
    return { ledger: read, posting: previewPosting(read, agreed, fiscalYearStart) };
  });
  const { mark } = await host.describe();
  if (!mark) throw new Problem('template-missing');
  control.signal?.throwIfAborted();
  const reading = {
    request,
    ledger,
    posting,
    agreed,
    accounts: openAccounts(posting, conflicts, lineNames(model)),
    choices: NO_CHOICES,
    mapping: agreed,
    drivers,
    currency,
    fiscalYearStart,
    workbookLanguage: mark.language,
    tables: await withLedgerRows(host, tables, ledger.fingerprint),
  };
  return chooseLines(reading, choices, addInVersion);
}

/** The columns of a ledger file, to be named by a person. Rejects with a `FileFailure`. */
export function fileColumns(file: File, control: Control = {}): Promise<FileColumns> {
  return onFile(file, control, readFileColumns);
}

/** The same reading with other choices: posted and planned anew, without reading anything again. */
export function chooseLines(reading: ImportReading, choices: AccountChoices, addInVersion: string): ReadOutcome {
  let chosen: ImportReading = { ...reading, choices, mapping: withChoices(reading.agreed, choices) };
  try {
    const { ledger, mapping, fiscalYearStart } = chosen;
    chosen = { ...chosen, posting: previewPosting(ledger, mapping, fiscalYearStart) };
    return { kind: 'planned', reading: chosen, plan: plan(chosen, addInVersion) };
  } catch (error) {
    return { kind: 'refused', reading: chosen, error };
  }
}

/** Plans against the tables as they were read. */
function plan(reading: ImportReading, addInVersion: string): ImportPlan {
  const { ledger, posting, mapping, drivers, currency, workbookLanguage, tables } = reading;
  if ('failure' in tables) throw tables.failure;
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
    tables.found,
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
  const tables = await withLedgerRows(host, await readTables(host), reading.ledger.fingerprint);
  const fresh = plan({ ...reading, tables }, addInVersion);
  control.signal?.throwIfAborted();
  await host.write(fresh.patches, control);
  return fresh;
}
