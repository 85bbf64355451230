/** Options of a command as data, and how they are read from its arguments. */
import { parseArgs } from 'node:util';
import type { CliWords } from '../locales/cli';
import { Problem } from '../model/problem';

export type OptionName = keyof CliWords['options'];

/** One option. A flag has no placeholder, and is `true` or `false`. */
export interface Option<Value> {
  /** What stands for its value in the help; `null` for a flag. */
  readonly placeholder: string | null;
  readonly isRequired: boolean;
  /** Written without a name; a command has at most one of them. */
  readonly isArgument?: boolean;
  /** Reads the value as it was written, `null` when it was left out. Throws a `Problem`. */
  read(written: string | null, option: string): Value;
}

export type Options = Readonly<Partial<Record<OptionName, Option<unknown>>>>;

/** What the options of a command are read to. */
export type ValuesOf<O> = { readonly [Name in keyof O]: O[Name] extends Option<infer Value> ? Value : never };

/** An option that is given or not. */
export const flag: Option<boolean> = { placeholder: null, isRequired: false, read: (written) => written !== null };

/** An option that may be left out: then it is `undefined`. */
export function optional<Value>(
  placeholder: string,
  read: (written: string, option: string) => Value,
): Option<Value | undefined> {
  return {
    placeholder,
    isRequired: false,
    read: (written, option) => (written === null ? undefined : read(written, option)),
  };
}

/** What is written without a name, and may be left out: then it is `undefined`. */
export function argument(placeholder: string): Option<string | undefined> {
  return { ...optional(placeholder, (written) => written), isArgument: true };
}

/** An option that the command cannot do without: text, or what is read from it. */
export function required(placeholder: string): Option<string>;
export function required<Value>(placeholder: string, read: (written: string, option: string) => Value): Option<Value>;
export function required<Value>(
  placeholder: string,
  read?: (written: string, option: string) => Value,
): Option<Value | string> {
  return {
    placeholder,
    isRequired: true,
    read: (written, option) => (read ? read(written ?? '', option) : (written ?? '')),
  };
}

/** As a person writes it: `--out`. */
export const optionText = (name: string): string => `--${name}`;

/** The option that is written without a name, or `undefined`. */
export function argumentOf(options: Options): readonly [OptionName, Option<unknown>] | undefined {
  return (Object.entries(options) as [OptionName, Option<unknown>][]).find(([, { isArgument }]) => isArgument);
}

/**
 * What was written for each option: text, or empty text for a flag. Throws a `Problem`: `option-unknown`,
 * `option-value-missing`, `option-without-value`, `argument-unexpected`.
 */
function writtenOptions(command: string, options: Options, args: readonly string[]): ReadonlyMap<string, string> {
  const [argumentName] = argumentOf(options) ?? [];
  const named = Object.entries(options).filter(([, { isArgument }]) => !isArgument);
  const types = named.map(([name, { placeholder }]) => {
    return [name, { type: placeholder === null ? 'boolean' : 'string' }] as const;
  });
  const { tokens } = parseArgs({ args: [...args], options: Object.fromEntries(types), strict: false, tokens: true });
  const written = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (argumentName === undefined || written.has(argumentName)) {
        throw new Problem('argument-unexpected', { command, given: token.value });
      }
      written.set(argumentName, token.value);
    }
    if (token.kind !== 'option') continue;
    const option = new Map(named).get(token.name);
    if (!option || !token.rawName.startsWith('--')) {
      const known = named.map(([name]) => optionText(name)).join(', ');
      throw new Problem('option-unknown', { command, given: token.rawName, options: known });
    }
    const value = token.value ?? '';
    if (option.placeholder === null) {
      if (token.value !== undefined) throw new Problem('option-without-value', { option: token.rawName, given: value });
    } else if (value === '' || (!token.inlineValue && value.startsWith('-'))) {
      throw new Problem('option-value-missing', { option: token.rawName });
    }
    written.set(token.name, value);
  }
  return written;
}

/** Reads the arguments of a command. Throws a `Problem`, `option-missing` among others. */
export function readOptions<O extends Options>(command: string, options: O, args: readonly string[]): ValuesOf<O> {
  const written = writtenOptions(command, options, args);
  const values = Object.entries(options).map(([name, option]) => {
    const value = written.get(name) ?? null;
    if (option.isRequired && value === null) throw new Problem('option-missing', { command, option: optionText(name) });
    return [name, option.read(value, optionText(name))];
  });
  // Each value comes from the option of its name, which is what `ValuesOf` says.
  return Object.fromEntries(values) as ValuesOf<O>;
}
