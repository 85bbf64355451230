/** Files that a person names for a command to read. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../model/problem';
import type { Surroundings } from './command';

/** A problem that lies in one of the files. */
export class FileProblem extends Problem {
  constructor(
    /** Name of the file, without its folder. */
    readonly file: string,
    { code, values }: Problem,
  ) {
    super(code, values);
    this.name = 'FileProblem';
  }
}

/** What the system says of a failure, for a person. */
function refusal(file: string, error: unknown): Problem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  return code === 'ENOENT'
    ? new Problem('input-missing', { file })
    : new Problem('input-unreadable', { file, reason: code });
}

/**
 * Reads a file and works on its bytes. Rejects with `input-missing`, `input-unreadable`, or with what `read` throws, a
 * `Problem` being one of this file.
 */
export async function readInput<T>(
  { pathOf }: Surroundings,
  file: string,
  read: (bytes: Uint8Array) => T | Promise<T>,
): Promise<T> {
  const bytes = await readFile(pathOf(file)).catch((error: unknown) => {
    throw refusal(file, error);
  });
  try {
    return await read(bytes);
  } catch (error) {
    throw error instanceof Problem ? new FileProblem(path.basename(file), error) : error;
  }
}
