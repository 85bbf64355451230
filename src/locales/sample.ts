/** The words of the sample year, apart from those that every part carries with it. */
import { sample as en } from './en/sample';
import type { Language } from './languages';
import { sample as zh } from './zh-CN/sample';

export type SampleWords = typeof en;

/** The words of each language; the compiler holds both to the same keys. */
export const SAMPLE_WORDS: Readonly<Record<Language, SampleWords>> = { en, 'zh-CN': zh };
