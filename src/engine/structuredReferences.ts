/**
 * Structured references that Univer 0.25.1 does not understand. `[@C]` and `T[@C]` give `#NAME?` there, so they are
 * written as `T[[#This Row],[C]]`; an unknown column would silently read the column left of the table, so it is refused.
 */

/** As much of a table as its references need. */
export interface NamedTable {
  readonly name: string;
  readonly columns: readonly { readonly displayName: string }[];
}

export type Resolved =
  | { readonly ok: true; readonly formula: string }
  /** `reference` names a table or column that is not there. */
  | { readonly ok: false; readonly reference: string };

const SPECIAL = /^#(all|data|headers|totals|this row)$/i;
/** A table's name and its brackets, with one level of brackets inside, or brackets alone. */
const REFERENCE = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:'.|\[(?:'.|[^[\]'])*\]|[^[\]'])*)\]/gu;

/** Cuts a formula into text outside and inside of quotation marks; odd parts are quoted. */
const quotedParts = (formula: string): string[] => formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/);

function columnsIn(inner: string): string[] {
  const parts = inner.includes('[')
    ? [...inner.matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map((match) => match[1] ?? '')
    : [inner];
  return parts.filter((part) => part !== '' && !SPECIAL.test(part));
}

function thisRow(inner: string): string {
  const rest = inner.slice(1).trim();
  return rest === '' ? '[#This Row]' : `[#This Row],${rest.startsWith('[') ? rest : `[${rest}]`}`;
}

/**
 * Rewrites a formula's structured references for the engine.
 * @param ownTable Name of the table the formula stands in, for references without a name.
 */
export function resolveStructuredReferences(
  formula: string,
  tables: readonly NamedTable[],
  ownTable: string | null,
): Resolved {
  if (!formula.includes('[')) return { ok: true, formula };
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const bad: string[] = [];
  const parts = quotedParts(formula).map((part, index) => {
    if (index % 2) return part;
    return part.replace(REFERENCE, (whole: string, name: string | undefined, inner: string) => {
      const table = byName.get((name ?? ownTable ?? '').toLowerCase());
      const resolvedInner = inner.startsWith('@') ? thisRow(inner) : inner;
      const known = table?.columns.map((column) => column.displayName.toLowerCase()) ?? [];
      const isKnown = columnsIn(resolvedInner).every((column) => known.includes(unescape(column).toLowerCase()));
      if (!table || !isKnown) bad.push(whole);
      return `${table?.name ?? ''}[${resolvedInner}]`;
    });
  });
  const [reference] = bad;
  return reference === undefined ? { ok: true, formula: parts.join('') } : { ok: false, reference };
}

/** Inside brackets Excel escapes `[ ] # ' @` with an apostrophe. */
const unescape = (column: string): string => column.replace(/'([[\]#'@])/g, '$1');

/** Writes `T[[#This Row],[C]]` as Excel shows it: `[@C]` in the table itself, `T[@C]` elsewhere on its rows. */
export function restoreThisRow(formula: string, ownTable: string | null): string {
  if (!/#this row/i.test(formula)) return formula;
  return quotedParts(formula)
    .map((part, index) =>
      index % 2
        ? part
        : part.replace(REFERENCE, (whole, name: string | undefined, inner: string) =>
            shown(whole, name, inner, ownTable),
          ),
    )
    .join('');
}

function shown(whole: string, name: string | undefined, inner: string, ownTable: string | null): string {
  const match = /^\[#this row\](?:,(.+))?$/i.exec(inner);
  if (!match) return whole;
  const prefix = name?.toLowerCase() === ownTable?.toLowerCase() ? '' : (name ?? '');
  const rest = match[1] ?? '';
  const simple = /^\[([\p{L}\p{N}_]+)\]$/u.exec(rest);
  return `${prefix}[@${simple ? simple[1] : rest}]`;
}
