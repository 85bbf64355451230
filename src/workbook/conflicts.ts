import type { WorkbookDescription } from './content';
import type { WorkbookSpec } from './spec';

function takenOf(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const present = new Set(theirs.map((name) => name.toLowerCase()));
  return ours.filter((name) => present.has(name.toLowerCase()));
}

/**
 * Names of our sheets, tables, defined names and styles that the workbook uses already. Spreadsheet programs compare names
 * without regard to case. Tables and defined names share one space of names.
 */
export function findConflicts(spec: WorkbookSpec, description: WorkbookDescription): readonly string[] {
  const tables = spec.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const names = spec.names.map((name) => name.name);
  const taken = [
    ...takenOf(
      spec.sheets.map((sheet) => sheet.name),
      description.sheets,
    ),
    ...takenOf([...tables, ...names], [...description.tables, ...description.names]),
    ...takenOf(
      spec.styles.map((style) => style.name),
      description.styles,
    ),
  ];
  return [...new Set(taken)];
}
