import { createRequire } from 'node:module';
import path from 'node:path';

/** Loads packages that are installed for the benchmark alone, in its folder. */
export function peer(folder: string): NodeJS.Require {
  return createRequire(path.resolve(folder, 'package.json'));
}
