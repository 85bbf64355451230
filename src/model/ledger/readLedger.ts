/**
 * A ledger file as it is: rows, what was skipped, what was understood. Nothing is mapped or posted here.
 */
import { isCurrency } from './currencyNames';
import { decimalText } from '../decimal';
import { decodeText } from './encoding';
import type { ExchangeRate } from './exchangeRates';
import { fileKind } from './fileKind';
import { fingerprintOf } from './fingerprint';
import type { Ledger, LedgerColumns, LedgerRow, ReadOptions } from './ledger';
import { findLayout, missingColumns, usedColumns, type LedgerLayout } from './ledgerLayout';
import { withoutParents } from './leafRows';
import { LineCollector, type LedgerLines } from './ledgerLines';
import { RowReader, type Decisions } from './ledgerRows';
import { minorDigits, minorOf } from '../money';
import { Problem } from '../problem';
import type { Control } from '../progress';
import { textTables } from './records';
import { takeTurn } from './turns';

/** What the reader may be told beside the file. */
export interface LedgerReadOptions extends ReadOptions {
  /** ISO 4217 code of the workbook's currency. Without it amounts have 2 decimals and every currency is taken. */
  readonly currency?: string;
  /** For rows of other currencies that say no rate themselves. */
  readonly rates?: readonly ExchangeRate[];
}

/** Rows turned into ledger rows in one go. */
const ROWS_PER_TURN = 5_000;

/**
 * Reads the bytes of a general ledger or trial balance: delimited text, or the first sheet of an .xlsx file that has the
 * header of one. Rejects with a `Problem`: `ledger-empty`, `file-is-old-workbook`, `file-is-page`, `workbook-unsafe`,
 * `workbook-unreadable`, `columns-unrecognised`, `column-not-found`, `ambiguous-decimal`, `ambiguous-date-order`,
 * `period-unclear`, `months-without-year`, `amount-too-large`; with `signal.reason` when aborted. Progress counts half for finding lines, half for reading them.
 */
export async function readLedger(
  bytes: Uint8Array,
  options: LedgerReadOptions = {},
  control: Control = {},
): Promise<Ledger> {
  const { encoding, layout } = await layoutOf(bytes, options, control);
  const collected = await collectLines(layout, control);
  refuseWithoutRows(collected, layout);

  const decisions = decide(collected, layout, options);
  const lines = withoutParents(collected, layout, decisions.decimal ?? '.');
  const reader = await readRows(layout, lines, decisions, control);
  const fingerprint = await fingerprintOf(bytes);
  const { digits } = decisions;
  return {
    encoding,
    delimiter: layout.table.delimiter,
    columns: usedColumns(layout),
    dateOrder: decisions.dateOrder,
    decimal: decisions.decimal,
    rows: reader.rows,
    rowsRead: lines.rows.length,
    skipped: lines.skipped,
    digits,
    foreignCurrencies: foreignCurrencies(reader.rows, layout, options.currency),
    totalDebit: minorOf(reader.debits.total(), digits),
    totalCredit: minorOf(reader.credits.total(), digits),
    controlTotal: decimalText(reader.net.total()),
    fingerprint,
  };
}

interface FoundLayout {
  readonly encoding: string;
  readonly layout: LedgerLayout;
}

async function layoutOf(bytes: Uint8Array, { columns }: LedgerReadOptions, control: Control): Promise<FoundLayout> {
  const kind = fileKind(bytes);
  if (kind === 'old-workbook') throw new Problem('file-is-old-workbook');
  if (kind === 'page') throw new Problem('file-is-page');
  if (kind === 'workbook') return { encoding: 'xlsx', layout: await layoutOfSheets(bytes, columns, control) };
  const text = decodeText(bytes);
  const tables = textTables(text);
  if (tables.length === 0) throw new Problem('ledger-empty');
  return { encoding: text.encoding, layout: findLayout(tables, columns) };
}

/** The layout of the first sheet that has one; else what the first sheet with any cells lacks. */
async function layoutOfSheets(
  bytes: Uint8Array,
  columns: LedgerColumns | undefined,
  control: Control,
): Promise<LedgerLayout> {
  const { sheetTables } = await import('./sheets/sheetTables');
  let lack: Problem | null = null;
  for await (const table of sheetTables(bytes, control)) {
    try {
      return findLayout([table], columns);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (table.first(1).length > 0) lack ??= error;
    }
  }
  throw lack ?? new Problem('ledger-empty');
}

async function collectLines(layout: LedgerLayout, control: Control): Promise<LedgerLines> {
  const collector = new LineCollector(layout);
  for (const { records, share } of layout.table.blocks()) {
    for (const record of records) collector.add(record);
    await takeTurn(control, share / 2, 1);
  }
  return collector.finish();
}

function refuseWithoutRows({ rows }: LedgerLines, { columns, headers }: LedgerLayout): void {
  if (rows.length === 0) throw new Problem('ledger-empty');
  const hasAccounts = (): boolean => {
    for (const { heading } of rows) if (heading !== '') return true;
    return false;
  };
  if (columns.account === undefined && !hasAccounts())
    throw missingColumns(headers, { date: true, amount: true, account: false });
}

function decide(lines: LedgerLines, layout: LedgerLayout, options: LedgerReadOptions): Decisions {
  return {
    // DATEV's days have no year, and their order is fixed.
    dateOrder: layout.amount.kind === 'datev' ? 'dmy' : lines.dateEvidence.decide(options.dateOrder),
    decimal: lines.decimalEvidence.decide(options.decimal),
    currency: options.currency,
    digits: minorDigits(options.currency ?? ''),
    rates: options.rates ?? [],
  };
}

async function readRows(
  layout: LedgerLayout,
  lines: LedgerLines,
  decisions: Decisions,
  control: Control,
): Promise<RowReader> {
  const reader = new RowReader(layout, lines, decisions);
  const total = lines.rows.length;
  for (let start = 0; start < total; start += ROWS_PER_TURN) {
    for (const line of lines.rows.between(start, start + ROWS_PER_TURN)) reader.add(line);
    await takeTurn(control, (1 + Math.min(start + ROWS_PER_TURN, total) / total) / 2, 1);
  }
  return reader;
}

function foreignCurrencies(
  rows: readonly LedgerRow[],
  { amountsInRowCurrency }: LedgerLayout,
  own: string | undefined,
): ReadonlySet<string> {
  if (own === undefined || !amountsInRowCurrency) return new Set();
  const met = new Set<string>();
  for (const { currency } of rows) met.add(currency);
  return new Set([...met].filter((name) => !isCurrency(name, own)));
}
