/** The formula that calls a function with arguments as a person typed them, in the form that the workbook takes. */
export function callText(id: string, given: readonly string[]): string {
  const last = given.findLastIndex((argument) => argument.trim() !== '');
  return `=CSCOST.${id}(${given
    .slice(0, last + 1)
    .map((argument) => argument.trim())
    .join(',')})`;
}
