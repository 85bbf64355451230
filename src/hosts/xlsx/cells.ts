/** One cell as XML: a typed value, or a formula with the value it shows. */
import { Problem } from '../../model/problem';
import type { CellValues } from '../../workbook/cellValues';
import { callsAddIn, cell as addressOf, toFileFormula } from '../../workbook/formulas';
import type { CellSpec, CellValue } from '../../workbook/spec';
import type { Look, StyleSheet } from './styleSheet';
import { encodeString, escapeXml } from './xml';

/** Characters that a cell can hold. */
const LONGEST_TEXT = 32_767;
/** What typing would make a formula of, or an apostrophe that would vanish. */
const QUOTED = new Set(['=', '+', '-', '@', "'"]);
/** Anything that is not written as it is; most texts have none of it. */
const SPECIAL = /[\0-\x1f&<>"_\ud800-\udfff\ufffe\uffff]/;
/** White space at an end, which XML readers may drop. */
const EDGE_SPACE = /^\s|\s$/;
/** Errors that a file names; it knows no younger ones. */
const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
]);
const YOUNGER_ERRORS: ReadonlySet<string> = new Set([
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
  '#BUSY!',
]);

/** A formula as a file holds it, ready to be written into any number of cells. */
export interface FileFormula {
  readonly xml: string;
  /** Of a function of the add-in, which is a dynamic-array formula in a file. */
  readonly isDynamic: boolean;
}

/** Turns a formula of the spec into the file's form. */
export function fileFormula(formula: string): FileFormula {
  return { xml: formulaXml(formula), isDynamic: callsAddIn(formula) };
}

/** A formula of the spec as the content of an element. */
export function formulaXml(formula: string): string {
  return escapeXml(encodeString(toFileFormula(formula)));
}

function textXml(text: string): string {
  const content = SPECIAL.test(text) ? escapeXml(encodeString(text)) : text;
  return EDGE_SPACE.test(text) ? `<t xml:space="preserve">${content}</t>` : `<t>${content}</t>`;
}

/** The value that a formula shows: type of its cell, and `<v>`. */
function shownXml(value: CellValue): readonly [type: string, xml: string] {
  if (typeof value === 'number') return ['', `<v>${value}</v>`];
  if (typeof value === 'boolean') return [' t="b"', `<v>${Number(value)}</v>`];
  const text = value ?? '';
  if (ERRORS.has(text)) return [' t="e"', `<v>${text}</v>`];
  if (YOUNGER_ERRORS.has(text)) return [' t="e"', '<v>#VALUE!</v>'];
  return [' t="str"', `<v>${escapeXml(encodeString(text))}</v>`];
}

/** Writes the cells of one sheet. Rows and columns count from 0. */
export class CellWriter {
  /** @param values what formulas show; `null` writes formulas without any value */
  constructor(
    private readonly sheetName: string,
    readonly styles: StyleSheet,
    private readonly values: CellValues | null,
  ) {}

  /**
   * A cell with a value. Throws a `Problem` (`text-too-long`) for a text that no cell can hold, and a `RangeError` for a
   * number that is none.
   * @param address of the cell, such as `B7`
   */
  value(address: string, look: Look, value: CellValue): string {
    if (typeof value === 'string' && value !== '') return this.text(address, look, value);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new RangeError(`${this.sheetName}!${address} is ${value}`);
      return `<c r="${address}"${look.attribute}><v>${value}</v></c>`;
    }
    if (typeof value === 'boolean') return `<c r="${address}"${look.attribute} t="b"><v>${Number(value)}</v></c>`;
    return look.attribute === '' ? '' : `<c r="${address}"${look.attribute}/>`;
  }

  private text(address: string, look: Look, text: string): string {
    if (text.length > LONGEST_TEXT) {
      throw new Problem('text-too-long', { sheet: this.sheetName, cell: address, length: text.length });
    }
    const attribute = QUOTED.has(text.charAt(0)) ? look.quotedAttribute : look.attribute;
    return `<c r="${address}"${attribute} t="inlineStr"><is>${textXml(text)}</is></c>`;
  }

  /** A cell with a formula and, where values are known, what it shows. */
  formula(row: number, column: number, look: Look, formula: FileFormula): string {
    const address = addressOf(row, column);
    const [type, shown] = this.values ? shownXml(this.values.at(this.sheetName, row, column)) : ['', ''];
    const place = `<c r="${address}"${look.attribute}${type}`;
    return formula.isDynamic
      ? `${place} cm="1"><f t="array" ref="${address}">${formula.xml}</f>${shown}</c>`
      : `${place}><f>${formula.xml}</f>${shown}</c>`;
  }

  /** Any cell of the spec. */
  cell(row: number, column: number, cell: CellSpec): string {
    const look = this.styles.look(cell.style, cell.format);
    return cell.formula === undefined
      ? this.value(addressOf(row, column), look, cell.value ?? null)
      : this.formula(row, column, look, fileFormula(cell.formula));
  }
}
