/**
 * Custom functions in the engine's cells: plain ones, and streaming ones with one stream for each set of arguments.
 */
import { IFormulaRuntimeService, IFunctionService } from '@univerjs/engine-formula';
import type { Area } from './area';
import type { Book } from './book';
import { EngineFunction, type CellResult } from './engineFunction';
import { shapeArguments, type HostedParameter } from './functionArguments';

/** One function as functions.json describes it. */
export interface HostedFunction {
  readonly id: string;
  readonly parameters?: readonly HostedParameter[];
  readonly options?: { readonly stream?: boolean };
}

/** What the add-in's manifest and functions.json say. */
export interface FunctionOptions {
  readonly namespace: string;
  readonly functions: readonly HostedFunction[];
}

/** An add-in's function; a streaming one gets its invocation as the last argument. */
export type AddInFunction = (...args: unknown[]) => unknown;

type Scalar = string | number | boolean;

/** A cell that shows a stream, as sheet, row and column. */
type CellKey = `${string}|${number}|${number}`;

interface Stream {
  readonly key: string;
  readonly name: string;
  readonly cells: Set<CellKey>;
  readonly invocation: { readonly functionName: string; setResult(value: unknown): void; onCanceled?: () => void };
  value: CellResult;
}

function codeOf(value: unknown): string | null {
  // No instanceof: the value comes from the pane's own realm.
  const code: unknown = typeof value === 'object' && value !== null && 'code' in value ? value.code : null;
  return typeof code === 'string' ? code : null;
}

/** An error of an add-in as the cell shows it; what is not Excel's becomes `#VALUE!`, as a throw does. */
function errorText(error: unknown): string {
  const code = codeOf(error);
  return code?.startsWith('#') ? code : '#VALUE!';
}

function scalarOf(value: unknown): Scalar {
  if (codeOf(value) !== null) return errorText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'string' || typeof value === 'boolean' ? value : '';
}

const resultOf = (value: unknown): CellResult =>
  Array.isArray(value) ? value.map((line: unknown[]) => line.map(scalarOf)) : scalarOf(value);

export class CustomFunctions {
  private readonly streams = new Map<string, Stream>();
  /** The stream each cell shows. */
  private readonly shown = new Map<CellKey, Stream>();
  private readonly waiting = new Set<Stream>();
  private readonly runtime: IFormulaRuntimeService;
  private readonly functions: IFunctionService;
  private isTidyPlanned = false;

  constructor(
    private readonly book: Book,
    private readonly options: FunctionOptions,
  ) {
    const injector = book.engine.univer.__getInjector();
    this.runtime = injector.get(IFormulaRuntimeService);
    this.functions = injector.get(IFunctionService);
    book.commands.onCommandExecuted((command, options) => {
      if (this.streams.size === 0 || options?.applyFormulaCalculationResult) return;
      if (command.id === 'sheet.mutation.set-range-values') this.planTidy(false);
      if (MOVES_CELLS.includes(command.id)) this.planTidy(true);
    });
  }

  /** Makes a function known to the cells. A formula written before it stays `#NAME?` until it is written again. */
  associate(id: string, addInFunction: AddInFunction): void {
    const name = `${this.options.namespace}.${id}`.toUpperCase();
    const hosted = this.options.functions.find((other) => other.id.toUpperCase() === id.toUpperCase());
    const call = async (args: readonly unknown[]): Promise<CellResult> => {
      // Read before anything is awaited: afterwards the engine is at another cell.
      const { currentSubUnitId, currentRow, currentColumn } = this.runtime;
      const values = shapeArguments(args, hosted?.parameters);
      try {
        if (!hosted?.options?.stream)
          return resultOf(await addInFunction(...values, { functionName: id.toUpperCase() }));
        return this.streamFor(`${currentSubUnitId}|${currentRow}|${currentColumn}`, name, values, addInFunction).value;
      } catch (error) {
        // Nothing may leave: the engine would end the process with an unhandled rejection.
        return errorText(error);
      }
    };
    // The facade makes the name known to the grid; it would hand over 0 for an argument that was left out.
    this.book.api.getFormula().registerAsyncFunction(name, () => Promise.resolve(0), name);
    this.functions.registerExecutors(new EngineFunction(name, call));
    // The engine keeps what it made of a formula's text, among it that there was no such function.
    this.functions.deleteFormulaAstCacheKey(name);
  }

