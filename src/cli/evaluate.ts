import { LANGUAGES } from '../locales';
import { FunctionError } from '../functions/result';
import type { Book } from '../engine/book';
import type { CalculatedBook } from '../engine/calculate';
import { Problem } from '../model/problem';
import { command } from './command';
import { readFormulas, refuseUnlessFormulas } from './formulas';
import { jsonResult, resultLines, type FormulaResult } from './formulaResult';
import { readInput } from './inputFile';
import { argument, flag, optional } from './options';
import { readLanguage } from './optionValues';

const EMPTY_BOOK: Book = { sheets: [{ name: 'Sheet1', blocks: [] }], tables: [], names: [] };

/** What a formula gives. A fault of ours or of the engine is told in its place, and the next formula is calculated. */
function resultOf(formula: string, book: CalculatedBook): FormulaResult {
  try {
    return book.evaluate(formula);
  } catch (error) {
    return { error: '#VALUE!', cause: new FunctionError('#VALUE!', 'internal', { detail: String(error) }) };
  }
}

/** `cscost eval`: calculates one formula, or each of a file by itself. */
export const evaluate = command(
  'eval',
  {
    formula: argument('FORMULA'),
    file: optional('FILE', (written) => written),
    lang: optional(LANGUAGES.join('|'), readLanguage),
    json: flag,
  },
  async ({ formula, file, json }, surroundings) => {
    const { language, print } = surroundings;
    if ((formula === undefined) === (file === undefined)) throw new Problem('formula-or-file');
    const formulas = file === undefined ? [formula ?? ''] : await readInput(surroundings, file, readFormulas);
    // Only commands that calculate pay for loading the engine.
    const { openCalculated } = await import('../engine/calculate');
    const book = await openCalculated(EMPTY_BOOK);
    try {
      refuseUnlessFormulas(formulas, book);
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
