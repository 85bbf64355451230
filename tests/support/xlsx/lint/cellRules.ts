/** Rules of the rows and cells of a sheet. */
import { decodeString, descendants, find, type XmlElement } from '../xmlTree';
import { areEqual, readArea, type Area } from './areas';
import { attribute, type Book, type SheetPart } from './book';
import type { Fault, Rule } from './rules';

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;
const LONGEST_TEXT = 32_767;

interface Cell {
  readonly element: XmlElement;
  readonly address: string;
  readonly row: number;
}

function cellsOf({ tree }: SheetPart): readonly Cell[] {
  return find(tree, 'sheetData', 'row').flatMap((row) =>
    find(row, 'c').map((element) => ({
      element,
      address: attribute(element, 'r'),
      row: Number(attribute(row, 'r')),
    })),
  );
}

function textOf(cell: XmlElement): string {
  return decodeString(
    find(cell, 'is')
      .flatMap(descendants)
      .filter(({ name }) => name === 't')
      .map(({ text }) => text)
      .join(''),
  );
}

/** Texts of a sheet's text cells by address. */
export function textsOf(sheet: SheetPart): ReadonlyMap<string, string> {
  return new Map(
    cellsOf(sheet)
      .filter(({ element }) => attribute(element, 't') === 'inlineStr')
      .map(({ element, address }) => [address, textOf(element)]),
  );
}

/** Formulas of a sheet's cells by address. */
export function cellFormulasOf(sheet: SheetPart): ReadonlyMap<string, XmlElement> {
  return new Map(
    cellsOf(sheet).flatMap(({ element, address }) => find(element, 'f').map((formula) => [address, formula] as const)),
  );
}

function cellRule(cell: XmlElement, hasMetadata: boolean): Rule | null {
  const [value] = find(cell, 'v');
  const [formula] = find(cell, 'f');
  const type = attribute(cell, 't') || 'n';
  if (attribute(cell, 'cm') !== '') {
    const isArray =
      formula && attribute(formula, 't') === 'array' && attribute(formula, 'ref') === attribute(cell, 'r');
    if (!hasMetadata || !isArray) return 'dynamic-cell';
  }
  if (type === 'n' && value && !NUMBER.test(value.text)) return 'cell-number';
  if (type === 'inlineStr' && (value || formula || find(cell, 'is').length !== 1)) return 'cell-type';
  if (type === 'b' && !/^[01]$/.test(value?.text ?? '')) return 'cell-type';
  if (type === 'e' && !ERROR.test(value?.text ?? '')) return 'cell-type';
  if (type === 'str' && !formula) return 'cell-type';
  if (!['n', 'inlineStr', 'b', 'e', 'str'].includes(type)) return 'cell-type';
  const text = type === 'str' ? decodeString(value?.text ?? '') : textOf(cell);
  return text.length > LONGEST_TEXT ? 'cell-text' : null;
}

function around(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}

function sheetFaults(sheet: SheetPart, hasMetadata: boolean): Fault[] {
  const { path, tree } = sheet;
  const faults: Fault[] = [];
  const rows = find(tree, 'sheetData', 'row').map((row) => Number(attribute(row, 'r')));
  rows.forEach((row, at) => {
    if (!(row > (rows[at - 1] ?? 0))) faults.push({ rule: 'row-order', at: `${path} ${row}` });
  });
  const cells = cellsOf(sheet);
  const areas = cells.map(({ address }) => readArea(address));
  cells.forEach(({ element, row, address }, at) => {
    const [area, before] = [areas[at], areas[at - 1]];
    const isFirst = cells[at - 1]?.row !== row;
    const isInOrder = area?.top === row && (isFirst || area.left > (before?.left ?? 0));
    if (!isInOrder) faults.push({ rule: 'cell-order', at: `${path} ${address}` });
    const rule = cellRule(element, hasMetadata);
    if (rule) faults.push({ rule, at: `${path} ${address}` });
  });
  const known = areas.flatMap((area) => area ?? []);
  const dimension = readArea(attribute(find(tree, 'dimension')[0] ?? tree, 'ref'));
  const isRight = dimension !== null && (known.length === 0 || contains(dimension, around(known)));
  if (!isRight) faults.push({ rule: 'dimension', at: path });
  return faults;
}

/** Cells may be left out where there is nothing to say, so the rectangle may be larger. */
function contains(outer: Area, inner: Area): boolean {
  return areEqual(around([outer, inner]), outer);
}

/** Faults of rows, cells and dimensions. */
export function cellFaults({ parts, sheets }: Book): Fault[] {
  return sheets.flatMap((sheet) => sheetFaults(sheet, parts.has('xl/metadata.xml')));
}
