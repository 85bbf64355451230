/**
 * Queues how a sheet looks and behaves: widths, groups, panes, validation, conditional formats, links, print set-up,
 * protection. Nothing here syncs.
 */
import type {
  ConditionalFormatSpec,
  LinkSpec,
  PrintSpec,
  SheetId,
  SheetSpec,
  ValidationRule,
} from '../../workbook/spec';
import { columnLetters } from '../../workbook/formulas';
import { pageCode } from '../../workbook/pageText';
import { runsOf } from '../../workbook/runs';
import { validationsOf } from '../../workbook/validationsOf';
import { rangeOf } from './writeSheet';

/** A column width in characters as points: 7 pixels a character and 5 of padding at 96 dpi, Excel's rule for Calibri 11. */
function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function wholeColumns(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return sheet.getRange(`${columnLetters(first)}:${columnLetters(first + count - 1)}`);
}

function writeColumns(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const looks = spec.columns.map(({ column, width, hidden = false }) => ({ at: column, value: { width, hidden } }));
  for (const { first, count, value } of runsOf(looks)) {
    const range = wholeColumns(sheet, first, count);
    range.format.columnWidth = widthInPoints(value.width);
    if (value.hidden) range.columnHidden = true;
  }
  for (const group of spec.columnGroups) {
    const range = wholeColumns(sheet, group.column, group.columns);
    range.group('ByColumns');
    if (group.collapsed) range.hideGroupDetails('ByColumns');
  }
  for (const row of spec.rows) {
    const range = sheet.getRange(`${row.row + 1}:${row.row + 1}`);
    if (row.height !== undefined) range.format.rowHeight = row.height;
    if (row.hidden) range.rowHidden = true;
  }
}

function writeFreeze(sheet: Excel.Worksheet, { freeze }: SheetSpec): void {
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function validationRule({ rule }: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'list-range':
      return { list: { inCellDropDown: true, source: rule.formula } };
    case 'decimal':
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' } };
    case 'whole':
      return { wholeNumber: { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' } };
    case 'date':
      return { date: { formula1: String(rule.minimum), formula2: String(rule.maximum), operator: 'Between' } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}

function writeValidation(range: Excel.Range, rule: ValidationRule): void {
  const validation = range.dataValidation;
  validation.rule = validationRule(rule);
  validation.ignoreBlanks = true;
  if (rule.prompt) validation.prompt = { showPrompt: true, ...rule.prompt };
  validation.errorAlert = {
    showAlert: true,
    style: rule.error.style === 'stop' ? 'Stop' : 'Warning',
    title: rule.error.title,
    message: rule.error.message,
  };
}

function writeConditionalFormat(range: Excel.Range, { rule, highlight }: ConditionalFormatSpec): void {
  if (rule.kind === 'data-bar') {
    const bar = range.conditionalFormats.add('DataBar').dataBar;
    bar.positiveFormat.fillColor = rule.color;
    bar.positiveFormat.gradientFill = false;
    return;
  }
  const custom = range.conditionalFormats.add('Custom').custom;
  custom.rule.formula = rule.formula;
  if (highlight?.font) custom.format.font.color = highlight.font;
  if (highlight?.bold !== undefined) custom.format.font.bold = highlight.bold;
  if (highlight?.italic !== undefined) custom.format.font.italic = highlight.italic;
  if (highlight?.fill) custom.format.fill.color = highlight.fill;
}

function writePrint(sheet: Excel.Worksheet, print: PrintSpec): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = print.paper;
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: print.pagesTall ?? undefined };
  if (print.area) layout.setPrintArea(rangeOf(sheet, print.area));
  if (print.titleRows) {
    const { row, rows } = print.titleRows;
    layout.setPrintTitleRows(sheet.getRange(`${row + 1}:${row + rows}`));
  }
  const { header, footer } = print;
  layout.headersFooters.defaultForAllPages.set({
    leftHeader: pageCode(header.left ?? ''),
    centerHeader: pageCode(header.center ?? ''),
    rightHeader: pageCode(header.right ?? ''),
    leftFooter: pageCode(footer.left ?? ''),
    centerFooter: pageCode(footer.center ?? ''),
    rightFooter: pageCode(footer.right ?? ''),
  });
}

/** Queues everything but links and protection, which come when the cells are final. */
export function formatSheet(context: Excel.RequestContext, spec: SheetSpec): void {
  const sheet = context.workbook.worksheets.getItem(spec.name);
  sheet.showGridlines = spec.gridlines;
  writeColumns(sheet, spec);
  writeFreeze(sheet, spec);
  validationsOf(spec).forEach((rule) => writeValidation(rangeOf(sheet, rule.area), rule));
  spec.conditionalFormats.forEach((format) => writeConditionalFormat(rangeOf(sheet, format.area), format));
  writePrint(sheet, spec.print);
}

function writeLink(
  sheet: Excel.Worksheet,
  link: LinkSpec,
  sheetNames: ReadonlyMap<SheetId, string>,
  style: string,
): void {
  const cell = sheet.getRangeByIndexes(link.row, link.column, 1, 1);
  const tip = link.tip === undefined ? {} : { screenTip: link.tip };
  if ('url' in link.target) {
    cell.hyperlink = { address: link.target.url, ...tip };
  } else {
    const name = (sheetNames.get(link.target.sheet) ?? '').replace(/'/g, "''");
    cell.hyperlink = { documentReference: `'${name}'!${link.target.cell}`, ...tip };
  }
  // Excel dresses a linked cell in its own Hyperlink style.
  cell.style = style;
}

/** Queues a sheet's links. */
export function writeLinks(
  context: Excel.RequestContext,
  spec: SheetSpec,
  sheetNames: ReadonlyMap<SheetId, string>,
  linkStyle: string,
): void {
  const sheet = context.workbook.worksheets.getItem(spec.name);
  spec.links.forEach((link) => writeLink(sheet, link, sheetNames, linkStyle));
}

/** Queues the protection of a sheet whose spec asks for it. Nothing can be written to its locked cells after it. */
export function protectSheet(context: Excel.RequestContext, spec: SheetSpec): void {
  if (spec.protection) context.workbook.worksheets.getItem(spec.name).protection.protect(spec.protection);
}
