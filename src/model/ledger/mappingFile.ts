/**
 * A mapping file: which account goes to which cost line.
 */
import { COST_LINES, type LineId } from '../categories';
import type { AccountMapping } from './ledger';
import { mappingTarget } from './mappingTarget';
import { Problem } from '../problem';
import { readTableFile, type TableLine } from './tableFile';

type MappingField = 'account' | 'line';

const VOCABULARY = {
  account:
    '科目编码 科目代码 科目编号 会计科目编码 会计科目 科目 account accountcode accountno accountnumber glaccount konto sachkonto',
  line: '成本项目 成本行 成本项目编码 成本线 行 line lineid costline category kostenart',
} as const;

const SHIPPED_LINES: ReadonlySet<string> = new Set(COST_LINES.map(({ id }) => id));

/**
 * Reads a mapping with the columns account and line. An account with a blank line stays unmapped. Rejects with a `Problem`:
 * `mapping-columns`, `mapping-blank-account`, `mapping-unknown-line`, `mapping-conflict` (two lines for one account),
 * each naming the row; `mapping-empty`; those of `readTableFile`.
 */
export async function readMapping(
  bytes: Uint8Array,
  knownLines: ReadonlySet<string> = SHIPPED_LINES,
): Promise<AccountMapping> {
  const table = await readTableFile<MappingField>(bytes, VOCABULARY, ['account', 'line']);
  if (!table.lines) throw new Problem('mapping-columns', { headers: table.headers });

  const mapping = new Map<string, LineId | 'exclude'>();
  const rows = new Map<string, number>();
  for (const entry of table.lines) {
    const target = targetOf(entry, knownLines);
    if (target === null) continue;
    const { account } = entry.cells;
    const earlier = mapping.get(account);
    if (earlier !== undefined && earlier !== target) {
      const earlierRow = rows.get(account) ?? entry.row;
      throw new Problem('mapping-conflict', {
        row: entry.row,
        account,
        line: target,
        earlierRow,
        earlierLine: earlier,
      });
    }
    mapping.set(account, target);
    rows.set(account, entry.row);
  }
  if (mapping.size === 0) throw new Problem('mapping-empty');
  return mapping;
}

function targetOf({ row, cells }: TableLine<MappingField>, knownLines: ReadonlySet<string>): LineId | 'exclude' | null {
  const { account, line } = cells;
  if (account === '') throw new Problem('mapping-blank-account', { row, line });
  if (line === '') return null;
  const target = mappingTarget(line, knownLines);
  if (target === null) throw new Problem('mapping-unknown-line', { row, account, line });
  return target;
}
