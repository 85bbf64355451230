/**
 * A Google spreadsheet as the host reads it, in the form of the contract as far as Sheets has an equal: it has no styles by
 * name, no set-up of pages and no sentences for faults of their own. What Apps Script has no read for comes from the fake.
 */
import { bodyOf } from '../../../src/hosts/sheets/layout';
import { cell, columnLetters, range } from '../../../src/workbook/formulas';
import type { CellValue, WorkbookSpec } from '../../../src/workbook/spec';
import type { FakeSheet } from '../sheets/fakeSpreadsheet';
import type { OpenSheets } from '../sheets/openSheets';
import { STANDARD_HEIGHT, plainReference, type SheetReading, type WorkbookReading } from './reading';

/** What is the same in Sheets as elsewhere. */
export interface SharedReading {
  /** Contents and formats of the cells that have one. */
  readonly cells: Readonly<Record<string, { readonly content: CellValue; readonly format: string }>>;
  readonly tab: Pick<SheetReading, 'tabColor' | 'gridlines' | 'scrollsFrom'>;
  /** Widths in pixels. */
  readonly columns: Readonly<Record<string, { readonly pixels: number; readonly hidden: boolean }>>;
  readonly groups: readonly string[];
  /** Heights in pixels. */
  readonly rows: Readonly<Record<string, number>>;
  readonly tables: readonly { readonly name: string; readonly ref: string; readonly headers: readonly string[] }[];
  readonly validations: readonly string[];
  readonly conditionalFormats: readonly Omit<SheetReading['conditionalFormats'][number], 'formula' | 'bar'>[];
  readonly links: SheetReading['links'];
  readonly isProtected: boolean;
  readonly charts: readonly { readonly title: string; readonly legend: boolean; readonly series: readonly string[] }[];
}

export interface SharedWorkbook {
  readonly sheets: Readonly<Record<string, SharedReading>>;
  readonly active: string;
  readonly names: WorkbookReading['names'];
  readonly mark: WorkbookReading['mark'];
}

const pixelsWide = (characters: number): number => Math.round(characters * 7 + 5);
const pixelsHigh = (points: number): number => Math.round((points * 96) / 72);

/** Of another host's reading, what Sheets has too. */
export function sharedOf(book: WorkbookReading): SharedWorkbook {
  return {
    sheets: Object.fromEntries(
      book.sheets.map((sheet): [string, SharedReading] => [
        sheet.name,
        {
          cells: Object.fromEntries(
            Object.entries(sheet.cells)
              .filter(([, { content, format }]) => (content !== null && content !== '') || format !== 'General')
              .map(([at, { content, format }]) => [at, { content: content === '' ? null : content, format }]),
          ),
          tab: { tabColor: sheet.tabColor, gridlines: sheet.gridlines, scrollsFrom: sheet.scrollsFrom },
          columns: Object.fromEntries(
            Object.entries(sheet.columns).map(([at, { width, hidden }]) => [at, { pixels: pixelsWide(width), hidden }]),
          ),
          groups: sheet.groups,
          rows: Object.fromEntries(Object.entries(sheet.rows).map(([at, height]) => [at, pixelsHigh(height)])),
          tables: sheet.tables.map(({ name, ref, headers }) => ({ name, ref, headers })),
          validations: sheet.validations.map(({ area, error }) => `${area} ${error.style}`).sort(),
          conditionalFormats: sheet.conditionalFormats.map(({ area, font, fill, bold, italic }) => {
            return { area, font, fill, bold, italic };
          }),
          links: sheet.links,
          isProtected: sheet.protection !== null,
          charts: sheet.charts.map(({ title, legend, series }) => ({
            title,
            legend,
            series: series.map(({ name }) => name),
          })),
        },
      ]),
    ),
    active: book.active,
    names: book.names,
    mark: book.mark,
  };
}

interface Rule {
  readonly setRanges: readonly [readonly string[]];
  readonly setFontColor?: readonly [string];
  readonly setBackground?: readonly [string];
  readonly setBold?: readonly [boolean];
  readonly setItalic?: readonly [boolean];
}

/** By itself, or in a group that is folded away. */
function isHidden(sheet: FakeSheet, at: number): boolean {
  const isFolded = sheet.groups.some(
    ({ column, columns, collapsed }) => collapsed && at >= column && at < column + columns,
  );
  return isFolded || sheet.hiddenColumns.has(at);
}

