/**
 * Follows a spreadsheet without events: a sidebar is told nothing of what a person does in the cells, so the cell that moves
 * with the model is looked at, often after it moved and seldom while nothing happens.
 */

/** Pauses between looks grow from the first to the last. */
const FIRST_PAUSE_MS = 4_000;
const LONGEST_PAUSE_MS = 30_000;
const GROWTH = 1.5;

export interface RevisionWatch {
  /** Reads the cell; whatever it holds. */
  readonly look: () => Promise<unknown>;
  /** Called when it holds something else than before. */
  readonly onMove: () => void;
}

/** Looks while the page is to be seen, and at once when a person comes back to it. A look that fails says nothing. */
export function followRevision({ look, onMove }: RevisionWatch, page: Document = document): void {
  let last: { readonly revision: unknown } | null = null;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function lookOnce(): Promise<void> {
    timer = null;
    try {
      const revision = await look();
      const hasMoved = last !== null && last.revision !== revision;
      last = { revision };
      pause = hasMoved ? FIRST_PAUSE_MS : Math.min(pause * GROWTH, LONGEST_PAUSE_MS);
      if (hasMoved) onMove();
    } catch {
      // Said where a person waits for an answer; here the next look comes later.
      pause = LONGEST_PAUSE_MS;
    }
    next(pause);
  }

  function next(delay: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = page.visibilityState === 'visible' ? setTimeout(() => void lookOnce(), delay) : null;
  }

  const lookNow = (): void => {
    pause = FIRST_PAUSE_MS;
    next(0);
  };
  page.addEventListener('visibilitychange', lookNow);
  page.defaultView?.addEventListener('focus', lookNow);
  lookNow();
}
