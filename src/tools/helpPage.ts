/** The help on functions as a page of its own, one in each language. */
import { FUNCTION_GROUPS } from '../functions/catalogue';
import { functionHelp, type FunctionHelp, type HelpParameter } from '../functions/functionHelp';
import { HELP_PAGES } from '../functions/helpPages';
import { FunctionError, type FunctionResult } from '../functions/result';
import type { Language } from '../locales';
import { FUNCTION_HELP_WORDS, type FunctionHelpWords } from '../locales/functionHelp';
import { emptyModel } from '../workbook/emptyModel';

const OTHER: Readonly<Record<Language, Language>> = { en: 'zh-CN', 'zh-CN': 'en' };

/** A page of about 45 characters a line needs these decimals at most. */
const DECIMALS = 6;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const STYLE = `
:root { color-scheme: light dark }
body { font: 16px/1.5 'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans SC', sans-serif; margin: 2em auto; max-width: 50em; padding: 0 1em }
nav ul { columns: 4 8em; padding: 0; list-style: none }
article { border-top: 1px solid color-mix(in srgb, currentcolor 25%, transparent); margin-top: 2em }
article:target { outline: 2px solid; outline-offset: .5em }
h3 { overflow-wrap: anywhere }
h4 { margin: 1em 0 .25em }
code { font-family: Consolas, 'Cascadia Mono', monospace; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .15em 1em .15em 0 }
th { font-weight: 600; white-space: nowrap }
small { opacity: .75 }
`;

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const code = (text: string): string => `<code>${escape(text)}</code>`;

const table = (rows: readonly (readonly [head: string, body: string])[]): string =>
  `<table>${rows.map(([head, body]) => `<tr><th scope="row">${head}</th><td>${body}</td></tr>`).join('')}</table>`;

const section = (title: string, body: string): string => `<h4>${escape(title)}</h4>${body}`;

/** A result as a cell shows it. */
export function resultText(result: FunctionResult, language: Language): string {
  if (result instanceof FunctionError) return result.code;
  if (typeof result === 'string') return result;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: DECIMALS });
  if (typeof result === 'number') return number.format(result);
  return result
    .map((row) => row.map((cell) => (typeof cell === 'number' ? number.format(cell) : cell)).join(' | '))
    .join('\n');
}

function parameterRow(parameter: HelpParameter, words: FunctionHelpWords): readonly [string, string] {
  const marks = [
    parameter.isOptional && words.optional,
    parameter.takesRanges && words.ranges,
    parameter.isRepeating && words.repeating,
  ].filter((mark) => mark !== false);
  const remark = marks.length > 0 ? ` <small>(${escape(marks.join(', '))})</small>` : '';
  return [code(parameter.name), `${escape(parameter.description)}${remark}`];
}

/** One function, under the anchor that its help link names. */
function article(help: FunctionHelp, language: Language): string {
  const words = FUNCTION_HELP_WORDS[language];
  const remark = (text: string): string => `<p><small>${escape(text)}</small></p>`;
  const examples = help.examples.map(
    ({ formula, result }) => [code(formula), result === null ? '' : escape(resultText(result, language))] as const,
  );
  const failures = help.failures.map(
    ({ formula, code: error, sentence }) => [code(formula), `${code(error)} ${escape(sentence)}`] as const,
  );
  return [
    `<article id="${help.id}"><h3>${code(help.signature)}</h3>`,
    `<p>${escape(help.description)}</p>`,
    section(words.argumentsTitle, table(help.parameters.map((parameter) => parameterRow(parameter, words)))),
    section(words.formula, `<p>${escape(help.calculation)}</p>`),
    section(words.examples, `${help.isLive ? remark(words.inSample) : ''}${table(examples)}`),
    section(words.failures, `${help.isLive ? remark(words.inNewWorkbook) : ''}${table(failures)}`),
    '</article>',
  ].join('\n');
}

/** The page in a language: a list of all functions, the rules that hold for all, then each function. */
export function helpPage(language: Language): string {
  const words = FUNCTION_HELP_WORDS[language];
  const empty = emptyModel(language);
  const groups = Object.entries(FUNCTION_GROUPS).map(([group, functions]) => ({
    title: words.groups[group as keyof typeof FUNCTION_GROUPS],
    helps: functions.map((spec) => functionHelp(spec, language, empty)),
  }));
  const other = OTHER[language];
  const contents = groups.map(
    ({ title, helps }) =>
      `<h3>${escape(title)}</h3><ul>${helps.map(({ id }) => `<li><a href="#${id}">${id}</a></li>`).join('')}</ul>`,
  );
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(words.title)}</title>
<style>${STYLE}</style>
<main>
<p><a href="${HELP_PAGES[other]}" lang="${other}" hreflang="${other}">${escape(words.otherLanguage)}</a></p>
<h1>${escape(words.title)}</h1>
<p>${escape(words.intro)}</p>
<nav aria-label="${escape(words.contents)}">${contents.join('\n')}</nav>
<h2>${escape(words.rules.title)}</h2>
<ul>${words.rules.list.map((rule) => `<li>${escape(rule)}</li>`).join('')}</ul>
${groups.map(({ title, helps }) => `<h2>${escape(title)}</h2>\n${helps.map((help) => article(help, language)).join('\n')}`).join('\n')}
</main>
</html>
`;
}
