/**
 * What an account can be mapped to, as a person chooses it: lines by category under their names in the pane's language.
 */
import type { Language } from '../../../locales';
import { CELL_WORDS } from '../../../locales/cells';
import type { MappingTarget } from '../../../model/ledger/accountChoices';
import {
  CATEGORY_KEYS,
  categoryOfLine,
  COST_LINES,
  isLineId,
  type CategoryKey,
  type LineId,
} from '../../../model/categories';
import type { ModelSnapshot } from '../../../model/snapshot';

export interface LineChoice {
  readonly id: LineId;
  readonly name: string;
}

export interface LineGroup {
  readonly key: CategoryKey;
  /** Number and name of the category. */
  readonly title: string;
  readonly lines: readonly LineChoice[];
}

/** The lines of the workbook with their ids, by id; lines a person added and gave no id cannot be mapped to. */
function ownLines(model: ModelSnapshot): readonly LineChoice[] {
  return model.categories.flatMap(({ lines }) => lines.flatMap(({ id, name }) => (isLineId(id) ? [{ id, name }] : [])));
}

/** All lines that can be chosen: the shipped ones, then those of this workbook. */
export function lineGroups(model: ModelSnapshot, language: Language): readonly LineGroup[] {
  const { lines: shippedNames, categoryNames } = CELL_WORDS[language];
  const names: Readonly<Record<string, string>> = shippedNames;
  const shipped = COST_LINES.map(({ id }): LineChoice => ({ id, name: names[id] ?? id }));
  const shippedIds = new Set<string>(COST_LINES.map(({ id }) => id));
  const all = [...shipped, ...ownLines(model).filter(({ id }) => !shippedIds.has(id))];
  return CATEGORY_KEYS.map((key, index) => ({
    key,
    title: `${index + 1} ${categoryNames[key]}`,
    lines: all.filter(({ id }) => categoryOfLine(id) === key),
  }));
}

/** The groups with the lines whose name, id or category contains what was typed; empty groups are left out. */
export function matchingLines(groups: readonly LineGroup[], typed: string): readonly LineGroup[] {
  const wanted = typed.trim().toLowerCase();
  return groups
    .map((group) => ({
      ...group,
      lines: group.lines.filter(({ id, name }) => `${name} ${id} ${group.title}`.toLowerCase().includes(wanted)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** A target as a person reads it: the line with its category, or the words for `exclude`. */
export function targetLabel(target: MappingTarget, groups: readonly LineGroup[], excluded: string): string {
  if (target === 'exclude') return excluded;
  for (const { lines, title } of groups) {
    const line = lines.find(({ id }) => id === target);
    if (line) return `${line.name} · ${title}`;
  }
  return target;
}
