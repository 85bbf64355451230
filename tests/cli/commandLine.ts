/** Runs `cscost` inside the test's process. */
import path from 'node:path';
import { cscost } from '../../src/cli/cscost';

export interface Ran {
  readonly code: number;
  readonly printed: readonly string[];
  readonly complaints: readonly string[];
}

/** Runs the command line in a folder, in March 2025. */
export async function runIn(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await cscost({
    args,
    environment,
    surroundings: {
      now: new Date(2025, 2, 15),
      pathOf: (file) => path.resolve(folder, file),
      print: (line) => void printed.push(line),
    },
    complain: (line) => void complaints.push(line),
  });
  return { code, printed, complaints };
}
