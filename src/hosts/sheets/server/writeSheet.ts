/** Writes one sheet of the template: its cells, how they look, and what watches over them. Reads nothing back. */
import type { BorderPlan, ConditionalPlan, Look, SheetPlan, ValidationPlan } from '../protocol';
import type { Book } from './book';
import { addChart } from './charts';
import { dateOf } from './dates';
import type { Range, Sheet } from './services';

type SpreadsheetApp = Book['services']['SpreadsheetApp'];

/** A matrix of the plan's size from what its cells have by number. */
function spread<T, R>(
  of: readonly (readonly number[])[],
  values: readonly T[],
  width: number,
  pick: (value: T) => R,
): R[][] {
  const picked = values.map(pick);
  return of.map((line) => Array.from({ length: width }, (_, column) => picked[line[column] ?? 0] as R));
}

const LOOKS: readonly (readonly [
  part: keyof Look,
  write: (range: Range, of: <R>(pick: (look: Look) => R) => R[][]) => void,
])[] = [
  ['bold', (range, of) => range.setFontWeights(of(({ bold }) => (bold ? 'bold' : null)))],
  ['italic', (range, of) => range.setFontStyles(of(({ italic }) => (italic ? 'italic' : null)))],
  ['size', (range, of) => range.setFontSizes(of(({ size }) => size ?? null) as number[][])],
  ['color', (range, of) => range.setFontColors(of(({ color }) => color ?? null))],
  ['fill', (range, of) => range.setBackgrounds(of(({ fill }) => fill ?? null))],
  ['horizontal', (range, of) => range.setHorizontalAlignments(of(({ horizontal }) => horizontal ?? null))],
  ['vertical', (range, of) => range.setVerticalAlignments(of(({ vertical }) => vertical ?? null))],
  ['wrap', (range, of) => range.setWraps(of(({ wrap }) => wrap ?? false))],
];

/** Number formats first: in a cell of plain text a number would stay a text. */
function writeCells(sheet: Sheet, { cells, formats, formatOf, looks, lookOf }: SheetPlan): void {
  const width = Math.max(...[...cells, ...formatOf, ...lookOf].map((line) => line.length));
  const range = sheet.getRange(1, 1, cells.length, width);
  range.setNumberFormats(spread(formatOf, formats, width, (format) => format));
  range.setValues(cells.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? '')));
  for (const [part, write] of LOOKS) {
    if (looks.some((look) => look[part] !== undefined)) write(range, (pick) => spread(lookOf, looks, width, pick));
  }
}

function writeBorder(app: SpreadsheetApp, sheet: Sheet, { ranges, edge, color, weight }: BorderPlan): void {
  const style = weight === 'thin' ? app.BorderStyle.SOLID : app.BorderStyle.SOLID_MEDIUM;
  const all = edge === 'all' ? true : null;
  const [top, bottom] = [edge === 'top' ? true : all, edge === 'bottom' ? true : all];
  sheet.getRangeList([...ranges]).setBorder(top, all, bottom, all, all, all, color, style);
}

function writeValidation(book: Book, sheet: Sheet, { range, rule, strict, help }: ValidationPlan): void {
  const builder = book.services.SpreadsheetApp.newDataValidation().setAllowInvalid(!strict).setHelpText(help);
  switch (rule.kind) {
    case 'list':
      builder.requireValueInList([...rule.values], true);
      break;
    case 'range':
      builder.requireValueInRange(book.range(rule.source), true);
      break;
    case 'decimal':
      builder.requireNumberBetween(rule.minimum, rule.maximum);
      break;
    case 'date':
      builder.requireDateBetween(dateOf(rule.minimum), dateOf(rule.maximum));
      break;
    case 'formula':
      builder.requireFormulaSatisfied(rule.formula);
      break;
  }
  sheet.getRange(range).setDataValidation(builder.build());
}

