import { say, type Language } from '../locales';
import { FUNCTION_WORDS } from '../locales/functionWords';
import type { FunctionError } from './result';

/** The sentence that a person reads beside an error: what is wrong and what to do next. */
export function sentenceOf({ key, values }: FunctionError, language: Language): string {
  return say(language, FUNCTION_WORDS[language].errors[key], values);
}
