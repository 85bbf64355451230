import { CATALOGUE } from '../../src/functions/catalogue';
import { exampleFormula } from '../../src/functions/example';
import { functionsMetadata } from '../../src/functions/metadata';
import { FunctionError, resultOf } from '../../src/functions/result';
import { sentenceOf } from '../../src/functions/sentenceOf';
import { LANGUAGES, MESSAGES, say } from '../../src/locales';

const HELP = 'https://example.com/help.html';

/** A1 to XFD1048576. */
function isCellReference(text: string): boolean {
  const match = /^([A-Z]{1,3})(\d{1,7})$/i.exec(text);
  if (!match) return false;
  const column = [...String(match[1]).toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return column <= 16_384 && row >= 1 && row <= 1_048_576;
}

/** R1C1 to R1048576C16384, with either part or its number left out. */
const R1C1_REFERENCE = /^(R\d*C\d*|R\d*|C\d*)$/i;

/** Functions of Excel 4.0 macros with names that a cost model could use; names of theirs are refused. */
const MACRO_FUNCTIONS = new Set(
  'ALERT BEEP BREAK CALL CALCULATE CANCEL.KEY CLOSE COLOR COMBINATION COPY CREATE.OBJECT CUT DATA.FORM DEFINE.NAME DELETE.RULE ECHO EDIT.DELETE ERROR EVALUATE EXEC FILL.DOWN FORMAT.NUMBER FORMULA GOTO HALT INITIATE INPUT INSERT LINKS LIST.NAMES MESSAGE NAMES NEW NEXT NOTE OPEN PRINT PROTECT QUIT RENAME.COMMAND RESULT RESUME RETURN RUN SAVE SELECT SELECTION SERIES SORT STEP SUMMARY.INFO TABLE TERMINATE TEXT.BOX UNDO UPDATE.LINK WAIT WHILE WINDOWS ZOOM'.split(
    ' ',
  ),
);

describe('the rules for names that stand themselves to a test', () => {
  it.each(['A1', 'XFD1048576', 'AB12'])('knows the cell reference %s', (id) => expect(isCellReference(id)).toBe(true));
  it.each(['TOTAL', 'XFE1', 'A1048577', 'A0'])('knows that %s is none', (id) =>
    expect(isCellReference(id)).toBe(false),
  );
  it.each(['R1C1', 'RC', 'R', 'C5'])('knows the reference %s', (id) => expect(id).toMatch(R1C1_REFERENCE));
});

describe.each(LANGUAGES)('functions.json in %s', (language) => {
  const metadata = functionsMetadata(language, HELP);

  it('lets errors through to us', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it('has each function once', () => {
    const ids = metadata.functions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(CATALOGUE.map(({ id }) => id));
  });

  describe.each(metadata.functions.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    it('has an id that Excel accepts', () => {
      expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
      expect(id.length).toBeLessThanOrEqual(128);
      expect(isCellReference(id)).toBe(false);
      expect(id).not.toMatch(R1C1_REFERENCE);
      expect(MACRO_FUNCTIONS.has(id)).toBe(false);
      expect(entry.name).toBe(id);
    });

    it('has a name that Google Sheets accepts after its prefix', () => {
      expect(`CSCOST_${id}`).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/);
    });

    it('is described, with all its parameters, and linked to its help', () => {
      expect(entry.description).not.toBe('');
      expect(entry.helpUrl).toBe(`${HELP}#${id}`);
      for (const { name, description } of entry.parameters) {
        expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(description).not.toBe('');
      }
    });

    it('takes anything, so that our sentence shows for what is wrong', () => {
      for (const { type } of entry.parameters) expect(type).toBe('any');
    });

    it('has its optional parameters last and at most one that repeats, at the end', () => {
      const optional = entry.parameters.map((parameter) => parameter.optional === true || parameter.repeating === true);
      expect(optional).toEqual([...optional].sort((one, other) => Number(one) - Number(other)));
      expect(entry.parameters.slice(0, -1).every(({ repeating }) => repeating === undefined)).toBe(true);
    });

    it('streams if and only if it is live', () => {
      const spec = CATALOGUE.find((candidate) => candidate.id === id);
      expect(entry.options).toEqual(spec?.kind === 'live' ? { stream: true } : undefined);
    });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
  });
});

it('has live functions to read the model and pure ones to calculate', () => {
  const idsOf = (kind: string) => CATALOGUE.filter((spec) => spec.kind === kind).map(({ id }) => id);
  expect(idsOf('live')).toEqual(expect.arrayContaining(['TOTAL', 'SHARE', 'PERCONTACT', 'CHECK']));
  expect(idsOf('pure')).toEqual(expect.arrayContaining(['FLEX']));
});

it('keeps every word but names out of the other language', () => {
  const [english, chinese] = LANGUAGES.map((language) => functionsMetadata(language, HELP));
  english?.functions.forEach((entry, index) => {
    const other = chinese?.functions[index];
    expect(other?.id).toBe(entry.id);
    expect(entry.description).not.toMatch(/\p{Script=Han}/u);
    expect(other?.description).toMatch(/\p{Script=Han}/u);
    expect(other?.parameters.map(({ name }) => name)).toEqual(entry.parameters.map(({ name }) => name));
    other?.parameters.forEach(({ description }) => expect(description).toMatch(/\p{Script=Han}|实际/u));
  });
});

describe('examples', () => {
  const examples = CATALOGUE.flatMap((spec) =>
    spec.examples.map((example) => [exampleFormula(spec, example), spec, example] as const),
  );

  it('has at least one for each function', () => {
    for (const { id, examples: own } of CATALOGUE) expect([id, own.length]).not.toEqual([id, 0]);
  });

  it.each(examples)('%s is typed as Excel takes it', (formula, spec) => {
    expect(formula).toMatch(new RegExp(`^=CSCOST\\.${spec.id}\\([^()]*\\)$`));
  });

  it.each(examples.filter(([, spec]) => spec.kind === 'pure'))('%s gives what the help says', (_, spec, example) => {
    if (spec.kind !== 'pure') throw new Error('only pure functions have fixed results');
    const result = resultOf(
      () => spec.evaluate(example.arguments),
      (error) => {
        throw error;
      },
    );
    expect(example.result).toBeDefined();
    if (typeof example.result === 'number') expect(result).toBeCloseTo(example.result, 6);
    else expect(result).toEqual(example.result);
  });
});

describe('sentences of errors', () => {
  const keys = Object.keys(MESSAGES.en.functions.errors) as (keyof typeof MESSAGES.en.functions.errors)[];
  const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

  it.each(keys)('%s says the same in both languages', (key) => {
    const [english, chinese] = LANGUAGES.map((language) => MESSAGES[language].functions.errors[key]);
    expect(placeholders(String(chinese))).toEqual(placeholders(String(english)));
  });

  it.each(LANGUAGES)('fill in their values in %s', (language) => {
    const error = new FunctionError('#VALUE!', 'argument-minimum', { parameter: 'volume', bound: 0 });
    expect(sentenceOf(error, language)).toBe(
      say(language, MESSAGES[language].functions.errors['argument-minimum'], { parameter: 'volume', bound: 0 }),
    );
    expect(sentenceOf(error, language)).toContain('volume');
    expect(sentenceOf(error, language)).not.toContain('{');
  });
});
