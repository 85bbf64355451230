/** Looks for what would make Excel repair or refuse a file. */
import type { Parts } from '../package';
import { readBook } from './book';
import { cellFaults } from './cellRules';
import { chartFaults } from './chartRules';
import { formulaFaults } from './formulaRules';
import { orderFaults } from './orderRules';
import { packageFaults } from './packageRules';
import type { Fault } from './rules';
import { safetyFaults } from './safetyRules';
import { sheetFaults } from './sheetRules';
import { styleFaults } from './styleRules';
import { tableFaults } from './tableRules';
import { workbookFaults } from './workbookRules';

const FORBIDDEN_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Surrogate}]/u;

const CHECKS = [
  packageFaults,
  orderFaults,
  safetyFaults,
  workbookFaults,
  styleFaults,
  cellFaults,
  sheetFaults,
  tableFaults,
  formulaFaults,
  chartFaults,
];

/** The faults of a file; of one that is no XML only those. */
export function lint(parts: Parts): readonly Fault[] {
  const characters = [...parts]
    .filter(([, text]) => FORBIDDEN_CHARACTER.test(text))
    .map(([at]): Fault => ({ rule: 'control-character', at }));
  const book = readBook(parts);
  if (!('trees' in book)) return [...characters, ...book.map((at): Fault => ({ rule: 'not-xml', at }))];
  return [...characters, ...CHECKS.flatMap((check) => check(book))];
}
