/** Charts of accounts with the line of each name, decided by the home rules alone before the proposal met the chart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { LINE_NAMES } from '../../../src/locales/lineNames';
import { proposer } from '../../../src/model/proposal/proposeLine';

const FIXTURES = join(__dirname, '..', '..', 'fixtures');

/** One account of a chart; the line is empty where none fits. */
interface Charted {
  readonly account: string;
  readonly name: string;
  readonly line: string;
}

function chart(name: string): readonly Charted[] {
  const text = readFileSync(join(FIXTURES, 'charts', `${name}.csv`), 'utf8').trim();
  return Papa.parse<Charted>(text, { header: true }).data;
}

const propose = proposer(LINE_NAMES);

describe.each([
  ['zh', 150],
  ['en', 150],
  ['held-out-zh', 60],
  ['held-out-en', 60],
  ['telecom-zh', 100],
  ['hospital-saas-en', 100],
  ['insurer-zh', 70],
  ['utility-en', 70],
  ['express-zh', 90],
  ['airline-en', 90],
  ['bank-zh', 90],
])('the chart %s', (name, least) => {
  const accounts = chart(name);
  const proposals = accounts.map((account) => ({ ...account, proposal: propose(account) }));

  it('is long enough to tell', () => expect(accounts.length).toBeGreaterThanOrEqual(least));

  it('is proposed right for nine of ten names', () => {
    const wrong = proposals
      .filter(({ line, proposal }) => (proposal.line ?? '') !== line)
      .map(({ name: account, line, proposal }) => `${account}: ${proposal.line ?? ''} instead of ${line}`);
    expect(wrong.slice(0, Math.floor(accounts.length / 10))).toEqual(wrong);
  });

  it('is right at least as often as it says it is', () => {
    const sure = proposals.filter(({ proposal }) => proposal.confidence >= 0.8);
    const right = sure.filter(({ line, proposal }) => (proposal.line ?? '') === line);
    expect(sure.length).toBeGreaterThan(accounts.length / 2);
    expect(right.length / sure.length).toBeGreaterThanOrEqual(0.9);
  });
});

it('is perfect on the accounts of the retail case', () => {
  const { accountNames } = JSON.parse(readFileSync(join(FIXTURES, 'cases/retail-zh/expected.json'), 'utf8')) as {
    accountNames: Readonly<Record<string, string>>;
  };
  const proposed = Object.keys(accountNames).map((name) => [name, propose({ name }).line ?? 'unmapped']);
  expect(Object.fromEntries(proposed)).toEqual(accountNames);
});
