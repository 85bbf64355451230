/**
 * The functions of the catalogue as an Apps Script project declares them: `CSCOST_TOTAL(…)` and so on, each with the
 * comment from which Google Sheets takes its help (https://developers.google.com/apps-script/guides/sheets/functions).
 */
import type { Language } from '../locales';
import { FUNCTION_HELP_WORDS } from '../locales/functionHelp';
import { CATALOGUE } from './catalogue';
import type { FunctionSpec } from './functionSpec';

/** The function of the add-on that every wrapper calls with the id of its function and the arguments. */
const ENTRY = 'cscostFunction_';

/** Words that name no parameter in a script, as far as a parameter could have their name. */
const RESERVED: readonly string[] = [
  'case',
  'class',
  'default',
  'export',
  'function',
  'import',
  'in',
  'new',
  'package',
];

/**
 * The source text of all wrappers, for a script without modules. Google Sheets does not calculate a function anew when
 * cells change that are no arguments of it, so that every wrapper takes one argument more, `revision`, which only moves
 * with the model; a function that takes any number of arguments has none, since it could not be told from the others.
 *
 * @param language of the help
 */
export function sheetsWrappers(language: Language): string {
  return CATALOGUE.map((spec) => wrapper(spec, language)).join('\n');
}

function wrapper(spec: FunctionSpec, language: Language): string {
  const names = spec.parameters.map(({ name }) => scriptName(name));
  const isRepeating = spec.parameters.at(-1)?.repeating ?? false;
  const taken = isRepeating ? [...names.slice(0, -1), `...${names.at(-1)}`] : [...names, 'revision'];
  const given = isRepeating ? taken : names;
  return `${comment(spec, language, isRepeating)}
function CSCOST_${spec.id}(${taken.join(', ')}) {
  return ${ENTRY}('${spec.id}', [${given.join(', ')}]);
}
`;
}

const scriptName = (name: string): string => (RESERVED.includes(name) ? `${name}_` : name);

function comment({ id, kind, parameters, result }: FunctionSpec, language: Language, isRepeating: boolean): string {
  const { functions, revision: explained, formulas } = FUNCTION_HELP_WORDS[language];
  const explanations: Readonly<Record<string, string>> = functions[id].parameters;
  const own = parameters.map(({ name, optional, repeating }) => {
    const shown = optional ? `[${scriptName(name)}]` : scriptName(name);
    return `@param {${repeating ? '...*' : '*'}} ${shown} ${explanations[name]}`;
  });
  const revision = isRepeating ? [] : [`@param {*} [revision] ${explained[kind]}`];
  const returned = `@return {${RETURNS[result]}} ${formulas[id]}`;
  const lines = [functions[id].description, '', ...own, ...revision, returned, '@customfunction'];
  return ['/**', ...lines.map((line) => ` * ${line.replaceAll('*/', '* /')}`.trimEnd()), ' */'].join('\n');
}

const RETURNS: Readonly<Record<FunctionSpec['result'], string>> = {
  number: 'number',
  text: 'string',
  matrix: 'Array<Array<number>>',
};
