/** The model whose parts are read when they are asked for: how many tables a function of Google Sheets needs. */
import { CATEGORY_TABLES } from '../../src/workbook/tables';
import { MODEL_TABLES, modelIn, readModel } from '../../src/workbook/readModel';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import { readTables } from '../../src/workbook/tableReader';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { FunctionId } from '../../src/functions/functionSpec';
import { callLive } from '../functions/call';
import { retailTemplate } from '../support/retailImport';

/** What every formula shows; the one that matters here says that six months are closed. */
const closing = { at: () => 6 };
const contents = readSpecTables(retailTemplate('en'), MODEL_TABLES, closing);
const found = readTables(contents);

/** The model, and the tables that were read of it so far, each once however often it was. */
function watched() {
  const read = new Set<string>();
  const model = modelIn(
    {
      has: (name) => found.has(name),
      get: (name) => {
        read.add(name);
        return found.get(name);
      },
    },
    () => 'en',
  );
  return { model, read };
}

it.each<[FunctionId, readonly unknown[], readonly string[]]>([
  ['TOTAL', ['people'], ['CS_Inputs', 'CS_people']],
  ['TOTAL', [], ['CS_Inputs', ...CATEGORY_TABLES]],
  ['PERCONTACT', ['people'], ['CS_Inputs', 'CS_people', 'CS_Drivers']],
  ['CHECK', [], ['CS_Checks']],
])('%s(%j) reads %j', (id, given, needed) => {
  const { model, read } = watched();
  callLive(model, id, ...given);
  expect([...read].sort()).toEqual([...needed].sort());
});

it('says the same as the model that is read at once', () => {
  const { model, read } = watched();
  const whole = readModel(contents, 'en');
  for (const { id, kind, examples } of CATALOGUE.filter(({ kind }) => kind === 'live')) {
    expect(kind).toBe('live');
    for (const { arguments: given } of examples) {
      expect(callLive(model, id, ...given)).toEqual(callLive(whole, id, ...given));
    }
  }
  expect({ ...model, categories: model.categories.map((category) => ({ ...category })) }).toEqual(whole);
  expect([...read].sort()).toEqual([...MODEL_TABLES].sort());
});

it('reads a table once, and nothing before it is asked', () => {
  const { model, read } = watched();
  expect(read.size).toBe(0);
  const { lines } = model.categories[0] ?? {};
  read.clear();
  expect(model.categories[0]?.lines).toBe(lines);
  expect(read.size).toBe(0);
});
