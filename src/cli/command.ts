import type { CliWords } from '../locales/cli';
import type { Language } from '../locales';
import { readOptions, type Options, type ValuesOf } from './options';

/** Where a command runs. */
export interface Surroundings {
  /** Language of what it prints. */
  readonly language: Language;
  readonly now: Date;
  /** Absolute path of a file as the person named it. */
  pathOf(file: string): string;
  /** Prints one line of the result. */
  print(line: string): void;
}

/** 0: done; 1: done, but the data has faults. What throws ends with 2. */
export type ExitCode = 0 | 1;

/** A command of `cscost`. */
export interface Command {
  readonly name: keyof CliWords['commands'];
  readonly options: Options;
  /** Throws a `Problem` for wrong arguments, or when nothing could be done; then nothing is written. */
  run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode>;
}

/** A command whose options are read before it runs. */
export function command<O extends Options>(
  name: Command['name'],
  options: O,
  run: (values: ValuesOf<O>, surroundings: Surroundings) => Promise<ExitCode>,
): Command {
  return {
    name,
    options,
    run: async (args, surroundings) => run(readOptions(name, options, args), surroundings),
  };
}
