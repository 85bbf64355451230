/**
 * A workbook in memory behind the contract of `WorkbookHost`, for tests of the pane. It keeps tables as the template and
 * the patches say; it calculates nothing. Faults and pauses can be set before a call.
 */
import type { HostTheme, Place, Repair, SelectedCells, WorkbookHost } from '../../src/hosts/host';
import { Problem } from '../../src/model/problem';
import type { Control } from '../../src/model/progress';
import type { CellWrite, Patch, SheetContent, TableContent, WorkbookDescription } from '../../src/workbook/content';
import type { CellValue, SheetSpec, TableSpec, TemplateMark, WorkbookSpec } from '../../src/workbook/spec';
import { cellOf, isFormula, sheetContent } from './sheetContent';

interface Table {
  readonly name: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Formulas with their leading `=`, or values. */
  cells: CellValue[][];
}

const STEPS = 4;

function tableOf(spec: TableSpec, sheetName: string): Table {
  return {
    name: spec.name,
    sheetName,
    row: spec.row,
    column: spec.column,
    headers: spec.columns.map(({ header }) => header),
    cells: spec.rows.map((row) => row.map((cell, column) => cellOf(cell, spec.columns[column]?.formula))),
  };
}

function written(before: CellValue, cell: CellWrite): CellValue {
  if (cell === undefined) return before;
  return typeof cell === 'object' && cell !== null ? cell.formula : cell;
}

export class MemoryHost implements WorkbookHost {
  sheets: string[] = ['Sheet1'];
  names: string[] = [];
  colours: HostTheme = 'light';
  /** Places that were selected, last one last. */
  readonly selected: Place[] = [];
  /** Numbers of calls, to tell that nothing was written. */
  writes = 0;
  /** Files that were opened as new workbooks, in base64. */
  readonly opened: string[] = [];
  /** What the selected cell holds. */
  selectedCell = '';
  /** The selected range; `null` when nothing fit to be read is selected. */
  selectedCells: SelectedCells | null = null;
  /** What the next repair finds. */
  repairs: readonly Repair[] = [];
  private mark: TemplateMark | null = null;
  private specs: readonly SheetSpec[] = [];
  private tables = new Map<string, Table>();
  private fault: { readonly call: string; readonly error: unknown } | null = null;
  private pause: Promise<void> | null = null;

  /** The next such call fails with this error. */
  failNext(call: Exclude<keyof WorkbookHost, 'theme'>, error: unknown): void {
    this.fault = { call, error };
  }

  /** Injections and writes wait in their middle until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.pause = new Promise((resolve) => {
      release = () => {
        this.pause = null;
        resolve();
      };
    });
    return release;
  }

  /** Formulas and values of a table's body; fails when there is no such table. */
  body(name: string): readonly (readonly CellValue[])[] {
    return this.table(name).cells;
  }

  /** Types a value into a cell of a table's body, as a person does. */
  type(name: string, row: number, header: string, value: CellValue): void {
    const table = this.table(name);
    const column = table.headers.indexOf(header);
    const cells = table.cells[row];
    if (!cells || column < 0) throw new Error(`${name} has no cell in row ${row} of ${header}`);
    cells[column] = value;
  }

  describe(): Promise<WorkbookDescription> {
    return this.call('describe', () => ({
      sheets: [...this.sheets],
      tables: [...this.tables.keys()],
      names: [...this.names],
      styles: ['Normal'],
      mark: this.mark,
    }));
  }

  async inject(spec: WorkbookSpec, control: Control = {}): Promise<void> {
    await this.call('inject', () => undefined);
    if (this.mark) throw new Problem('template-exists');
    const taken = spec.sheets.map(({ name }) => name).filter((name) => this.sheets.includes(name));
    if (taken.length > 0) throw new Problem('names-taken', { names: taken.join(', ') });
    await this.work(control);
    this.sheets.push(...spec.sheets.map(({ name }) => name));
    this.names.push(...spec.names.map(({ name }) => name));
    for (const sheet of spec.sheets) {
      for (const table of sheet.tables) this.tables.set(table.name, tableOf(table, sheet.name));
    }
    this.mark = spec.mark;
    this.specs = spec.sheets;
  }

