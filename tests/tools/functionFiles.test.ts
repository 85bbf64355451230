import { functionFiles } from '../../src/tools/functionFiles';

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly description: string; readonly helpUrl: string }[];
}

const files = functionFiles('https://example.org/cscost');
const read = (name: string): Metadata => JSON.parse(files[name] ?? '') as Metadata;

test('writes the metadata in both languages and the help page', () => {
  expect(Object.keys(files).sort()).toEqual(['functions-zh.json', 'functions.json', 'help.html']);
});

test('both languages describe the same functions, each in its own words', () => {
  const english = read('functions.json').functions;
  const chinese = read('functions-zh.json').functions;
  expect(english.map(({ id }) => id)).toContain('TOTAL');
  expect(chinese.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
  for (const { description } of chinese) expect(description).toMatch(/\p{Script=Han}/u);
  for (const { description } of english) expect(description).not.toMatch(/\p{Script=Han}/u);
});

test('every help link leads to the place on the help page that explains the function', () => {
  const anchors = [...(files['help.html'] ?? '').matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id);
  for (const { id, helpUrl } of read('functions.json').functions) {
    expect(helpUrl).toBe(`https://example.org/cscost/help.html#${id}`);
    expect(anchors).toContain(id);
  }
});
