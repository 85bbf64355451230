/** The words of the command line, apart from those that the add-in carries with it. */
import { cli as en } from './en/cli';
import type { Language } from './languages';
import { cli as zh } from './zh-CN/cli';

export type CliWords = typeof en;

/** The words of each language; the compiler holds both to the same keys. */
export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { en, 'zh-CN': zh };
