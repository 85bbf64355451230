/**
 * A failure that belongs to one of the chosen files.
 */
export class FileFailure extends Error {
  /** Name of the file, as the person sees it. */
  readonly file: string;
  /** What went wrong inside it: mostly a `Problem`. */
  override readonly cause: unknown;

  constructor(file: string, cause: unknown) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = 'FileFailure';
    this.file = file;
    this.cause = cause;
  }
}
