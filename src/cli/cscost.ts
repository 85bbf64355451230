/** `cscost`: the cost model without a spreadsheet program, for batch work. */
import { MESSAGES, languageFor, say, type Language } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import { Problem } from '../model/problem';
import { check } from './check';
import type { Command, ExitCode, Surroundings } from './command';
import { evaluate } from './evaluate';
import { generate } from './generate';
import { helpOnCommand, helpOnCommands } from './help';
import { importLedger } from './importLedger';
import { FileProblem } from './inputFile';
import { inspect } from './inspect';
import { map } from './map';
import { languageNamed } from './optionValues';
import { plan } from './plan';
import { upgrade } from './upgrade';

const COMMANDS: readonly Command[] = [generate, importLedger, inspect, map, evaluate, plan, check, upgrade];

/** Exit code of wrong use, or when nothing could be done. */
const FAILED = 2;

/** What a process is started with. */
export interface Start {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly surroundings: Omit<Surroundings, 'language'>;
  /** Prints one line about a failure. */
  complain(line: string): void;
}

/** The language of `--lang` if it names one, else that of the system. */
function spokenLanguage({ args, environment }: Start): Language {
  const at = args.indexOf('--lang');
  const inline = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const asked = inline ?? (at < 0 ? undefined : args[at + 1]);
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return languageNamed(asked ?? '') ?? languageFor(LC_ALL || LC_MESSAGES || LANG);
}

/** The sentence for what ended a command. */
function sentenceOf(error: unknown, language: Language): string {
  const sentences: Readonly<Record<string, string>> = {
    ...MESSAGES[language].problems,
    ...CLI_WORDS[language].problems,
  };
  const known = error instanceof Problem ? sentences[error.code] : undefined;
  if (error instanceof Problem && known !== undefined) {
    const sentence = say(language, known, error.values);
    return error instanceof FileProblem
      ? say(language, CLI_WORDS[language].inFile, { file: error.file, sentence })
      : sentence;
  }
  const message = error instanceof Error ? error.message : String(error);
  return say(language, CLI_WORDS[language].problems.unexpected, { message });
}

async function runCommand({ args, surroundings }: Start, language: Language): Promise<ExitCode> {
  const [name, ...rest] = args;
  const names = COMMANDS.map((command) => command.name).join(', ');
  const isHelp = (arg: string | undefined): boolean => arg === '--help' || arg === '-h';
  if (isHelp(name)) {
    surroundings.print(helpOnCommands(COMMANDS, language));
    return 0;
  }
  if (name === undefined) throw new Problem('command-missing', { commands: names });
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) throw new Problem('command-unknown', { given: name, commands: names });
  if (rest.some(isHelp)) {
    surroundings.print(helpOnCommand(command, language));
    return 0;
  }
  return command.run(rest, { ...surroundings, language });
}

/** Runs a command. Resolves with the exit code; 2 comes with one sentence about what went wrong. */
export async function cscost(start: Start): Promise<ExitCode | typeof FAILED> {
  const language = spokenLanguage(start);
  try {
    return await runCommand(start, language);
  } catch (error) {
    start.complain(sentenceOf(error, language));
    return FAILED;
  }
}
