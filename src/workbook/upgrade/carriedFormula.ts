/** Formulas that a person wrote, in a workbook whose cells stand elsewhere. */

/** Texts, quoted sheet names and column names in brackets, which say nothing of places. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/g;
const NAME = /(?<![\p{L}\p{N}_.$])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.(])/gu;
const ADDRESS = /\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_(])/gu;
const CONSTANTS = ['TRUE', 'FALSE'];

/**
 * Whether a formula means the same in the new workbook: it speaks of no sheet by name, of no names or tables but `known`
 * ones, and of cells by address only where its table `staysInPlace`.
 */
export function meansTheSame(formula: string, known: ReadonlySet<string>, staysInPlace: boolean): boolean {
  if (formula.replace(/"(?:[^"]|"")*"/g, '').includes('!')) return false;
  const code = formula.replace(QUOTED, '[]').toUpperCase();
  const withoutAddresses = code.replace(ADDRESS, '0');
  if (withoutAddresses !== code && !staysInPlace) return false;
  const names = withoutAddresses.match(NAME) ?? [];
  return names.every((name) => CONSTANTS.includes(name) || known.has(name));
}
