/** Rules of formulas, wherever they stand. */
import { find } from '../xmlTree';
import { attribute, type Book } from './book';
import { formulasOf, takeApart, type FileFormula, type FormulaParts } from './formulas';
import type { Fault, Rule } from './rules';

const LONGEST = 8_192;
/** Functions younger than the format, of those that a model like ours might use. */
const YOUNGER =
  /(?<![\w.])(?:XLOOKUP|XMATCH|CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|IFNA|XOR|DAYS|ISFORMULA|FORMULATEXT|NUMBERVALUE|LET|LAMBDA|UNIQUE|SORT|SORTBY|FILTER|SEQUENCE|RANDARRAY|VSTACK|HSTACK|TAKE|DROP|TEXTBEFORE|TEXTAFTER|TEXTSPLIT|TOCOL|TOROW|MAP|REDUCE|SCAN|BYROW|BYCOL)\(/i;
/** These need a second prefix. */
const TWICE_PREFIXED = /(?<!_xlws\.)(?<![\w.])(?:_xlfn\.)(?:SORT|FILTER)\(/i;
const ADD_IN = /_xldudf_/i;

/** What is neither a defined name nor a reference: functions, cells, whole rows and columns, numbers, constants, errors. */
const NO_NAMES =
  /[\p{L}_][\p{L}\p{N}_.]*\(|\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}\b|\$?\d+:\$?\d+|\d+(?:\.\d+)?(?:E[-+]?\d+)?|\b(?:TRUE|FALSE)\b|#[A-Z/0]+[!?]?/gu;

function hasForm(text: string, { code }: FormulaParts): boolean {
  let depth = 0;
  for (const character of code) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  const quotes = (text.match(/"/g) ?? []).length;
  const brackets = /[[\]]/.test(code);
  return depth === 0 && quotes % 2 === 0 && !brackets && text.length <= LONGEST && text !== '' && !text.startsWith('=');
}

interface Known {
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

function namesIn(code: string): readonly string[] {
  return code.replace(NO_NAMES, ' ').match(/[\p{L}_][\p{L}\p{N}_.]*/gu) ?? [];
}

function brokenRules({ text, place }: FileFormula, known: Known): Rule[] {
  // Names speak of sheets only; what they hold is checked by who reads them.
  const parts = takeApart(text);
  const { code, sheets, tables } = parts;
  const isKnownTable = ({ table, columns }: (typeof tables)[number]): boolean => {
    const own = known.columns.get(table.toLowerCase());
    return own !== undefined && columns.every((column) => own.has(column.toLowerCase()));
  };
  const checks: readonly (readonly [Rule, boolean])[] = [
    ['formula-form', !hasForm(text, parts)],
    ['formula-screen', /\[@/.test(text) || /\bCSCOST\./i.test(code)],
    ['formula-prefix', YOUNGER.test(code) || TWICE_PREFIXED.test(code)],
    ['formula-table', !tables.every(isKnownTable)],
    ['formula-sheet', !sheets.every((name) => known.sheets.has(name.toLowerCase()))],
    ['formula-name', !namesIn(code).every((name) => known.names.has(name.toLowerCase()))],
    ['formula-structured', tables.length > 0 && (place === 'validation' || place === 'format')],
    ['formula-add-in', ADD_IN.test(code) && place !== 'dynamic-cell'],
  ];
  return checks.flatMap(([rule, isBroken]) => (isBroken ? [rule] : []));
}

/** Lists of choices are texts, not formulas. */
const isFormula = ({ place, text }: FileFormula): boolean => place !== 'validation' || !/^".*"$/.test(text);

/** Faults of formulas in cells, tables, validations, conditional formats, names and charts. */
export function formulaFaults(book: Book): Fault[] {
  const known: Known = {
    columns: new Map(
      book.tables.map(({ name, columns }) => [
        name.toLowerCase(),
        new Set(columns.map((column) => column.toLowerCase())),
      ]),
    ),
    sheets: new Set(book.sheets.map(({ name }) => name.toLowerCase())),
    names: new Set(
      find(book.workbook, 'definedNames', 'definedName').map((name) => attribute(name, 'name').toLowerCase()),
    ),
  };
  return formulasOf(book)
    .filter(isFormula)
    .flatMap((formula) => brokenRules(formula, known).map((rule) => ({ rule, at: `${formula.at} ${formula.text}` })));
}
