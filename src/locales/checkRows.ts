/** The rows of the sheet Checks in words, apart from those that every part carries with it. */
import { checkRows as en } from './en/checks';
import type { Language } from './languages';
import { checkRows as zh } from './zh-CN/checks';

/** The words of each language; the compiler holds both to the same keys. */
export const CHECK_ROWS: Readonly<Record<Language, typeof en>> = { en, 'zh-CN': zh };
