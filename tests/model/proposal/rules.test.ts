import { COST_LINES } from '../../../src/model/categories';
import { tokensOf } from '../../../src/model/proposal/nameTokens';
import { RULES } from '../../../src/model/proposal/rules/rules';
import { vocabulary } from '../../../src/model/proposal/vocabulary';

const plain = (term: string) => tokensOf(term).tokens.map((token) => token.plain);

it('every shipped line can be proposed, and nothing else', () => {
  const targets = new Set(RULES.map(({ target }) => target));
  expect([...targets].filter((target) => target !== null && target !== 'exclude').sort()).toEqual(
    COST_LINES.map(({ id }) => id).sort(),
  );
});

it('no two rules say something of the same words', () => {
  const words = RULES.map(({ concepts }) => [...concepts].sort().join(' '));
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

it('every term can be found, stands once, and every concept serves a rule', () => {
  const terms = [...vocabulary()].map(([term, concept]) => ({ term, concept, key: plain(term).join(' ') }));
  expect(terms.filter(({ key }) => key === '')).toEqual([]);
  const seen = new Set<string>();
  const twice = terms.filter(({ key, concept }) => seen.size === seen.add(`${concept} ${key}`).size);
  expect(twice).toEqual([]);
  const used = new Set(RULES.flatMap(({ concepts }) => concepts));
  expect([...new Set(terms.map(({ concept }) => concept))].filter((concept) => !used.has(concept))).toEqual(['silent']);
});

it('no term names two lines', () => {
  const lines = new Set<string>(COST_LINES.map(({ id }) => id));
  const byTerm = new Map<string, string>();
  for (const [term, concept] of vocabulary()) {
    if (!lines.has(concept)) continue;
    const key = plain(term).join(' ');
    expect([term, byTerm.get(key) ?? concept]).toEqual([term, concept]);
    byTerm.set(key, concept);
  }
});
