/** Rules of what a file of ours never does to the person who opens it. */
import type { Book } from './book';
import { formulasOf, takeApart } from './formulas';
import type { Fault } from './rules';

const FORBIDDEN_PARTS = /vba|macro|externalLink|oleObject|activeX|connections|queryTable|embeddings/i;
const DOCUMENT_TYPE = /<!DOCTYPE|<!ENTITY/i;
/** Formulas that call the network or other programs. */
const FORBIDDEN_FORMULAS = /\b(?:WEBSERVICE|DDE|CALL|REGISTER|EXEC)\(|\|/i;
const SAFE_ADDRESS = /^(?:https|mailto):/i;

/** What could harm the person who opens the file. */
export function safetyFaults(book: Book): Fault[] {
  const links = [...book.relations.values()].flat().filter(({ isExternal }) => isExternal);
  const places = [
    ...[...book.parts]
      .filter(([path, text]) => FORBIDDEN_PARTS.test(path) || DOCUMENT_TYPE.test(text))
      .map(([at]) => at),
    ...links
      .filter(({ target, type }) => !SAFE_ADDRESS.test(target) || !type.endsWith('/hyperlink'))
      .map(({ target }) => target),
    ...formulasOf(book)
      .filter(({ text }) => FORBIDDEN_FORMULAS.test(takeApart(text).code))
      .map(({ at }) => at),
  ];
  return places.map((at) => ({ rule: 'unsafe', at }));
}
