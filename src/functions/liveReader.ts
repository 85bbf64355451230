/**
 * Keeps one snapshot of the model fresh for everybody who listens.
 *
 * Events only mark the model dirty. Marks gather for a moment, then one read follows; a read that fails is tried again a
 * few times before the failure is told. Nothing is read while nobody listens, or while the workbook is being written.
 */
import type { LiveModel, ModelState } from '../model/liveModel';
import { Problem } from '../model/problem';
import type { ModelSnapshot } from '../model/snapshot';

/** Marks gather this long after the last one… */
const QUIET_MS = 200;
/** …but no longer than this after the first one. */
const LONGEST_WAIT_MS = 1_000;
/** Pauses before a failed read is tried again. */
const RETRY_PAUSES_MS = [500, 1_000, 2_000];
/** A read that takes longer is no longer waited for: Excel may hold it back as long as a cell is being edited. */
const PATIENCE_MS = 30_000;

/** A read that was not waited for. */
class LateRead extends Problem {
  constructor() {
    super('program-busy');
  }
}

/** Reads the model from the workbook; `null` when the workbook has no template of ours. May reject, may take long. */
export type ReadModel = () => Promise<ModelSnapshot | null>;

export interface LiveReaderOptions {
  readonly read: ReadModel;
  /** The time of day. */
  readonly clock?: () => Date;
  /** Takes what a listener threw; it must not keep the others from their news. */
  readonly report?: (error: unknown) => void;
}

/** A model that has not been read yet; it is read when somebody first listens or asks. */
export class LiveReader implements LiveModel {
  private state: ModelState = { status: 'loading' };
  private readonly listeners = new Set<(state: ModelState) => void>();
  private refreshers: (() => void)[] = [];
  /** The workbook may differ from `state`. */
  private isDirty = true;
  private isReading = false;
  private isStopped = false;
  private failures = 0;
  private pauses = 0;
  /** Counts the pauses ever begun, so that a read can tell whether the workbook was written meanwhile. */
  private pausesBegun = 0;
  private firstMark: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly read: ReadModel;
  private readonly clock: () => Date;
  private readonly report: (error: unknown) => void;

  constructor({ read, clock = () => new Date(), report = console.error }: LiveReaderOptions) {
    this.read = read;
    this.clock = clock;
    this.report = report;
  }

  current(): ModelState {
    return this.state;
  }

  subscribe(listener: (state: ModelState) => void): () => void {
    if (this.isStopped) return () => undefined;
    // Wrapped, so that the same function subscribed twice can be stopped once.
    const own = (state: ModelState) => listener(state);
    this.listeners.add(own);
    if (this.isDirty && this.timer === null) this.plan(0);
    return () => {
      this.listeners.delete(own);
      if (this.isDirty) this.forgetIfUnheard();
    };
  }

  /** Resolves when a read begun after this call has been published; while writing pauses the reads, after the pause. */
  refresh(): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      this.refreshers.push(resolve);
      this.isDirty = true;
      this.plan(0);
    });
  }

  /** Says that the workbook may have changed. */
  markDirty(): void {
    if (this.isStopped) return;
    this.isDirty = true;
    this.forgetIfUnheard();
    if (!this.isWanted()) return;
    const now = this.clock().getTime();
    this.firstMark ??= now;
    this.plan(Math.max(0, Math.min(QUIET_MS, this.firstMark + LONGEST_WAIT_MS - now)));
  }

  /** Holds all reads back while the workbook is being written; pauses nest. */
  pause(): void {
    this.pauses += 1;
    this.pausesBegun += 1;
  }

  /** Ends one pause; what was marked meanwhile is read then. */
  resume(): void {
    if (this.pauses === 0) return;
    this.pauses -= 1;
    if (this.pauses === 0 && this.isDirty) this.plan(0);
  }

  /** Ends everything: no more reads, no more news; whoever waits for `refresh` is let go. */
  stop(): void {
    this.isStopped = true;
    this.plan(0);
    this.listeners.clear();
    this.release(this.refreshers);
  }

  private isWanted(): boolean {
    return !this.isStopped && this.pauses === 0 && (this.listeners.size > 0 || this.refreshers.length > 0);
  }

  /** A state that nobody keeps fresh must not be shown to the next who comes. */
  private forgetIfUnheard(): void {
    if (this.listeners.size === 0) this.state = { status: 'loading' };
  }

  /** Reads after `delay`, in place of a read planned before. A read under way looks itself what is left to do. */
  private plan(delay: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.isReading || !this.isWanted()) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      // Never rejects: what reading throws is an outcome, what listeners throw is reported.
      void this.readOnce();
    }, delay);
  }

  private async readOnce(): Promise<void> {
    this.firstMark = null;
    if (this.isReading || !this.isWanted()) return;
    this.isReading = true;
    this.isDirty = false;
    const { pausesBegun, refreshers } = this;
    this.refreshers = [];
    const outcome = await this.outcomeOfRead();
    this.isReading = false;
    if (this.isStopped) return this.release(refreshers);

    // What was read while the workbook was being written may be half of it.
    if (pausesBegun !== this.pausesBegun) return this.readAgain(refreshers, 0);
    const retryPause =
      outcome.status === 'failed' && !(outcome.error instanceof LateRead) ? RETRY_PAUSES_MS[this.failures] : undefined;
    if (retryPause !== undefined) {
      this.failures += 1;
      return this.readAgain(refreshers, retryPause);
    }
    this.failures = 0;
    this.tell(outcome);
    this.release(refreshers);
    this.lookAhead();
  }

  /** After news: what was asked for or marked meanwhile is read next. */
  private lookAhead(): void {
    if (this.refreshers.length > 0) this.plan(0);
    else if (this.isDirty) this.plan(QUIET_MS);
    if (this.isDirty) this.forgetIfUnheard();
    // Whoever comes next may find that the workbook can be read again.
    if (this.state.status === 'failed') this.isDirty = true;
  }

  private readAgain(refreshers: readonly (() => void)[], delay: number): void {
    this.refreshers.unshift(...refreshers);
    this.isDirty = true;
    this.forgetIfUnheard();
    this.plan(delay);
  }

  private async outcomeOfRead(): Promise<ModelState> {
    try {
      const model = await this.readInTime();
      return model === null ? { status: 'absent' } : { status: 'ready', model, readAt: this.clock() };
    } catch (error) {
      // While a cell is being edited Excel keeps us waiting, but nothing changes either: known figures stay.
      if (error instanceof LateRead && this.state.status !== 'loading') return this.state;
      return { status: 'failed', error, model: 'model' in this.state ? this.state.model : null };
    }
  }

  private readInTime(): Promise<ModelSnapshot | null> {
    return new Promise((resolve, reject) => {
      let hasGivenUp = false;
      const patience = setTimeout(() => {
        hasGivenUp = true;
        reject(new LateRead());
      }, PATIENCE_MS);
      const settle = (act: () => void) => {
        clearTimeout(patience);
        // The model is not taken from a late answer, but it shows that a fresh read can succeed.
        if (hasGivenUp) this.markDirty();
        else act();
      };
      Promise.resolve()
        .then(() => this.read())
        .then(
          (model) => settle(() => resolve(model)),
          (error: unknown) => settle(() => reject(error)),
        );
    });
  }

  private tell(state: ModelState): void {
    this.state = state;
    for (const listener of [...this.listeners]) {
      try {
        listener(state);
      } catch (error) {
        this.report(error);
      }
    }
  }

  private release(refreshers: readonly (() => void)[]): void {
    for (const release of refreshers) release();
  }
}
