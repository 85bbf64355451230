/**
 * Examples as formulas for the help.
 */
import type { Example, ExampleArgument, FunctionSpec } from './functionSpec';
import type { Scalar } from './result';

/** An example as a person types it into an Excel cell, in en-US form: `=CSCOST.FLEX(100000,2.5,42500)`. */
export function exampleFormula(spec: FunctionSpec, example: Example): string {
  return `=CSCOST.${spec.id}(${example.arguments.map(argumentText).join(',')})`;
}

function argumentText(argument: ExampleArgument): string {
  if (argument === null) return '';
  if (typeof argument !== 'object') return scalarText(argument);
  return `{${argument.map((row) => row.map(scalarText).join(',')).join(';')}}`;
}

function scalarText(value: Scalar): string {
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
}
