/** The words of the add-on for Google Sheets that no other host needs. */
import { sheets as en } from './en/sheets';
import type { Language } from './languages';
import { sheets as zh } from './zh-CN/sheets';

export type SheetsWords = typeof en;

/** The words of each language; the compiler holds both to the same keys. */
export const SHEETS_WORDS: Readonly<Record<Language, SheetsWords>> = { en, 'zh-CN': zh };
