import { LANGUAGES, MESSAGES } from '../../../src/locales';
import { LINE_NAMES } from '../../../src/locales/lineNames';
import { COST_LINES } from '../../../src/model/categories';
import { proposer } from '../../../src/model/proposal/proposeLine';

const propose = proposer(LINE_NAMES);

describe.each(LANGUAGES)('the names of the shipped lines (%s)', (language) => {
  it.each(COST_LINES.map(({ id }) => id))('%s', (id) => {
    const names: Readonly<Record<string, string>> = MESSAGES[language].workbook.lines;
    const { line, confidence } = propose({ name: names[id] ?? '' });
    expect(line).toBe(id);
    expect(confidence).toBeGreaterThanOrEqual(0.95);
  });

  it('are found in other width, case, spacing and punctuation, and behind an account number', () => {
    for (const [id, name] of Object.entries(MESSAGES[language].workbook.lines)) {
      const wide = [...name].map((one) =>
        /[!-~]/.test(one) ? String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0) : one,
      );
      for (const form of [
        name.toUpperCase(),
        `  ${name} `,
        `6602.01 ${name}`,
        wide.join(''),
        name.replace(/[,:()（）]/g, ' '),
      ])
        expect([form, propose({ name: form }).line]).toEqual([form, id]);
    }
  });
});

it('names of the user’s own lines count as well', () => {
  const ours = proposer([...LINE_NAMES, ['software.translation', 'Machine translation']]);
  expect(ours({ name: 'machine translation' })).toMatchObject({ line: 'software.translation', category: 'software' });
  expect(ours({ name: 'Machine translations (DeepL)' })).toMatchObject({ line: 'software.translation' });
  expect(propose({ name: 'Machine translation' }).line).toBeNull();
});

it('a name that two lines share does not decide', () => {
  const shared = proposer([
    ['training.facilities', 'Zimmer'],
    ['facilities.rent', 'Zimmer'],
  ]);
  expect(shared({ name: 'Zimmer' }).confidence).toBeLessThan(0.95);
});
