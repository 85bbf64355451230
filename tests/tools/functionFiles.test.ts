import { functionFiles } from '../../src/tools/functionFiles';

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly description: string; readonly helpUrl: string }[];
}

const files = functionFiles('https://example.org/cscost');
const read = (name: string): Metadata => JSON.parse(files[name] ?? '') as Metadata;

test('writes the metadata and the help page in both languages', () => {
  expect(Object.keys(files).sort()).toEqual(['functions-zh.json', 'functions.json', 'help-zh.html', 'help.html']);
});

test('both languages describe the same functions, each in its own words', () => {
  const english = read('functions.json').functions;
  const chinese = read('functions-zh.json').functions;
  expect(english.map(({ id }) => id)).toContain('TOTAL');
  expect(chinese.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
  for (const { description } of chinese) expect(description).toMatch(/\p{Script=Han}/u);
  for (const { description } of english) expect(description).not.toMatch(/\p{Script=Han}/u);
});

describe.each([
  ['functions.json', 'help.html'],
  ['functions-zh.json', 'help-zh.html'],
])('%s and %s', (metadata, page) => {
  const html = files[page] ?? '';

  it('every help link leads to the place on the page that explains the function', () => {
    const anchors = [...html.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id);
    for (const { id, helpUrl } of read(metadata).functions) {
      expect(helpUrl).toBe(`https://example.org/cscost/${page}#${id}`);
      expect(anchors).toContain(id);
    }
  });

  it('the page names no script and no address but the other page', () => {
    expect(html).not.toMatch(/<script|https?:/);
    const links = [...html.matchAll(/href="([^"#][^"]*)"/g)].map(([, address]) => address);
    expect(links).toEqual([page === 'help.html' ? 'help-zh.html' : 'help.html']);
  });

  it('shows worked examples with their results', () => {
    expect(html).toContain('<code>=CSCOST.ALLOCATE(100,{1,1,1})</code></th><td>33.34 | 33.33 | 33.33');
    expect(html).toContain('<code>=CSCOST.AGENTS(100,180,1800,0.8,20)</code></th><td>14');
    expect(html).toContain('<code>=CSCOST.TOTAL()</code></th><td>10,977,520');
  });
});
