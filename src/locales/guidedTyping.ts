/** The words of guided typing, which are loaded with it: what the fields say, what each line and driver means. */
import { guidedTyping as en } from './en/guidedTyping';
import type { Language } from './index';
import { guidedTyping as zh } from './zh-CN/guidedTyping';

export type GuidedTypingWords = typeof en;

/** The words of each language; the compiler holds both to the same keys. */
export const GUIDED_TYPING_WORDS: Readonly<Record<Language, GuidedTypingWords>> = { en, 'zh-CN': zh };
