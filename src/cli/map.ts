import { LANGUAGES, type Language } from '../locales';
import { LINE_NAMES } from '../locales/lineNames';
import { readAccountNames } from '../model/ledger/accountNames';
import type { Proposal } from '../model/proposal/proposal';
import { proposer } from '../model/proposal/proposeLine';
import { proposalSentence } from '../workbook/proposalSentence';
import { command } from './command';
import { readInput } from './inputFile';
import { flag, optional, required } from './options';
import { readLanguage } from './optionValues';
import { onOneLine } from './summaryLines';

interface Named {
  readonly name: string;
  readonly proposal: Proposal;
}

function jsonRow({ name, proposal }: Named, language: Language): object {
  const { category, line, confidence } = proposal;
  return { name, category, line, confidence, reason: proposalSentence(proposal, language) };
}

/** One line for each account. What is written in Chinese stands last, since it is wider than it counts. */
function tableLines(rows: readonly Named[], language: Language): readonly string[] {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const targets = rows.map(({ proposal: { line } }) => line ?? '-');
  const width = Math.max(...targets.map((target) => target.length));
  return rows.map(({ name, proposal }, index) => {
    const sure = percent.format(proposal.confidence).padStart(4);
    const told = `${onOneLine(name)}: ${onOneLine(proposalSentence(proposal, language))}`;
    return `${sure}  ${(targets[index] ?? '').padEnd(width)}  ${told}`;
  });
}

/** `cscost map`: proposes a line for each account of a list of names. */
export const map = command(
  'map',
  { names: required('FILE'), lang: optional(LANGUAGES.join('|'), readLanguage), json: flag },
  async ({ names, json }, surroundings) => {
    const { language, print } = surroundings;
    const accounts = await readInput(surroundings, names, readAccountNames);
    const propose = proposer(LINE_NAMES);
    const rows = accounts.map((account) => ({ name: account.name, proposal: propose(account) }));
    if (json) print(JSON.stringify(rows.map((row) => jsonRow(row, language))));
    else tableLines(rows, language).forEach(print);
    return 0;
  },
);
