import type { FormatId, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { TABLES, columnsOf } from '../tables';
import type { Template } from '../template';
import { FIRST_COLUMN } from './frame';
import { count } from '../validations';

const FORMATS: Readonly<Record<string, FormatId>> = { rate: 'general', from: 'month', date: 'date' };
const INPUTS: readonly string[] = ['currency', 'rate', 'from'];

/** Exchange rates as a table whose header stands in the given row; it begins where the visible columns do. */
export function ratesTable(template: Template, row: number): TableSpec {
  const columns = columnsOf(TABLES.rates);
  return {
    name: TABLES.rates,
    row,
    column: FIRST_COLUMN,
    columns: columns.map((id) => ({
      id,
      header: headerOf(TABLES.rates, id, template.settings.language),
      style: INPUTS.includes(id) ? 'input' : 'text',
      format: FORMATS[id] ?? (id === 'currency' ? 'text' : 'general'),
      ...(id === 'rate' && { validation: count(template) }),
    })),
    rows: [columns.map(() => null)],
    totals: false,
    filter: false,
  };
}
