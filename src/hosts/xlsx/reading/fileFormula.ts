/** Formulas of a file as a person writes them. */
import { columnLetters, fromFileCalls } from '../../../workbook/formulas';

/** Texts and quoted sheet names. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'(?=!))/;
/** What files put before functions that are younger than the format, and before parameters of LET and LAMBDA. */
const PREFIX = /_xlfn\.(?:_xlws\.)?|_xlpm\./gi;

function mapOutsideQuotes(formula: string, change: (code: string) => string): string {
  return formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** A formula with its leading `=`, younger functions and ours under the names that people write. */
export function writtenFormula(fileFormula: string): string {
  return `=${mapOutsideQuotes(fromFileCalls(fileFormula), (code) => code.replace(PREFIX, ''))}`;
}

/** Columns of brackets, which are no addresses; whole columns, whole rows and cells, each with its dollar signs. */
const REFERENCE =
  /(\[(?:[^[\]]|\[[^[\]]*\])*\])|(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7})|(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/giu;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function movedColumn(dollar: string, letters: string, by: number): string {
  return dollar ? `$${letters}` : columnLetters(columnNumber(letters) + by);
}

function movedRow(dollar: string, row: string, by: number): string {
  return dollar ? `$${row}` : String(Number(row) + by);
}

/**
 * A formula of a file that cells share, as another of them holds it: its relative addresses moved.
 * @param rows down from the cell that the formula is written for
 * @param columns right from it
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return mapOutsideQuotes(formula, (code) =>
    code.replace(REFERENCE, (whole: string, brackets: string | undefined, ...groups: (string | undefined)[]) => {
      if (brackets !== undefined) return whole;
      const [d1 = '', c1, d2 = '', c2, d3 = '', r1, d4 = '', r2, d5 = '', c3, d6 = '', r3] = groups;
      if (c1 !== undefined && c2 !== undefined)
        return `${movedColumn(d1, c1, columns)}:${movedColumn(d2, c2, columns)}`;
      if (r1 !== undefined && r2 !== undefined) return `${movedRow(d3, r1, rows)}:${movedRow(d4, r2, rows)}`;
      return `${movedColumn(d5, c3 ?? '', columns)}${movedRow(d6, r3 ?? '', rows)}`;
    }),
  );
}
