/**
 * The template's formulas in Google Sheets, and back. Sheets reads what a script writes in the spreadsheet's own locale, so
 * that formulas hold only what all locales share: `;` between arguments, no decimal marks, no arrays in braces. It has no
 * structured references: a column is a defined name (`layout.ts`), a cell of the own row an address whose column is fixed.
 */
import { CATALOGUE } from '../../functions/catalogue';
import { columnLetters, fixedCell, range } from '../../workbook/formulas';
import { parseFormula, printFormula, type Call, type Node, type Printer, type Token } from './formulaTree';
import { REVISION_NAME } from './revisionName';
import { SpanNames, spanArea, type Layout, type NamedArea, type Span, type TableArea } from './layout';

/** Where a formula stands. */
export interface Standing {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const FUNCTIONS = new Map(CATALOGUE.map((spec) => [spec.id.toUpperCase(), spec]));

/** Excel's brackets: `[C]`, `[[C]:[D]]`, `[[#This Row],[C]]`, `[[#Headers],[C]:[D]]`. */
const BRACKETS =
  /^\[(?:(?:\[#(?<part>This Row|Headers|Data)\],\s*)?\[(?<first>[^[\]]+)\](?::\[(?<last>[^[\]]+)\])?|(?<only>[^[\]#@][^[\]]*))\]$/i;

const DECIMAL = /^(\d*)[.](\d+)(?:e([+-]?\d+))?$/i;
/** A number with an exponent or more decimals than an exact quotient has. */
const MOST_DIGITS = 15;

/** A cell of the formula's own row with its column fixed. */
const OWN_ROW = /^\$([A-Z]{1,3})(\d+)$/i;

/** Formulas of one workbook in both dialects. */
export class Dialect {
  private readonly tables: ReadonlyMap<string, TableArea>;
  private readonly names: ReadonlyMap<string, NamedArea>;
  private readonly spans = new Map<TableArea, SpanNames>();
  private readonly used = new Map<string, NamedArea>();

  /** @param layout of the workbook, as it is now: the tables that formulas speak of */
  constructor({ tables, names }: Layout) {
    this.tables = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
    this.names = new Map(names.map((name) => [name.name.toLowerCase(), name]));
  }

  /** The names of columns that the formulas written so far speak of, in the order they were needed. */
  get columnNames(): readonly NamedArea[] {
    return [...this.used.values()];
  }

  /**
   * A formula of the template as Sheets takes it. Throws a RangeError for what Sheets has no equal of: braces, references
   * to tables or columns that are not there, own rows of other tables, arguments that a function of ours does not take.
   */
  toSheets(formula: string, at: Standing): string {
    return `=${printFormula(parseFormula(formula), this.printer(at, false))}`;
  }

  /**
   * A formula of a conditional format, which in Sheets may speak of cells of its own sheet only: names become addresses
   * there, and elsewhere texts that INDIRECT looks up (https://support.google.com/docs/answer/78413).
   */
  toConditional(formula: string, at: Standing): string {
    return `=${printFormula(parseFormula(formula), this.printer(at, true))}`;
  }

  /** A formula that was read from Sheets as the template would write it. What cannot be read stays as it is. */
  fromSheets(formula: string, at: Standing): string {
    const separator = /;/.test(formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}/g, '')) ? ';' : ',';
    let nodes: readonly Node[];
    try {
      nodes = parseFormula(formula, { separator });
    } catch {
      return formula;
    }
    const printer: Printer = {
      separator: ',',
      tokens: (tokens) => this.excelTokens(tokens, at),
      call: (call) => this.excelCall(call),
    };
    return `=${printFormula(nodes, printer)}`;
  }

  private tableNamed(name: string): TableArea {
    const table = this.tables.get(name.toLowerCase());
    if (!table) throw new RangeError(`There is no table ${name}.`);
    return table;
  }

  private spansOf(table: TableArea): SpanNames {
    const spans = this.spans.get(table) ?? new SpanNames(table);
    this.spans.set(table, spans);
    return spans;
  }

  /** The defined name of neighbouring columns. */
  private nameOf(table: TableArea, span: Span): string {
    const name = this.spansOf(table).nameOf(span);
    if (!this.used.has(name)) this.used.set(name, { ...spanArea(table, span), name, sheet: table.sheet });
    return name;
  }

  private printer(at: Standing, isConditional: boolean): Printer {
    return {
      separator: ';',
      tokens: (tokens) => this.sheetsTokens(tokens, at, isConditional),
      call: (call) => this.sheetsCall(call, at),
    };
  }

  private sheetsTokens(tokens: readonly Token[], at: Standing, isConditional: boolean): string {
    return tokens
      .map((token, index) => {
        switch (token.kind) {
          case 'table':
            return this.reference(token.text, at);
          case 'number':
            return quotient(token.text);
          case 'name':
            return isConditional ? this.conditionalName(token.text, at) : token.text;
          case 'sheet':
            if (isConditional) throw new RangeError('A conditional format of Sheets cannot speak of another sheet.');
            return token.text;
          case 'sign':
            if (token.text === '{' || token.text === '}')
              throw new RangeError('Arrays in braces depend on the locale.');
            if (token.text === ',')
              throw new RangeError(`A comma outside of a call: ${tokens.map((t) => t.text).join('')}`);
            return token.text;
          case 'text':
          case 'cell':
            return tokens[index]?.text;
        }
      })
      .join('');
  }

  private conditionalName(name: string, at: Standing): string {
    const area = this.names.get(name.toLowerCase());
    if (!area) return name;
    if (area.sheet !== at.sheet) return `INDIRECT("${area.name}")`;
    return area.rows === 1 && area.columns === 1 ? fixedCell(area.row, area.column) : range(area);
  }

  /** A structured reference as a defined name, or as addresses in its own row. */
  private reference(text: string, at: Standing): string {
    const bracket = text.indexOf('[');
    const table = this.tableNamed(text.slice(0, bracket));
    const match = BRACKETS.exec(text.slice(bracket))?.groups;
    if (!match) throw new RangeError(`Sheets has no equal of ${text}.`);
    const first = columnOf(table, match.first ?? match.only ?? '');
    const last = match.last === undefined ? first : columnOf(table, match.last);
    const part = match.part?.toLowerCase();
    if (part !== 'this row') return this.nameOf(table, { first, last, part: part === 'headers' ? 'headers' : 'body' });
    const isInside = at.sheet === table.sheet && at.row > table.row && at.row <= table.row + table.rows;
    if (!isInside) throw new RangeError(`${text} stands outside the rows of its table.`);
    const address = (index: number): string => `$${columnLetters(table.column + index)}${at.row + 1}`;
    return first === last ? address(first) : `${address(first)}:${address(last)}`;
  }

  /** Functions of ours under their name in Sheets, and INDEX of one row with the row said, which Sheets asks for first. */
  private sheetsCall(call: Call, at: Standing): Call {
    if (/^CSCOST\./i.test(call.name)) return ourCall(call);
    if (call.name.toUpperCase() === 'INDEX' && call.args.length === 2 && this.isRow(call.args[0] ?? [], at)) {
      const [area = [], column = []] = call.args;
      return { ...call, args: [area, ONE, column] };
    }
    return call;
  }

  /** Whether nodes are one reference to several cells side by side. */
  private isRow(nodes: readonly Node[], at: Standing): boolean {
    const text = nodes.map((node) => (node.kind === 'call' ? '(' : node.text)).join('');
    const [node] = nodes;
    if (nodes.length === 1 && node?.kind === 'table') {
      const match = BRACKETS.exec(text.slice(text.indexOf('[')))?.groups;
      return match?.part !== undefined && match.part.toLowerCase() !== 'data' && match.last !== undefined;
    }
    if (nodes.length === 1 && node?.kind === 'name') {
      const [, span] = this.spanOf(node.text) ?? [];
      const area = this.names.get(node.text.toLowerCase());
      return span ? span.part === 'headers' && span.first < span.last : area?.rows === 1 && area.columns > 1;
    }
    const [, from, fromRow, to, toRow] =
      /^(?:[^!]*!)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/i.exec(text) ?? [];
    return at.row >= 0 && fromRow !== undefined && fromRow === toRow && from !== to;
  }

  private excelCall(call: Call): Call {
    const own = /^CSCOST_([A-Z]+)$/i.exec(call.name);
    if (own) return { ...call, name: `CSCOST.${(own[1] ?? '').toUpperCase()}`, args: withoutRevision(call.args) };
    const [area, row, column, ...rest] = call.args;
    const isRowOfOne = rest.length === 0 && column !== undefined && row?.length === 1 && isOne(row[0]);
    if (call.name.toUpperCase() !== 'INDEX' || !isRowOfOne || !area) return call;
    return this.isRow(area, { sheet: '', row: 0, column: 0 }) ? { ...call, args: [area, column] } : call;
  }

  private excelTokens(tokens: readonly Token[], at: Standing): string {
    const printed: string[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token) continue;
      const isOnSheet = tokens[index - 1]?.kind === 'sheet' || tokens[index - 1]?.text === ':';
      const own = token.kind === 'cell' && !isOnSheet ? this.ownCell(token.text, at) : null;
      if (own) {
        const end = tokens[index + 1]?.text === ':' ? this.ownCell(tokens[index + 2]?.text ?? '', at) : null;
        printed.push(ownRow(own.table, own.header, end?.table === own.table ? end.header : null));
        if (end?.table === own.table) index += 2;
      } else if (token.kind === 'name') {
        printed.push(this.referenceOf(token.text) ?? token.text);
      } else {
        printed.push(token.kind === 'number' ? token.text.replace(',', '.') : token.text);
      }
    }
    return printed.join('');
  }

  /** The table and header that an address of the own row stands for. */
  private ownCell(address: string, at: Standing): { readonly table: string; readonly header: string } | null {
    const [, letters, row] = OWN_ROW.exec(address) ?? [];
    if (letters === undefined || Number(row) !== at.row + 1) return null;
    for (const table of this.tables.values()) {
      const isInside =
        table.sheet === at.sheet &&
        at.row > table.row &&
        at.row <= table.row + table.rows &&
        at.column >= table.column &&
        at.column < table.column + table.headers.length;
      const header = table.headers[columnNumber(letters) - table.column];
      if (isInside && header !== undefined) return { table: table.name, header };
    }
    return null;
  }

  /** The structured reference that a defined name of ours stands for, or `null` for other names. */
  private referenceOf(name: string): string | null {
    const [table, span] = this.spanOf(name) ?? [];
    if (!table || !span) return null;
    const [first, last] = [table.headers[span.first], table.headers[span.last]];
    // One header alone is written as a span, as the template does.
    if (span.part === 'headers') return `${table.name}[[#Headers],[${first}]:[${last}]]`;
    return first === last ? `${table.name}[${first}]` : `${table.name}[[${first}]:[${last}]]`;
  }

  private spanOf(name: string): readonly [TableArea, Span] | null {
    const [prefix = '', key = ''] = name.split('_');
    const table = this.tables.get(`${prefix}_${key}`.toLowerCase());
    const span = table && this.spansOf(table).spanOf(name);
    return span ? [table, span] : null;
  }
}

const ONE: readonly Node[] = [{ kind: 'number', text: '1' }];
const REVISION: readonly Node[] = [{ kind: 'name', text: REVISION_NAME }];

const isOne = (node: Node | undefined): boolean => node?.kind === 'number' && node.text === '1';

function columnOf(table: TableArea, header: string): number {
  const index = table.headers.findIndex((known) => known.toLowerCase() === header.toLowerCase());
  if (index < 0) throw new RangeError(`${table.name} has no column ${header}.`);
  return index;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function ownRow(table: string, first: string, last: string | null): string {
  return last === null ? `${table}[[#This Row],[${first}]]` : `${table}[[#This Row],[${first}]:[${last}]]`;
}

/** A number without a decimal mark: 0.8 → (8/10), which is the same number, since both are exact. */
function quotient(text: string): string {
  const [, whole = '', decimals, exponent] = DECIMAL.exec(text) ?? [];
  if (decimals === undefined) return text;
  const digits = `${whole}${decimals}`.replace(/^0+(?=\d)/, '');
  if (exponent !== undefined || digits.length > MOST_DIGITS) {
    throw new RangeError(`${text} cannot be written without a decimal mark.`);
  }
  return `(${digits}/1${'0'.repeat(decimals.length)})`;
}

/** A call of one of our functions as Sheets declares it; live ones are given what moves with the model. */
function ourCall({ kind, name, args }: Call): Call {
  const id = name.slice(name.indexOf('.') + 1).toUpperCase();
  const spec = FUNCTIONS.get(id);
  if (!spec) throw new RangeError(`There is no function ${name}.`);
  const named: Call = { kind, name: `CSCOST_${id}`, args };
  if (spec.kind !== 'live') return named;
  if (args.length > spec.parameters.length) throw new RangeError(`${name} does not take ${args.length} arguments.`);
  const left = spec.parameters.slice(args.length).map((): readonly Node[] => []);
  return { ...named, args: [...args, ...left, REVISION] };
}

/** The arguments that a person would write: without the revision and the empty ones before it. */
function withoutRevision(args: readonly (readonly Node[])[]): readonly (readonly Node[])[] {
  const [only, ...others] = args.at(-1) ?? [];
  const isRevision = others.length === 0 && only?.kind === 'name' && only.text.toUpperCase() === REVISION_NAME;
  if (!isRevision) return args;
  const given = args.slice(0, -1);
  const last = given.findLastIndex((arg) => arg.length > 0);
  return given.slice(0, last + 1);
}