function linkTarget(sheets: OpenSheets, url: string): string {
  const [, id, at = ''] = /^#gid=(\d+)&range=(\w+)$/.exec(url) ?? [];
  if (id === undefined) return url;
  const sheet = sheets.book.sheets.find((one) => one.id === Number(id));
  return `'${sheet?.name.replaceAll("'", "''")}'!${at}`;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function looks(sheet: FakeSheet): {
  readonly formats: Map<string, string>;
  readonly links: Map<string, [string, string]>;
} {
  const formats = new Map<string, string>();
  const links = new Map<string, [string, string]>();
  for (let row = 0; row < 250; row += 1) {
    for (let column = 0; column < sheet.maxColumns; column += 1) {
      const look = sheet.cellAt(row, column)?.look ?? {};
      const format = textOf(look.numberFormat) || 'General';
      if (format !== 'General') formats.set(cell(row, column), format);
      if (look.link !== undefined) links.set(cell(row, column), [textOf(look.link), textOf(look.note)]);
    }
  }
  return { formats, links };
}

/** Reads a spreadsheet that was made from a spec; sheets that are not the spec's are left out. */
export async function sharedOfSheets(sheets: OpenSheets, spec: WorkbookSpec): Promise<SharedWorkbook> {
  const { book, host } = sheets;
  const contents = await host.readSheets(spec.sheets.map(({ name }) => name));
  const entries = contents.map((content): [string, SharedReading] => {
    const sheet = book.sheetNamed(content.name);
    if (!sheet) throw new Error(`There is no sheet ${content.name}.`);
    const { formats, links } = looks(sheet);
    const cells: Record<string, { content: CellValue; format: string }> = {};
    for (const [at, format] of formats) cells[at] = { content: null, format };
    content.formulas.forEach((line, down) =>
      line.forEach((one, right) => {
        if (one === '') return;
        const at = cell(content.row + down, content.column + right);
        cells[at] = { content: one, format: formats.get(at) ?? 'General' };
      }),
    );
    const { rows, columns } = sheet.frozen;
    const widths = [...new Set([...sheet.widths.keys(), ...sheet.hiddenColumns])];
    return [
      content.name,
      {
        cells,
        tab: {
          tabColor: sheet.tabColor,
          gridlines: !sheet.hasHiddenGridlines,
          scrollsFrom: rows + columns === 0 ? null : cell(rows, columns),
        },
        columns: Object.fromEntries(
          widths.map((at) => [columnLetters(at), { pixels: sheet.widths.get(at) ?? 0, hidden: isHidden(sheet, at) }]),
        ),
        groups: sheet.groups.map(
          ({ column, columns: count }) => `${columnLetters(column)}:${columnLetters(column + count - 1)}`,
        ),
        rows: Object.fromEntries(
          [...sheet.heights]
            .filter(([, pixels]) => pixels !== pixelsHigh(STANDARD_HEIGHT))
            .map(([row, pixels]) => [String(row + 1), pixels]),
        ),
        tables: content.tables.map((table) => {
          const body = bodyOf({ ...table, sheet: content.name });
          const ref = range({ ...body, row: table.row, rows: table.rows + 1 }, cell);
          return { name: table.name, ref, headers: table.headers };
        }),
        validations: sheet.validations
          .map(({ range: area, rule }) => {
            const [isWarned] = (rule as { setAllowInvalid: readonly [boolean] }).setAllowInvalid;
            return `${area} ${isWarned ? 'warning' : 'stop'}`;
          })
          .sort(),
        conditionalFormats: (sheet.conditional as readonly Rule[]).map((rule) => ({
          area: (rule.setRanges[0][0] ?? '').replace(/^.*!/, ''),
          font: rule.setFontColor?.[0] ?? null,
          fill: rule.setBackground?.[0] ?? null,
          bold: rule.setBold?.[0] ?? false,
          italic: rule.setItalic?.[0] ?? false,
        })),
        links: Object.fromEntries([...links].map(([at, [url, tip]]) => [at, { target: linkTarget(sheets, url), tip }])),
        isProtected: sheet.protections.length > 0,
        charts: sheet.charts.map(({ options }) => ({
          title: String(options.title),
          legend: (options.legend as { position: string }).position !== 'none',
          series: Object.values(options.series as Record<string, { labelInLegend: string }>).map(
            ({ labelInLegend }) => labelInLegend,
          ),
        })),
      },
    ];
  });
  const { mark } = await host.describe();
  return {
    sheets: Object.fromEntries(entries),
    active: book.active.name,
    names: Object.fromEntries(
      [...book.names.values()]
        .filter(({ name }) => /^Cs/.test(name))
        .map(({ name, sheet, area }) => {
          const address = area.rows * area.columns === 1 ? cell(area.row, area.column) : range(area, cell);
          return [name, plainReference(`'${sheet.name.replaceAll("'", "''")}'!${address}`)];
        }),
    ),
    mark: mark ? { CscostTemplateVersion: mark.templateVersion, CscostLanguage: mark.language } : {},
  };
}
