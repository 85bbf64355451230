import { fromSerial, type CalendarDate } from '../../model/fiscalYear';
import { numberOr, type TableReader } from '../tableReader';

/** An import whose rows stand on the Ledger sheet, as the log has it. */
export interface EarlierImport {
  /** Its row in the body of the log. */
  readonly row: number;
  readonly fingerprint: string;
  readonly file: string;
  /** Day of the import. */
  readonly day: CalendarDate;
  /** Rows it wrote on the Ledger sheet; sums are fewer than the rows of the file. */
  readonly rows: number;
  /** Money of those rows, in units of the workbook's currency. */
  readonly amount: number;
}

/**
 * The imports that stand, in the order of their rows on the Ledger sheet. An import that replaced an earlier one of the same
 * content stands in its place; the row that took the earlier one back has its figures with the opposite sign.
 */
export function earlierImports(log: TableReader): readonly EarlierImport[] {
  const imports = new Map<string, EarlierImport>();
  for (let row = 0; row < log.rows; row += 1) {
    const fingerprint = log.text(row, 'fingerprint');
    if (fingerprint === '') continue;
    const figure = (id: string): number => numberOr(log.number(row, id, ''), 0);
    imports.set(fingerprint, {
      row,
      fingerprint,
      file: log.text(row, 'file'),
      day: fromSerial(figure('when')),
      rows: figure('ledgerRows'),
      amount: figure('controlTotal') - figure('rounding'),
    });
  }
  return [...imports.values()].filter(({ rows }) => rows > 0);
}

/** Rows on the Ledger sheet that the log knows of, whatever import wrote them. */
export function loggedRows(log: TableReader): number {
  return Array.from({ length: log.rows }, (_, row) => numberOr(log.number(row, 'ledgerRows', ''), 0)).reduce(
    (sum, rows) => sum + rows,
    0,
  );
}
