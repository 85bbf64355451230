/** Each figure of the add-in's functions beside the native formula that proves it. */
import { cell, fixedCell, literal } from '../../formulas';
import { NAMES } from '../../names';
import type { BlockSpec, CellSpec } from '../../spec';
import type { Template } from '../../template';
import { FIRST_COLUMN, styled } from '../frame';
import { FIGURES, type ProofFigure } from './figures';
import { PROOF } from './layout';

const { native, result, difference, state } = PROOF.functionColumns;

function figureRow(template: Template, figure: ProofFigure, row: number): CellSpec[] {
  const { proof, categoryNames } = template.words;
  const label = figure.category ? categoryNames[figure.category] : proof.figures[figure.title];
  const [expected, shown, apart] = [native, result, difference].map((column) => cell(row, column));
  const digits = figure.format === 'amount' ? NAMES.minorDigits : NAMES.rateDigits;
  const { states } = template.words.checks;
  const isRunning = `NOT(ISERROR(${fixedCell(PROOF.functions.body, result)}))`;
  // Where a figure cannot be measured the function says so with an error, and the formula stays blank: they agree. An error
  // beside a number is a difference, unless the add-in does not run at all.
  const apartFormula =
    `=IF(ISERROR(${shown}),IF(ISNUMBER(${expected}),IF(${isRunning},ROUND(${expected},${digits}),""),0),` +
    `IF(ISNUMBER(${expected}),ROUND(${expected}-${shown},${digits}),IF(${shown}="",0,${shown})))`;
  const shownFormula = figure.waitsForNative ? `=IF(${expected}="","",${figure.call})` : `=${figure.call}`;
  const stateFormula = `=IF(ISNUMBER(${apart}),IF(${apart}=0,${literal(states.ok)},${literal(states.look)}),${literal(states.needs)})`;
  return [
    { value: label, style: 'text' },
    { value: `=${figure.call}`, style: 'text', format: 'text' },
    { formula: figure.native(template), style: 'formula', format: figure.format },
    { formula: shownFormula, style: 'formula', format: figure.format },
    { formula: apartFormula, style: 'formula', format: figure.format },
    { formula: stateFormula, style: 'check' },
  ];
}

/** The section of the functions: figure, call, native, function, difference, state. */
export function functionBlocks(template: Template): readonly BlockSpec[] {
  const { functionColumns: headers } = template.words.proof;
  const header = [headers.figure, headers.call, headers.native, headers.result, headers.difference, headers.state];
  return [
    {
      row: PROOF.functions.at.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', header),
        ...FIGURES.map((figure, index) => figureRow(template, figure, PROOF.functions.body + index)),
      ],
    },
  ];
}

/** The column with the states, for the colour of those that need a look. */
export const FUNCTION_STATES = state;
