/** What `--help` prints. */
import { LANGUAGES, say, type Language } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import { DEFAULT_CURRENCY } from '../workbook/defaultCurrency';
import type { Command } from './command';
import { argumentOf, optionText, type Option, type OptionName } from './options';

/** Two columns, the second one aligned. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}

function usage(language: Language, command: string): string {
  return say(language, CLI_WORDS[language].usage, { command });
}

/** What there is: every command with what it does. */
export function helpOnCommands(commands: readonly Command[], language: Language): string {
  const words = CLI_WORDS[language];
  const general = usage(language, words.commandPlaceholder);
  const rows = commands.map(({ name }) => [name, words.commands[name]] as const);
  return [general, '', words.commandsHeading, columns(rows), '', say(language, words.more, { usage: general })].join(
    '\n',
  );
}

/** One command with its options. */
export function helpOnCommand({ name, options }: Command, language: Language): string {
  const words = CLI_WORDS[language];
  const currencies = Object.entries(DEFAULT_CURRENCY).map((pair) => pair.join(' '));
  const told = { languages: LANGUAGES.join(' / '), currencies: currencies.join(', ') };
  const rows = (Object.entries(options) as [OptionName, Option<unknown>][]).map(
    ([option, { placeholder, isRequired, isArgument }]) => {
      const explained = say(language, words.options[option], told);
      return [
        [isArgument ? '' : optionText(option), placeholder ?? ''].join(' ').trim(),
        isRequired ? `${explained} (${words.required})` : explained,
      ] as const;
    },
  );
  const all = [...rows, [optionText('help'), words.options.help] as const];
  const argument = argumentOf(options)?.[1].placeholder;
  const start = argument ? `${name} [${argument}]` : name;
  return [usage(language, start), '', words.commands[name], '', words.optionsHeading, columns(all)].join('\n');
}
