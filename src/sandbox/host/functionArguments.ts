/**
 * Arguments of custom functions in the form Excel hands them over, made from the engine's and from functions.json.
 */

/** One parameter as functions.json describes it. */
export interface HostedParameter {
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly repeating?: boolean;
}

function shapeOne(value: unknown, parameter: HostedParameter | undefined): unknown {
  if (value === undefined || value === null) return null;
  const isMatrix = Array.isArray(value);
  if (parameter?.dimensionality === 'matrix') return isMatrix ? value : [[value]];
  if (!isMatrix) return value;
  // The engine hands a single cell over as a matrix, too.
  const lines = value as unknown[][];
  return lines.length === 1 && lines[0]?.length === 1 ? (lines[0][0] ?? null) : value;
}

/**
 * Shapes arguments: a cell for a scalar parameter as its value, a value for a matrix parameter as a matrix, a missing
 * argument as `null`, repeated ones collected in an array for each repeating parameter.
 */
export function shapeArguments(
  args: readonly unknown[],
  parameters: readonly HostedParameter[] | undefined,
): unknown[] {
  if (!parameters) return args.map((value) => shapeOne(value, undefined));
  const single = parameters.filter((parameter) => !parameter.repeating);
  const repeating = parameters.filter((parameter) => parameter.repeating);
  const shaped: unknown[] = single.map((parameter, index) => shapeOne(args[index], parameter));
  const rest = args.slice(single.length);
  for (const [index, parameter] of repeating.entries()) {
    const own = rest.filter((_, place) => place % repeating.length === index);
    shaped.push(own.map((value) => shapeOne(value, parameter)));
  }
  return shaped;
}
