/**
 * Excel's DataValidation. Rules read back; lists, numbers and formulas also work in the grid.
 */
import { contains, overlap, type Area } from '../area';
import { ApiObject } from '../apiObject';
import type { Book, Placed } from '../book';
import { invalid } from '../errors';
import { checkWritable } from '../protection';
import { showValidation } from '../validationRules';

const RULES = ['wholeNumber', 'decimal', 'textLength', 'list', 'date', 'time', 'custom'];

export class DataValidation extends ApiObject {
  readonly className = 'DataValidation';
  override readonly scalars = ['errorAlert', 'ignoreBlanks', 'prompt', 'rule', 'type', 'valid'];
  constructor(
    book: Book,
    private readonly area: Area,
  ) {
    super(book);
  }

  /** The validation of the whole area, made when there is none. */
  private get own(): Map<string, unknown> {
    const state = this.book.sheetState(this.area.sheetId);
    const isSame = ({ area }: Placed<unknown>): boolean => contains(area, this.area) && contains(this.area, area);
    const found = state.validations.find(isSame);
    if (found) return found.value;
    const value = new Map(this.found);
    state.validations.push({ area: this.area, value });
    return value;
  }
  private get found(): ReadonlyMap<string, unknown> {
    const { validations } = this.book.sheetState(this.area.sheetId);
    return validations.findLast(({ area }) => contains(area, this.area))?.value ?? new Map<string, unknown>();
  }
  private put(key: string, value: unknown): void {
    checkWritable(this.book, this.area);
    this.own.set(key, value);
    if (key !== 'prompt') showValidation(this.book, this.area, this.own);
  }

  get Rule(): unknown {
    return this.found.get('rule') ?? {};
  }
  set Rule(rule: unknown) {
    const kinds = typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
    if (kinds.length !== 1 || !RULES.includes(kinds[0] ?? '')) throw invalid('A rule names one kind of validation.');
    const { list } = rule as { list?: { source?: unknown } };
    if (list && typeof list.source === 'string' && list.source.length > 255 && !list.source.startsWith('=')) {
      throw invalid('A list of values holds at most 255 characters.');
    }
    this.put('rule', rule);
  }
  get Prompt(): unknown {
    return this.found.get('prompt') ?? { message: '', showPrompt: true, title: '' };
  }
  set Prompt(prompt: unknown) {
    const { title = '', message = '' } = prompt as { title?: string; message?: string };
    if (title.length > 32 || message.length > 255) throw invalid('A prompt has at most 32 and 255 characters.');
    this.put('prompt', prompt);
  }
  get ErrorAlert(): unknown {
    return this.found.get('errorAlert') ?? { message: '', showAlert: true, style: 'Stop', title: '' };
  }
  set ErrorAlert(alert: unknown) {
    const { title = '', message = '' } = alert as { title?: string; message?: string };
    if (title.length > 32 || message.length > 225) throw invalid('An alert has at most 32 and 225 characters.');
    this.put('errorAlert', alert);
  }
  get IgnoreBlanks(): boolean {
    return this.found.get('ignoreBlanks') !== false;
  }
  set IgnoreBlanks(ignores: boolean) {
    this.put('ignoreBlanks', ignores);
  }
  get Type(): string {
    const [kind = 'none'] = Object.keys(this.Rule ?? {});
    return kind.charAt(0).toUpperCase() + kind.slice(1);
  }
  Clear(): void {
    const state = this.book.sheetState(this.area.sheetId);
    state.validations = state.validations.filter(({ area }) => !overlap(area, this.area));
    const { sheetId, row, column, rows, columns } = this.book.clip(this.area);
    this.book.sheet(sheetId).getRange(row, column, rows, columns).setDataValidation(null);
  }
}
