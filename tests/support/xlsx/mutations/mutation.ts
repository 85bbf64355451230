/** Ways to break the example's file. */
import type { Rule } from '../lint/rules';
import { partAt, type Parts } from '../package';

/** One fault put into a sound file, and the rules that have to notice: these and no others. */
export interface Mutation {
  readonly says: string;
  readonly rules: readonly Rule[];
  readonly change: Change;
}

/** Breaks something of a file. */
export type Change = (parts: Parts) => Parts;

/** Parts of the example's file. */
const PATHS = {
  types: '[Content_Types].xml',
  workbook: 'xl/workbook.xml',
  workbookRelations: 'xl/_rels/workbook.xml.rels',
  styles: 'xl/styles.xml',
  metadata: 'xl/metadata.xml',
  start: 'xl/worksheets/sheet1.xml',
  startRelations: 'xl/worksheets/_rels/sheet1.xml.rels',
  people: 'xl/worksheets/sheet2.xml',
  summary: 'xl/worksheets/sheet3.xml',
  log: 'xl/worksheets/sheet5.xml',
  peopleTable: 'xl/tables/table1.xml',
  logTable: 'xl/tables/table2.xml',
  drawing: 'xl/drawings/drawing1.xml',
  lyingChart: 'xl/charts/chart1.xml',
  columnChart: 'xl/charts/chart2.xml',
} as const;
type PartName = keyof typeof PATHS;

/** A fault made by these changes, one after the other. */
export function mutation(says: string, rules: Rule | readonly Rule[], ...changes: readonly Change[]): Mutation {
  return {
    says,
    rules: typeof rules === 'string' ? [rules] : rules,
    change: (parts) => changes.reduce((changed, change) => change(changed), parts),
  };
}

/** Replaces something of a part; throws when there is nothing to replace. */
export function swap(part: PartName, from: string | RegExp, to: string): Change {
  return (parts) => {
    const before = partAt(parts, PATHS[part]);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${PATHS[part]} has no ${String(from)}`);
    return new Map(parts).set(PATHS[part], after);
  };
}

/** Takes a part out of the file. */
export function drop(part: PartName): Change {
  return (parts) => new Map([...parts].filter(([path]) => path !== PATHS[part]));
}

/** Moves what a pattern finds in a part to just before something else. */
export function move(part: PartName, what: RegExp, before: string): Change {
  return (parts) => {
    const [found] = what.exec(partAt(parts, PATHS[part])) ?? [];
    if (found === undefined) throw new Error(`${PATHS[part]} has no ${String(what)}`);
    return swap(part, before, found + before)(swap(part, found, '')(parts));
  };
}
