/**
 * Custom functions in the engine's cells: plain ones, and streaming ones with one stream for each set of arguments.
 */
import type { Area } from './area';
import type { Book } from './book';

/** What the add-in's manifest and functions.json say. */
export interface FunctionOptions {
  readonly namespace: string;
  /** Ids of the streaming functions. */
  readonly streaming: readonly string[];
}

/** An add-in's function; a streaming one gets its invocation as the last argument. */
export type AddInFunction = (...args: unknown[]) => unknown;

type CellResult = string | number | boolean | (string | number | boolean)[][];

interface Stream {
  readonly name: string;
  readonly invocation: { setResult(value: unknown): void; onCanceled?: () => void };
  value: CellResult;
}

const codeOf = (value: unknown): string | null => {
  // No instanceof: the value comes from the pane's own realm.
  const code: unknown = typeof value === 'object' && value !== null && 'code' in value ? value.code : null;
  return typeof code === 'string' ? code : null;
};

/** An error of an add-in as the cell shows it; what is not Excel's becomes `#VALUE!`, as a throw does. */
const errorText = (error: unknown): string => {
  const code = codeOf(error);
  return code?.startsWith('#') ? code : '#VALUE!';
};

function cellResult(value: unknown): CellResult {
  if (codeOf(value) !== null) return errorText(value);
  if (Array.isArray(value)) return value.map((line: unknown[]) => line.map((item) => cellResult(item) as string));
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'string' || typeof value === 'boolean' ? value : '';
}

export class CustomFunctions {
  private readonly streams = new Map<string, Stream>();
  private readonly waiting = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly options: FunctionOptions,
  ) {
    book.commands.onCommandExecuted((command, options) => {
      if (this.streams.size === 0 || options?.applyFormulaCalculationResult) return;
      if (CHANGES_FORMULAS.includes(command.id)) this.cancelUnused();
    });
  }

  /** Makes a function known to the cells. Associate before a formula is written, or it stays `#NAME?`. */
  associate(id: string, addInFunction: AddInFunction): void {
    const name = `${this.options.namespace}.${id}`.toUpperCase();
    const isStreaming = this.options.streaming.some((other) => other.toUpperCase() === id.toUpperCase());
    const call = async (...args: unknown[]): Promise<CellResult> => {
      try {
        const values = args.map((value) => value ?? null);
        if (isStreaming) return this.stream(name, values, addInFunction).value;
        return cellResult(await addInFunction(...values, { functionName: id.toUpperCase() }));
      } catch (error) {
        // Nothing may leave: the engine would end the process with an unhandled rejection.
        return errorText(error);
      }
    };
    this.book.api.getFormula().registerAsyncFunction(name, call as never, name);
  }

  /** Calculates the cells that call a function, as its add-in may ask for. */
  recalculate(...names: readonly string[]): void {
    const cells = names.flatMap((name) => this.callers(name.toUpperCase()));
    if (cells.length) this.book.recalculate(...cells);
  }

  /** How many streams are open. */
  get streamCount(): number {
    return this.streams.size;
  }

  private stream(name: string, args: readonly unknown[], addInFunction: AddInFunction): Stream {
    const key = name + JSON.stringify(args);
    const known = this.streams.get(key);
    if (known) return known;
    let isStarting = true;
    const stream: Stream = {
      name,
      value: '#N/A',
      invocation: {
        setResult: (value) => {
          stream.value = cellResult(value);
          if (!isStarting && this.streams.get(key) === stream) this.refresh(name);
        },
      },
    };
    this.streams.set(key, stream);
    addInFunction(...args, stream.invocation);
    isStarting = false;
    return stream;
  }

  /** Results that come together are shown together. */
  private refresh(name: string): void {
    this.waiting.add(name);
    if (this.waiting.size > 1) return;
    setTimeout(() => {
      const names = [...this.waiting];
      this.waiting.clear();
      this.recalculate(...names);
    }, 0);
  }

  private callers(name: string): Area[] {
    const cells: Area[] = [];
    for (const sheet of this.book.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (cell?.f?.toUpperCase().includes(`${name}(`)) cells.push({ sheetId, row, column, rows: 1, columns: 1 });
        });
    }
    return cells;
  }

  /** Ends streams that no cell uses any more. */
  private cancelUnused(): void {
    const used = new Map<string, boolean>();
    for (const [key, stream] of this.streams) {
      const isUsed = used.get(stream.name) ?? this.callers(stream.name).length > 0;
      used.set(stream.name, isUsed);
      if (isUsed) continue;
      this.streams.delete(key);
      stream.invocation.onCanceled?.();
    }
  }
}

const CHANGES_FORMULAS = [
  'sheet.mutation.set-range-values',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
];
