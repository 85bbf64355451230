/**
 * The simulated Excel: answers the client's requests over the engine, counts them, and can be told to fail.
 */
import type { Engine } from '../../engine/engine';
import { createGate, type ApiSets } from './apiSets';
import { Book } from './book';
import { followShifts } from './chartShifts';
import { writeInput } from './cells';
import { CustomFunctions, type AddInFunction, type FunctionOptions } from './customFunctions';
import { createDispatcher, type Execute } from './dispatcher';
import { followEdits } from './edits';
import type { HostErrorCode } from './errors';
import type { EventSource } from './events';
import { Worksheet } from './objects/worksheet';
import { Workbook } from './objects/workbook';
import type { EventEntry, RequestBody, ResponseBody } from './protocol';

/** Excel on the web takes and gives at most 5 MB a request. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface HostOptions extends FunctionOptions {
  /** The newest ExcelApi 1.x the host has. */
  readonly excelApi: number;
  /** Sets of all members; without it only the client's own checks hold. */
  readonly apiSets?: ApiSets;
}

/** One request as the host got it. */
export interface RequestRecord {
  /** Size of the serialised body. */
  readonly bytes: number;
  readonly actions: number;
}

interface PlannedFailure {
  request: number;
  readonly afterActions: number;
  readonly code: HostErrorCode;
}

export class SpreadsheetHost {
  readonly book: Book;
  readonly functions: CustomFunctions;
  /** Every request since the last `reset`. */
  readonly requests: RequestRecord[] = [];
  /** While a person edits a cell, requests fail, or wait when the client asked for that. */
  private isEditing = false;
  private readonly editEnds: (() => void)[] = [];
  private failure: PlannedFailure | null = null;
  private readonly dispatch: Execute;

  constructor(
    engine: Engine,
    readonly options: HostOptions,
  ) {
    this.book = new Book(engine);
    this.functions = new CustomFunctions(this.book, options);
    followEdits(this.book);
    followShifts(this.book);
    this.dispatch = createDispatcher({
      root: new Workbook(this.book),
      settle: () => (this.book.calculationMode === 'Manual' ? Promise.resolve() : this.book.settle()),
      gate: createGate(options.apiSets ?? new Map(), options.excelApi),
    });
  }

  /** Answers one request message. `delayForCellEdit` waits for the end of cell editing instead of failing. */
  async execute(body: RequestBody, delayForCellEdit = false): Promise<ResponseBody> {
    const bytes = bytesOf(body);
    this.requests.push({ bytes, actions: body.Actions.length });
    if (this.isEditing && delayForCellEdit) await new Promise<void>((resolve) => this.editEnds.push(resolve));
    const failure = this.takeFailure();
    if (this.isEditing) return refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    if (bytes > PAYLOAD_LIMIT) return refusal('RequestPayloadSizeLimitExceeded', 'The request is larger than 5 MB.');
    if (failure?.afterActions === 0) return refusal(failure.code, 'The request failed.');
    const answer = await this.dispatch(body, failure);
    if (bytesOf(answer) > PAYLOAD_LIMIT) {
      return refusal('ResponsePayloadSizeLimitExceeded', 'The answer is larger than 5 MB.');
    }
    return answer;
  }

  /**
   * Makes the n-th request from now on fail (1 is the next), once.
   * @param options `afterActions`: how many of its actions are still carried out; none without it.
   */
  failAt(n: number, options: { readonly code?: HostErrorCode; readonly afterActions?: number } = {}): void {
    this.failure = { request: n, afterActions: options.afterActions ?? 0, code: options.code ?? 'GeneralException' };
  }

  /** Forgets counted requests and a planned failure. */
  reset(): void {
    this.requests.length = 0;
    this.failure = null;
  }

  get cellEditMode(): boolean {
    return this.isEditing;
  }
  set cellEditMode(isEditing: boolean) {
    this.isEditing = isEditing;
    if (!isEditing) this.editEnds.splice(0).forEach((end) => end());
  }

  /** Types a value into a cell (or a matrix into a range) as a person does, or as a coauthor with source Remote. */
  edit(sheetName: string, address: string, value: unknown, options: { readonly source?: EventSource } = {}): void {
    const sheet = this.book.findSheet(sheetName);
    if (!sheet) throw new Error(`There is no sheet ${sheetName}.`);
    const range = new Worksheet(this.book, sheet.getSheetId()).GetRange(address);
    this.book.events.source = options.source ?? 'Local';
    try {
      writeInput(this.book, range.area, value);
    } finally {
      this.book.events.source = 'Local';
    }
  }

  /** Resolves when all is calculated and all events have been handed over. */
  idle(): Promise<void> {
    return this.book.events.idle();
  }

  associate(id: string, addInFunction: AddInFunction): void {
    this.functions.associate(id, addInFunction);
  }

  /** Hands events to a client from now on. */
  onMessages(listener: (entries: readonly EventEntry[]) => void): void {
    this.book.events.onMessages(listener);
  }

  private takeFailure(): PlannedFailure | null {
    const { failure } = this;
    if (!failure) return null;
    failure.request -= 1;
    if (failure.request > 0) return null;
    this.failure = null;
    return failure;
  }
}

const encoder = new TextEncoder();

/** Size of a message on its way. */
const bytesOf = (message: object): number => encoder.encode(JSON.stringify(message)).length;

const refusal = (Code: HostErrorCode, Message: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code, Message, Location: '', ActionIndex: 0 },
});
