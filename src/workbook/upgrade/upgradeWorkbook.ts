/**
 * A cost model that an earlier version of the add-in made, in the template of this one: sheets, columns, rows and formulas of
 * the template, and in its inputs what the earlier workbook holds. Compared by the names of tables, headers and keys of
 * rows, not version by version.
 */
import { Problem } from '../../model/problem';
import { cellAt, valueAt } from '../contentCells';
import type { CellWrite, SheetContent, SheetTable } from '../content';
import { cell } from '../formulas';
import type { BlockSpec, CellSpec, CellValue, SheetSpec, TableSpec, WorkbookSpec } from '../spec';
import { bodyCell } from '../tableBlocks';
import { kindOf, type TableKind } from '../tables';
import { applyPatches } from '../applyPatches';
import { meansTheSame } from './carriedFormula';

/** What a person should look at, by its place in the earlier workbook. */
export interface UpgradeNote {
  readonly kind:
    /** A formula of the template that somebody has changed, or replaced by a value; it stays. */
    | 'kept'
    /** A formula that would speak of other cells now; its value stands in its place. */
    | 'value'
    /** Typed beside the tables, or in a column or row of one's own; it is not in the new workbook. */
    | 'left';
  /** `'Inputs'!B7`, as in the earlier workbook. */
  readonly place: string;
  /** What stands there. */
  readonly content: string;
}

export interface UpgradedWorkbook {
  readonly spec: WorkbookSpec;
  readonly notes: readonly UpgradeNote[];
}

/** Tables of which the template says all. */
const OURS: readonly TableKind[] = ['checks', 'reconciliation'];
/** Tables whose rows are the template's, known by their key; a person fills their inputs. */
const KEYED: readonly TableKind[] = ['inputs', 'guardrails', 'lines'];

/** Columns of such rows that a person fills beside the inputs. */
const PERSONAL: readonly string[] = ['source', 'owner', 'date'];

interface FoundTable {
  readonly content: SheetContent;
  readonly table: SheetTable;
}

const plain = (text: string): string => text.trim().toLowerCase();

function textOf(write: CellWrite): string {
  return typeof write === 'object' && write !== null ? write.formula : String(write ?? '');
}

function isEmpty(write: CellWrite): boolean {
  return write === null || write === undefined || write === '';
}

function formulaOf(write: CellWrite): string | null {
  return typeof write === 'object' && write !== null ? write.formula : null;
}

/** One table, read and carried over. */
class Carrier {
  readonly notes: UpgradeNote[] = [];
  private readonly columns: readonly number[];
  private readonly staysInPlace: boolean;

  constructor(
    private readonly spec: TableSpec,
    private readonly found: FoundTable,
    private readonly known: ReadonlySet<string>,
  ) {
    const headers = found.table.headers.map(plain);
    this.columns = spec.columns.map(({ header }) => headers.indexOf(plain(header)));
    this.staysInPlace =
      found.table.row === spec.row &&
      found.table.column === spec.column &&
      this.columns.every((at, index) => at === index) &&
      headers.length === spec.columns.length;
  }

  private held(row: number, at: number): CellWrite {
    const { content, table } = this.found;
    return cellAt(content, table.row + 1 + row, table.column + at, table.name);
  }

  private note(kind: UpgradeNote['kind'], row: number, at: number, write: CellWrite): void {
    const { content, table } = this.found;
    const place = `'${content.name}'!${cell(table.row + 1 + row, table.column + at)}`;
    this.notes.push({ kind, place, content: textOf(write) });
  }

  /** What a person wrote, as it can stand in the new workbook. */
  private carried(row: number, at: number): CellWrite {
    const write = this.held(row, at);
    const formula = formulaOf(write);
    if (formula === null || meansTheSame(formula, this.known, this.staysInPlace)) return write;
    this.note('value', row, at, write);
    const { content, table } = this.found;
    const value = valueAt(content, table.row + 1 + row, table.column + at);
    return value === '' ? null : value;
  }

  /** The formula that most rows of a column hold: the earlier template's. */
  private usual(at: number): string | null {
    const counts = new Map<string, number>();
    for (let row = 0; row < this.found.table.rows; row += 1) {
      const formula = formulaOf(this.held(row, at));
      if (formula !== null) counts.set(formula, (counts.get(formula) ?? 0) + 1);
    }
    return [...counts].reduce<readonly [string | null, number]>(
      (most, own) => (own[1] > most[1] ? own : most),
      [null, 0],
    )[0];
  }

