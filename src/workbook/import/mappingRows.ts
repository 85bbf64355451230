import type { CellWrite, Patch } from '../content';
import type { ImportInput } from './importInput';
import { mappingFormulas } from '../sheets/mapping';
import type { TableReader } from '../tableReader';
import { columnRef, rowRef } from '../tableHeaders';
import { TABLES } from '../tables';
import { needColumns } from './needColumns';
import { placeByColumn } from './placeByColumn';

/** Accounts of the mapping and of the ledger, in that order, each with its name in the ledger if it has one. */
function accountNames({ mapping, ledger }: ImportInput): ReadonlyMap<string, string> {
  const names = new Map([...mapping.keys()].map((account) => [account, '']));
  for (const { account, accountName } of ledger.rows) {
    if (account !== '' && !names.get(account)) names.set(account, accountName);
  }
  return names;
}

/** Row of each account that stands on the sheet; the first where an account stands twice. */
function accountRows(table: TableReader): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < table.rows; row += 1) {
    const account = table.text(row, 'account');
    if (account !== '' && !rows.has(account)) rows.set(account, row);
  }
  return rows;
}

function isEmptyRow(table: TableReader, row: number): boolean {
  return ['account', 'accountName', 'line', 'note'].every((id) => table.value(row, id) === null);
}

/**
 * Writes the mapping that was used: accounts that stand on the sheet get their line, new ones are added below; accounts of
 * the ledger without a mapping are added with a blank line, for the user to fill.
 */
export function mappingPatch(input: ImportInput, table: TableReader): Patch {
  needColumns(table, ['account', 'accountName', 'line'], input.language);
  const known = accountRows(table);
  const formulas = mappingFormulas({
    column: (name, id) => columnRef(name, id, input.language),
    row: (name, id) => rowRef(name, id, input.language),
  });
  const calculated = { rows: { formula: formulas.rows }, amount: { formula: formulas.amount } };
  const isUnused = table.rows === 1 && isEmptyRow(table, 0);
  const standing = Array.from({ length: isUnused ? 0 : table.rows }, (_, row): readonly CellWrite[] => {
    const account = table.text(row, 'account');
    const line = known.get(account) === row ? input.mapping.get(account) : undefined;
    return placeByColumn(table, { line });
  });
  const added = [...accountNames(input)]
    .filter(([account]) => !known.has(account))
    .map(([account, accountName]) =>
      placeByColumn(table, {
        account,
        accountName: accountName || null,
        line: input.mapping.get(account) ?? null,
        ...calculated,
      }),
    );
  return { kind: 'replace-rows', table: TABLES.mapping, rows: [...standing, ...added] };
}
