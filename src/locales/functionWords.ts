/** What functions say of an error, apart from all other words. */
import { functions as en } from './en/functions';
import type { Language } from './languages';
import { functions as zh } from './zh-CN/functions';

export type FunctionWords = typeof en;

/** The words of each language; the compiler holds both to the same keys. */
export const FUNCTION_WORDS: Readonly<Record<Language, FunctionWords>> = { en, 'zh-CN': zh };