  readTables(
    names: readonly string[],
    content: { readonly formulas?: boolean } = {},
  ): Promise<readonly TableContent[]> {
    return this.call('readTables', () =>
      names.flatMap((name) => {
        const table = this.tables.get(name);
        if (!table) return [];
        const { cells, ...place } = table;
        const values = cells.map((row) => row.map((cell) => (isFormula(cell) ? null : cell)));
        return [{ ...place, values, formulas: content.formulas ? cells.map((row) => [...row]) : null }];
      }),
    );
  }

  async readSheets(names: readonly string[], control: Control = {}): Promise<readonly SheetContent[]> {
    await this.work(control);
    return this.call('readSheets', () =>
      names.flatMap((name) => {
        const spec = this.specs.find((sheet) => sheet.name === name);
        return spec ? [sheetContent(spec, (table) => this.body(table))] : [];
      }),
    );
  }

  async readSelection(control: Control = {}): Promise<SelectedCells> {
    await this.work(control);
    return this.call('readSelection', () => {
      if (!this.selectedCells) throw new Problem('selection-empty');
      return this.selectedCells;
    });
  }

  async write(patches: readonly Patch[], control: Control = {}): Promise<void> {
    this.writes += 1;
    const after = new Map([...this.tables].map(([name, table]) => [name, structuredClone(table)]));
    for (const patch of patches) {
      const table = after.get(patch.table);
      if (!table) throw new Problem('tables-missing', { names: patch.table });
      apply(table, patch);
    }
    await this.work(control);
    await this.call('write', () => undefined);
    this.tables = after;
  }

  async repairFunctions(control: Control = {}): Promise<readonly Repair[]> {
    await this.work(control);
    return this.call('repairFunctions', () => this.repairs);
  }

  insertFormula(formula: string, { replaces = false }: { readonly replaces?: boolean } = {}): Promise<string> {
    return this.call('insertFormula', () => {
      if (this.selectedCell !== '' && !replaces)
        throw new Problem('cell-taken', { cell: 'Sheet1!B5', content: this.selectedCell });
      this.selectedCell = formula;
      return 'Sheet1!B5';
    });
  }

  select(place: Place): Promise<void> {
    return this.call('select', () => {
      if (place.kind === 'name' && !this.names.includes(place.name)) {
        throw new Problem('place-missing', { place: place.name });
      }
      this.selected.push(place);
    });
  }

  openCopy(base64: string): Promise<void> {
    return this.call('openCopy', () => void this.opened.push(base64));
  }

  theme(): HostTheme {
    return this.colours;
  }

  private table(name: string): Table {
    const table = this.tables.get(name);
    if (!table) throw new Error(`no table ${name}`);
    return table;
  }

  private async call<T>(call: string, answer: () => T): Promise<T> {
    await Promise.resolve();
    if (this.fault?.call === call) {
      const { error } = this.fault;
      this.fault = null;
      throw error;
    }
    return answer();
  }

  private async work({ onProgress, signal }: Control): Promise<void> {
    for (let done = 0; done <= STEPS; done += 1) {
      signal?.throwIfAborted();
      onProgress?.({ done, total: STEPS });
      if (done === STEPS / 2 && this.pause) await this.pause;
      await Promise.resolve();
    }
  }
}

function apply(table: Table, patch: Patch): void {
  const width = table.headers.length;
  const blank = (): CellValue[] => Array.from({ length: width }, () => null);
  const over = (before: readonly CellValue[], row: readonly CellWrite[]): CellValue[] =>
    before.map((cell, column) => written(cell, row[column]));
  const fresh = (row: readonly CellWrite[]): CellValue[] => over(blank(), row);
  if (patch.kind === 'replace-rows') {
    const { cells } = table;
    table.cells = patch.rows.map((row, index) => over(cells[index] ?? blank(), row));
  } else if (patch.kind === 'append-rows') {
    const only = table.cells.length === 1 ? table.cells[0] : undefined;
    const isEmpty = only?.every((cell) => cell === null || cell === '' || isFormula(cell)) ?? false;
    table.cells = [...(isEmpty ? [] : table.cells), ...patch.rows.map(fresh)];
  } else {
    patch.cells.forEach((row, down) => {
      const cells = table.cells[patch.row + down];
      if (!cells) throw new Error(`${table.name} has no row ${patch.row + down}`);
      row.forEach((cell, right) => {
        const column = patch.column + right;
        cells[column] = written(cells[column] ?? null, cell);
      });
    });
  }
}
