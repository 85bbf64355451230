/** Rules of tables, and of the cells they lie over. */
import { cell as addressOf } from '../../../../src/workbook/formulas';
import { find } from '../xmlTree';
import { NAME_FORM, areEqual, looksLikeCell, readArea } from './areas';
import { attribute, repeated, type Book, type TablePart } from './book';
import { cellFormulasOf, textsOf } from './cellRules';
import type { Fault, Rule } from './rules';

function shapeRules(table: TablePart): Rule[] {
  const { area, columns, hasTotals, tree, name } = table;
  const [filter] = find(tree, 'autoFilter');
  const filtered = { ...area, bottom: area.bottom - (hasTotals ? 1 : 0) };
  const counted = find(tree, 'tableColumns').map((element) => Number(attribute(element, 'count')));
  const filterArea = filter ? readArea(attribute(filter, 'ref')) : filtered;
  const areColumnsRight =
    counted[0] === columns.length && area.right - area.left + 1 === columns.length && repeated(columns).length === 0;
  return [
    ...(NAME_FORM.test(name) && !looksLikeCell(name) && attribute(tree, 'name') === name
      ? []
      : ['table-name' as const]),
    ...(areColumnsRight ? [] : ['table-columns' as const]),
    ...(filtered.bottom > filtered.top ? [] : ['table-rows' as const]),
    ...(filterArea && areEqual(filterArea, filtered) ? [] : ['table-filter' as const]),
  ];
}

function cellRules(table: TablePart, book: Book): Rule[] {
  const sheet = book.sheets.find(({ path }) => path === table.sheetPath);
  if (!sheet) return [];
  const { area, columns, hasTotals } = table;
  const [texts, formulas] = [textsOf(sheet), cellFormulasOf(sheet)];
  const at = (row: number, column: number): string => addressOf(row - 1, area.left - 1 + column);
  const elements = find(table.tree, 'tableColumns', 'tableColumn');
  const wrongHeaders = columns.filter((header, index) => texts.get(at(area.top, index)) !== header);
  const wrongTotals = elements.filter((column, index) => {
    const [label, sum] = [attribute(column, 'totalsRowLabel'), attribute(column, 'totalsRowFunction')];
    const place = at(area.bottom, index);
    if (!hasTotals) return label !== '' || sum !== '';
    if (sum !== '') return formulas.get(place)?.text !== `SUBTOTAL(109,${table.name}[${columns[index]}])`;
    return (texts.get(place) ?? '') !== label;
  });
  const bodyEnd = area.bottom - (hasTotals ? 1 : 0);
  const unused = elements.filter((column, index) => {
    const [formula] = find(column, 'calculatedColumnFormula');
    const rows = Array.from({ length: bodyEnd - area.top }, (_, row) => at(area.top + 1 + row, index));
    return formula && !rows.some((place) => formulas.get(place)?.text === formula.text);
  });
  return [
    ...wrongHeaders.map((): Rule => 'table-header'),
    ...wrongTotals.map((): Rule => 'table-totals'),
    ...unused.map((): Rule => 'table-formula'),
  ];
}

/** Faults of tables and their cells. */
export function tableFaults(book: Book): Fault[] {
  const { tables, workbook } = book;
  const names = find(workbook, 'definedNames', 'definedName').map((name) => attribute(name, 'name'));
  return [
    ...tables.flatMap((table) =>
      [...shapeRules(table), ...cellRules(table, book)].map((rule) => ({ rule, at: table.path })),
    ),
    ...repeated([...names, ...tables.map(({ name }) => name)])
      .filter((name) => tables.some((table) => table.name.toLowerCase() === name.toLowerCase()))
      .map((at): Fault => ({ rule: 'table-name', at })),
    ...repeated(tables.map(({ tree }) => attribute(tree, 'id'))).map((at): Fault => ({ rule: 'table-id', at })),
  ];
}
