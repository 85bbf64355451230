/**
 * Writes changes of cells a moment after the last of them, one batch at a time, in the order they were made. Formulas are
 * replaced only after a person has agreed.
 */
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import { mergeEdits, placeEdits, type CellEdit, type FormulaCell } from './cellEdits';
import { ListenedState } from '../listenedState';

/** How long after the last change a person has let go. */
const QUIET_MS = 400;

export interface EditState {
  /** Changes that the workbook does not show yet, waiting or being written. */
  readonly pending: readonly CellEdit[];
  readonly isWriting: boolean;
  /** Cells with formulas that would be replaced: a question to the person. */
  readonly formulas: readonly FormulaCell[];
  readonly failure: { readonly error: unknown; readonly edits: readonly CellEdit[] } | null;
  /** How often changes were given up; fields then show what the workbook says. */
  readonly resets: number;
}

const NOTHING: EditState = { pending: [], isWriting: false, formulas: [], failure: null, resets: 0 };

export class EditQueue extends ListenedState<EditState> {
  private waiting: readonly CellEdit[] = [];
  private busy: readonly CellEdit[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly host: WorkbookHost,
    private readonly live: LiveModel,
    /** Resolves when what the model's last news led to is shown. */
    private readonly settled: () => Promise<void>,
  ) {
    super(NOTHING);
  }

  add(edits: readonly CellEdit[]): void {
    this.waiting = mergeEdits(this.waiting, edits);
    this.tell({ failure: null });
    this.plan();
  }

  /** Answers the question about formulas: replaces them, or writes only what replaces none. */
  answer(replaces: boolean): void {
    const { formulas } = this.current();
    const kept = this.busy.filter((edit) => replaces || !formulas.some((cell) => cell.edit === edit));
    this.tell({ formulas: [], ...(replaces ? {} : { resets: this.current().resets + 1 }) });
    void this.run(kept, true);
  }

  /** Writes once more what failed. */
  retry(): void {
    this.add(this.current().failure?.edits ?? []);
  }

  private plan(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.busy.length === 0) this.next();
    }, QUIET_MS);
  }

  private next(): void {
    const edits = this.waiting;
    this.waiting = [];
    if (edits.length > 0) void this.run(edits, false);
  }

  private async run(edits: readonly CellEdit[], replacesFormulas: boolean): Promise<void> {
    this.busy = edits;
    this.tell({ isWriting: true });
    try {
      const tables = [...new Set(edits.map(({ table }) => table))];
      const placed = placeEdits(edits, await this.host.readTables(tables, { formulas: true }));
      if (placed.formulas.length > 0 && !replacesFormulas) {
        this.tell({ isWriting: false, formulas: placed.formulas });
        return;
      }
      if (placed.patches.length > 0) await this.host.write(placed.patches);
      // A refresh that fails shows itself as the state of the live model.
      await this.live.refresh().catch(() => undefined);
      await this.settled();
      this.busy = [];
      this.tell({ isWriting: false });
    } catch (error) {
      this.busy = [];
      this.tell({ isWriting: false, failure: { error, edits }, resets: this.current().resets + 1 });
    }
    if (this.timer === null) this.next();
  }

  private tell(change: Partial<EditState>): void {
    this.publish({ ...this.current(), pending: mergeEdits(this.busy, this.waiting), ...change });
  }
}
