/** Ledgers in .xlsx files: the same as the text of the same content, and hostile files refused. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { recordBlocks, type Delimiter } from '../../../src/model/ledger/delimitedText';
import { decodeText } from '../../../src/model/ledger/encoding';
import { importSummary } from '../../../src/model/ledger/importSummary';
import { inspectionOf } from '../../../src/model/ledger/inspection';
import { readMapping } from '../../../src/model/ledger/mappingFile';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { retailCase } from '../../support/retailCase';
import { TemporaryFolder } from '../../support/xlsx/files';
import { workbookWith, type WrittenCell } from '../../support/xlsx/writeBook';
import { caughtProblem } from '../caughtProblem';
import { bytesOf, fixture } from './ledgerFiles';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

/** A workbook that openpyxl wrote. */
function book(...sheets: readonly (readonly (readonly WrittenCell[])[])[]): Uint8Array {
  return new Uint8Array(readFileSync(workbookWith(folder, sheets)));
}

const recordsOf = (bytes: Uint8Array, delimiter: string): readonly (readonly string[])[] =>
  [...recordBlocks(decodeText(bytes).pieces(), delimiter as Delimiter)].flatMap(({ records }) => records);

describe('the same content as text and as a sheet', () => {
  it.each(['kingdee-k3', 'yonyou-u8', 'sap-fagll03', 'quickbooks-gl', 'datev-extf'])(
    'is read to the same, with cells of text (%s)',
    async (name) => {
      const bytes = fixture(`cases/formats/${name}.csv`);
      const text = await readLedger(bytes);
      const sheet = await readLedger(book(recordsOf(bytes, text.delimiter)));
      expect(sheet).toEqual({ ...text, encoding: 'xlsx', delimiter: '', fingerprint: expect.any(String) as unknown });
    },
  );

  it('is imported to the same, with cells of dates and numbers', async () => {
    // Only what a spreadsheet would turn into a date or a number, as it would.
    const typed = (cell: string): WrittenCell => {
      const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell);
      if (day && !Number.isNaN(Date.parse(cell)) && Number(day[2]) <= 12) return { date: cell };
      return /^-?\d+\.\d{2}$/.test(cell) ? Number(cell) : cell;
    };
    const text = await readLedger(retailCase.ledger(), { currency: 'CNY' });
    const sheet = await readLedger(book(recordsOf(retailCase.ledger(), ',').map((cells) => cells.map(typed))), {
      currency: 'CNY',
    });
    const mapping = await readMapping(retailCase.mapping());
    const summary = (ledger: typeof text): unknown =>
      importSummary(postLedger(ledger, mapping, { year: 2025, month: 1 }), ledger, null);
    expect(sheet.controlTotal).toBe('28125914.24');
    expect(summary(sheet)).toEqual(summary(text));
    expect({ ...inspectionOf(sheet), encoding: '', delimiter: '' }).toEqual({
      ...inspectionOf(text),
      ...{ encoding: '', delimiter: '' },
    });
  });
});

describe('cells', () => {
  const HEADER = ['Date', 'Account', 'Account name', 'Amount'];
  const day = { date: '2025-03-31' };

  it('are taken for what they are: numbers without the noise of calculating, days, text', async () => {
    const { rows, decimal, controlTotal } = await readLedger(
      book([
        ['Title'],
        [],
        HEADER,
        [day, '0066', 'Pay', 0.1 + 0.2],
        [45747, 6601.3, 'Serial', 1234.567],
        ['2025-03-31', 6601, '=1+1', '12.00'],
        [{ date: '2025-03-31T23:59:59.999' }, 'a', 'b', -1e15],
        [day, 'a', 'error', { error: '#N/A' }],
        [day, 'a', 'true', true],
      ]),
    );
    expect(
      rows.map(({ row, date, account, accountName, amount }) => [row, date?.day, account, accountName, amount]),
    ).toEqual([
      [4, 31, '0066', 'Pay', 30],
      [5, 31, '6601.3', 'Serial', 123457],
      [6, 31, '6601', '=1+1', 1200],
      [7, 31, 'a', 'b', null],
      [8, 31, 'a', 'error', null],
      [9, 31, 'a', 'true', null],
    ]);
    expect(decimal).toBe('.');
    // Not 0.30000000000000004: exactly what the cells show.
    expect(controlTotal).toBe('1246.867');
  });

  it('of text that contradict the numbers are asked about', async () => {
    const { code, values } = await caughtProblem(() =>
      readLedger(book([HEADER, [day, 'a', 'b', 1234.567], [day, 'a', 'b', '12,50']])),
    );
    expect([code, values['value']]).toEqual(['ambiguous-decimal', '12,50']);
  });

  it('beside the table are no fault', async () => {
    const { rows } = await readLedger(book([HEADER, [day, 'a', 'b', 1, null, 'a note'], [day, 'a', 'b', 2]]));
    expect(rows.map(({ hasAllColumns, amount }) => [hasAllColumns, amount])).toEqual([
      [true, 100],
      [true, 200],
    ]);
  });
});

describe('sheets', () => {
  const LEDGER = [
    ['Date', 'Account', 'Amount'],
    ['2025-03-31', '6601', 1],
  ];

  it('are searched for the first with the header of a ledger', async () => {
    const { rows } = await readLedger(book([['Notes']], [], LEDGER, [...LEDGER, ['2025-03-31', '6602', 2]]));
    expect(rows).toMatchObject([{ account: '6601' }]);
  });

  it('without such a header are refused with the headers of the first, and read by those that a person names', async () => {
    const other = [
      ['When', 'Code', 'Value'],
      ['2025-03-31', '6601', 1],
    ];
    const { code, values } = await caughtProblem(() => readLedger(book([], other, [['x']])));
    expect([code, values['headers']]).toEqual(['columns-unrecognised', 'When | Code | Value']);
    const columns = { date: 'When', account: 'Code', amount: 'Value' };
    expect((await readLedger(book([['x']], other), { columns })).rows).toMatchObject([
      { account: '6601', amount: 100 },
    ]);
  });

  it('without a cell make an empty ledger', async () => {
    expect((await caughtProblem(() => readLedger(book([])))).code).toBe('ledger-empty');
  });
});

