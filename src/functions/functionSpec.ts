/**
 * What the catalogue says of a function, and how its row is written with the compiler watching over its parameters.
 */
import type { Language } from '../locales';
import type { FunctionHelpWords } from '../locales/functionHelp';
import type { ModelSnapshot } from '../model/snapshot';
import type { Parameter } from './parameters';
import { FunctionError, type FunctionResult, type Scalar } from './result';

type Help = FunctionHelpWords['functions'];
/** Id of a function, as in `CSCOST.TOTAL`. */
export type FunctionId = keyof Help;

/** Arguments as a person would type them into a cell. */
export type ExampleArgument = Scalar | null | readonly (readonly Scalar[])[];

export interface Example {
  readonly arguments: readonly ExampleArgument[];
  /** What the cell shows; left out when it depends on the workbook. */
  readonly result?: FunctionResult;
}

interface SpecBase {
  readonly id: FunctionId;
  /** In the order of the arguments. */
  readonly parameters: readonly (Pick<Parameter<unknown>, 'optional' | 'takesRanges' | 'repeating'> & {
    readonly name: string;
  })[];
  readonly result: 'number' | 'text' | 'matrix';
  readonly examples: readonly Example[];
}

/** Calculated from its arguments alone. `evaluate` throws a `FunctionError`. */
export interface PureFunction extends SpecBase {
  readonly kind: 'pure';
  /** `language` is that of words in the result, English when left out. */
  readonly evaluate: (given: readonly unknown[], language?: Language) => FunctionResult;
}

/** Reads the model of the workbook. `evaluate` throws a `FunctionError`. */
export interface LiveFunction extends SpecBase {
  readonly kind: 'live';
  readonly evaluate: (given: readonly unknown[], model: ModelSnapshot) => FunctionResult;
}

export type FunctionSpec = PureFunction | LiveFunction;

/** The parameters of a function: those, and only those, that its help explains, in the order of the arguments. */
type ParametersOf<Id extends FunctionId> = Readonly<Record<keyof Help[Id]['parameters'], Parameter<unknown>>>;
type Values<P> = { readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never };

interface Row<P> {
  readonly parameters: P;
  readonly result: SpecBase['result'];
  readonly examples: readonly Example[];
}

/** A row for a pure function. */
export function pure<Id extends FunctionId, P extends ParametersOf<Id>>(
  id: Id,
  row: Row<P> & { readonly evaluate: (values: Values<P>, language: Language) => FunctionResult },
): PureFunction {
  return {
    ...describe(id, row),
    kind: 'pure',
    evaluate: (given, language = 'en') => finite(row.evaluate(read(row.parameters, given), language)),
  };
}

/** A row for a live function. */
export function live<Id extends FunctionId, P extends ParametersOf<Id>>(
  id: Id,
  row: Row<P> & { readonly evaluate: (values: Values<P>, model: ModelSnapshot) => FunctionResult },
): LiveFunction {
  return {
    ...describe(id, row),
    kind: 'live',
    evaluate: (given, model) => finite(row.evaluate(read(row.parameters, given), model)),
  };
}

function describe<Id extends FunctionId, P extends ParametersOf<Id>>(id: Id, row: Row<P>): SpecBase {
  const parameters = entriesOf(row.parameters).map(([name, { optional, takesRanges, repeating }]) => ({
    name,
    optional,
    takesRanges,
    repeating,
  }));
  return { id, parameters, result: row.result, examples: row.examples };
}

function entriesOf(parameters: object): [string, Parameter<unknown>][] {
  return Object.entries<Parameter<unknown>>({ ...parameters });
}

/** Reads all arguments; a repeating parameter takes those from its place on. */
function read<P extends object>(parameters: P, given: readonly unknown[]): Values<P> {
  const entries = entriesOf(parameters);
  const isRepeating = entries.at(-1)?.[1].repeating ?? false;
  if (given.length > entries.length && !isRepeating) {
    throw new FunctionError('#VALUE!', 'too-many-arguments', { most: entries.length });
  }
  const values = entries.map(([name, parameter], index) => {
    const argument = parameter.repeating ? given.slice(index) : (given[index] ?? null);
    return [name, parameter.read(argument, name)];
  });
  // Each value comes from the parameter of its name, which is what `Values` says.
  return Object.fromEntries(values) as Values<P>;
}

/** A number too large for a cell is an error, and −0 is 0. */
function finite(result: FunctionResult): FunctionResult {
  if (typeof result !== 'number') return result;
  if (!Number.isFinite(result)) throw new FunctionError('#NUM!', 'result-too-large');
  return result + 0;
}
