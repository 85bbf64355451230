/** What stands in a number format without being a code: quoted and escaped text, colours and locales, fillers. */
const NO_CODES = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g;

/** Whether cells of a number format show their number as a day; a time without one is none. */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.replace(NO_CODES, '').split(';');
  return /[yde]/i.test(positive.replace(/general/i, '').replace(/e[+-]/gi, ''));
}
