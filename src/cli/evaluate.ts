import { LANGUAGES } from '../locales';
import { FunctionError } from '../functions/result';
import type { CalculatedBook } from '../engine/calculate';
import { Problem } from '../model/problem';
import type { WorkbookContent } from '../workbook/workbookContent';
import { command, type Surroundings } from './command';
import { problemOf, readFormulas } from './formulas';
import { jsonResult, resultLines, type FormulaResult } from './formulaResult';
import { readInput } from './inputFile';
import { argument, flag, optional } from './options';
import { readLanguage } from './optionValues';

const EMPTY_WORKBOOK: WorkbookContent = { sheets: [{ name: 'Sheet1', rows: [], tables: [] }], names: [], mark: null };

/**
 * What a formula gives. A text that is no formula, a fault of ours or of the engine is told in its place, and the next
 * formula is calculated.
 */
function resultOf(formula: string, book: CalculatedBook): FormulaResult {
  const problem = problemOf(formula, book);
  if (problem) return { error: '#VALUE!', problem };
  try {
    return book.evaluate(formula);
  } catch (error) {
    return { error: '#VALUE!', cause: new FunctionError('#VALUE!', 'internal', { detail: String(error) }) };
  }
}

/** The workbook that formulas are calculated in: one with an empty sheet where none is given. */
async function openWorkbook(surroundings: Surroundings, file: string | undefined): Promise<CalculatedBook> {
  // Only commands that calculate pay for loading the engine, and only those that read workbooks for the reader.
  const { openContent } = await import('./calculateContent');
  if (file === undefined) return openContent(EMPTY_WORKBOOK, surroundings.language);
  const { readWorkbook } = await import('../hosts/xlsx/reading/readWorkbook');
  return readInput(surroundings, file, async (bytes) => openContent(await readWorkbook(bytes), surroundings.language));
}

/** `cscost eval`: calculates one formula, or each of a file by itself, over a workbook if one is given. */
export const evaluate = command(
  'eval',
  {
    formula: argument('FORMULA'),
    file: optional('FILE', (written) => written),
    workbook: optional('FILE', (written) => written),
    lang: optional(LANGUAGES.join('|'), readLanguage),
    json: flag,
  },
  async ({ formula, file, workbook, json }, surroundings) => {
    const { language, print } = surroundings;
    if ((formula === undefined) === (file === undefined)) throw new Problem('formula-or-file');
    const formulas = file === undefined ? [formula ?? ''] : await readInput(surroundings, file, readFormulas);
    const book = await openWorkbook(surroundings, workbook);
    try {
      const refused = formula === undefined ? null : problemOf(formula, book);
      if (refused) throw refused;
      const results = formulas.map((text) => resultOf(text, book));
      if (!json) results.flatMap((result) => resultLines(result, language)).forEach(print);
      else {
        const values = results.map((result) => jsonResult(result, language));
        print(JSON.stringify(file === undefined ? values[0] : values));
      }
    } finally {
      book.dispose();
    }
    return 0;
  },
);
