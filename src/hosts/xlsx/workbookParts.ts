/** The parts that a workbook is made of, and how they hang together. */
import type { FileValues } from '../../workbook/cellValues';
import { callsAddIn } from '../../workbook/formulas';
import type { CellSpec, CellValue, ChartSpec, SheetSpec, TableSpec, WorkbookSpec } from '../../workbook/spec';
import { CellWriter } from './cells';
import { chartXml } from './chart';
import type { ChartSource } from './chartSeries';
import { drawingXml } from './drawing';
import { linkRelationships } from './hyperlinks';
import { metadataXml } from './metadata';
import type { Part, PartKind, Relationship } from './parts';
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from './properties';
import { StyleSheet } from './styleSheet';
import { tableXml } from './table';
import { themeXml } from './theme';
import { workbookXml } from './workbookPart';
import { worksheetXml } from './worksheet';

/** Relationship ids by what they lead to and its place. */
const idOf = (kind: PartKind, index = 0): string => `${kind}${index + 1}`;

function part(kind: PartKind, path: string, xml: () => string, relationships: readonly Relationship[] = []): Part {
  return { kind, path, xml: () => [xml()], relationships };
}

function related(parts: readonly Part[]): readonly Relationship[] {
  const seen = new Map<PartKind, number>();
  return parts.map((to) => {
    const index = seen.get(to.kind) ?? 0;
    seen.set(to.kind, index + 1);
    return { id: idOf(to.kind, index), to };
  });
}

const usesAddIn = (cell: CellSpec | CellValue): boolean =>
  typeof cell === 'object' && cell?.formula !== undefined && callsAddIn(cell.formula);

/** Whether any cell calls a function of the add-in. */
function hasAddInCells({ sheets }: WorkbookSpec): boolean {
  return sheets.some(
    ({ blocks, tables }) =>
      blocks.some(({ cells }) => cells.some((line) => line.some(usesAddIn))) ||
      tables.some(({ columns, rows }) => columns.some(usesAddIn) || rows.some((row) => row.some(usesAddIn))),
  );
}

/** Numbers parts of one kind through the whole workbook, from 1. */
class Numbering {
  private last = 0;

  next(): number {
    this.last += 1;
    return this.last;
  }
}

/** The parts of a sheet: itself, its drawing and charts, its tables. */
class SheetParts {
  private readonly sheets = new Numbering();
  private readonly drawings = new Numbering();
  private readonly charts = new Numbering();
  private readonly tables = new Numbering();

  constructor(
    private readonly spec: WorkbookSpec,
    private readonly source: ChartSource,
    private readonly styles: StyleSheet,
  ) {}

  private chart(chart: ChartSpec): Part {
    return part('chart', `xl/charts/chart${this.charts.next()}.xml`, () => chartXml(chart, this.source));
  }

  private table(table: TableSpec): Part {
    const id = this.tables.next();
    return part('table', `xl/tables/table${id}.xml`, () => tableXml(table, id));
  }

  /** The sheet first, then what it needs. */
  of(sheet: SheetSpec): readonly Part[] {
    const { spec, source, styles } = this;
    const charts = sheet.charts.map((chart) => this.chart(chart));
    const tables = sheet.tables.map((table) => this.table(table));
    const drawings = charts.length === 0 ? [] : [this.drawing(sheet, charts)];
    const context = {
      spec,
      sheetNames: source.sheetNames,
      writer: new CellWriter(sheet.name, styles, source.values),
      drawingId: drawings.length > 0 ? idOf('drawing') : null,
      tableIds: tables.map((_, index) => idOf('table', index)),
    };
    const worksheet: Part = {
      kind: 'worksheet',
      path: `xl/worksheets/sheet${this.sheets.next()}.xml`,
      xml: () => worksheetXml(sheet, context),
      relationships: [...related([...drawings, ...tables]), ...linkRelationships(sheet)],
    };
    return [worksheet, ...drawings, ...charts, ...tables];
  }

  private drawing(sheet: SheetSpec, charts: readonly Part[]): Part {
    const path = `xl/drawings/drawing${this.drawings.next()}.xml`;
    return part('drawing', path, () => drawingXml(sheet.charts, (index) => idOf('chart', index)), related(charts));
  }
}

/** Every part of a workbook, in the order they are written, and the package's relationships to the first ones. */
export function workbookParts(
  spec: WorkbookSpec,
  given: FileValues | null,
): { readonly roots: readonly Relationship[]; readonly parts: readonly Part[] } {
  const values = given === 'on-opening' ? null : given;
  const sheetNames = new Map(spec.sheets.map((sheet) => [sheet.id, sheet.name]));
  const styles = new StyleSheet(spec);
  const sheetParts = new SheetParts(spec, { sheetNames, formats: spec.formats, values }, styles);
  const ofSheets = spec.sheets.flatMap((sheet) => sheetParts.of(sheet));
  const worksheets = ofSheets.filter(({ kind }) => kind === 'worksheet');
  // The style sheet comes after the sheets: it holds the looks that they asked for.
  const shared = [
    part('styles', 'xl/styles.xml', () => styles.xml()),
    part('theme', 'xl/theme/theme1.xml', themeXml),
    ...(hasAddInCells(spec) ? [part('metadata', 'xl/metadata.xml', metadataXml)] : []),
  ];
  const workbook = part(
    'workbook',
    'xl/workbook.xml',
    () => workbookXml(spec, (index) => idOf('worksheet', index), given === 'on-opening'),
    related([...worksheets, ...shared]),
  );
  const properties = [
    part('core', 'docProps/core.xml', () => corePropertiesXml(spec.properties)),
    part('app', 'docProps/app.xml', () => appPropertiesXml(spec.properties)),
    part('custom', 'docProps/custom.xml', () => customPropertiesXml(spec)),
  ];
  return {
    roots: related([workbook, ...properties]),
    parts: [...properties, workbook, ...ofSheets, ...shared],
  };
}
