/**
 * The two halves of an import, as the pane runs them: read and plan (changes nothing), then post. This file and what it
 * imports load only when a person imports.
 */
import type { WorkbookHost } from '../../hosts/host';
import { LINE_NAMES } from '../../locales/lineNames';
import { COST_LINES, isLineId } from '../../model/categories';
import { joinMappings, withChoices } from '../../model/ledger/accountChoices';
import { readDrivers } from '../../model/ledger/driversFile';
import type { ExchangeRate } from '../../model/ledger/exchangeRates';
import type { AccountMapping } from '../../model/ledger/ledger';
import type { FileColumns } from '../../model/ledger/fileColumns';
import { readFileColumns } from '../../model/ledger/ledgerColumns';
import { readMapping } from '../../model/ledger/mappingFile';
import { Problem } from '../../model/problem';
import type { Control } from '../../model/progress';
import type { LineName } from '../../model/proposal/proposal';
import type { LedgerSheet } from '../../model/ledger/sheets/ledgerSheets';
import type { ModelSnapshot } from '../../model/snapshot';
import type { TableContent } from '../../workbook/content';
import { sheetMapping } from '../../workbook/import/sheetMapping';
import { IMPORT_TABLES, importOf } from '../../workbook/planImport';
import { readRateTable } from '../../workbook/readRates';
import { readTable } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';
import { openAccounts } from './accounts/openAccounts';
import { FileFailure } from './fileFailure';
import { NO_WISHES } from './fillState';
import type { ImportReading, ReadOutcome, Wishes } from './importReading';
import { sourceOf, type ReadRequest } from './readRequest';
import type { LedgerReader, LedgerWork, PlanFacts, PlanInput, ReadControl } from './work/ledgerWork';

/** The tables of the workbook as they stand, or why they cannot be read. */
type ReadTables = { readonly found: readonly TableContent[] } | { readonly failure: unknown };

/** Runs a step on one file, so that a failure names the file. Cancelling passes as it is. */
async function onFile<T>(file: File, { signal }: Control, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    signal?.throwIfAborted();
    throw new FileFailure(file.name, error);
  }
}

/** Reads a small file at once. */
function readSmall<T>(file: File, control: Control, read: (bytes: Uint8Array) => T): Promise<T> {
  return onFile(file, control, async () => read(new Uint8Array(await file.arrayBuffer())));
}

/** The name a ledger goes by in the workbook: its file's, with the sheet where a person chose one. */
function sourceName({ ledger, sheet }: ReadRequest, sheets: readonly LedgerSheet[]): string {
  const chosen = sheets.find(({ index }) => index === sheet);
  return chosen ? `[${ledger.name}]${chosen.name}` : ledger.name;
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
 * Mapping sheet, with the lines wished for the accounts these leave open. Rejects with a `FileFailure` when a file cannot
 * be used, with `signal.reason` when cancelled. Changes nothing in the workbook.
 */
export async function readImport(
  host: WorkbookHost,
  readLedger: LedgerReader,
  request: ReadRequest,
  wishes: Wishes,
  model: ModelSnapshot,
  addInVersion: string,
  control: ReadControl,
): Promise<ReadOutcome> {
  const { currency, fiscalYearStart } = model;
  const inFile: AccountMapping = request.mapping
    ? await readSmall(request.mapping, control, (bytes) => readMapping(bytes, knownLines(model)))
    : new Map();
  const drivers = request.drivers
    ? await readSmall(request.drivers, control, (bytes) => readDrivers(bytes, fiscalYearStart))
    : null;
  const tables = await readTables(host);
  const { agreed, conflicts } = joinMappings(inFile, mappingOf(tables, model));
  const options = { ...request.options, currency, rates: ratesOf(tables) };
  let sheets: readonly LedgerSheet[] = [];
  const onSheets = (found: readonly LedgerSheet[]): void => {
    sheets = found;
    control.onSheets?.(found);
  };
  const work = await onFile(request.ledger, control, async () =>
    readLedger(await sourceOf(request), options, { ...control, onSheets }),
  );
  try {
    const posting = await onFile(request.ledger, control, () => work.post(agreed, fiscalYearStart));
    const { mark } = await host.describe();
    if (!mark) throw new Problem('template-missing');
    const tablesFailure = await handOver(host, work, tables);
    control.signal?.throwIfAborted();
    const reading = {
      request,
      work,
      ledger: work.ledger,
      posting,
      agreed,
      accounts: openAccounts(posting, conflicts, lineNames(model)),
      wishes: NO_WISHES,
      drivers,
      currency,
      fiscalYearStart,
      workbookLanguage: mark.language,
      tablesFailure,
      sourceName: sourceName(request, sheets),
    };
    const outcome = await follow(reading, wishes, addInVersion);
    control.signal?.throwIfAborted();
    return outcome;
  } catch (error) {
    work.close();
    throw error;
  }
}

/** Gives the tables, with the Ledger sheet where its rows are replaced, to where the plan is made. */
async function handOver(
  host: WorkbookHost,
  work: LedgerWork,
  tables: ReadTables,
): Promise<ImportReading['tablesFailure']> {
  const all = await withLedgerRows(host, tables, work.ledger.fingerprint);
  if ('failure' in all) return { error: all.failure };
  await work.useTables(all.found);
  return null;
}

/** The columns of a ledger, to be named by a person. Rejects with a `FileFailure`. */
export function fileColumns(
  request: Pick<ReadRequest, 'ledger' | 'sheet'>,
  control: Control = {},
): Promise<FileColumns> {
  return onFile(request.ledger, control, async () => {
    const { bytes, sheet } = await sourceOf(request);
    if (sheet === null) return readFileColumns(bytes);
    const { sheetText } = await import('../../model/ledger/sheets/ledgerSheets');
    return readFileColumns(await sheetText(bytes, sheet, control));
  });
}

/** The same reading by other wishes: posted and planned anew, without reading anything again. */
export async function follow(reading: ImportReading, wishes: Wishes, addInVersion: string): Promise<ReadOutcome> {
  let followed: ImportReading = { ...reading, wishes };
  try {
    if (wishes.choices !== reading.wishes.choices) {
      const mapping = withChoices(reading.agreed, wishes.choices);
      followed = { ...followed, posting: await reading.work.post(mapping, reading.fiscalYearStart) };
    }
    if (reading.tablesFailure) throw reading.tablesFailure.error;
    return { kind: 'planned', reading: followed, plan: await reading.work.plan(planInput(followed, addInVersion)) };
  } catch (error) {
    return { kind: 'refused', reading: followed, error };
  }
}

function planInput(reading: ImportReading, addInVersion: string): PlanInput {
  const { drivers, currency, workbookLanguage: language, sourceName: fileName, wishes } = reading;
  return { drivers, fileName, importedAt: new Date(), addInVersion, language, currency, detail: wishes.detail };
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
): Promise<PlanFacts> {
  const failure = await handOver(host, reading.work, await readTables(host));
  if (failure) throw failure.error;
  const { patches, ...written } = await reading.work.patches(planInput(reading, addInVersion));
  control.signal?.throwIfAborted();
  await host.write(patches, control);
  return written;
}
