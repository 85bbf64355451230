/** The linter that holds our files: what we write passes it, and it notices every fault it knows. */
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { EXAMPLE, EXAMPLE_VALUES } from '../../support/xlsx/exampleWorkbook';
import { lint } from '../../support/xlsx/lint/lint';
import { RULES, type Rule } from '../../support/xlsx/lint/rules';
import { FORMULA_MUTATIONS } from '../../support/xlsx/mutations/formulaMutations';
import { PACKAGE_MUTATIONS } from '../../support/xlsx/mutations/packageMutations';
import { SHEET_MUTATIONS } from '../../support/xlsx/mutations/sheetMutations';
import { readParts, type Parts } from '../../support/xlsx/package';

const MUTATIONS = [...PACKAGE_MUTATIONS, ...SHEET_MUTATIONS, ...FORMULA_MUTATIONS];

let parts: Parts;
beforeAll(async () => {
  parts = readParts(await workbookBytes(EXAMPLE, EXAMPLE_VALUES));
});

const rulesBroken = (broken: Parts): readonly Rule[] => [...new Set(lint(broken).map(({ rule }) => rule))].sort();

it('finds no fault in the example', () => {
  expect(lint(parts)).toEqual([]);
});

it.each(MUTATIONS)('notices $says', ({ rules, change }) => {
  expect(rulesBroken(change(parts))).toEqual([...rules].sort());
});

it('has a fault for each of its rules', () => {
  const noticed = new Set(MUTATIONS.flatMap(({ rules }) => rules));
  expect(Object.keys(RULES).filter((rule) => !noticed.has(rule as Rule))).toEqual([]);
});
