/** Takes back what a commitment or a deletion did to a scenario: its rows become those from before, all others stay. */
import type { Language } from '../../locales';
import { CELL_WORDS } from '../../locales/cells';
import { Problem } from '../../model/problem';
import { asItStands, isBlank } from '../../workbook/commit/changedRows';
import type { CommitStamp } from '../../workbook/commit/commitment';
import { rowsOf } from '../../workbook/commit/rowsBefore';
import { deleteScenario } from '../../workbook/commit/deleteScenario';
import type { Patch, TableContent } from '../../workbook/content';
import { timestamp } from '../../workbook/import/logRow';
import { placeByColumn } from '../../workbook/import/placeByColumn';
import { readTables, type TableReader } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';

/** What it takes to take something back. */
export interface Remembered {
  readonly scenario: string;
  /** `COMMIT_TABLES` with formulas, as they stood before. */
  readonly before: readonly TableContent[];
}

/** The body with the rows that a scenario had before, at their place among the others, which stay as they stand now. */
function restored(scenario: string, before: TableReader, now: TableReader): Patch {
  const { name, headers } = now.content;
  if (headers.join('\n') !== before.content.headers.join('\n')) {
    throw new Problem('columns-moved', { table: name, columns: before.content.headers.join(', ') });
  }
  const own = rowsOf(before, scenario);
  const others = (table: TableReader): readonly number[] => {
    const mine = rowsOf(table, scenario);
    return Array.from({ length: table.rows }, (_, row) => row).filter(
      (row) => !mine.includes(row) && !isBlank(table, row),
    );
  };
  const place = others(before).filter((row) => row < (own[0] ?? Infinity)).length;
  const standing = others(now).map((row) => asItStands(now, row));
  const back = own.map((row) => asItStands(before, row));
  return { kind: 'replace-rows', table: name, rows: [...standing.slice(0, place), ...back, ...standing.slice(place)] };
}

/**
 * Plans it into the tables as they stand now. Throws `columns-moved` when columns were moved since, and what
 * `deleteScenario` throws.
 */
export function takeBack(
  { scenario, before }: Remembered,
  now: readonly TableContent[],
  language: Language,
  stamp: CommitStamp,
): readonly Patch[] {
  const [then, tables] = [readTables(before), readTables(now)];
  const stood = [TABLES.plan, TABLES.scenario].flatMap((name) => {
    const [table, current] = [then.get(name), tables.get(name)];
    const hadRows = table && rowsOf(table, scenario).length > 0;
    return hadRows && current ? [restored(scenario, table, current)] : [];
  });
  const log = tables.get(TABLES.log);
  if (stood.length === 0 || !log) return deleteScenario(scenario, now, language, stamp);
  const row = placeByColumn(log, {
    when: timestamp(stamp.at),
    what: CELL_WORDS[language].log.restored,
    file: scenario,
    version: stamp.addInVersion,
  });
  return [...stood, { kind: 'append-rows', table: TABLES.log, rows: [row] }];
}
