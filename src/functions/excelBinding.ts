/**
 * Connects the catalogue with Excel's custom functions: live functions as streams from the hub, pure ones as plain calls.
 */
import type { Language } from '../locales/languages';
import { errorCodeOf } from './cellError';
import type { FunctionSpec, LiveFunction, PureFunction } from './functionSpec';
import type { Hub } from './hub';
import { INSTANT_FUNCTIONS } from './instantFunctions';
import { FunctionError, resultOf, TELLING_CODES, type ErrorCode, type FunctionResult, type Scalar } from './result';

/** The part of Excel's `CustomFunctions` object that is used here. */
export interface CustomFunctionsApi {
  associate(id: string, implementation: (...args: unknown[]) => unknown): void;
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => CustomFunctions.Error;
  readonly ErrorCode: typeof CustomFunctions.ErrorCode;
}

type Invocation = CustomFunctions.StreamingInvocation<CellResult>;
type CellResult = Scalar | Scalar[][];
type CellValue = Exclude<FunctionResult, FunctionError>;

/** Functions whose part is loaded when one of them is first called, by id: a vocabulary is larger than all the rest. */
const LOADED_WHEN_CALLED: Readonly<Record<string, () => Promise<readonly PureFunction[]>>> = {
  CATEGORYOF: async () => (await import('./mappingFunctions')).MAPPING_FUNCTIONS,
};

/**
 * Registers every function of the catalogue. A call that gives a value answers at once; the words of errors, and what
 * `LOADED_WHEN_CALLED` names, come a moment later the first time.
 *
 * @param language of the sentences, asked for whenever one is said
 * @param report takes faults of ours, which show as `#VALUE!`
 */
export function associateFunctions(
  customFunctions: CustomFunctionsApi,
  hub: Hub,
  language: () => Language,
  report: (error: unknown) => void = console.error,
): void {
  const instant: readonly FunctionSpec[] = Object.values(INSTANT_FUNCTIONS).flat();
  for (const spec of instant) {
    customFunctions.associate(spec.id, spec.kind === 'pure' ? bindPure(spec) : bindLive(spec));
  }
  for (const [id, load] of Object.entries(LOADED_WHEN_CALLED)) customFunctions.associate(id, bindLoaded(id, load));

  function bindPure(spec: PureFunction): (...args: unknown[]) => CellResult | Promise<never> {
    return (...args) => {
      const result = resultOf(() => spec.evaluate(asWritten(spec, splitInvocation(args).given), language()), report);
      return result instanceof FunctionError ? refuse(result) : cellValue(result);
    };
  }

  function bindLoaded(id: string, load: () => Promise<readonly PureFunction[]>): (...args: unknown[]) => unknown {
    return async (...args) => {
      const spec = (await load()).find((candidate) => candidate.id === id);
      if (!spec) throw new RangeError(`${id} is not where it should be loaded from`);
      return bindPure(spec)(...args);
    };
  }

  function bindLive(spec: LiveFunction): (...args: unknown[]) => void {
    return (...args) => {
      const { given: arrived, invocation } = splitInvocation(args);
      const given = asWritten(spec, arrived);
      if (invocation === null) throw new TypeError(`${spec.id} is a stream and was called without an invocation`);
      let latest: FunctionResult | null = null;
      const publish = async (result: FunctionResult): Promise<void> => {
        latest = result;
        if (!(result instanceof FunctionError)) return invocation.setResult(cellValue(result));
        const error = await errorFor(result);
        // A newer result may have overtaken the words of this one.
        if (latest === result) invocation.setResult(error);
      };
      invocation.onCanceled = () => hub.cancel(invocation);
      hub.watch(invocation, {
        key: `${spec.id} ${JSON.stringify(given)}`,
        compute: (model) => spec.evaluate(given, model),
        publish: (result) => void publish(result),
      });
    };
  }

  async function refuse(error: FunctionError): Promise<never> {
    throw await errorFor(error);
  }

  /** The error as Excel shows it; without its sentence where the words cannot be loaded. */
  async function errorFor(error: FunctionError): Promise<CustomFunctions.Error> {
    const code = outputCode(error.code);
    if (!TELLING_CODES.includes(code)) return new customFunctions.Error(code);
    try {
      const { sentenceOf } = await import('./sentenceOf');
      return new customFunctions.Error(code, sentenceOf(error, language()));
    } catch (failure) {
      report(failure);
      return new customFunctions.Error(code);
    }
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

function cellValue(value: CellValue): CellResult {
  return typeof value === 'object' ? value.map((row) => [...row]) : value;
}
