/**
 * SpreadsheetApp over the project's formula engine, as small as the host needs it; what it lacks throws. The engine calculates
 * between requests: in the middle of one, a formula that was just written shows nothing yet.
 */
import { calculate, type ShownCells } from '../../../src/engine/calculate';
import type { BookCell } from '../../../src/engine/book';
import type { Language } from '../../../src/locales';
import { MODEL_TABLES, readModel } from '../../../src/workbook/readModel';
import type { CellValue } from '../../../src/workbook/spec';
import { columnLetters } from '../../../src/workbook/formulas';
import { counted, type Calls } from './counted';
import { ENGLISH, engineFormula, isReadable, shownFormula, spokenOf, typed, type Content, type Locale } from './typed';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** The spreadsheet's time zone, eight hours before Greenwich all year. */
const TIME_ZONE = 'Asia/Shanghai';
const OFFSET = 8 * 3_600_000;

/** What a cell has besides its content, by the name of the setter without `set` and plural. */
export type Look = Readonly<Record<string, unknown>>;

interface Cell {
  content: Content;
  look: Record<string, unknown>;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function areaOfA1(text: string): Area {
  const [, from = '', top, to = from, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(text) ?? [];
  if (top === undefined) throw new Error(`The fake reads no range ${text}.`);
  const [row, column] = [Number(top) - 1, columnNumber(from)];
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(to) - column + 1 };
}

function a1(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

const isDateFormat = (format: unknown): boolean =>
  /[yd]/.test((typeof format === 'string' ? format : '').replace(/"[^"]*"|\[[^\]]*\]|General/g, ''));

/** Looks that one call gives a whole range, and those that come as a matrix. */
const MATRIX_LOOKS = [
  ['NumberFormats', 'numberFormat'],
  ['FontWeights', 'fontWeight'],
  ['FontStyles', 'fontStyle'],
  ['FontSizes', 'fontSize'],
  ['FontColors', 'fontColor'],
  ['Backgrounds', 'background'],
  ['HorizontalAlignments', 'horizontalAlignment'],
  ['VerticalAlignments', 'verticalAlignment'],
  ['Wraps', 'wrap'],
  ['Notes', 'note'],
] as const;

export class FakeRange {
  constructor(
    readonly sheet: FakeSheet,
    readonly area: Area,
  ) {
    const { row, column, rows, columns } = area;
    const isInside =
      row >= 0 &&
      column >= 0 &&
      rows > 0 &&
      columns > 0 &&
      row + rows <= sheet.maxRows &&
      column + columns <= sheet.maxColumns;
    if (!isInside) throw new Error(`The range ${JSON.stringify(area)} is outside of ${sheet.name}.`);
    for (const [setter, look] of MATRIX_LOOKS) {
      Reflect.set(this, `set${setter}`, (matrix: readonly (readonly unknown[])[]) => this.setLooks(look, matrix));
    }
  }

  private cells<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) =>
        read(this.sheet.cellAt(row + down, column + right), row + down, column + right),
      ),
    );
  }

  private each<T>(matrix: readonly (readonly T[])[], write: (cell: Cell, value: T) => void): this {
    const { row, column, rows, columns } = this.area;
    if (matrix.length !== rows || matrix.some((line) => line.length !== columns)) {
      throw new Error(
        `The data has ${matrix.length} rows, the range ${a1(this.area)} of ${this.sheet.name} has ${rows}×${columns}.`,
      );
    }
    matrix.forEach((line, down) =>
      line.forEach((value, right) => write(this.sheet.cellFor(row + down, column + right), value)),
    );
    return this;
  }

  private setLooks(look: string, matrix: readonly (readonly unknown[])[]): this {
    return this.each(matrix, (cell, value) => {
      if (value === null || value === '') delete cell.look[look];
      else cell.look[look] = value;
    });
  }

  getSheet(): FakeSheet {
    return this.sheet.proxy;
  }
  getRow(): number {
    return this.area.row + 1;
  }
  getColumn(): number {
    return this.area.column + 1;
  }
  getNumRows(): number {
    return this.area.rows;
  }
  getNumColumns(): number {
    return this.area.columns;
  }
  getA1Notation(): string {
    return a1(this.area);
  }
  getCell(row: number, column: number): FakeRange {
    return this.sheet.rangeOf({
      row: this.area.row + row - 1,
      column: this.area.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }
  getValues(): unknown[][] {
    return this.cells((cell, row, column) => this.sheet.shown(cell, row, column));
  }
  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }
  getFormulas(): string[][] {
    const { locale } = this.sheet.book;
    return this.cells((cell) =>
      cell?.content && 'formula' in cell.content ? shownFormula(cell.content.formula, locale) : '',
    );
  }
  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }
  setValues(matrix: readonly (readonly unknown[])[]): this {
    return this.each(matrix, (cell, value) => this.sheet.write(cell, value));
  }
  setValue(value: unknown): this {
    return this.setValues([[value]]);
  }
  setFormula(formula: string): this {
    return this.setValues([[formula]]);
  }
  clearContent(): this {
    this.sheet.book.dirty = true;
    this.cells((cell) => {
      if (cell) cell.content = null;
    });
    return this;
  }
  setRichTextValue({ text, url }: { readonly text: string; readonly url: string }): this {
    const cell = this.sheet.cellFor(this.area.row, this.area.column);
    cell.content = { value: text };
    cell.look.link = url;
    return this;
  }
  setDataValidation(rule: unknown): this {
    this.sheet.validations = [
      ...this.sheet.validations.filter(({ range }) => range !== a1(this.area)),
      { range: a1(this.area), rule },
    ];
    return this;
  }
  copyTo(target: FakeRange, type: string, isTransposed: boolean): void {
    if (isTransposed || this.area.rows !== 1 || target.area.columns !== this.area.columns)
      throw new Error('The fake copies one row.');
    if (type === 'PASTE_DATA_VALIDATION') {
      target.sheet.copiedValidations.push(`${a1(this.area)} → ${a1(target.area)}`);
      return;
    }
    if (type !== 'PASTE_FORMAT') throw new Error(`The fake copies no ${type}.`);
    for (let down = 0; down < target.area.rows; down += 1) {
      for (let right = 0; right < target.area.columns; right += 1) {
        const from = this.sheet.cellAt(this.area.row, this.area.column + right);
        const to = target.sheet.cellFor(target.area.row + down, target.area.column + right);
        to.look = { ...from?.look };
      }
    }
  }
  shiftColumnGroupDepth(depth: number): this {
    this.sheet.groups.push({ ...this.area, depth, collapsed: false });
    return this;
  }
  createFilter(): unknown {
    if (this.sheet.filter) throw new Error(`${this.sheet.name} has a filter already.`);
    this.sheet.filter = { range: this.area };
    return null;
  }
  activate(): this {
    this.sheet.activate();
    this.sheet.book.selection = [this];
    return this;
  }
  getDataRegion(): FakeRange {
    const { used } = this.sheet;
    return this.sheet.rangeOf({ row: 0, column: 0, rows: Math.max(1, used.rows), columns: Math.max(1, used.columns) });
  }
}

