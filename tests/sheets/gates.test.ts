/** What may not be in the files for Google, each with a file that has it. */
import { manifestFaults, pageFaults, SCOPES, scriptFaults } from '../../src/tools/sheetsGates';

const page = (script: string, rest = ''): string => `<!doctype html><p>x</p>${rest}<script>${script}</script>`;

describe('a script', () => {
  it('of ES2019 without templates is fine', () => {
    expect(scriptFaults('var a = { b: 1 }; function f(...x) { return { ...a, x }; }')).toEqual([]);
    expect(scriptFaults('var a = "`"; var b = /`/; // `')).toEqual([]);
  });

  it.each([
    ['a template', 'var a = `//x`;', 'a template literal'],
    ['a private member', 'class A { #b = 1 }', 'no script of ES2019'],
    ['a static field', 'class A { static b = 1 }', 'no script of ES2019'],
    ['optional chaining', 'a?.b', 'no script of ES2019'],
    ['a load of another file', 'import("x")', 'no script of ES2019'],
    ['a module', 'export const a = 1', 'no script of ES2019'],
  ])('with %s is refused', (_, code, fault) => {
    expect(scriptFaults(code)).not.toEqual([]);
    for (const found of scriptFaults(code)) expect(found).toContain(fault);
  });
});

describe('a page', () => {
  it('with one script inside is fine', () => {
    expect(pageFaults(page('var a = 1;'))).toEqual([]);
  });

  it.each([
    ['a template', page('var a = `b`;'), 'a template literal'],
    ['a script from elsewhere', `<script src="https://cdn.example/x.js"></script>`, 'a script from elsewhere'],
    ['two scripts', page('1', '<script>2</script>'), '2 scripts'],
    ['no script', '<p>x</p>', '0 scripts'],
    ['the end of a script inside it', page('var a = "</script>";'), 'the end of a script'],
    ['a scriptlet', page('var a = "<?xml";'), 'scriptlet'],
    ['a style from elsewhere', page('1', '<link rel="stylesheet" href="x.css">'), 'a style from elsewhere'],
    ['other characters', page('var a = "\u4e2d";'), 'ASCII'],
  ])('with %s is refused', (_, html, fault) => {
    expect(pageFaults(html).join('\n')).toContain(fault);
  });
});

describe('a manifest', () => {
  const sound = { runtimeVersion: 'V8', oauthScopes: SCOPES };
  const faults = (change: object): readonly string[] => manifestFaults(JSON.stringify({ ...sound, ...change }));

  it('asks for the open spreadsheet and a sidebar', () => {
    expect(SCOPES).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(faults({})).toEqual([]);
  });

  it.each([
    ['another scope', { oauthScopes: [...SCOPES, 'https://www.googleapis.com/auth/spreadsheets'] }],
    ['a scope less', { oauthScopes: SCOPES.slice(1) }],
    ['the old engine', { runtimeVersion: 'DEPRECATED_ES5' }],
    ['the form of a Google Workspace add-on', { addOns: {} }],
  ])('with %s is refused', (_, change) => {
    expect(faults(change)).toHaveLength(1);
  });
});
