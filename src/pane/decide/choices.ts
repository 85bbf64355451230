/** What choosing a lever, or taking one away, does to the others: prerequisites come along, conflicts go. */
import type { WorkbookLever } from '../../workbook/readLevers';

/** What the rules between levers are read from. */
export type RuledLever = Pick<WorkbookLever, 'choice' | 'needs' | 'excludes'>;

/** Every lever that must be there for these, themselves among them. */
function withNeeds(levers: readonly RuledLever[], ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(levers.find(({ choice }) => choice.id === id)?.needs ?? []));
  }
  return found;
}

function excludes(a: RuledLever, b: RuledLever): boolean {
  return a.excludes.includes(b.choice.id) || b.excludes.includes(a.choice.id);
}

/** The chosen levers after one is taken away: without those that need it. */
export function without(levers: readonly RuledLever[], chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...chosen].filter((own) => !withNeeds(levers, [own]).has(id)));
}

/** The chosen levers after one is added: with what it needs, without what excludes any of these. */
export function withLever(levers: readonly RuledLever[], chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const added = withNeeds(levers, [id]);
  const isAdded = ({ choice }: RuledLever): boolean => added.has(choice.id);
  const newcomers = levers.filter(isAdded);
  const inTheWay = levers.filter((own) => !isAdded(own) && newcomers.some((newcomer) => excludes(own, newcomer)));
  const rest = inTheWay.reduce((left, { choice }) => without(levers, left, choice.id), chosen);
  return new Set([...rest, ...added]);
}

export interface ChoiceChange {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** What differs from one choice to the next. */
export function changeOf(before: ReadonlySet<string>, after: ReadonlySet<string>): ChoiceChange {
  return {
    added: [...after].filter((id) => !before.has(id)),
    dropped: [...before].filter((id) => !after.has(id)),
  };
}