  /** A calculated column keeps what somebody has changed in it. */
  private calculated(row: number, at: number, usual: string | null): CellWrite {
    const write = this.held(row, at);
    if (isEmpty(write) || formulaOf(write) === usual) return null;
    // A column of one row, or without any formula, tells nothing.
    if (usual === null && formulaOf(write) === null) return null;
    const kept = this.carried(row, at);
    if (formulaOf(kept) === formulaOf(write)) this.note('kept', row, at, write);
    return kept;
  }

  private keyOf(row: number): string {
    const at = this.columns[0] ?? -1;
    return at < 0 ? '' : plain(textOf(this.held(row, at)));
  }

  private foundRows(): readonly number[] {
    return Array.from({ length: this.found.table.rows }, (_, row) => row);
  }

  private templateKey(row: TableSpec['rows'][number] | undefined): string {
    const first = row?.[0];
    const value: CellValue | undefined = typeof first === 'object' && first !== null ? (first.value ?? null) : first;
    return plain(String(value ?? ''));
  }

  /** Columns of a person's own, with something in them. */
  private leaveColumns(): void {
    this.found.table.headers.forEach((_, at) => {
      if (this.columns.includes(at)) return;
      const row = this.foundRows().find((own) => !isEmpty(this.held(own, at)));
      if (row !== undefined) this.note('left', row, at, this.held(row, at));
    });
  }

  /** The rows of the template, their inputs as the earlier workbook has them; rows of a person's own stay behind. */
  keyedRows(): readonly (readonly CellWrite[])[] {
    this.leaveColumns();
    const places = new Map(this.foundRows().map((row) => [this.keyOf(row), row]));
    const shipped = new Set(this.spec.rows.map((row) => this.templateKey(row)));
    for (const [key, row] of places) {
      if (key === '' || shipped.has(key)) continue;
      const at = Math.max(0, this.columns[0] ?? 0);
      this.note('left', row, at, this.held(row, at));
    }
    return this.spec.rows.map((own) => {
      const row = places.get(this.templateKey(own));
      return this.spec.columns.map((column, index): CellWrite => {
        const at = this.columns[index] ?? -1;
        const isInput = bodyCell(column, own[index]).style === 'input' || PERSONAL.includes(column.id);
        return row === undefined || at < 0 || !isInput ? undefined : (this.carried(row, at) ?? null);
      });
    });
  }

  /** The rows of the earlier workbook; new columns hold what the template has for a row of that key. */
  ownRows(): readonly (readonly CellWrite[])[] {
    this.leaveColumns();
    const shipped = new Map(this.spec.rows.map((row) => [this.templateKey(row), row]));
    const usual = this.spec.columns.map(({ formula }, index) => {
      const at = this.columns[index] ?? -1;
      return formula === undefined || at < 0 ? null : this.usual(at);
    });
    return this.foundRows().map((row) => {
      const template = shipped.get(this.keyOf(row));
      return this.spec.columns.map((column, index): CellWrite => {
        const at = this.columns[index] ?? -1;
        if (at < 0) return this.keyOf(row) === '' ? null : defaultOf(template?.[index]);
        return column.formula === undefined ? this.carried(row, at) : this.calculated(row, at, usual[index] ?? null);
      });
    });
  }
}

function defaultOf(given: CellSpec | CellValue | undefined): CellWrite {
  if (typeof given !== 'object' || given === null) return given ?? null;
  return given.formula === undefined ? (given.value ?? null) : { formula: given.formula };
}

function contains({ row, column, headers, rows, hasTotals }: SheetTable, atRow: number, atColumn: number): boolean {
  const below = row + rows + (hasTotals ? 1 : 0);
  return atRow >= row && atRow <= below && atColumn >= column && atColumn < column + headers.length;
}

/** Every constant that the template writes outside tables, as it is compared. */
function templateConstants(spec: WorkbookSpec): ReadonlySet<string> {
  const cells = spec.sheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.cells.flat()));
  return new Set(cells.flatMap((own) => (own?.value === undefined || own.value === null ? [] : [String(own.value)])));
}

