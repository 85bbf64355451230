/**
 * Every word a person reads, by language. Messages are ICU MessageFormat text, filled in by `say`.
 */
export { LANGUAGES, languageFor, type Language } from './languages';
export { MESSAGES, type Messages } from './messages';
export { say } from './say';
