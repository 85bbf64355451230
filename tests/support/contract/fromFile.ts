/** A workbook as openpyxl reads it from a file, in the form of the contract. */
import type { CellReadBack, SheetReadBack, StyleReadBack, WorkbookReadBack } from '../xlsx/readBack';
import { columnLetters } from '../../../src/workbook/formulas';
import {
  STANDARD_HEIGHT,
  plainReference,
  type CellReading,
  type SheetReading,
  type StyleReading,
  type WorkbookReading,
} from './reading';

const PIXELS_A_CHARACTER = 7;
const PADDING = 5;
const STANDARD_WIDTH = 8.43;

/** A file's formula as Excel shows it: with `=`, without the prefixes of younger functions and of the add-in's. */
function shownFormula(formula: string): string {
  const bare = formula.startsWith('=') ? formula : `=${formula}`;
  return bare.replace(/_xlfn\.(?:_xlws\.)?/g, '').replace(/_xldudf_CSCOST_/g, 'CSCOST.');
}

/** A file counts pixels of padding into a column's width. */
function characters(fileWidth: number): number {
  return Math.round(((fileWidth * PIXELS_A_CHARACTER - PADDING) / PIXELS_A_CHARACTER) * 100) / 100;
}

function cellReading(cell: CellReadBack): CellReading {
  const content = cell.formula === undefined ? (cell.value ?? null) : shownFormula(cell.formula);
  return { content, format: cell.format, style: cell.style };
}

function columnsOf({ columns }: SheetReadBack): SheetReading['columns'] {
  const single = columns.flatMap(({ first, last, width, hidden }) =>
    Array.from({ length: last - first + 1 }, (_, index) => {
      const look = { width: characters(width), hidden };
      return [columnLetters(first - 1 + index), look] as const;
    }),
  );
  return Object.fromEntries(single.filter(([, { width, hidden }]) => hidden || width !== STANDARD_WIDTH));
}

function groupsOf({ columns }: SheetReadBack): readonly string[] {
  return columns
    .filter(({ level }) => level > 0)
    .reduce<[number, number][]>((groups, { first, last }) => {
      const open = groups.at(-1);
      if (open && open[1] + 1 === first) open[1] = last;
      else groups.push([first, last]);
      return groups;
    }, [])
    .map(([first, last]) => `${columnLetters(first - 1)}:${columnLetters(last - 1)}`);
}

function area([fromRow, fromColumn]: readonly [number, number], [toRow, toColumn]: readonly [number, number]): string {
  // A file's anchor ends where the next cell begins.
  return `${columnLetters(fromColumn)}${fromRow + 1}:${columnLetters(toColumn - 1)}${toRow}`;
}

function sheetReading(sheet: SheetReadBack): SheetReading {
  const { print } = sheet;
  const text = (section: string | null): string => section ?? '';
  return {
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    gridlines: sheet.gridlines,
    scrollsFrom: sheet.freeze,
    cells: Object.fromEntries(Object.entries(sheet.cells).map(([at, cell]) => [at, cellReading(cell)])),
    columns: columnsOf(sheet),
    rows: Object.fromEntries(
      Object.entries(sheet.rows).flatMap(([row, { height }]) =>
        height === null || height === STANDARD_HEIGHT ? [] : [[row, height]],
      ),
    ),
    groups: groupsOf(sheet),
    tables: sheet.tables.map(({ name, ref, style, stripes, filter, totals, columns }) => ({
      name,
      ref,
      style,
      stripes,
      filter: filter !== null,
      totals,
      headers: columns.map((column) => column.name),
    })),
    validations: sheet.validations.map(({ area: place, type, formulas, error, prompt }) => ({
      area: place,
      type,
      formulas: formulas.map((formula) => formula.replace(/^"|"$/g, '')),
      error,
      prompt,
    })),
    conditionalFormats: [...sheet.formats]
      .sort((one, other) => one.priority - other.priority)
      .map(({ area: place, formulas, bar, highlight }) => ({
        area: place,
        formula: formulas[0] === undefined ? null : shownFormula(formulas[0]),
        bar,
        font: highlight?.font ?? null,
        fill: highlight?.fill ?? null,
        bold: highlight?.bold ?? false,
        italic: highlight?.italic ?? false,
      })),
    links: Object.fromEntries(
      sheet.links.map(({ cell, target, location, tip }) => [
        cell,
        { target: location ?? text(target), tip: text(tip) },
      ]),
    ),
    print: {
      landscape: print.orientation === 'landscape',
      area: print.area,
      titleRows: print.titleRows?.replaceAll('$', '') ?? null,
      wide: print.wide,
      tall: print.tall,
      header: [print.header.left, print.header.center, print.header.right].map(text),
      footer: [print.footer.left, print.footer.center, print.footer.right].map(text),
    },
    protection: sheet.protection && { allowFormatColumns: sheet.protection.allowFormatColumns },
    charts: sheet.charts.map(({ title, axes, legend, from, to, series }) => ({
      title: text(title),
      axes: [text(axes[0]), text(axes[1])],
      legend,
      area: area(from, to),
      series: series.map(({ name, categories, values }) => ({
        name: text(name),
        categories: plainReference(text(categories)),
        values: plainReference(text(values)),
      })),
    })),
  };
}

function styleReading(look: StyleReadBack): StyleReading {
  return {
    bold: look.bold,
    italic: look.italic,
    size: look.size,
    color: look.color ?? '#000000',
    fill: look.fill ?? '',
    horizontal: look.horizontal ?? 'general',
    indent: look.indent,
    vertical: look.vertical ?? 'bottom',
    wrap: look.wrap,
    locked: look.locked,
    border: Object.fromEntries(
      Object.entries(look.border).map(([edge, line]) => [edge, `${line.weight} ${line.color}`]),
    ),
  };
}

/** Reads a file's reading. */
export function contractOfFile(book: WorkbookReadBack): WorkbookReading {
  return {
    sheets: book.sheets.map(sheetReading),
    active: book.active,
    names: Object.fromEntries(Object.entries(book.names).map(([name, target]) => [name, plainReference(target)])),
    styles: Object.fromEntries(
      Object.entries(book.styles)
        .filter(([name]) => name !== 'Normal')
        .map(([name, look]) => [name, styleReading(look)]),
    ),
    title: book.properties.title,
    subject: book.properties.subject,
    mark: book.custom,
  };
}
