/**
 * All that the help says of one function, in one language: for the help page and for the pane.
 */
import type { Language } from '../locales';
import { FUNCTION_HELP_WORDS } from '../locales/functionHelp';
import type { ModelSnapshot } from '../model/snapshot';
import { exampleFormula } from './example';
import { FAILURES } from './failures';
import type { ExampleArgument, FunctionId, FunctionSpec } from './functionSpec';
import { FunctionError, resultOf, type ErrorCode, type FunctionResult } from './result';
import { sentenceOf } from './sentenceOf';
import { SAMPLE_RESULTS } from './sampleResults';

export interface HelpParameter {
  readonly name: string;
  /** What it means, with its unit and what holds when it is left out. */
  readonly description: string;
  readonly isOptional: boolean;
  readonly takesRanges: boolean;
  readonly isRepeating: boolean;
}

export interface HelpExample {
  /** As typed into a cell: `=CSCOST.TOTAL()`. */
  readonly formula: string;
  /** `null` where it depends on a plan that the sample does not have. */
  readonly result: FunctionResult | null;
}

export interface HelpFailure {
  readonly formula: string;
  readonly code: ErrorCode;
  /** What the cell says. */
  readonly sentence: string;
}

export interface FunctionHelp {
  readonly id: FunctionId;
  /** Reads the model: its examples are those of the sample workbook, its failures those of a new one. */
  readonly isLive: boolean;
  /** `=CSCOST.TOTAL([category], [period], [scenario])` */
  readonly signature: string;
  readonly description: string;
  readonly parameters: readonly HelpParameter[];
  /** How the result is calculated. */
  readonly calculation: string;
  readonly examples: readonly HelpExample[];
  readonly failures: readonly HelpFailure[];
}

function parametersOf(spec: FunctionSpec, language: Language): readonly HelpParameter[] {
  const explanations: Readonly<Record<string, string>> = FUNCTION_HELP_WORDS[language].functions[spec.id].parameters;
  return spec.parameters.map(({ name, optional, takesRanges, repeating }) => ({
    name,
    description: explanations[name] ?? '',
    isOptional: optional,
    takesRanges,
    isRepeating: repeating,
  }));
}

/** How a function is called: `=CSCOST.TOTAL([category], [period], [scenario])`. */
export function signatureOf({ id, parameters }: FunctionSpec): string {
  const names = parameters.map(({ name, optional, repeating }) => {
    const shown = optional ? `[${name}]` : name;
    return repeating ? `${shown}, …` : shown;
  });
  return `=CSCOST.${id}(${names.join(', ')})`;
}

function examplesOf(spec: FunctionSpec): readonly HelpExample[] {
  return spec.examples.map((example) => {
    const formula = exampleFormula(spec, example);
    return { formula, result: example.result ?? SAMPLE_RESULTS[formula] ?? null };
  });
}

/** Throws when the call does not fail: then it has no place among the failures. */
function failureOf(
  spec: FunctionSpec,
  given: readonly ExampleArgument[],
  empty: ModelSnapshot,
  language: Language,
): HelpFailure {
  const formula = exampleFormula(spec, { arguments: given });
  const outcome = resultOf(
    () => (spec.kind === 'pure' ? spec.evaluate(given) : spec.evaluate(given, empty)),
    (error) => {
      throw error;
    },
  );
  if (!(outcome instanceof FunctionError)) throw new TypeError(`${formula} does not fail`);
  return { formula, code: outcome.code, sentence: sentenceOf(outcome, language) };
}

/** @param empty the model of a workbook that has just been created for 2025, in the language */
export function functionHelp(spec: FunctionSpec, language: Language, empty: ModelSnapshot): FunctionHelp {
  return {
    id: spec.id,
    isLive: spec.kind === 'live',
    signature: signatureOf(spec),
    description: FUNCTION_HELP_WORDS[language].functions[spec.id].description,
    parameters: parametersOf(spec, language),
    calculation: FUNCTION_HELP_WORDS[language].formulas[spec.id],
    examples: examplesOf(spec),
    failures: FAILURES[spec.id].map((given) => failureOf(spec, given, empty, language)),
  };
}
