import type { AreaSpec, ChartSpec, SheetId, SheetSpec, TableSpec, WorkbookSpec } from './spec';

/** Changes an area that a table's body lies in; others stay as they are. */
type Follow = (area: AreaSpec) => AreaSpec;

/** Areas over a table's whole body follow its last row, as they do in a spreadsheet program; others stay. */
function followOf(before: TableSpec, rows: number): Follow {
  const first = before.row + 1;
  const end = first + before.rows.length;
  const growth = rows - before.rows.length;
  return (area) => {
    const covers = area.row <= first && area.row + area.rows === end;
    const shares = area.column < before.column + before.columns.length && before.column < area.column + area.columns;
    return covers && shares ? { ...area, rows: area.rows + growth } : area;
  };
}

const followAll = <Placed extends { readonly area: AreaSpec }>(placed: readonly Placed[], follow: Follow): Placed[] =>
  placed.map((one) => ({ ...one, area: follow(one.area) }));

function followOnSheet(sheet: SheetSpec, follow: Follow): SheetSpec {
  const { area } = sheet.print;
  return {
    ...sheet,
    validations: followAll(sheet.validations, follow),
    conditionalFormats: followAll(sheet.conditionalFormats, follow),
    print: { ...sheet.print, area: area && follow(area) },
  };
}

function followInChart(chart: ChartSpec, id: SheetId, follow: Follow): ChartSpec {
  const series = chart.series.map((one) =>
    one.sheet === id ? { ...one, categories: follow(one.categories), values: follow(one.values) } : one,
  );
  return { ...chart, series };
}

/**
 * Lets what covers a table's whole body follow it to `rows` rows: validations, conditional formats and print area of its
 * sheet, series of charts, defined names. `before` is the table as it was.
 */
export function followTable(spec: WorkbookSpec, id: SheetId, before: TableSpec, rows: number): WorkbookSpec {
  if (rows === before.rows.length) return spec;
  const follow = followOf(before, rows);
  const sheets = spec.sheets.map((sheet) => {
    const followed = sheet.id === id ? followOnSheet(sheet, follow) : sheet;
    return { ...followed, charts: followed.charts.map((chart) => followInChart(chart, id, follow)) };
  });
  const names = spec.names.map((name) => (name.sheet === id ? { ...name, area: follow(name.area) } : name));
  return { ...spec, sheets, names };
}
