/** A sheet of the template as Google Sheets can have it. What it has no equal of is left out: styles by name, set-up of pages. */
import { cell } from '../../workbook/formulas';
import { runsOf } from '../../workbook/runs';
import type {
  Border,
  CellSpec,
  SheetSpec,
  StyleId,
  StyleSpec,
  TableSpec,
  ValidationRule,
  ValidationSpec,
  WorkbookSpec,
} from '../../workbook/spec';
import { validationsOf } from '../../workbook/validationsOf';
import { a1, coveringAreas, gridOf, type Grid } from './cells';
import { chartPlans, pixelsOfHeight, pixelsOfWidth, type Figures } from './chartPlans';
import type { Dialect } from './dialect';
import { constantInput } from './input';
import type { NamedArea } from './layout';
import type { BorderPlan, CellInput, ConditionalPlan, Look, SheetArea, SheetPlan, ValidationPlan } from './protocol';

/** What all sheets of an injection have in common. */
export interface Planning {
  readonly spec: WorkbookSpec;
  readonly dialect: Dialect;
  readonly names: readonly NamedArea[];
  /** Takes what charts need in the hidden sheet. */
  readonly figures: Figures;
}

function lookOf({ font = {}, fill, horizontal, vertical, wrap }: StyleSpec): Look {
  return {
    ...font,
    ...(fill === undefined ? {} : { fill }),
    ...(horizontal === undefined ? {} : { horizontal }),
    vertical: vertical === 'top' ? 'top' : 'middle',
    ...(wrap === undefined ? {} : { wrap }),
  };
}

function inputOf(planning: Planning, sheet: SheetSpec, one: CellSpec | null, row: number, column: number): CellInput {
  if (one?.formula !== undefined) return planning.dialect.toSheets(one.formula, { sheet: sheet.name, row, column });
  return constantInput(one?.value ?? null);
}

/** Numbers of distinct things in the order they first come, and which of them each cell has; the first is a blank cell's. */
function numbered<T>(grid: Grid, blank: T, pick: (one: CellSpec) => T): readonly [readonly T[], readonly number[][]] {
  const numbers = new Map<T, number>([[blank, 0]]);
  const of = grid.map((line) =>
    line.map((one) => {
      const value = one ? pick(one) : blank;
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    }),
  );
  return [[...numbers.keys()], of];
}

/** Without what is `blank` at the end of each row. */
function trimmed<T>(lines: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] {
  return lines.map((line) => line.slice(0, line.findLastIndex((one) => one !== blank) + 1));
}

const EDGES = ['all', 'top', 'bottom'] as const;

function bordersOf(grid: Grid, styles: readonly StyleSpec[]): readonly BorderPlan[] {
  return EDGES.flatMap((edge) => {
    const byLook = new Map<string, { readonly border: Border; readonly styles: Set<StyleId> }>();
    for (const { id, border } of styles) {
      const line = border?.[edge];
      if (!line) continue;
      const key = JSON.stringify(line);
      const known = byLook.get(key) ?? { border: line, styles: new Set<StyleId>() };
      known.styles.add(id);
      byLook.set(key, known);
    }
    return [...byLook.values()].flatMap(({ border, styles: ids }): readonly BorderPlan[] => {
      const ranges = coveringAreas(grid, ({ style }) => style !== undefined && ids.has(style)).map(a1);
      return ranges.length === 0 ? [] : [{ ranges, edge, ...border }];
    });
  });
}

/** The area that a rule's list stands in: an address of its sheet or a defined name. */
function sourceOf({ names }: Planning, sheet: SheetSpec, formula: string): SheetArea {
  const text = formula.replace(/^=/, '');
  const named = names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named) return named;
  const [, from, top, to, bottom] = /^\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(text) ?? [];
  if (from === undefined || from !== to) throw new RangeError(`Sheets takes no list from ${formula}.`);
  const column = [...from].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: sheet.name, row: Number(top) - 1, column, rows: Number(bottom) - Number(top) + 1, columns: 1 };
}

function ruleOf(planning: Planning, sheet: SheetSpec, { rule, area }: ValidationSpec): ValidationPlan['rule'] {
  const at = { sheet: sheet.name, row: area.row, column: area.column };
  switch (rule.kind) {
    case 'list':
    case 'date':
      return rule;
    case 'decimal':
      return { kind: 'decimal', minimum: rule.minimum, maximum: rule.maximum };
    case 'list-range':
      return { kind: 'range', source: sourceOf(planning, sheet, rule.formula) };
    case 'custom':
      return { kind: 'formula', formula: planning.dialect.toSheets(rule.formula, at) };
    case 'whole': {
      const own = cell(area.row, area.column);
      const limits = `${own}>=${rule.minimum},${own}<=${rule.maximum}`;
      return {
        kind: 'formula',
        formula: planning.dialect.toSheets(`=AND(ISNUMBER(${own}),INT(N(${own}))=${own},${limits})`, at),
      };
    }
  }
}

