/**
 * The words that stand in cells, in every language: a workbook may be in another one than the pane. They stand apart from
 * the words that only a new workbook takes.
 */
import { cells as en } from './en/cells';
import type { Language } from './languages';
import { cells as zh } from './zh-CN/cells';

/** The compiler holds both languages to the same keys. */
export const CELL_WORDS: Readonly<Record<Language, typeof en>> = { en, 'zh-CN': zh };
