import { existsSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../model/problem';

/** Takes the next bytes of a file. */
type Sink = (bytes: Uint8Array) => Promise<void>;

/** Signals that end the process before it is done. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What the system says of a failure: `EACCES`. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Throws a `Problem` when a file cannot be written: `folder-missing`, `file-exists` unless `force`, `file-unwritable`. */
export function refuseUnlessWritable(file: string, force: boolean): void {
  const folder = path.dirname(file);
  if (!isFolder(folder)) throw new Problem('folder-missing', { folder });
  if (isFolder(file)) throw new Problem('file-unwritable', { file, reason: 'EISDIR' });
  if (!force && existsSync(file)) throw new Problem('file-exists', { file });
}

/**
 * Writes a file beside its place and moves it there when it is complete, so that whatever fails leaves no half of it behind.
 * Rejects with `file-unwritable`, or with what `write` throws.
 */
export async function writeAside(file: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const refuse = (error: unknown): never => {
    throw new Problem('file-unwritable', { file, reason: reasonOf(error) });
  };
  const handle = await open(aside, 'wx').catch(refuse);
  const clear = (): void => rmSync(aside, { force: true });
  const stop = (signal: NodeJS.Signals): void => {
    clear();
    SIGNALS.forEach((known) => process.off(known, stop));
    process.kill(process.pid, signal);
  };
  SIGNALS.forEach((signal) => process.on(signal, stop));
  try {
    try {
      await write(async (bytes) => void (await handle.appendFile(bytes).catch(refuse)));
    } finally {
      await handle.close();
    }
    await rename(aside, file).catch(refuse);
  } catch (error) {
    clear();
    throw error;
  } finally {
    SIGNALS.forEach((signal) => process.off(signal, stop));
  }
}
