/** How far a long operation has come; `total` is null while it is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

/** What a caller may give a long operation: news of progress, and a way to stop it. */
export interface Control {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting makes the operation reject with `signal.reason`, after it has taken back what it did. */
  readonly signal?: AbortSignal;
}