/** Sheets shows one text beside a cell: what to type, else what was wrong. */
function helpOf({ prompt, error }: ValidationRule): string {
  return prompt?.message ?? error.message;
}

/** The last one of a spec comes first, as it does in Excel, which puts each new one above the others. */
function conditionalOf({ dialect }: Planning, sheet: SheetSpec): readonly ConditionalPlan[] {
  return [...sheet.conditionalFormats].reverse().map(({ area, rule, highlight = {} }) => {
    if (rule.kind === 'data-bar') return { range: a1(area), rule: { scale: rule.color } };
    const at = { sheet: sheet.name, row: area.row, column: area.column };
    const { font: color, ...look } = highlight;
    return { range: a1(area), rule: { formula: dialect.toConditional(rule.formula, at), look: { ...look, color } } };
  });
}

function filterOf(tables: readonly TableSpec[]): string | null {
  const table = tables.find(({ filter }) => filter);
  if (!table) return null;
  return a1({ row: table.row, column: table.column, rows: table.rows.length + 1, columns: table.columns.length });
}

function linksOf({ spec }: Planning, sheet: SheetSpec, grid: Grid): SheetPlan['links'] {
  const sheetNames = new Map(spec.sheets.map(({ id, name }) => [id, name]));
  return sheet.links.map(({ row, column, target }) => {
    const held = grid[row]?.[column];
    if (held?.formula !== undefined) throw new RangeError(`The link in ${cell(row, column)} would replace a formula.`);
    const to = 'url' in target ? target : { sheet: sheetNames.get(target.sheet) ?? '', cell: target.cell };
    return { row, column, text: String(held?.value ?? ''), target: to };
  });
}

/** Plans a sheet; its formulas tell the dialect which names they need. */
export function sheetPlan(planning: Planning, sheet: SheetSpec): SheetPlan {
  const { spec } = planning;
  const grid = gridOf(sheet);
  const styles = new Map(spec.styles.map((style) => [style.id, lookOf(style)]));
  const plain: Look = {};
  const [formats, formatOf] = numbered(grid, spec.formats.general, ({ format }) => spec.formats[format ?? 'general']);
  const [looks, looksOf] = numbered(grid, plain, ({ style }) => (style && styles.get(style)) ?? plain);
  const unlocked = new Set(spec.styles.filter((style) => style.unlocked).map(({ id }) => id));
  const widths = sheet.columns.map(({ column, width }) => ({ at: column, value: pixelsOfWidth(width) }));
  return {
    name: sheet.name,
    cells: trimmed(
      grid.map((line, row) => line.map((one, column) => inputOf(planning, sheet, one, row, column))),
      null,
    ),
    formats,
    formatOf: trimmed(formatOf, 0),
    looks,
    lookOf: trimmed(looksOf, 0),
    borders: bordersOf(grid, spec.styles),
    gridlines: sheet.gridlines,
    frozen: sheet.freeze ?? { rows: 0, columns: 0 },
    widths: runsOf(widths).map(({ first, count, value }) => ({ column: first, columns: count, pixels: value })),
    hiddenColumns: sheet.columns.filter(({ hidden }) => hidden).map(({ column }) => column),
    groups: sheet.columnGroups,
    heights: sheet.rows.flatMap(({ row, height }) =>
      height === undefined ? [] : [{ row, pixels: pixelsOfHeight(height) }],
    ),
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row),
    validations: validationsOf(sheet).map((validation) => ({
      range: a1(validation.area),
      rule: ruleOf(planning, sheet, validation),
      strict: validation.error.style === 'stop',
      help: helpOf(validation),
    })),
    conditional: conditionalOf(planning, sheet),
    links: linksOf(planning, sheet, grid),
    notes: sheet.links.flatMap(({ row, column, tip }) => (tip === undefined ? [] : [{ row, column, text: tip }])),
    filter: filterOf(sheet.tables),
    protection: sheet.protection && {
      open: coveringAreas(grid, ({ style }) => style !== undefined && unlocked.has(style)).map(a1),
    },
    charts: chartPlans(spec, sheet, planning.figures),
  };
}
