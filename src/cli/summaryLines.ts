/** What an import found, and what the reader understood, as lines for a person. */
import { MESSAGES, say, type Language } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import { CATEGORY_KEYS } from '../model/categories';
import type { ImportSummary } from '../model/ledger/importSummary';
import type { Inspection } from '../model/ledger/inspection';
import { BINS, COLUMN_ROLES } from '../model/ledger/ledger';

type Row = readonly string[];

/** Text from a file may hold what moves a terminal's cursor. */
export function onOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** Cells side by side; the first column is aligned left, the rest right. */
function aligned(rows: readonly Row[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function counted(reasons: readonly string[], named: (reason: string) => string): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${named(reason)} ${count}`).join(', ');
}

/** An import's reconciliation, categories, rejected rows and unmapped accounts. */
export function summaryLines(summary: ImportSummary, language: Language, digits: number): readonly string[] {
  const { bins, rejectReasons, categoryNames } = MESSAGES[language].workbook;
  const words = CLI_WORDS[language];
  const numbers = new Intl.NumberFormat(language);
  const money = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const { rows, amounts, byCategory, costPerContact, rejected, unmapped } = summary;
  return [
    ...aligned([
      [words.rowsRead, numbers.format(rows.read), ''],
      ...BINS.map((bin) => [bins[bin], numbers.format(rows[bin]), money.format(amounts[bin])]),
    ]),
    '',
    ...aligned(CATEGORY_KEYS.map((key) => [categoryNames[key], money.format(byCategory[key])])),
    '',
    ...(costPerContact === null ? [] : [say(language, words.costPerContact, { cost: costPerContact })]),
    ...(rows.suspectedDuplicates > 0 ? [say(language, words.duplicates, { count: rows.suspectedDuplicates })] : []),
    ...rejected.map(({ row, reason }) =>
      say(language, words.rejectedRow, { row: String(row), reason: rejectReasons[reason] }),
    ),
    ...unmapped.map(({ account, name, rows: count, amount }) =>
      say(language, words.unmappedAccount, {
        account: onOneLine(`${account} ${name}`.trim()),
        count,
        amount: money.format(amount),
      }),
    ),
  ];
}

/** What the reader understood of a file. */
export function inspectionLines(inspection: Inspection, language: Language): readonly string[] {
  const words = CLI_WORDS[language];
  const { delimiters, dateOrders, decimals, encoding, delimiter, dateOrder, decimal, noneMet } =
    MESSAGES[language].pane.reconciliation;
  const delimiterNames = new Map([
    [',', delimiters.comma],
    [';', delimiters.semicolon],
    ['\t', delimiters.tab],
    ['|', delimiters.pipe],
  ]);
  const marks = { '.': decimals.point, ',': decimals.comma };
  const money = new Intl.NumberFormat(language, { minimumFractionDigits: 2 });
  const { columns, skipped } = inspection;
  return [
    `${encoding}: ${inspection.encoding.toUpperCase()}`,
    ...[delimiterNames.get(inspection.delimiter)].flatMap((name) => (name ? [`${delimiter}: ${name}`] : [])),
    `${dateOrder}: ${inspection.dateOrder ? dateOrders[inspection.dateOrder] : noneMet}`,
    `${decimal}: ${inspection.decimal ? marks[inspection.decimal] : noneMet}`,
    `${words.columns}: ${COLUMN_ROLES.flatMap((role) => {
      const header = columns[role];
      return header === undefined ? [] : [`${role}=${onOneLine(header)}`];
    }).join(', ')}`,
    `${words.rowsRead}: ${inspection.rowsRead}`,
    `${words.totalDebit}: ${money.format(inspection.totalDebit)}`,
    `${words.totalCredit}: ${money.format(inspection.totalCredit)}`,
    `${words.skipped}: ${counted(
      skipped.map(({ reason }) => reason),
      (reason) => new Map(Object.entries(words.skipReasons)).get(reason) ?? reason,
    )}`,
  ];
}