function conditionalRule(app: SpreadsheetApp, sheet: Sheet, { range, rule }: ConditionalPlan) {
  const builder = app.newConditionalFormatRule().setRanges([sheet.getRange(range)]);
  if ('scale' in rule) return builder.setGradientMaxpoint(rule.scale).setGradientMinpoint('#FFFFFF').build();
  builder.whenFormulaSatisfied(rule.formula);
  const { color, fill, bold, italic } = rule.look;
  if (color !== undefined) builder.setFontColor(color);
  if (fill !== undefined) builder.setBackground(fill);
  if (bold !== undefined) builder.setBold(bold);
  if (italic !== undefined) builder.setItalic(italic);
  return builder.build();
}

function writeSizes(sheet: Sheet, plan: SheetPlan): void {
  for (const { column, columns, pixels } of plan.widths) sheet.setColumnWidths(column + 1, columns, pixels);
  for (const column of plan.hiddenColumns) sheet.hideColumns(column + 1);
  for (const { row, pixels } of plan.heights) sheet.setRowHeight(row + 1, pixels);
  for (const row of plan.hiddenRows) sheet.hideRows(row + 1);
  for (const { column, columns, collapsed } of plan.groups) {
    sheet.getRange(1, column + 1, 1, columns).shiftColumnGroupDepth(1);
    if (!collapsed) continue;
    const group = sheet.getColumnGroup(column + 1, 1);
    if (group) group.collapse();
  }
}

function writeLinks(book: Book, sheet: Sheet, { links }: SheetPlan): void {
  for (const { row, column, text, target } of links) {
    const url = 'url' in target ? target.url : `#gid=${book.sheet(target.sheet).getSheetId()}&range=${target.cell}`;
    const value = book.services.SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
    sheet.getRange(row + 1, column + 1).setRichTextValue(value);
  }
}

function writeNotes(sheet: Sheet, { notes }: SheetPlan): void {
  if (notes.length === 0) return;
  const rows = Math.max(...notes.map(({ row }) => row)) + 1;
  const columns = Math.max(...notes.map(({ column }) => column)) + 1;
  const matrix = Array.from({ length: rows }, () => Array.from({ length: columns }, (): string => ''));
  for (const { row, column, text } of notes) (matrix[row] as string[])[column] = text;
  sheet.getRange(1, 1, rows, columns).setNotes(matrix);
}

/** Protection is a warning before edits: a script cannot know who is to be kept out of what. */
function protect(sheet: Sheet, { protection }: SheetPlan): void {
  if (!protection) return;
  const protectedSheet = sheet.protect().setWarningOnly(true);
  if (protection.open.length > 0)
    protectedSheet.setUnprotectedRanges(protection.open.map((range) => sheet.getRange(range)));
}

/** Writes a sheet that `begin` has made, when the names that its formulas speak of are there. */
export function writeSheet(book: Book, plan: SheetPlan): void {
  const app = book.services.SpreadsheetApp;
  const sheet = book.sheet(plan.name);
  writeCells(sheet, plan);
  for (const border of plan.borders) writeBorder(app, sheet, border);
  writeSizes(sheet, plan);
  if (plan.frozen.rows > 0) sheet.setFrozenRows(plan.frozen.rows);
  if (plan.frozen.columns > 0) sheet.setFrozenColumns(plan.frozen.columns);
  if (!plan.gridlines) sheet.setHiddenGridlines(true);
  for (const validation of plan.validations) writeValidation(book, sheet, validation);
  if (plan.conditional.length > 0) {
    sheet.setConditionalFormatRules(plan.conditional.map((rule) => conditionalRule(app, sheet, rule)));
  }
  writeLinks(book, sheet, plan);
  writeNotes(sheet, plan);
  if (plan.filter !== null) sheet.getRange(plan.filter).createFilter();
  for (const chart of plan.charts) addChart(book, sheet, chart);
  protect(sheet, plan);
  app.flush();
}
