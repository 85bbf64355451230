/**
 * Names of the model's parts in every language. They stand apart from all other words because the functions need them
 * before anything else is loaded.
 */
import { names as en } from './en/names';
import type { Language } from './languages';
import { names as zh } from './zh-CN/names';

/** The compiler holds both languages to the same keys. */
export const NAMES: Readonly<Record<Language, typeof en>> = { en, 'zh-CN': zh };
