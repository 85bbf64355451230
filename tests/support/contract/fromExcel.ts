/**
 * A workbook as Microsoft's client reads it from the simulated host, in the form of the contract. What Office.js has no read
 * for (places of validations, groups, style of each cell) comes from the host itself.
 */
import { columnLetters, storedFormula } from '../../../src/workbook/formulas';
import { MARK_PROPERTIES } from '../../../src/workbook/mark';
import { addressOf, type Area } from '../../../src/sandbox/host/area';
import { notesOf } from '../../../src/sandbox/host/looks';
import type { CellValue, WorkbookSpec } from '../../../src/workbook/spec';
import type { OpenExcel } from '../excel';
import {
  STANDARD_HEIGHT,
  plainReference,
  type CellReading,
  type ChartReading,
  type SheetReading,
  type StyleReading,
  type WorkbookReading,
} from './reading';

const POINTS_A_PIXEL = 0.75;
const PIXELS_A_CHARACTER = 7;
const PADDING = 5;
/** Characters in a column of which nothing is said. */
const STANDARD_WIDTH = 8.43;

const bare = (address: string): string => address.replaceAll('$', '').replace(/^.*!/, '');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Everything of one sheet that the client is asked for before it is sent. */
function queueSheet(excel: OpenExcel, context: Excel.RequestContext, name: string, sheetId: string) {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('name,tabColor,showGridlines');
  const used = sheet.getUsedRange();
  used.load('formulas,values,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('address,rowCount,columnCount,isEntireRow,isEntireColumn');
  sheet.tables.load('items/name,items/style,items/showBandedRows,items/showFilterButton,items/showTotals');
  sheet.protection.load('protected,options');
  const layout = sheet.pageLayout;
  layout.load('orientation,zoom');
  const printArea = layout.getPrintAreaOrNullObject();
  printArea.load('address');
  const titleRows = layout.getPrintTitleRowsOrNullObject();
  titleRows.load('address');
  const pages = layout.headersFooters.defaultForAllPages;
  pages.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter');
  sheet.charts.load('items/name,items/title/text,items/legend/visible');
  const state = excel.host.book.sheetState(sheetId);
  const rangeOf = (area: Area) => sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const validations = state.validations.map(({ area }) => {
    const { dataValidation } = rangeOf(area);
    dataValidation.load('rule,type,prompt,errorAlert');
    return { area: addressOf(area), dataValidation };
  });
  const formats = state.conditionalFormats.map(({ area, value }) => {
    const format = rangeOf(area).conditionalFormats.getItem(value.id);
    format.load('type,priority');
    if (value.type === 'Custom') {
      format.custom.rule.load('formula');
      format.custom.format.font.load('color,bold,italic');
      format.custom.format.fill.load('color');
    } else {
      format.dataBar.positiveFormat.load('fillColor');
    }
    return { area: addressOf(area), format };
  });
  return { sheet, used, frozen, layout, printArea, titleRows, pages, validations, formats, state };
}

type Queued = ReturnType<typeof queueSheet>;

/** What depends on what the first answer says: columns, rows, tables, links, charts. */
function queueParts({ sheet, used }: Queued) {
  const columns = Array.from({ length: used.columnIndex + used.columnCount }, (_, column) => {
    const range = sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`);
    range.load('columnHidden');
    range.format.load('columnWidth');
    return range;
  });
  const rows = Array.from({ length: used.rowIndex + used.rowCount }, (_, row) => {
    const range = sheet.getRange(`${row + 1}:${row + 1}`);
    range.format.load('rowHeight');
    return range;
  });
  const tables = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load('address');
    const header = table.getHeaderRowRange();
    header.load('values');
    return { table, range, header };
  });
  const charts = sheet.charts.items.map((chart) => {
    chart.series.load('items/name');
    chart.axes.categoryAxis.title.load('text,visible');
    chart.axes.valueAxis.title.load('text,visible');
    return chart;
  });
  return { columns, rows, tables, charts };
}

function seriesSources(charts: readonly Excel.Chart[], kinds: ReadonlyMap<string, string>) {
  return charts.map((chart) => {
    const isScatter = kinds.get(chart.name) === 'scatter';
    return chart.series.items.map((series) => ({
      name: series.name,
      values: series.getDimensionDataSourceString(isScatter ? 'YValues' : 'Values'),
      categories: series.getDimensionDataSourceString(isScatter ? 'XValues' : 'Categories'),
    }));
  });
}

function cellsOf(excel: OpenExcel, { used }: Queued, sheetId: string, tables: TableAreas): SheetReading['cells'] {
  const cells: Record<string, CellReading> = {};
  used.formulas.forEach((line: CellValue[], r: number) =>
    line.forEach((formula, c) => {
      const [row, column] = [used.rowIndex + r, used.columnIndex + c];
      const style = notesOf(excel.host.book.cell(sheetId, row, column)).style ?? 'Normal';
      const value = (used.values as CellValue[][])[r]?.[c] ?? null;
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      const content = isFormula ? storedFormula(formula, tables(row, column)) : value === '' ? null : value;
      if (content === null && style === 'Normal') return;
      const format = String((used.numberFormat as string[][])[r]?.[c] ?? 'General');
      cells[`${columnLetters(column)}${row + 1}`] = { content, format, style };
    }),
  );
  return cells;
}

/** Name of the table that a cell stands in; empty elsewhere. */
type TableAreas = (row: number, column: number) => string;

function validationReading(rule: Excel.DataValidationRule): { type: string; formulas: readonly string[] } {
  const plain = (value: unknown): string => String(value).replace(/^=/, '');
  if (rule.list) return { type: 'list', formulas: [plain(rule.list.source)] };
  if (rule.custom) return { type: 'custom', formulas: [plain(rule.custom.formula)] };
  const [kind, basic] = rule.decimal
    ? (['decimal', rule.decimal] as const)
    : rule.wholeNumber
      ? (['whole', rule.wholeNumber] as const)
      : (['date', rule.date] as const);
  return { type: kind, formulas: [plain(basic?.formula1), plain(basic?.formula2)] };
}

function scrollsFrom({ frozen }: Queued): string | null {
  if (frozen.isNullObject) return null;
  const columns = frozen.isEntireRow ? 0 : frozen.columnCount;
  const rows = frozen.isEntireColumn ? 0 : frozen.rowCount;
  return `${columnLetters(columns)}${rows + 1}`;
}

/** Reads a workbook that was made from a spec; sheets that are not the spec's are left out. */
export function contractOfExcel(excel: OpenExcel, spec: WorkbookSpec): Promise<WorkbookReading> {
  const { book } = excel.host;
  const kinds = new Map(spec.sheets.flatMap(({ charts }) => charts.map(({ name, kind }) => [name, kind])));
  const specLinks = new Map(spec.sheets.map(({ name, links }) => [name, links]));
  return excel.Excel.run(async (context) => {
    const { workbook } = context;
    const active = workbook.worksheets.getActiveWorksheet();
    active.load('name');
    workbook.names.load('items/name,items/formula');
    workbook.properties.load('title,subject');
    const mark = MARK_PROPERTIES.map((key) => workbook.properties.custom.getItemOrNullObject(key).load('key,value'));
    const queued = spec.sheets.map(({ name }) => {
      const sheetId = book.findSheet(name)?.getSheetId() ?? '';
      return { name, sheetId, first: queueSheet(excel, context, name, sheetId) };
    });
    await context.sync();
    const parts = queued.map(({ first }) => queueParts(first));
    const links = queued.map(({ name, first }) =>
      (specLinks.get(name) ?? []).map(({ row, column }) => {
        const range = first.sheet.getRangeByIndexes(row, column, 1, 1);
        range.load('hyperlink');
        return { at: `${columnLetters(column)}${row + 1}`, range };
      }),
    );
    const styles = spec.styles.map(({ name }) => {
      const style = workbook.styles.getItem(name);
      style.load('name,horizontalAlignment,indentLevel,verticalAlignment,wrapText,locked');
      style.font.load('bold,italic,size,color');
      style.fill.load('color');
      style.borders.load('items/sideIndex,items/style,items/weight,items/color');
      return style;
    });
    await context.sync();
    const sources = parts.map(({ charts }) => seriesSources(charts, kinds));
    await context.sync();
    const sheets = queued.map(({ name, sheetId, first }, index): SheetReading => {
      const { columns, rows, tables, charts } = parts[index] ?? { columns: [], rows: [], tables: [], charts: [] };
      const areas = spec.sheets.find((sheet) => sheet.name === name)?.tables ?? [];
      const tableAt: TableAreas = (row, column) =>
        areas.find(
          (table) =>
            row > table.row &&
            row <= table.row + table.rows.length &&
            column >= table.column &&
            column < table.column + table.columns.length,
        )?.name ?? '';
      const chartArea = (chart: string): string => {
        const found = first.state.charts.find((one) => one.name === chart);
        return found ? addressOf(found.area) : '';
      };
      const { printArea, titleRows, layout, pages } = first;
      return {
        name: first.sheet.name,
        tabColor: first.sheet.tabColor,
        gridlines: first.sheet.showGridlines,
        scrollsFrom: scrollsFrom(first),
        cells: cellsOf(excel, first, sheetId, tableAt),
        columns: Object.fromEntries(
          columns.flatMap((range, column) => {
            const pixels = range.format.columnWidth / POINTS_A_PIXEL;
            const width = Math.round(((pixels - PADDING) / PIXELS_A_CHARACTER) * 100) / 100;
            const isStandard = width === STANDARD_WIDTH && !range.columnHidden;
            return isStandard ? [] : [[columnLetters(column), { width, hidden: range.columnHidden }]];
          }),
        ),
        rows: Object.fromEntries(
          rows.flatMap((range, row) =>
            range.format.rowHeight === STANDARD_HEIGHT ? [] : [[String(row + 1), range.format.rowHeight]],
          ),
        ),
        groups: first.state.outline
          .filter(({ value }) => value === 'columns')
          .map(({ area }) => `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`),
        tables: tables.map(({ table, range, header }) => ({
          name: table.name,
          ref: bare(range.address),
          style: table.style,
          stripes: table.showBandedRows,
          filter: table.showFilterButton,
          totals: table.showTotals,
          headers: (header.values[0] ?? []).map(String),
        })),
        validations: first.validations.map(({ area, dataValidation: { rule, errorAlert, prompt } }) => ({
          area,
          ...validationReading(rule),
          error: { style: lower(errorAlert.style), title: errorAlert.title, message: errorAlert.message },
          prompt: prompt.message === '' ? null : { title: prompt.title, message: prompt.message },
        })),
        conditionalFormats: first.formats.map(({ area, format }) => {
          const isCustom = format.type === 'Custom';
          const look = isCustom ? format.custom.format : null;
          return {
            area,
            formula: isCustom ? format.custom.rule.formula : null,
            bar: isCustom ? null : format.dataBar.positiveFormat.fillColor,
            font: look?.font.color || null,
            fill: look?.fill.color || null,
            bold: look?.font.bold ?? false,
            italic: look?.font.italic ?? false,
          };
        }),
        links: Object.fromEntries(
          (links[index] ?? []).map(({ at, range: { hyperlink } }) => [
            at,
            { target: hyperlink.documentReference ?? hyperlink.address ?? '', tip: hyperlink.screenTip ?? '' },
          ]),
        ),
        print: {
          landscape: layout.orientation === 'Landscape',
          area: printArea.isNullObject ? null : bare(printArea.address),
          titleRows: titleRows.isNullObject ? null : bare(titleRows.address),
          wide: layout.zoom.horizontalFitToPages ?? 0,
          tall: layout.zoom.verticalFitToPages ?? 0,
          header: [pages.leftHeader, pages.centerHeader, pages.rightHeader],
          footer: [pages.leftFooter, pages.centerFooter, pages.rightFooter],
        },
        protection: first.sheet.protection.protected
          ? { allowFormatColumns: first.sheet.protection.options.allowFormatColumns ?? false }
          : null,
        charts: charts.map((chart, at): ChartReading => ({
          title: chart.title.text,
          axes: [chart.axes.categoryAxis.title, chart.axes.valueAxis.title].map(({ visible, text }) =>
            visible ? text : '',
          ) as [string, string],
          legend: chart.legend.visible,
          area: chartArea(chart.name),
          series: (sources[index]?.[at] ?? []).map((series) => ({
            name: series.name,
            categories: plainReference(series.categories.value),
            values: plainReference(series.values.value),
          })),
        })),
      };
    });
    return {
      sheets,
      active: active.name,
      names: Object.fromEntries(
        workbook.names.items.map(({ name, formula }) => [name, plainReference(String(formula).replace(/^=/, ''))]),
      ),
      styles: Object.fromEntries(styles.map((style) => [style.name, styleReading(style)])),
      title: workbook.properties.title,
      subject: workbook.properties.subject,
      mark: Object.fromEntries(mark.map(({ key, value }) => [key, value as unknown])),
    };
  });
}

function styleReading(style: Excel.Style): StyleReading {
  const edges = style.borders.items.filter((border) => border.style !== 'None');
  return {
    bold: style.font.bold,
    italic: style.font.italic,
    size: style.font.size,
    color: style.font.color,
    fill: style.fill.color === '#FFFFFF' ? '' : style.fill.color,
    horizontal: lower(style.horizontalAlignment),
    indent: style.indentLevel,
    vertical: lower(style.verticalAlignment),
    wrap: style.wrapText,
    locked: style.locked,
    border: Object.fromEntries(
      edges.map(({ sideIndex, weight, color }) => [
        lower(String(sideIndex).replace('Edge', '')),
        `${lower(weight)} ${color}`,
      ]),
    ),
  };
}
