/**
 * What Apps Script and HtmlService would refuse or mangle, looked for in the built files: a blank sidebar shows only when the
 * add-on is live (https://github.com/enuchi/React-Google-Apps-Script/issues/157).
 */
import { parse, tokTypes, type Token } from 'acorn';

/** All the add-on may do: change the spreadsheet it is open in, and show a sidebar. Neither scope needs a security review. */
export const SCOPES: readonly string[] = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
];

/** The tokens of a classic script. Throws a `SyntaxError` for anything younger than ES2019, and for modules. */
export function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  parse(code, { ecmaVersion: 2019, sourceType: 'script', onToken: tokens });
  return tokens;
}

/** Faults of a script that Apps Script runs or a page holds: younger syntax (google/clasp#907), and template literals. */
export function scriptFaults(code: string): readonly string[] {
  try {
    // HtmlService takes what looks like a comment inside a template literal for one.
    const templates = tokensOf(code).filter(({ type }) => type === tokTypes.template || type === tokTypes.backQuote);
    return templates.map(({ start }) => `a template literal at ${start}: ${code.slice(start, start + 40)}`);
  } catch (error) {
    return [`no script of ES2019: ${String(error)}`];
  }
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** Scripts inside a page. */
export function scriptsIn(page: string): readonly string[] {
  return [...page.matchAll(SCRIPT)].map(([, , code]) => code ?? '');
}

/** Faults of the page: scripts or styles from elsewhere, scriptlets, other characters than ASCII, and those of its scripts. */
export function pageFaults(page: string): readonly string[] {
  const scripts = scriptsIn(page);
  const rest = page.replace(SCRIPT, '');
  return [
    ...(scripts.length === 1 ? [] : [`${scripts.length} scripts instead of one`]),
    ...(/<script\b[^>]*\ssrc\b/i.test(page) ? ['a script from elsewhere'] : []),
    ...(/<link\b|@import|<\/?script/i.test(rest) ? ['a style from elsewhere, or the end of a script inside it'] : []),
    ...(page.includes('<?') ? ['the beginning of a scriptlet, <?'] : []),
    ...[...page.matchAll(/.{0,20}[^\x00-\x7f].{0,20}/g)].map(([text]) => `characters that are not ASCII: ${text}`),
    ...scripts.flatMap(scriptFaults),
  ];
}

/** Faults of appsscript.json: any other scope, an engine other than V8, or the form of an add-on that has no functions. */
export function manifestFaults(json: string): readonly string[] {
  const manifest = JSON.parse(json) as Record<string, unknown>;
  const scopes = JSON.stringify(manifest['oauthScopes']);
  return [
    ...(scopes === JSON.stringify(SCOPES) ? [] : [`the scopes ${scopes}`]),
    ...(manifest['runtimeVersion'] === 'V8' ? [] : ['another engine than V8']),
    // https://github.com/googleworkspace/apps-script-samples/issues/195
    ...('addOns' in manifest ? ['addOns: in a Google Workspace add-on custom functions are unknown'] : []),
  ];
}
