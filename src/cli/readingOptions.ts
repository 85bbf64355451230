/** Options of the commands that read a ledger: the file, and answers where it leaves room. */
import { COLUMN_ROLES, DATE_ORDERS, DECIMAL_MARKS, type LedgerColumns, type ReadOptions } from '../model/ledger/ledger';
import { Problem } from '../model/problem';
import { flag, optional, required, type ValuesOf } from './options';

function oneOf<T extends string>(known: readonly T[]): (written: string, option: string) => T {
  return (written, option) => {
    const value = known.find((one) => one === written.toLowerCase());
    if (value === undefined) throw new Problem('choice-unknown', { given: written, option, choices: known.join(' ') });
    return value;
  };
}

/** A comma ends a header where another role follows it. */
const BETWEEN_COLUMNS = /,(?=\s*[a-z-]+\s*=)/;

function readColumns(written: string, option: string): LedgerColumns {
  const columns: LedgerColumns = {};
  for (const part of written.split(BETWEEN_COLUMNS)) {
    const [name = '', ...rest] = part.split('=');
    const role = COLUMN_ROLES.find((known) => known === name.trim());
    const header = rest.join('=').trim();
    if (role === undefined || header === '') {
      throw new Problem('columns-unclear', { given: part.trim(), option, roles: COLUMN_ROLES.join(', ') });
    }
    columns[role] = header;
  }
  return columns;
}

export const READING_OPTIONS = {
  ledger: required('FILE'),
  'date-order': optional(DATE_ORDERS.join('|'), oneOf(DATE_ORDERS)),
  decimal: optional(DECIMAL_MARKS.join('|'), oneOf(DECIMAL_MARKS)),
  columns: optional("'ROLE=HEADER,…'", readColumns),
  json: flag,
};

/** What the reader is told. */
export function readingOptions(asked: ValuesOf<typeof READING_OPTIONS>): ReadOptions {
  return { dateOrder: asked['date-order'], decimal: asked.decimal, columns: asked.columns };
}
