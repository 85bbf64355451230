/**
 * Any failure as a sentence that says what happened and what to do.
 */
import { say, type Language } from '../locales';
import { paneWords } from '../locales/paneWords';
import { Problem } from '../model/problem';
import { FileFailure } from './fill/fileFailure';

/** Codes that the program around the pane or the browser gives, and the sentence of ours for each. */
const FOREIGN_CODES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'part-missing',
  InvalidReference: 'part-missing',
  RequestPayloadSizeLimitExceeded: 'too-much-at-once',
  ResponsePayloadSizeLimitExceeded: 'too-much-at-once',
  ActivityLimitReached: 'program-busy',
  RequestAborted: 'program-busy',
  ServiceNotAvailable: 'program-busy',
  Timeout: 'program-busy',
  ApiNotFound: 'program-too-old',
  NotImplemented: 'program-too-old',
  UnsupportedOperation: 'program-too-old',
  NotReadableError: 'file-unreadable',
  NotFoundError: 'file-unreadable',
  ChunkLoadError: 'part-not-loaded',
};

/** The sentences by code, read loosely: a code without a sentence is possible and must still be explained. */
function sentenceOf(code: string, language: Language): string | undefined {
  const sentences: Readonly<Record<string, string>> = paneWords(language).problems;
  return sentences[code];
}

/** A text member of an unknown value, or nothing. */
function textMember(error: unknown, member: 'code' | 'name' | 'message'): string {
  if (typeof error !== 'object' || error === null || !(member in error)) return '';
  const value: unknown = Reflect.get(error, member);
  return typeof value === 'string' ? value : '';
}

/**
 * The sentence for an error, in a language. A `Problem` has its own; known codes of Office.js and the browser are
 * mapped; anything else gives a general sentence with its message. Never throws.
 */
export function explain(error: unknown, language: Language): string {
  if (error instanceof FileFailure) return explain(error.cause, language);
  const { errors } = paneWords(language).pane;
  if (error instanceof Problem) {
    const sentence = sentenceOf(error.code, language);
    if (sentence !== undefined) return say(language, sentence, error.values);
    return say(language, errors.unexpected, { message: say(language, errors.unknownCode, { code: error.code }) });
  }
  const foreign = FOREIGN_CODES[textMember(error, 'code')] ?? FOREIGN_CODES[textMember(error, 'name')];
  const sentence = foreign === undefined ? undefined : sentenceOf(foreign, language);
  if (sentence !== undefined) return say(language, sentence);
  return say(language, errors.unexpected, { message: textMember(error, 'message') || String(error) });
}

/** Whether a rejection is our own cancelling and no failure. */
export function isCancelled(error: unknown): boolean {
  return textMember(error, 'name') === 'AbortError';
}
