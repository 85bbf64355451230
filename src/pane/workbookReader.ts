/** What a step shows of the workbook, read again whenever the model has changed. */
import type { LiveModel, ModelState, WorkbookHost } from '../hosts/host';
import type { Language } from '../locales';
import { ListenedState } from './listenedState';

export type ReadState<R> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly reading: R }
  /** `reading` is the one before it, if any. */
  | { readonly status: 'failed'; readonly error: unknown; readonly reading: R | null };

/** Keeps one reading fresh. A newer read takes the place of one under way. */
export class WorkbookReader<R> extends ListenedState<ReadState<R>> {
  private language: Language | null = null;
  private reads = 0;
  /** The news of the model that led to the last reading. */
  private seen: ModelState | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: WorkbookHost,
    private readonly live: LiveModel,
    /** Reads what is shown; `language` is the workbook's own. */
    private readonly readFrom: (host: WorkbookHost, language: Language) => Promise<R>,
  ) {
    super({ status: 'loading' });
  }

  /** Follows the model until the returned function is called; begun again, it reads only what has become old. */
  follow(): () => void {
    const look = (): void => {
      const news = this.live.current();
      if (news.status !== 'ready') return;
      this.seen = news;
      this.last = this.read();
    };
    if (this.live.current() !== this.seen || this.current().status === 'failed') look();
    return this.live.subscribe(look);
  }

  /** Resolves when what is being read now is shown. */
  settled(): Promise<void> {
    return this.last;
  }

  private async read(): Promise<void> {
    const own = (this.reads += 1);
    const found = await this.outcome();
    if (own === this.reads) this.publish(found);
    else await this.last;
  }

  private async outcome(): Promise<ReadState<R>> {
    const before = this.current();
    const reading = 'reading' in before ? before.reading : null;
    try {
      this.language ??= (await this.host.describe()).mark?.language ?? null;
      return { status: 'ready', reading: await this.readFrom(this.host, this.language ?? 'en') };
    } catch (error) {
      return { status: 'failed', error, reading };
    }
  }
}
