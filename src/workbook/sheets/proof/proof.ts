import { CATEGORY_KEYS } from '../../../model/categories';
import { cell, literal } from '../../formulas';
import { PALETTE } from '../../palette';
import type { SheetSpec } from '../../spec';
import type { Template } from '../../template';
import { ALERT, FIRST_COLUMN, buildSheet } from '../frame';
import { headingBlock } from '../sections';
import { categoryProofBlocks } from './categories';
import { FUNCTION_STATES, functionBlocks } from './functions';
import { PROOF, VALUE, functionArea } from './layout';
import { workingBlocks } from './workings';

const WIDTHS = [34, 32, 18, 18, 22, 26, 17, 17, 17];

/** Every figure of the add-in in native formulas, the proof by category, and the workings of the Summary. */
export function buildProof(template: Template): SheetSpec {
  const { words } = template;
  const states = functionArea(FUNCTION_STATES);
  const faults = { row: PROOF.categories.body, column: VALUE + 3, rows: CATEGORY_KEYS.length + 1, columns: 2 };
  return buildSheet(template, 'proof', {
    title: template.sheetName('proof'),
    lead: words.proof.lead,
    tabColor: PALETTE.results,
    isResult: true,
    columns: [{ column: 0, width: 2 }, ...WIDTHS.map((width, index) => ({ column: FIRST_COLUMN + index, width }))],
    rows: [{ row: PROOF.categories.at.header, height: 48 }],
    blocks: [
      ...(Object.keys(words.proof.headings) as (keyof typeof words.proof.headings)[]).map((section) =>
        headingBlock(PROOF[section].heading, words.proof.headings[section], WIDTHS.length),
      ),
      ...functionBlocks(template),
      ...categoryProofBlocks(template),
      ...workingBlocks(template),
    ],
    conditionalFormats: [
      {
        area: states,
        rule: { kind: 'formula', formula: `=${cell(states.row, states.column)}=${literal(words.checks.states.look)}` },
        highlight: ALERT,
      },
      {
        area: faults,
        rule: { kind: 'formula', formula: `=${cell(faults.row, faults.column)}>0` },
        highlight: ALERT,
      },
    ],
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: PROOF.candidates.end, columns: WIDTHS.length },
      pagesTall: null,
    },
  });
}
