/**
 * Connects the catalogue with Excel's custom functions: live functions as streams from the hub, pure ones as plain calls.
 */
import type { Language } from '../locales';
import { CATALOGUE } from './catalogue';
import { errorCodeOf } from './cellError';
import type { FunctionSpec, LiveFunction, PureFunction } from './functionSpec';
import type { Hub } from './hub';
import { FunctionError, resultOf, TELLING_CODES, type ErrorCode, type FunctionResult, type Scalar } from './result';

/** The part of Excel's `CustomFunctions` object that is used here. */
export interface CustomFunctionsApi {
  associate(id: string, implementation: (...args: unknown[]) => unknown): void;
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => CustomFunctions.Error;
  readonly ErrorCode: typeof CustomFunctions.ErrorCode;
}

type Invocation = CustomFunctions.StreamingInvocation<CellResult>;
type CellResult = Scalar | Scalar[][];

/**
 * Registers every function of the catalogue.
 * @param language of the sentences, asked for whenever one is said
 * @param report takes faults of ours, which show as `#VALUE!`
 */
export function associateFunctions(
  customFunctions: CustomFunctionsApi,
  hub: Hub,
  language: () => Language,
  report: (error: unknown) => void = console.error,
): void {
  for (const spec of CATALOGUE) {
    customFunctions.associate(spec.id, spec.kind === 'pure' ? bindPure(spec) : bindLive(spec));
  }

  function bindPure(spec: PureFunction): (...args: unknown[]) => CellResult {
    return (...args) => {
      const outcome = cellResult(
        resultOf(() => spec.evaluate(asWritten(spec, splitInvocation(args).given), language()), report),
      );
      if (outcome instanceof customFunctions.Error) throw outcome;
      return outcome;
    };
  }

  function bindLive(spec: LiveFunction): (...args: unknown[]) => void {
    return (...args) => {
      const { given: arrived, invocation } = splitInvocation(args);
      const given = asWritten(spec, arrived);
      if (invocation === null) throw new TypeError(`${spec.id} is a stream and was called without an invocation`);
      invocation.onCanceled = () => hub.cancel(invocation);
      hub.watch(invocation, {
        key: `${spec.id} ${JSON.stringify(given)}`,
        compute: (model) => spec.evaluate(given, model),
        publish: (result) => invocation.setResult(cellResult(result)),
      });
    };
  }

  function cellResult(result: FunctionResult): CellResult | CustomFunctions.Error {
    if (result instanceof FunctionError) return errorFor(result);
    return typeof result === 'object' ? result.map((row) => [...row]) : result;
  }

  function errorFor(error: FunctionError): CustomFunctions.Error {
    const code = outputCode(error.code);
    return TELLING_CODES.includes(code)
      ? new customFunctions.Error(code, error.sentence(language()))
      : new customFunctions.Error(code);
  }

  /** Excel takes some codes only as input; what has no code of its own comes out as `#VALUE!` with its sentence. */
  function outputCode(code: ErrorCode): CustomFunctions.ErrorCode {
    const { invalidValue, notAvailable, divisionByZero, invalidNumber, nullReference } = customFunctions.ErrorCode;
    const outputs = [notAvailable, divisionByZero, invalidNumber, nullReference];
    return outputs.find((output) => output === code) ?? invalidValue;
  }
}

/**
 * The arguments one by one as a person wrote them: Excel hands over what a repeating parameter takes as one array
 * (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options#repeating-parameters).
 */
function asWritten({ parameters }: FunctionSpec, given: readonly unknown[]): readonly unknown[] {
  const repeated = given[parameters.length - 1];
  if (!parameters.at(-1)?.repeating || !Array.isArray(repeated)) return given;
  return [...given.slice(0, parameters.length - 1), ...(repeated as readonly unknown[])];
}

/** Excel hands every function its invocation after the arguments, and a plain call may leave it out. */
function splitInvocation(args: readonly unknown[]): { given: unknown[]; invocation: Invocation | null } {
  const last = args.at(-1);
  return isInvocation(last) ? { given: args.slice(0, -1), invocation: last } : { given: [...args], invocation: null };
}

function isInvocation(value: unknown): value is Invocation {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && errorCodeOf(value) === null;
}
