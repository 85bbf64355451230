/** Injecting into a Google spreadsheet: how many calls it takes, all or nothing, and people who do it at once. */
import { LANGUAGES } from '../../../src/locales';
import { SUPPORT_SHEET } from '../../../src/hosts/sheets/supportSheet';
import { Problem } from '../../../src/model/problem';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { bookState } from '../../support/sheets/bookState';
import { openSheets, type OpenSheets } from '../../support/sheets/openSheets';

const spec = buildWorkbook({ language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } });
const sheetNames = spec.sheets.map(({ name }) => name);

const kinds = (sheets: OpenSheets): readonly string[] => sheets.requests.map(({ kind }) => kind);
const problem = (code: string): unknown => expect.objectContaining({ name: 'Problem', code });

/** Somebody's spreadsheet: a sheet with figures and a name. */
function theirs(): OpenSheets {
  const sheets = openSheets();
  const [sheet] = sheets.book.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.write(sheet.cellFor(0, 0), 'Mine');
  sheet.write(sheet.cellFor(1, 0), 42);
  sheets.book.names.set('mine', { name: 'Mine', sheet, area: { row: 1, column: 0, rows: 1, columns: 1 } });
  return sheets;
}

describe('an injection that goes well', () => {
  const sheets = theirs();
  const progress: string[] = [];
  beforeAll(() =>
    sheets.host.inject(spec, { onProgress: ({ done, total }) => void progress.push(`${done}/${total}`) }),
  );

  it('takes a request for each sheet, a few for names, one to begin and one to end', () => {
    const names = kinds(sheets).filter((kind) => kind === 'names').length;
    expect(names).toBeLessThanOrEqual(5);
    expect(kinds(sheets)).toEqual([
      'begin',
      ...Array.from({ length: names }, () => 'names'),
      ...sheetNames.map(() => 'sheet'),
      'finish',
    ]);
    expect(progress).toEqual(
      kinds(sheets)
        .map((_, at) => `${at}/${kinds(sheets).length}`)
        .concat(progress.slice(-1)),
    );
    expect(progress.at(-1)).toBe(`${kinds(sheets).length}/${kinds(sheets).length}`);
  });

  it('sends little at once', () => {
    for (const { sent, received } of sheets.requests) {
      expect(sent).toBeLessThan(200_000);
      expect(received).toBeLessThan(100);
    }
    expect(sheets.requests.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThan(1_000_000);
  });

  it('writes the cells of a sheet with one call for each thing that is said of them', () => {
    const calls = (name: string): number => sheets.book.calls.get(name) ?? 0;
    const count = sheetNames.length;
    // One more for the hidden sheet's keys, figures and mark.
    expect(calls('Range.setValues')).toBe(count + 3);
    for (const setter of ['NumberFormats', 'FontWeights', 'FontColors', 'Backgrounds', 'VerticalAlignments']) {
      expect(calls(`Range.set${setter}`)).toBe(count);
    }
    expect(calls('Range.setFormula')).toBe(0);
    expect(calls('Range.getValues')).toBe(0);
    expect([...sheets.book.calls.values()].reduce((sum, times) => sum + times, 0)).toBeLessThan(6_500);
  });

  it('names every table and column that is spoken of, and keeps what was there', () => {
    expect(sheets.book.names.get('cs_people')).toMatchObject({ name: 'CS_people', area: { row: 6, rows: 11 } });
    expect(sheets.book.names.get('cs_ledger_amount')).toMatchObject({ area: { rows: 1, columns: 1 } });
    expect(sheets.book.names.has('mine')).toBe(true);
    expect(sheets.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', SUPPORT_SHEET, ...sheetNames]);
    expect(sheets.book.sheetNamed(SUPPORT_SHEET)?.hidden).toBe(true);
    expect(sheets.book.properties.size).toBe(0);
  });

  it('is described, without what is only of use to the add-on', async () => {
    const description = await sheets.host.describe();
    expect(description.sheets).toEqual(['Sheet1', ...sheetNames]);
    expect(description.mark).toEqual(spec.mark);
    expect([...description.tables].sort()).toEqual(
      spec.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort(),
    );
    expect(description.names).toEqual(expect.arrayContaining(['Mine', 'CsTotalActual']));
  });

  it('shows its first sheet, and is refused a second time', async () => {
    expect(sheets.book.active.name).toBe(spec.sheets.find(({ id }) => id === spec.activeSheet)?.name);
    const before = bookState(sheets.book);
    await expect(sheets.host.inject(spec)).rejects.toEqual(problem('template-exists'));
    expect(bookState(sheets.book)).toEqual(before);
  });
});

it.each([
  ['begin', 0],
  ['names', 1],
  ['sheet', 3],
  ['finish', 0],
] as const)('leaves the spreadsheet as it was when the call %s no. %d fails', async (kind, number) => {
  const sheets = theirs();
  const before = bookState(sheets.book);
  let seen = 0;
  sheets.onRequest = (request) => {
    if (request.kind !== kind) return;
    seen += 1;
    if (seen > number) throw new Error('the line is dead');
  };
  await expect(sheets.host.inject(spec)).rejects.toThrow('the line is dead');
  expect(seen).toBe(number + 1);
  expect(bookState(sheets.book)).toEqual(before);
});

it('leaves the spreadsheet as it was when the script fails in the middle of making sheets', async () => {
  const sheets = theirs();
  sheets.book.sheetLimit = 9;
  const before = bookState(sheets.book);
  await expect(sheets.host.inject(spec)).rejects.toThrow('no more sheets');
  expect(bookState(sheets.book)).toEqual(before);
});

it('takes back what it did when a person stops it', async () => {
  const sheets = theirs();
  const before = bookState(sheets.book);
  const stop = new AbortController();
  const stopped = sheets.host.inject(spec, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === 10) stop.abort(new Error('stopped'));
    },
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(kinds(sheets).at(-1)).toBe('rollback');
  expect(bookState(sheets.book)).toEqual(before);
});

it('says what is left when it cannot take back, and the next one who begins removes it', async () => {
  const sheets = theirs();
  sheets.onRequest = ({ kind }) => {
    if (sheets.requests.length >= 12) throw new Error(`the line is dead for ${kind}`);
  };
  await expect(sheets.host.inject(spec)).rejects.toEqual(problem('rollback-failed'));
  expect(sheets.book.sheetNamed('Summary')).toBeDefined();
  sheets.onRequest = () => undefined;

  const halfway = await sheets.host.describe();
  expect(halfway).toMatchObject({ sheets: ['Sheet1'], tables: [], names: ['Mine'], mark: null });

  // It may still go on for a minute.
  await expect(sheets.host.inject(spec)).rejects.toEqual(problem('injection-running'));
  const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
  try {
    await sheets.host.inject(spec);
  } finally {
    later.mockRestore();
  }
  expect((await sheets.host.describe()).mark).toEqual(spec.mark);
  expect(sheets.book.sheets.filter(({ name }) => name === 'Summary')).toHaveLength(1);
});

it('lets one person at a time do it, and leaves alone what belongs to the other', async () => {
  const first = theirs();
  const second = openSheets(first.book);
  let refused: unknown;
  first.onRequest = async ({ kind }) => {
    if (kind === 'sheet' && refused === undefined) {
      refused = await second.host.inject(spec).catch((error: unknown) => error);
    }
  };
  await first.host.inject(spec);
  expect(refused).toEqual(problem('injection-running'));
  expect((await first.host.describe()).mark).toEqual(spec.mark);
});

it('stops, and takes nothing back, when somebody else took over after a long pause', async () => {
  const first = theirs();
  const second = openSheets(first.book);
  let paused = false;
  first.onRequest = async ({ kind }) => {
    if (kind !== 'sheet' || paused) return;
    paused = true;
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    await second.host.inject(spec).finally(() => later.mockRestore());
  };
  await expect(first.host.inject(spec)).rejects.toEqual(problem('injection-lost'));
  expect((await second.host.describe()).mark).toEqual(spec.mark);
  expect(second.book.sheetNamed('Summary')).toBeDefined();
});

it('says that the program is busy while another request writes', async () => {
  const sheets = theirs();
  sheets.book.isLocked = true;
  await expect(sheets.host.inject(spec)).rejects.toEqual(problem('program-busy'));
});

it.each(LANGUAGES)('refuses names that somebody uses, in %s', async (language) => {
  const own = buildWorkbook({ language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } });
  const sheets = theirs();
  const [sheet] = sheets.book.sheets;
  const [first] = own.sheets;
  if (!sheet || !first) throw new Error('no sheet');
  sheets.book.addSheet(first.name);
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  sheets.book.names.set('cs_people_actual01', { name: 'cs_People_actual01', sheet, area });
  const before = bookState(sheets.book);
  const refused: unknown = await sheets.host.inject(own).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ code: 'names-taken', values: { names: `${first.name}, CS_people_actual01` } });
  expect(bookState(sheets.book)).toEqual(before);
});