interface LabelledInput {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

/** Inputs of a sheet outside tables, by the label before them. */
function labelledInputs({ blocks }: SheetSpec): readonly LabelledInput[] {
  return blocks.flatMap((block) =>
    block.cells.flatMap((cells, down) =>
      cells.flatMap((own, right) => {
        const label = cells[right - 1]?.value;
        if (own?.style !== 'input' || typeof label !== 'string') return [];
        return [{ row: block.row + down, column: block.column + right, label }];
      }),
    ),
  );
}

/** What was typed into inputs outside tables, by the place in the new sheet; and the cells it was found in. */
function carriedInputs(sheet: SheetSpec, content: SheetContent) {
  const typed = new Map<string, CellValue>();
  const from = new Set<string>();
  for (const { row, column, label } of labelledInputs(sheet)) {
    content.values.forEach((cells, down) => {
      const right = cells.indexOf(label);
      if (right < 0) return;
      const [atRow, atColumn] = [content.row + down, content.column + right + 1];
      const write = cellAt(content, atRow, atColumn);
      if (isEmpty(write) || formulaOf(write) !== null || typeof write === 'object') return;
      typed.set(`${row},${column}`, write ?? null);
      from.add(`${atRow},${atColumn}`);
    });
  }
  return { typed, from };
}

function withInputs(block: BlockSpec, typed: ReadonlyMap<string, CellValue>): BlockSpec {
  const cells = block.cells.map((own, down) =>
    own.map((given, right) => {
      const value = typed.get(`${block.row + down},${block.column + right}`);
      return given && value !== undefined ? { style: given.style, format: given.format, value } : given;
    }),
  );
  return { ...block, cells };
}

/** Constants outside tables that neither the template writes nor an input took. */
function leftCells(
  content: SheetContent,
  constants: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): readonly UpgradeNote[] {
  return content.values.flatMap((cells, down) =>
    cells.flatMap((_, right): readonly UpgradeNote[] => {
      const [row, column] = [content.row + down, content.column + right];
      if (content.tables.some((table) => contains(table, row, column)) || taken.has(`${row},${column}`)) return [];
      const write = cellAt(content, row, column);
      if (isEmpty(write) || formulaOf(write) !== null || constants.has(textOf(write))) return [];
      return [{ kind: 'left', place: `'${content.name}'!${cell(row, column)}`, content: textOf(write) }];
    }),
  );
}

/**
 * Fills a template with what an earlier workbook holds. `sheets` are its sheets as a host reads them, `tables` the names of
 * all tables in it. Throws a `Problem`: `sheets-missing` naming tables of ours that stand on none of the sheets.
 */
export function upgradeWorkbook(
  template: WorkbookSpec,
  sheets: readonly SheetContent[],
  tables: readonly string[],
): UpgradedWorkbook {
  const found = new Map<string, FoundTable>(
    sheets.flatMap((content) => content.tables.map((table) => [table.name, { content, table }] as const)),
  );
  const specs = template.sheets.flatMap((sheet) => sheet.tables);
  const unread = specs.map(({ name }) => name).filter((name) => tables.includes(name) && !found.has(name));
  if (unread.length > 0) throw new Problem('sheets-missing', { names: unread.join(', ') });
  const known = new Set([...specs, ...template.names].map(({ name }) => name.toUpperCase()));
  const notes: UpgradeNote[] = [];
  const patches = specs.flatMap((spec) => {
    const own = found.get(spec.name);
    const kind = kindOf(spec.name);
    if (!own || OURS.includes(kind)) return [];
    const carrier = new Carrier(spec, own, known);
    const rows = KEYED.includes(kind) ? carrier.keyedRows() : carrier.ownRows();
    notes.push(...carrier.notes);
    return [{ kind: 'replace-rows' as const, table: spec.name, rows }];
  });
  const grown = applyPatches(template, patches);
  const constants = templateConstants(template);
  const filled = grown.sheets.map((sheet): SheetSpec => {
    const content = sheets.find(({ name, tables: own }) =>
      sheet.tables.length > 0
        ? own.some((table) => sheet.tables.some((spec) => spec.name === table.name))
        : name === sheet.name,
    );
    if (!content) return sheet;
    const { typed, from } = carriedInputs(sheet, content);
    notes.push(...leftCells(content, constants, from));
    return { ...sheet, blocks: sheet.blocks.map((block) => withInputs(block, typed)) };
  });
  return { spec: { ...grown, sheets: filled }, notes };
}
