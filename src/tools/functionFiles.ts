/** The files that tell of the custom functions: metadata for Excel in each language, and the help page they link to. */
import { functionsMetadata, type FunctionMetadata } from '../functions/metadata';
import { LANGUAGES, MESSAGES, type Language } from '../locales';

/** English is the file the manifest names; the others stand beside it. */
const METADATA_FILES: Readonly<Record<Language, string>> = { en: 'functions.json', 'zh-CN': 'functions-zh.json' };
const HELP_FILE = 'help.html';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Name and content of each file.
 *
 * @param address the https address the files will have, without a slash at the end
 */
export function functionFiles(address: string): Readonly<Record<string, string>> {
  const metadata = LANGUAGES.map((language) => ({
    language,
    content: functionsMetadata(language, `${address}/${HELP_FILE}`),
  }));
  const json = metadata.map(({ language, content }) => [
    METADATA_FILES[language],
    `${JSON.stringify(content, null, 1)}\n`,
  ]);
  const help = helpPage(metadata.map(({ language, content }) => ({ language, functions: content.functions })));
  return Object.fromEntries([...json, [HELP_FILE, help]]) as Record<string, string>;
}

interface Translation {
  readonly language: Language;
  readonly functions: readonly FunctionMetadata[];
}

function helpPage(translations: readonly Translation[]): string {
  const intros = translations.map(
    ({ language }) => `<p lang="${language}">${escape(MESSAGES[language].page.help)}</p>`,
  );
  const articles = (translations[0]?.functions ?? []).map(({ id }) => article(id, translations));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CSCOST</title>
<style>
body { font: 16px/1.5 'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans SC', sans-serif; color-scheme: light dark; margin: 2em auto; max-width: 45em; padding: 0 1em }
h2 { font-size: 1.1em; margin-top: 2em; overflow-wrap: anywhere }
dt { float: left; clear: left; font-weight: 600; margin-right: 1em }
</style>
<h1>CSCOST</h1>
${intros.join('\n')}
${articles.join('\n')}
</html>
`;
}

/** One function in every language, under the anchor its help link names. */
function article(id: string, translations: readonly Translation[]): string {
  const texts = translations.flatMap(({ language, functions }) =>
    functions.filter((candidate) => candidate.id === id).map((found) => description(language, found)),
  );
  return `<article id="${id}"><h2><code>${escape(signature(id, translations))}</code></h2>${texts.join('')}</article>`;
}

function signature(id: string, [first]: readonly Translation[]): string {
  const parameters = first?.functions.find((candidate) => candidate.id === id)?.parameters ?? [];
  return `=CSCOST.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;
}

function description(language: Language, { description: text, parameters }: FunctionMetadata): string {
  const entries = parameters.map((parameter) => `<dt>${parameter.name}</dt><dd>${escape(parameter.description)}</dd>`);
  return `<div lang="${language}"><p>${escape(text)}</p><dl>${entries.join('')}</dl></div>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
