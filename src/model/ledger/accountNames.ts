/**
 * A file of account names that lines are to be proposed for.
 */
import { Problem } from '../problem';
import { readTableFile } from './tableFile';

type NameField = 'name' | 'account';

const VOCABULARY: Readonly<Record<NameField, string>> = {
  name: '科目名称 会计科目名称 科目全称 账户名称 名称 accountname name glaccountname accountdescription accounttitle description kontobezeichnung kontoname',
  account:
    '科目编码 科目代码 科目编号 会计科目编码 会计科目代码 account accountcode accountno accountnumber glaccount code konto kontonummer sachkonto',
};

/** One account; its number is empty where the file has none. */
export interface NamedAccount {
  readonly name: string;
  readonly account: string;
}

/**
 * Reads the accounts in the order of the file. Only the column of names is needed. Rejects with a `Problem`: `names-columns`,
 * `names-empty`, those of `readTableFile`.
 */
export async function readAccountNames(bytes: Uint8Array): Promise<readonly NamedAccount[]> {
  const table = await readTableFile<NameField>(bytes, VOCABULARY, ['name']);
  if (!table.lines) throw new Problem('names-columns', { headers: table.headers });
  if (table.lines.length === 0) throw new Problem('names-empty');
  return table.lines.map(({ cells }) => ({ name: cells.name, account: cells.account }));
}