interface Group extends Area {
  readonly depth: number;
  collapsed: boolean;
}

export class FakeSheet {
  readonly proxy: FakeSheet;
  maxRows = 1000;
  maxColumns = 26;
  tabColor = '';
  hidden = false;
  hasHiddenGridlines = false;
  frozen = { rows: 0, columns: 0 };
  validations: { readonly range: string; readonly rule: unknown }[] = [];
  copiedValidations: string[] = [];
  conditional: readonly unknown[] = [];
  groups: Group[] = [];
  filter: { readonly range: Area } | null = null;
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly borders: { readonly ranges: readonly string[]; readonly given: readonly unknown[] }[] = [];
  readonly charts: {
    readonly kind: string;
    readonly ranges: readonly string[];
    readonly position: readonly number[];
    readonly isTransposed: boolean;
    readonly options: Record<string, unknown>;
  }[] = [];
  readonly protections: { isWarning: boolean; readonly canEdit: boolean; unprotected: string[] }[] = [];
  private readonly cells = new Map<number, Map<number, Cell>>();

  constructor(
    readonly book: FakeSpreadsheet,
    readonly id: number,
    public name: string,
  ) {
    this.proxy = counted('Sheet', this, book.calls);
  }

  cellAt(row: number, column: number): Cell | undefined {
    return this.cells.get(row)?.get(column);
  }
  cellFor(row: number, column: number): Cell {
    const line = this.cells.get(row) ?? new Map<number, Cell>();
    this.cells.set(row, line);
    const cell = line.get(column) ?? { content: null, look: {} };
    line.set(column, cell);
    return cell;
  }
  get used(): { readonly rows: number; readonly columns: number } {
    let [rows, columns] = [0, 0];
    for (const [row, line] of this.cells) {
      for (const [column, { content }] of line) {
        if (!content) continue;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      }
    }
    return { rows, columns };
  }
  /** Contents as the engine takes them. */
  contents(): BookCell[][] {
    const { rows, columns } = this.used;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column): BookCell => {
        const content = this.cellAt(row, column)?.content;
        if (!content) return null;
        return 'formula' in content ? { formula: engineFormula(content.formula) } : content.value;
      }),
    );
  }
  write(cell: Cell, value: unknown): void {
    this.book.dirty = true;
    if (typeof value === 'number' || typeof value === 'boolean') cell.content = { value };
    else if (typeof value === 'string') cell.content = this.typed(cell, value);
    else throw new Error(`Sheets takes no ${String(value)} into a cell.`);
  }
  private typed(cell: Cell, text: string): Content {
    const content = typed(text, cell.look.numberFormat === '@', this.book.locale);
    if (!content || !('formula' in content)) return content;
    if (!isReadable(content.formula, this.book.locale)) return { value: '#ERROR!' };
    const { names, sheets } = spokenOf(content.formula);
    if (!this.book.isWhole) return content;
    // Sheets would keep the error that the cell begins with.
    for (const name of names)
      if (!this.book.names.has(name.toLowerCase())) throw new Error(`${text} comes before its name ${name}.`);
    for (const name of sheets)
      if (!this.book.sheetNamed(name)) throw new Error(`${text} comes before its sheet ${name}.`);
    return content;
  }
  shown(cell: Cell | undefined, row: number, column: number): unknown {
    const content = cell?.content ?? null;
    const calculated = this.book.shown?.at(this.name, row, column) ?? null;
    const value = content && 'value' in content ? content.value : content ? (calculated ?? '') : '';
    return typeof value === 'number' && isDateFormat(cell?.look.numberFormat)
      ? new Date(EPOCH + value * DAY - OFFSET)
      : value;
  }
  rangeOf(area: Area): FakeRange {
    return counted('Range', new FakeRange(this, area), this.book.calls);
  }

  getName(): string {
    return this.name;
  }
  getSheetId(): number {
    return this.id;
  }
  getMaxRows(): number {
    return this.maxRows;
  }
  getMaxColumns(): number {
    return this.maxColumns;
  }
  getLastRow(): number {
    return this.used.rows;
  }
  getLastColumn(): number {
    return this.used.columns;
  }
  insertRowsAfter(after: number, count: number): this {
    if (after !== this.maxRows) throw new Error('The fake adds rows at the end only.');
    this.maxRows += count;
    return this;
  }
  insertColumnsAfter(after: number, count: number): this {
    if (after !== this.maxColumns) throw new Error('The fake adds columns at the end only.');
    this.maxColumns += count;
    return this;
  }
  getRange(first: string | number, column?: number, rows = 1, columns = 1): FakeRange {
    if (typeof first === 'string') return this.rangeOf(areaOfA1(first));
    return this.rangeOf({ row: first - 1, column: (column ?? 1) - 1, rows, columns });
  }
  getDataRange(): FakeRange {
    const { rows, columns } = this.used;
    return this.rangeOf({ row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  }
  getRangeList(ranges: readonly string[]): unknown {
    ranges.forEach((range) => this.rangeOf(areaOfA1(range)));
    return counted(
      'RangeList',
      { setBorder: (...given: unknown[]) => void this.borders.push({ ranges, given }) },
      this.book.calls,
    );
  }
  setTabColor(color: string): this {
    this.tabColor = color;
    return this;
  }
  hideSheet(): this {
    this.hidden = true;
    return this;
  }
  setHiddenGridlines(hidden: boolean): this {
    this.hasHiddenGridlines = hidden;
    return this;
  }
  setFrozenRows(rows: number): void {
    this.frozen = { ...this.frozen, rows };
  }
  setFrozenColumns(columns: number): void {
    this.frozen = { ...this.frozen, columns };
  }
  setColumnWidths(first: number, count: number, pixels: number): this {
    for (let at = 0; at < count; at += 1) this.widths.set(first - 1 + at, pixels);
    return this;
  }
  setRowHeight(row: number, pixels: number): this {
    this.heights.set(row - 1, pixels);
    return this;
  }
  hideColumns(column: number): void {
    this.hiddenColumns.add(column - 1);
  }
  hideRows(row: number): void {
    this.hiddenRows.add(row - 1);
  }
  getColumnGroup(column: number, depth: number): unknown {
    const group = this.groups.find((one) => one.column === column - 1 && one.depth === depth);
    if (!group) throw new Error('There is no such group.');
    return { collapse: () => void (group.collapsed = true) };
  }
  setConditionalFormatRules(rules: readonly unknown[]): void {
    this.conditional = rules;
  }
  getFilter(): unknown {
    const { filter } = this;
    return filter && { getRange: () => this.rangeOf(filter.range), remove: () => void (this.filter = null) };
  }
  newChart(): unknown {
    const chart = {
      kind: '',
      ranges: [] as string[],
      position: [] as number[],
      isTransposed: false,
      options: {} as Record<string, unknown>,
    };
    const as = (kind: string) => () => {
      chart.kind = kind;
      return builder;
    };
    const builder = {
      asBarChart: as('bar'),
      asColumnChart: as('column'),
      asComboChart: as('combo'),
      asScatterChart: as('scatter'),
      addRange: (range: FakeRange) => {
        chart.ranges.push(`'${range.sheet.name}'!${a1(range.area)}`);
        return builder;
      },
      setNumHeaders: () => builder,
      setTransposeRowsAndColumns: (isTransposed: boolean) => {
        chart.isTransposed = isTransposed;
        return builder;
      },
      setPosition: (...position: number[]) => {
        chart.position = position;
        return builder;
      },
      setOption: (key: string, value: unknown) => {
        chart.options[key] = value;
        return builder;
      },
      build: () => chart,
    };
    return counted('EmbeddedChartBuilder', builder, this.book.calls);
  }
  insertChart(chart: FakeSheet['charts'][number]): void {
    this.charts.push(chart);
  }
  protect(): unknown {
    const made = { isWarning: false, canEdit: true, unprotected: [] as string[] };
    this.protections.push(made);
    return this.protectionOf(made);
  }
  private protectionOf(made: FakeSheet['protections'][number]): unknown {
    const protection = {
      setWarningOnly: (isWarning: boolean) => {
        made.isWarning = isWarning;
        return protection;
      },
      setUnprotectedRanges: (ranges: readonly FakeRange[]) => {
        made.unprotected = ranges.map(({ area }) => a1(area));
        return protection;
      },
      isWarningOnly: () => made.isWarning,
      canEdit: () => made.canEdit,
    };
    return counted('Protection', protection, this.book.calls);
  }
  getProtections(): unknown[] {
    return this.protections.map((made) => this.protectionOf(made));
  }
  activate(): this {
    this.book.active = this;
    return this;
  }
}

interface Named {
  readonly name: string;
  readonly sheet: FakeSheet;
  readonly area: Area;
}

export class FakeSpreadsheet {
  readonly calls: Calls = new Map();
  readonly properties = new Map<string, string>();
  readonly sheets: FakeSheet[] = [];
  readonly names = new Map<string, Named>();
  locale: Locale = ENGLISH;
  active: FakeSheet;
  selection: FakeRange[] = [];
  /** Something was written since the engine calculated last. */
  dirty = false;
  shown: ShownCells | null = null;
  /** Messages shown in the corner. */
  readonly toasts: string[] = [];
  /** Formulas speak of nothing that is not there; what would keep an error in real Sheets fails. */
  isWhole = true;
  /** Sheets that fit in. */
  sheetLimit = 200;
  /** Somebody else is writing. */
  isLocked = false;
  /** Called before each request of SpreadsheetApp's flush, for faults in the middle of things. */
  onFlush: () => void = () => undefined;
  private nextId = 1;

  constructor() {
    this.active = this.addSheet('Sheet1');
  }

  sheetNamed(name: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
  addSheet(name: string): FakeSheet {
    if (this.sheets.length >= this.sheetLimit) throw new Error('There is room for no more sheets.');
    if (this.sheetNamed(name)) throw new Error(`A sheet with the name "${name}" already exists.`);
    const sheet = new FakeSheet(this, this.nextId * 1000, name);
    this.nextId += 1;
    this.sheets.push(sheet);
    return sheet;
  }

  /** Calculates what was written, our own functions included. */
  async settle(): Promise<void> {
    if (!this.dirty) return;
    const book = {
      language: this.language(),
      sheets: this.sheets.map((sheet) => ({
        name: sheet.name,
        blocks: [{ row: 0, column: 0, cells: sheet.contents() }],
      })),
      tables: [],
      names: [...this.names.values()].map(({ name, sheet, area }) => ({ name, sheet: sheet.name, ...area })),
    };
    this.shown = await calculate(book, (cells) => {
      const tables = MODEL_TABLES.flatMap((name) => {
        const named = this.names.get(name.toLowerCase());
        if (!named) return [];
        const { row, column, rows, columns } = named.area;
        const lines = Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (__, right) => cells.at(named.sheet.name, row + down, column + right)),
        );
        const [headers = [], ...values] = lines as CellValue[][];
        return [
          { name, sheetName: named.sheet.name, row, column, headers: headers.map(String), values, formulas: null },
        ];
      });
      return tables.length === 0 ? null : readModel(tables, this.language());
    });
    this.dirty = false;
  }

  private language(): Language {
    const cell = this.sheetNamed('_CSCOST')?.cellAt(1, 1)?.content;
    return cell && 'value' in cell && cell.value === 'zh-CN' ? 'zh-CN' : 'en';
  }

  /** What a script gets: the services, and nothing else. */
  services() {
    const spreadsheet = counted('Spreadsheet', this.spreadsheet(), this.calls);
    const { calls } = this;
    const app = {
      getActiveSpreadsheet: () => spreadsheet,
      flush: () => this.onFlush(),
      newDataValidation: () => counted('DataValidationBuilder', recorder(VALIDATION), calls),
      newConditionalFormatRule: () => counted('ConditionalFormatRuleBuilder', recorder(CONDITIONAL), calls),
      newRichTextValue: () => {
        const value = { text: '', url: '' };
        const builder = {
          setText: (text: string) => Object.assign(value, { text }) && builder,
          setLinkUrl: (url: string) => Object.assign(value, { url }) && builder,
          build: () => value,
        };
        return counted('RichTextValueBuilder', builder, calls);
      },
      BorderStyle: { SOLID: 'SOLID', SOLID_MEDIUM: 'SOLID_MEDIUM' },
      CopyPasteType: { PASTE_FORMAT: 'PASTE_FORMAT', PASTE_DATA_VALIDATION: 'PASTE_DATA_VALIDATION' },
      ProtectionType: { SHEET: 'SHEET' },
    };
    const lock = { tryLock: () => !this.isLocked, releaseLock: () => undefined };
    const store = {
      getProperty: (key: string) => this.properties.get(key) ?? null,
      setProperty: (key: string, value: string) => {
        if (value.length > 9_000) throw new Error('A property holds 9 KB.');
        this.properties.set(key, value);
      },
      deleteProperty: (key: string) => this.properties.delete(key),
    };
    return {
      SpreadsheetApp: counted('SpreadsheetApp', app, calls),
      LockService: counted('LockService', { getDocumentLock: () => counted('Lock', lock, calls) }, calls),
      PropertiesService: counted(
        'PropertiesService',
        { getDocumentProperties: () => counted('Properties', store, calls) },
        calls,
      ),
    };
  }

  private spreadsheet() {
    const namedRange = (named: Named) =>
      counted(
        'NamedRange',
        {
          getName: () => named.name,
          getRange: () => named.sheet.rangeOf(named.area),
          setRange: ({ sheet, area }: FakeRange) =>
            void this.names.set(named.name.toLowerCase(), { ...named, sheet, area }),
          remove: () => void this.names.delete(named.name.toLowerCase()),
        },
        this.calls,
      );
    return {
      getSheets: () => this.sheets.map(({ proxy }) => proxy),
      getNumSheets: () => this.sheets.length,
      getActiveSheet: () => this.active.proxy,
      getSpreadsheetTimeZone: () => TIME_ZONE,
      getSpreadsheetLocale: () => this.locale.name,
      toast: (message: string) => void this.toasts.push(message),
      insertSheet: (name: string, index: number) => {
        if (index !== this.sheets.length) throw new Error('The fake adds sheets at the end only.');
        return this.addSheet(name).activate().proxy;
      },
      deleteSheet: ({ id }: FakeSheet) => {
        if (this.sheets.length === 1) throw new Error('The last sheet stays.');
        const index = this.sheets.findIndex((sheet) => sheet.id === id);
        const [gone] = this.sheets.splice(index, 1);
        const lost = [...this.names.values()].filter(({ sheet }) => sheet === gone);
        if (lost.length > 0) throw new Error(`${lost[0]?.name} would be left as #REF!.`);
        if (this.active === gone) [this.active] = this.sheets as [FakeSheet];
        this.dirty = true;
      },
      getNamedRanges: () => [...this.names.values()].map(namedRange),
      getRangeByName: (name: string) => {
        const named = this.names.get(name.toLowerCase());
        return named ? named.sheet.rangeOf(named.area) : null;
      },
      setNamedRange: (name: string, { sheet, area }: FakeRange) => {
        if (!/^[A-Za-z_]\w{0,249}$/.test(name) || /^(?:[A-Z]{1,3}\d+|R\d+C\d+|true|false)$/i.test(name)) {
          throw new Error(`"${name}" is no name of a range.`);
        }
        this.names.set(name.toLowerCase(), { name, sheet, area });
        this.dirty = true;
      },
      getActiveRangeList: () =>
        this.selection.length === 0
          ? null
          : { getRanges: () => this.selection.map((one) => counted('Range', one, this.calls)) },
      getCurrentCell: () => {
        const [first] = this.selection;
        return first ? first.sheet.rangeOf({ ...first.area, rows: 1, columns: 1 }) : null;
      },
    };
  }
}

const VALIDATION = [
  'setAllowInvalid',
  'setHelpText',
  'requireValueInList',
  'requireValueInRange',
  'requireNumberBetween',
  'requireDateBetween',
  'requireFormulaSatisfied',
];
const CONDITIONAL = [
  'setRanges',
  'whenFormulaSatisfied',
  'setFontColor',
  'setBackground',
  'setBold',
  'setItalic',
  'setGradientMaxpoint',
  'setGradientMinpoint',
];

const plain = (given: unknown): unknown => {
  if (given instanceof FakeRange) return `'${given.sheet.name}'!${a1(given.area)}`;
  return Array.isArray(given) ? given.map(plain) : given;
};

/** A builder that remembers what it was told, ranges as addresses. */
function recorder(methods: readonly string[]): object {
  const told: Record<string, unknown> = {};
  const builder: Record<string, unknown> = { build: () => told };
  for (const method of methods) {
    builder[method] = (...given: unknown[]) => {
      told[method] = given.map(plain);
      return builder;
    };
  }
  return builder;
}
