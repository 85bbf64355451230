import { LANGUAGES, MESSAGES, say, type Language } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import { Problem } from '../model/problem';
import type { CheckSnapshot, ModelSnapshot } from '../model/snapshot';
import { CHECK_KEYS, type CheckKey } from '../workbook/sheets/checks';
import { command, type Surroundings } from './command';
import { readInput } from './inputFile';
import { flag, optional, required } from './options';
import { readLanguage } from './optionValues';

const NOT_CALCULATED = '–';

/** What a check found. */
interface CheckResult {
  readonly name: CheckKey;
  /** `null` where it could not be calculated. */
  readonly difference: number | null;
  /** A check that waits for the add-in does not fail; one that the workbook has no more does. */
  readonly ok: boolean;
}

function resultOf(name: CheckKey, found: CheckSnapshot | undefined): CheckResult {
  const difference = found?.difference ?? null;
  return {
    name,
    difference: typeof difference === 'number' ? difference + 0 : null,
    ok: !!found && found.passed !== false,
  };
}

function resultsOf({ checks }: ModelSnapshot): readonly CheckResult[] {
  return CHECK_KEYS.map((name) =>
    resultOf(
      name,
      checks.find(({ key }) => key === name),
    ),
  );
}

/** The model of a workbook, calculated. Rejects with `model-missing` when it has none. */
async function modelOf(surroundings: Surroundings, file: string): Promise<ModelSnapshot> {
  const { language } = surroundings;
  // Only commands that calculate pay for loading the engine.
  const [{ modelReader, openContent }, { readWorkbook }] = await Promise.all([
    import('./calculateContent'),
    import('../hosts/xlsx/reading/readWorkbook'),
  ]);
  return readInput(surroundings, file, async (bytes) => {
    const content = await readWorkbook(bytes);
    const book = await openContent(content, language);
    const model = modelReader(content, language)(book);
    book.dispose();
    if (!model) throw new Problem('model-missing');
    return model;
  });
}

/** A line for each check, and one for all of them. */
function lines(results: readonly CheckResult[], failing: number, language: Language): readonly string[] {
  const { rows, states } = MESSAGES[language].workbook.checks;
  const words = CLI_WORDS[language];
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  return [
    ...results.map(({ name, difference, ok }) => {
      const { label, next } = rows[name];
      if (ok)
        return say(language, words.checkHolds, { name, label, state: difference === null ? states.needs : states.ok });
      const apart = difference === null ? NOT_CALCULATED : numbers.format(difference);
      return say(language, words.checkFails, { name, label, next, state: states.look, difference: apart });
    }),
    say(language, words.checked, { failing }),
  ];
}

/** `cscost check`: calculates a workbook and says which of its checks fail. */
export const check = command(
  'check',
  { workbook: required('FILE'), lang: optional(LANGUAGES.join('|'), readLanguage), json: flag },
  async ({ workbook, json }, surroundings) => {
    const { language, print } = surroundings;
    const checks = resultsOf(await modelOf(surroundings, workbook));
    const failing = checks.filter(({ ok }) => !ok).length;
    if (json) print(JSON.stringify({ checks, failing }));
    else lines(checks, failing, language).forEach(print);
    return failing > 0 ? 1 : 0;
  },
);
