import { CATALOGUE } from '../../src/functions/catalogue';
import { FunctionError, type FunctionResult } from '../../src/functions/result';
import { ARGUMENT_RULES } from './argumentRules';
import { callLive, callPure, errorValue } from './call';
import { CASE_MATRIX, faultOf, type Call, type Row } from './caseMatrix';
import { matrixModel } from './matrixModel';

const model = matrixModel();

function resultOf({ kind, id }: Row['spec'], call: Call): FunctionResult {
  return kind === 'pure' ? callPure(id, ...call) : callLive(model, id, ...call);
}

it('has rules for every argument of every function, and for no others', () => {
  const ruled = Object.entries(ARGUMENT_RULES).map(([id, rules]) => [id, Object.keys(rules)]);
  const listed = CATALOGUE.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]);
  expect(Object.fromEntries(ruled)).toEqual(Object.fromEntries(listed));
});

describe.each(CASE_MATRIX.map((row) => [`${row.spec.id}, ${row.parameter}`, row] as const))('%s', (_, row) => {
  it('is as the rules say, whatever is given for it', () => {
    const faults = row.cases.flatMap(({ title, call, expected }) => {
      const fault = faultOf(resultOf(row.spec, call), expected, (other) => resultOf(row.spec, other));
      return fault === null ? [] : [`${title} ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it('may be left out if and only if the rules say so, and repeats or takes ranges likewise', () => {
    const listed = row.spec.parameters.find(({ name }) => name === row.parameter);
    expect(listed).toMatchObject({
      optional: 'leftOut' in row.rule,
      takesRanges: row.rule.takes === 'numbers',
    });
  });

  it('matters', () => {
    const example = resultOf(row.spec, row.example);
    expect(example).not.toBeInstanceOf(FunctionError);
    expect(resultOf(row.spec, row.leftOut)).not.toEqual(example);
  });
});

it.each(CATALOGUE.filter(({ parameters }) => !parameters.at(-1)?.repeating))(
  '$id refuses one argument too many',
  (spec) => {
    const [row] = CASE_MATRIX.filter((candidate) => candidate.spec.id === spec.id);
    expect(resultOf(spec, [...(row?.example ?? []), 1])).toMatchObject({ code: '#VALUE!', key: 'too-many-arguments' });
  },
);

it.each(CASE_MATRIX)('$spec.id gives an error in $parameter back in every form a program has for it', (row) => {
  const place = row.spec.parameters.findIndex(({ name }) => name === row.parameter);
  for (const code of [
    '#N/A',
    '#DIV/0!',
    '#REF!',
    '#SPILL!',
    '#CALC!',
    '#FIELD!',
    '#BUSY!',
    '#GETTING_DATA',
    '#ERROR!',
  ]) {
    for (const form of [errorValue(code), { type: 'Error', basicValue: code }, code]) {
      const call = row.example.map((own, at) =>
        at !== place ? own : row.rule.takes === 'numbers' ? [[1, form]] : form,
      );
      expect(resultOf(row.spec, call)).toMatchObject({ code, values: { parameter: row.parameter, code } });
    }
  }
});
