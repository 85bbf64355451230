/**
 * Excel's WorksheetProtection.
 */
import { ApiObject } from '../apiObject';
import type { Book } from '../book';
import { HostError, invalid } from '../errors';

/** What a protected sheet may allow; nothing of it unless it is said. */
const ALLOWANCES = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
const SELECTION_MODES = ['Normal', 'Unlocked', 'None'];

type Options = Readonly<Record<string, unknown>>;

/** All options of a protection; `InvalidArgument` for one that Excel does not know. */
function completed(given: Options): Options {
  for (const [name, value] of Object.entries(given)) {
    const isKnown =
      name === 'selectionMode'
        ? SELECTION_MODES.includes(String(value))
        : ALLOWANCES.some((allowance) => allowance === name) && typeof value === 'boolean';
    if (!isKnown) throw invalid(`${name} is no option of a protection, or cannot be ${String(value)}.`);
  }
  const nothing = Object.fromEntries(ALLOWANCES.map((allowance) => [allowance, false]));
  return { ...nothing, selectionMode: 'Normal', ...given };
}

export class WorksheetProtection extends ApiObject {
  readonly className = 'WorksheetProtection';
  override readonly scalars = ['options', 'protected'];
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  get Protected(): boolean {
    return this.book.sheetState(this.sheetId).protection !== null;
  }
  get Options(): unknown {
    return this.book.sheetState(this.sheetId).protection;
  }
  Protect(options?: Options | null, password?: string | null): void {
    if (this.Protected) throw new HostError('InvalidOperation', 'The sheet is protected already.');
    const state = this.book.sheetState(this.sheetId);
    state.protection = completed(options ?? {});
    state.password = password ?? '';
  }
  Unprotect(password?: string | null): void {
    const state = this.book.sheetState(this.sheetId);
    if (this.Protected && state.password !== (password ?? ''))
      throw new HostError('AccessDenied', 'The password is not right.');
    state.protection = null;
  }
}