describe('a hostile workbook', () => {
  const NAMES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
  const relation = (type: string, target: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;
  const cell = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const HEADER = `<row r="1">${cell('A1', 'Date')}${cell('B1', 'Account')}${cell('C1', 'Amount')}</row>`;
  const ROW = `<row r="2">${cell('A2', '2025-03-31')}${cell('B2', '6601')}<c r="C2"><v>1</v></c></row>`;

  /** The least that is a workbook, with the rows of its only sheet and whatever else. */
  function hostile(rows: string, more: Zippable = {}, prolog = ''): Uint8Array {
    return zipSync({
      '[Content_Types].xml': strToU8(`<Types xmlns="${PACKAGE}/content-types"/>`),
      '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': strToU8(
        `<workbook ${NAMES} xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
      'xl/worksheets/sheet1.xml': strToU8(`${prolog}<worksheet ${NAMES}><sheetData>${rows}</sheetData></worksheet>`),
      ...more,
    });
  }

  it('is read as long as it does no harm', async () => {
    expect((await readLedger(hostile(HEADER + ROW))).rows).toMatchObject([{ account: '6601', amount: 100 }]);
  });

  const ENTITY = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
  const far = Array.from(
    { length: 5_000 },
    (_, index) => `<row r="${index + 3}"><c r="XFD${index + 3}"><v>1</v></c></row>`,
  );
  it.each<[string, () => Uint8Array, string, string | undefined]>([
    ['a document type with entities', () => hostile(HEADER + ROW, {}, ENTITY), 'workbook-unsafe', 'doctype'],
    [
      'a document type in lower case',
      () => hostile(HEADER + ROW, {}, ENTITY.toLowerCase()),
      'workbook-unsafe',
      'doctype',
    ],
    [
      'a document type in UTF-16',
      () => hostile('', { 'xl/styles.xml': new Uint8Array(Buffer.from(`\ufeff${ENTITY}<x/>`, 'utf16le')) }),
      'workbook-unsafe',
      'doctype',
    ],
    [
      'a part that unpacks to a thousand times its size',
      () => hostile(HEADER + ROW, { 'xl/styles.xml': new Uint8Array(4 << 20) }),
      'workbook-unsafe',
      'ratio',
    ],
    [
      'a path out of the archive',
      () => hostile(HEADER, { '../../evil.xml': strToU8('<x/>') }),
      'workbook-unsafe',
      'path',
    ],
    ['an absolute path', () => hostile(HEADER, { '/etc/evil.xml': strToU8('<x/>') }), 'workbook-unsafe', 'path'],
    ['a path with a drive', () => hostile(HEADER, { 'C:\\evil.xml': strToU8('<x/>') }), 'workbook-unsafe', 'path'],
    ['a part twice', () => hostile(HEADER, { 'XL/workbook.xml': strToU8('<x/>') }), 'workbook-unsafe', 'path'],
    [
      'too many parts',
      () => hostile(HEADER, Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}.bin`, strToU8('')]))),
      'workbook-unsafe',
      'parts',
    ],
    ['cells far to the right on every row', () => hostile(HEADER + ROW + far.join('')), 'workbook-unsafe', 'size'],
    [
      'a row beyond the last there is',
      () => hostile(`${HEADER}<row r="99999999">${cell('A1', 'x')}</row>`),
      'workbook-unreadable',
      undefined,
    ],
    [
      'rows that go back',
      () => hostile(`${HEADER}${ROW}<row r="1">${cell('A1', 'x')}</row>`),
      'workbook-unreadable',
      undefined,
    ],
    ['no sheet where one should be', () => zipSync({ 'a.txt': strToU8('x') }), 'workbook-unreadable', undefined],
    ['half of its bytes', () => hostile(HEADER + ROW).slice(0, 700), 'workbook-unreadable', undefined],
  ])('with %s is refused in one sentence', async (_name, bytes, code, reason) => {
    const problem = await caughtProblem(() => readLedger(bytes()));
    expect([problem.code, problem.values['reason']]).toEqual([code, reason]);
  });

  it('does not reach into objects by its names', async () => {
    const rows = `<row r="1">${cell('A1', '__proto__')}${cell('B1', 'constructor')}</row>${HEADER.replaceAll('1', '2')}`;
    const row = `<row r="3">${cell('A3', '2025-03-31')}${cell('B3', '__proto__')}<c r="C3"><v>1</v></c></row>`;
    const inspection = inspectionOf(await readLedger(hostile(rows + row)));
    expect(Object.entries(inspection.netByAccount)).toEqual([['__proto__', 1]]);
    expect(JSON.stringify(inspection)).toContain('"__proto__":1');
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it('stops with the reason given when it is aborted', async () => {
    const abort = new AbortController();
    const bytes = book([
      ['Date', 'Account', 'Amount'],
      ...Array.from({ length: 20_000 }, () => ['2025-03-31', '6601', 1]),
    ]);
    const reading = readLedger(bytes, {}, { signal: abort.signal, onProgress: () => abort.abort('enough') });
    await expect(reading).rejects.toBe('enough');
  });
});

it('reads an .xls that is text as the text it is', async () => {
  const text = bytesOf('Date\tAccount\tAmount', '2025-03-31\t6601\t1.00');
  expect((await readLedger(text)).rows).toMatchObject([{ account: '6601', amount: 100 }]);
});
