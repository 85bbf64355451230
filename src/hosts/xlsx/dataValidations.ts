/** What cells take when somebody types into them. */
import { literal } from '../../workbook/formulas';
import type { SheetSpec, ValidationRule, ValidationSpec } from '../../workbook/spec';
import { validationsOf } from '../../workbook/validationsOf';
import { addressOf } from './areas';
import { formulaXml } from './cells';
import { element, encodeString } from './xml';

/** Characters that the choices of a list can have together. */
const LONGEST_LIST = 255;

interface FileRule {
  readonly type: string;
  /** Formulas of the spec, in its dialect. */
  readonly formulas: readonly string[];
}

function listFormula(values: readonly string[]): string {
  const list = values.join(',');
  if (list.length > LONGEST_LIST) throw new RangeError(`A list of choices has ${list.length} characters: ${list}`);
  return literal(list);
}

function fileRule({ rule }: ValidationRule): FileRule {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formulas: [listFormula(rule.values)] };
    case 'list-range':
      return { type: 'list', formulas: [rule.formula] };
    case 'custom':
      return { type: 'custom', formulas: [rule.formula] };
    case 'decimal':
    case 'whole':
    case 'date':
      return { type: rule.kind, formulas: [String(rule.minimum), String(rule.maximum)] };
  }
}

function validationXml(validation: ValidationSpec): string {
  const { type, formulas } = fileRule(validation);
  const { prompt, error, area } = validation;
  return element(
    'dataValidation',
    {
      type,
      errorStyle: error.style === 'warning' ? 'warning' : undefined,
      allowBlank: true,
      showInputMessage: prompt ? true : undefined,
      showErrorMessage: true,
      errorTitle: encodeString(error.title),
      error: encodeString(error.message),
      promptTitle: prompt && encodeString(prompt.title),
      prompt: prompt && encodeString(prompt.message),
      sqref: addressOf(area),
    },
    ...formulas.map((formula, index) => element(`formula${index + 1}`, {}, formulaXml(formula))),
  );
}

/** The validations of a sheet; empty when it has none. A `RangeError` for a list that is too long for a file. */
export function dataValidationsXml(sheet: SheetSpec): string {
  const validations = validationsOf(sheet).map(validationXml);
  return validations.length === 0 ? '' : element('dataValidations', { count: validations.length }, ...validations);
}
