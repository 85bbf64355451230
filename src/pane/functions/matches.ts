import type { FunctionHelp } from '../../functions/functionHelp';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether every word that is searched for stands in the name, the description or the calculation of a function. */
export function matches({ id, description, calculation }: FunctionHelp, searched: string): boolean {
  const text = plain(`${id} ${description} ${calculation}`);
  return plain(searched)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
