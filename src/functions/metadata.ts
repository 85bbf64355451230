/**
 * The content of functions.json and its translations, as Excel reads it:
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 */
import type { Language } from '../locales';
import { FUNCTION_HELP_WORDS } from '../locales/functionHelp';
import { CATALOGUE } from './catalogue';
import type { FunctionSpec } from './functionSpec';

type Dimensionality = 'scalar' | 'matrix';

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Always `any`: with a narrower type Excel refuses a wrong argument itself, and our sentence never shows. */
  readonly type: 'any';
  readonly dimensionality: Dimensionality;
  readonly optional?: true;
  readonly repeating?: true;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'number' | 'string'; readonly dimensionality: Dimensionality };
  readonly options?: { readonly stream: true };
}

export interface FunctionsMetadata {
  /** Lets errors in arguments through to us, so that they come out again as they are. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** Metadata in one language; ids and names are the same in all. The help of a function is `helpBase#ID`. */
export function functionsMetadata(language: Language, helpBase: string): FunctionsMetadata {
  return { allowErrorForDataTypeAny: true, functions: CATALOGUE.map((spec) => describe(spec, language, helpBase)) };
}

const RESULTS: Readonly<Record<FunctionSpec['result'], FunctionMetadata['result']>> = {
  number: { type: 'number', dimensionality: 'scalar' },
  text: { type: 'string', dimensionality: 'scalar' },
  matrix: { type: 'number', dimensionality: 'matrix' },
};

function describe(spec: FunctionSpec, language: Language, helpBase: string): FunctionMetadata {
  const help = FUNCTION_HELP_WORDS[language].functions[spec.id];
  const explanations: Readonly<Record<string, string>> = help.parameters;
  return {
    id: spec.id,
    name: spec.id,
    description: help.description,
    helpUrl: `${helpBase}#${spec.id}`,
    parameters: spec.parameters.map(({ name, optional, takesRanges, repeating }) => ({
      name,
      description: explanations[name] ?? '',
      type: 'any',
      dimensionality: takesRanges ? 'matrix' : 'scalar',
      ...(optional && { optional }),
      ...(repeating && { repeating }),
    })),
    result: RESULTS[spec.result],
    ...(spec.kind === 'live' && { options: { stream: true } }),
  };
}
