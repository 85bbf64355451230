/** The words of the help on functions, apart from those that the functions carry with them. */
import { functionHelp as en } from './en/functionHelp';
import type { Language } from './languages';
import { functionHelp as zh } from './zh-CN/functionHelp';

export type FunctionHelpWords = typeof en;

/** The words of each language; the compiler holds both to the same keys. */
export const FUNCTION_HELP_WORDS: Readonly<Record<Language, FunctionHelpWords>> = { en, 'zh-CN': zh };
