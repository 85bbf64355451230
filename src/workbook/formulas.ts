/** A1 notation, and the dialects that the template's formulas are turned into. Rows and columns count from 0. */
import type { AreaSpec } from './spec';
import { nameInFile } from './youngFunctions';

const LETTERS = 26;

/** Letters of a column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = column % LETTERS;
  const letter = String.fromCharCode('A'.charCodeAt(0) + rest);
  return column < LETTERS ? letter : columnLetters((column - rest) / LETTERS - 1) + letter;
}

/** A relative cell address: (6, 15) → P7. */
export function cell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** An address that stays when its formula is copied: $P$7. */
export function fixedCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** An address whose row stays when its formula is copied: P$7. */
export function fixedRow(row: number, column: number): string {
  return `${columnLetters(column)}$${row + 1}`;
}

/** An area's address; `fixed` for one that stays when its formula is copied. */
export function range(area: AreaSpec, at: (row: number, column: number) => string = fixedCell): string {
  return `${at(area.row, area.column)}:${at(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** An address on another sheet: 'Summary'!$B$4. */
export function onSheet(sheetName: string, address: string): string {
  return `'${sheetName.replaceAll("'", "''")}'!${address}`;
}

/** A text as a formula's literal. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Cuts a formula into its texts, quoted names and the rest, so that only the rest is rewritten. */
const PARTS = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\])/;

function mapOutsideQuotes(formula: string, change: (code: string) => string): string {
  return formula
    .split(PARTS)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** `[@C]`, `T[@C]`, `[@[A]:[B]]`: how Excel shows a table's own row. */
const OWN_ROW = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(\[[^[\]]*\](?::\[[^[\]]*\])?|[^[\]]+)?\]/gu;
/** Texts and quoted sheet names; brackets stay with the rest. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'(?=!))/;

/**
 * A formula as formulas of the template are written, from the form that Excel shows: `T[[#This Row],[C]]` for `[@C]`.
 * @param table name of the table the formula stands in, for references without a name
 */
export function storedFormula(formula: string, table: string | null): string {
  return formula
    .split(QUOTED)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part.replace(OWN_ROW, (_, name: string | undefined, columns: string | undefined) => {
        const own = name ?? table ?? '';
        if (columns === undefined) return `${own}[#This Row]`;
        return `${own}[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
      });
    })
    .join('');
}

/**
 * A formula as an .xlsx file holds it: no leading `=`, younger functions with their prefix, functions of the add-in under
 * the name that binds when the add-in is there (`_xldudf_CSCOST_TOTAL`).
 */
export function toFileFormula(formula: string): string {
  return mapOutsideQuotes(formula.replace(/^=/, ''), (code) =>
    code
      .replace(/\bCSCOST\.([A-Z]+)(?=\()/gi, (_, id: string) => `_xldudf_CSCOST_${id.toUpperCase()}`)
      .replace(/(?<![\p{L}\p{N}_.])[A-Z][A-Z\d.]*(?=\()/giu, nameInFile),
  );
}

/** A formula with the calls of our functions as a person writes them, from the form that files have. */
export function fromFileCalls(formula: string): string {
  return mapOutsideQuotes(formula, (code) =>
    code.replace(/_xldudf_CSCOST_([A-Z]+)(?=\()/gi, (_, id: string) => `CSCOST.${id.toUpperCase()}`),
  );
}

/** Whether a formula calls a function of the add-in; such cells are dynamic-array formulas in a file. */
export function callsAddIn(formula: string): boolean {
  return formula.split(PARTS).some((part, index) => index % 2 === 0 && /\bCSCOST\.[A-Z]+\(/i.test(part));
}
