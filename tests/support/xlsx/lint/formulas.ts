/** Every formula of a file, and how its text is taken apart. */
import { decodeString, type XmlElement } from '../xmlTree';
import { all, attribute, type Book } from './book';

/** A formula as the file holds it, decoded. */
export interface FileFormula {
  readonly text: string;
  readonly at: string;
  /** Where it stands: some things are allowed in cells only. */
  readonly place: 'cell' | 'dynamic-cell' | 'column' | 'validation' | 'format' | 'name' | 'chart';
}

const PLACES: Readonly<Record<string, FileFormula['place']>> = {
  calculatedColumnFormula: 'column',
  totalsRowFormula: 'column',
  formula1: 'validation',
  formula2: 'validation',
  formula: 'format',
  'xm:f': 'format',
  definedName: 'name',
  'c:f': 'chart',
};

function cellFormulas(tree: XmlElement, path: string): FileFormula[] {
  return all(tree, 'c').flatMap((cell) =>
    all(cell, 'f').map(({ text }) => ({
      text: decodeString(text),
      at: `${path} ${attribute(cell, 'r')}`,
      place: attribute(cell, 'cm') === '' ? 'cell' : 'dynamic-cell',
    })),
  );
}

/** Every formula of a file. */
export function formulasOf({ trees }: Book): readonly FileFormula[] {
  return [...trees].flatMap(([path, tree]) => [
    ...cellFormulas(tree, path),
    ...all(tree, ...Object.keys(PLACES)).map(({ name, text }) => ({
      text: decodeString(text),
      at: path,
      place: PLACES[name] ?? 'cell',
    })),
  ]);
}

/** What a formula is made of. */
export interface FormulaParts {
  /** The formula without texts, sheet names and references to tables. */
  readonly code: string;
  readonly sheets: readonly string[];
  readonly tables: readonly { readonly table: string; readonly columns: readonly string[] }[];
}

const QUOTED_SHEET = /'((?:[^']|'')*)'!/g;
const PLAIN_SHEET = /(?<![\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu;
const TABLE = /([\p{L}_][\p{L}\p{N}_.]*)(\[(?:[^[\]]|\[[^[\]]*\])*\])/gu;

function columnsIn(inner: string): readonly string[] {
  const named = inner.startsWith('[[')
    ? [...inner.matchAll(/\[([^[\]]+)\]/g)].map(([, name = '']) => name)
    : [inner.slice(1, -1)];
  return named.filter((name) => name !== '' && !name.startsWith('#')).map((name) => name.replace(/'(.)/g, '$1'));
}

/** Takes a formula apart. */
export function takeApart(formula: string): FormulaParts {
  const sheets: string[] = [];
  const tables: { table: string; columns: readonly string[] }[] = [];
  const code = formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(QUOTED_SHEET, (_, name: string) => {
      sheets.push(name.replaceAll("''", "'"));
      return '';
    })
    .replace(PLAIN_SHEET, (_, name: string) => {
      sheets.push(name);
      return '';
    })
    .replace(TABLE, (_, table: string, inner: string) => {
      tables.push({ table, columns: columnsIn(inner) });
      return '0';
    });
  return { code, sheets, tables };
}
