/**
 * A formula as a tree of calls, so that its arguments can be counted and its separators written anew. No grammar beyond that:
 * what stands between calls stays a list of tokens.
 */

/** What a formula is made of, calls apart. */
export type TokenKind =
  /** `"text"`, quotes included. */
  | 'text'
  /** `'Sheet 1'!` or `Sheet1!`. */
  | 'sheet'
  /** `CS_people[Line]`, brackets included. */
  | 'table'
  /** `$C8`. */
  | 'cell'
  /** A number with digits and perhaps a decimal mark. */
  | 'number'
  /** A defined name, TRUE, FALSE. */
  | 'name'
  /** Everything else, one character each. */
  | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** A call, or brackets without a name before them. Empty arguments are empty lists; `F()` has none. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly (readonly Node[])[];
}

export type Node = Token | Call;

const PATTERNS: readonly (readonly [TokenKind | 'open', RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  ['sheet', /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/uy],
  ['table', /[\p{L}_\\][\p{L}\p{N}_.\\]*\[(?:[^[\]]|\[[^[\]]*\])*\]/uy],
  ['open', /(?:[\p{L}_][\p{L}\p{N}_.]*)?\(/uy],
  ['cell', /\$?[A-Za-z]{1,3}\$?\d+(?![\p{L}\p{N}_.])/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['number', /(?:\d+(?:[.,]\d+)?|\.\d+)(?:e[+-]?\d+)?/iuy],
];

interface Lexeme {
  readonly kind: TokenKind | 'open';
  readonly text: string;
}

function lexemeAt(formula: string, at: number): Lexeme {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(formula) ?? [];
    if (text !== undefined) return { kind, text };
  }
  const text = String.fromCodePoint(formula.codePointAt(at) ?? 0);
  return { kind: 'sign', text };
}

/** How numbers and arguments are told apart. */
export interface Punctuation {
  /** The sign between arguments; where it is `;`, a comma inside a number is its decimal mark. */
  readonly separator: ',' | ';';
}

/** Excel's en-US notation. */
export const EXCEL: Punctuation = { separator: ',' };

function lexemes(formula: string, { separator }: Punctuation): readonly Lexeme[] {
  const found: Lexeme[] = [];
  for (let at = formula.startsWith('=') ? 1 : 0; at < formula.length;) {
    let lexeme = lexemeAt(formula, at);
    // The comma of `F(1,5)` parts two arguments.
    if (lexeme.kind === 'number' && separator === ',') {
      lexeme = { kind: 'number', text: /^[^,]*/.exec(lexeme.text)?.[0] ?? lexeme.text };
    }
    found.push(lexeme);
    at += lexeme.text.length;
  }
  return found;
}

/** Reads a formula, with or without its leading `=`. Throws a RangeError for brackets that do not fit. */
export function parseFormula(formula: string, punctuation: Punctuation = EXCEL): readonly Node[] {
  const rest = lexemes(formula, punctuation);
  let at = 0;
  const refuse = (): never => {
    throw new RangeError(`The brackets of ${formula} do not fit.`);
  };
  const list = (inCall: boolean): readonly (readonly Node[])[] => {
    const args: Node[][] = [[]];
    for (;;) {
      const lexeme = rest[at];
      if (!lexeme) return inCall ? refuse() : args;
      at += 1;
      if (lexeme.kind === 'open') {
        const inner = list(true);
        const isEmpty = inner.length === 1 && inner[0]?.every(isBlank);
        args[args.length - 1]?.push({ kind: 'call', name: lexeme.text.slice(0, -1), args: isEmpty ? [] : inner });
      } else if (lexeme.kind === 'sign' && lexeme.text === ')') {
        return inCall ? args : refuse();
      } else if (inCall && lexeme.kind === 'sign' && lexeme.text === punctuation.separator) {
        args.push([]);
      } else {
        args[args.length - 1]?.push({ kind: lexeme.kind, text: lexeme.text });
      }
    }
  };
  return list(false)[0] ?? [];
}

const isBlank = (node: Node): boolean => node.kind === 'sign' && node.text.trim() === '';

/** How a formula is put into text. */
export interface Printer {
  readonly separator: ',' | ';';
  /** A list of nodes that stand side by side, calls in it already printed. */
  readonly tokens: (tokens: readonly Token[]) => string;
  /** Changes a call before it is printed. */
  readonly call: (call: Call) => Call;
}

/** Puts a tree into text, without a leading `=`. */
export function printFormula(nodes: readonly Node[], printer: Printer): string {
  const parts: string[] = [];
  let tokens: Token[] = [];
  const flush = (): void => {
    if (tokens.length > 0) parts.push(printer.tokens(tokens));
    tokens = [];
  };
  for (const node of nodes) {
    if (node.kind !== 'call') {
      tokens.push(node);
      continue;
    }
    flush();
    const { name, args } = printer.call(node);
    parts.push(`${name}(${args.map((arg) => printFormula(arg, printer)).join(printer.separator)})`);
  }
  flush();
  return parts.join('');
}