  /** Calculates the cells that call one of the functions, as its add-in may ask for. */
  recalculate(...names: readonly string[]): void {
    const cells = this.callers(names);
    if (cells.length) this.book.recalculate(...cells);
  }

  /** Ends all streams without a word to them, as when the add-in's page closes: their cells keep what they show. */
  endStreams(): void {
    this.streams.clear();
    this.shown.clear();
  }

  /** How many streams are open. */
  get streamCount(): number {
    return this.streams.size;
  }

  private streamFor(cell: CellKey, name: string, args: readonly unknown[], addInFunction: AddInFunction): Stream {
    const key = name + JSON.stringify(args);
    const stream = this.streams.get(key) ?? this.open(key, name, args, addInFunction);
    const before = this.shown.get(cell);
    if (before === stream) return stream;
    this.shown.set(cell, stream);
    stream.cells.add(cell);
    if (before) this.leave(before, cell);
    return stream;
  }

  private open(key: string, name: string, args: readonly unknown[], addInFunction: AddInFunction): Stream {
    let isStarting = true;
    const stream: Stream = {
      key,
      name,
      cells: new Set(),
      value: '#N/A',
      invocation: {
        functionName: name,
        setResult: (value) => {
          if (this.streams.get(key) !== stream) return;
          stream.value = resultOf(value);
          if (!isStarting) this.refresh(stream);
        },
      },
    };
    this.streams.set(key, stream);
    try {
      addInFunction(...args, stream.invocation);
    } catch (error) {
      stream.value = errorText(error);
    }
    isStarting = false;
    return stream;
  }

  private leave(stream: Stream, cell: CellKey): void {
    stream.cells.delete(cell);
    if (stream.cells.size > 0 || this.streams.get(stream.key) !== stream) return;
    this.streams.delete(stream.key);
    stream.invocation.onCanceled?.();
  }

  /** Results that come together are shown together, each only in the cells of its stream. */
  private refresh(stream: Stream): void {
    this.waiting.add(stream);
    if (this.waiting.size > 1) return;
    this.book.announce(() => {
      const cells = [...this.waiting].flatMap(({ cells: keys }) => [...keys].map(areaOf));
      this.waiting.clear();
      if (cells.length) this.book.recalculate(...cells);
    });
  }

  /** After edits: lets go of the cells that do not call their stream's function any more. */
  private planTidy(hasMoved: boolean): void {
    if (hasMoved) this.recalculateMoved();
    if (this.isTidyPlanned) return;
    this.isTidyPlanned = true;
    setTimeout(() => {
      this.isTidyPlanned = false;
      for (const [cell, stream] of this.shown) if (!this.calls(areaOf(cell), stream.name)) this.forget(cell, stream);
    }, 0);
  }

  /** Cells that moved are calculated again, so that they are known by their new place. */
  private recalculateMoved(): void {
    this.recalculate(...new Set([...this.streams.values()].map(({ name }) => name)));
  }

  private forget(cell: CellKey, stream: Stream): void {
    this.shown.delete(cell);
    this.leave(stream, cell);
  }

  private calls({ sheetId, row, column }: Area, name: string): boolean {
    const sheet = this.book.workbook.getSheetBySheetId(sheetId);
    const formula = sheet?.getSheet().getCellMatrix().getValue(row, column)?.f;
    return formula?.toUpperCase().includes(`${name}(`) ?? false;
  }

  private callers(names: readonly string[]): Area[] {
    const calls = names.map((name) => `${name.toUpperCase()}(`);
    const cells: Area[] = [];
    for (const sheet of this.book.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const formula = cell?.f?.toUpperCase();
          if (formula && calls.some((call) => formula.includes(call))) {
            cells.push({ sheetId, row, column, rows: 1, columns: 1 });
          }
        });
    }
    return cells;
  }
}

function areaOf(cell: CellKey): Area {
  const [sheetId = '', row, column] = cell.split('|');
  return { sheetId, row: Number(row), column: Number(column), rows: 1, columns: 1 };
}

const MOVES_CELLS = [
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.remove-sheet',
];
