/** The words about proposals for a mapping, apart from those that the functions carry with them. */
import { proposal as en } from './en/proposal';
import type { Language } from './languages';
import { proposal as zh } from './zh-CN/proposal';

export type ProposalWords = typeof en;

/** The words of each language; the compiler holds both to the same keys. */
export const PROPOSAL_WORDS: Readonly<Record<Language, ProposalWords>> = { en, 'zh-CN': zh };
