/** Files that are read again: what our writer wrote comes back, whoever saved it in between. */
import { readFileSync } from 'node:fs';
import { modelReader, openContent } from '../../../src/cli/calculateContent';
import { calculateSpec } from '../../../src/cli/calculateSpec';
import { readWorkbook } from '../../../src/hosts/xlsx/reading/readWorkbook';
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { LANGUAGES, type Language } from '../../../src/locales';
import { Problem } from '../../../src/model/problem';
import type { ModelSnapshot } from '../../../src/model/snapshot';
import { convertFiles } from '../../../src/tools/convertFiles';
import { applyPatches } from '../../../src/workbook/applyPatches';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { onSheet, range } from '../../../src/workbook/formulas';
import { MODEL_TABLES, readModel } from '../../../src/workbook/readModel';
import { readSpecTables } from '../../../src/workbook/readSpecTables';
import { sampleYear } from '../../../src/workbook/sample/sampleYear';
import type { CellValue, WorkbookSpec } from '../../../src/workbook/spec';
import { totalsBlock } from '../../../src/workbook/tableBlocks';
import type { HeldCell, WorkbookContent } from '../../../src/workbook/workbookContent';
import { edit } from '../../support/xlsx/edit';
import { EXAMPLE } from '../../support/xlsx/exampleWorkbook';
import { TemporaryFolder } from '../../support/xlsx/files';
import { partAt, readParts, zipParts } from '../../support/xlsx/package';
import { specCells, type PlacedCell } from '../../support/xlsx/specCells';

const TIME = 300_000;

function workbook(language: Language, kind: 'empty' | 'sample'): WorkbookSpec {
  const settings = { language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 4 } };
  const template = buildWorkbook(settings);
  return kind === 'empty' ? template : applyPatches(template, sampleYear(settings));
}

/** Every cell that holds something, by sheet and place. */
function heldCells({ sheets }: WorkbookContent): ReadonlyMap<string, HeldCell> {
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell === null ? [] : [[`${name} ${row} ${column}`, cell] as const])),
      ),
    ),
  );
}

const formulaOf = (cell: HeldCell | undefined): string | null =>
  typeof cell === 'object' && cell !== null ? cell.formula : null;

const WORKBOOKS: readonly (readonly [string, () => WorkbookSpec])[] = [
  ['that uses everything a spec can say', () => EXAMPLE],
  ...LANGUAGES.flatMap((language) =>
    (['empty', 'sample'] as const).map(
      (kind) => [`of the template, ${kind}, ${language}`, () => workbook(language, kind)] as const,
    ),
  ),
];

/** The cells of tables' totals rows. */
function totalsCells({ sheets }: WorkbookSpec): readonly PlacedCell[] {
  return sheets.flatMap(({ name: sheet, tables }) =>
    tables.flatMap((table) => {
      const block = totalsBlock(table);
      const [cells = []] = block?.cells ?? [];
      return cells.flatMap((cell, at) =>
        cell && block ? [{ sheet, row: block.row, column: block.column + at, cell }] : [],
      );
    }),
  );
}

describe.each(WORKBOOKS)('a workbook %s', (_, build) => {
  const spec = build();
  let content: WorkbookContent;
  beforeAll(async () => {
    content = await readWorkbook(await workbookBytes(spec, null));
  });

  it('holds the same cells, and no others', () => {
    const held = heldCells(content);
    const expected = [...specCells(spec), ...totalsCells(spec)].filter(
      ({ cell }) => cell.formula !== undefined || (cell.value ?? '') !== '',
    );
    for (const { sheet, row, column, cell } of expected) {
      const found = held.get(`${sheet} ${row} ${column}`);
      const place = `${sheet} ${row} ${column}`;
      if (cell.formula === undefined) expect([place, found]).toEqual([place, cell.value]);
      else expect([place, formulaOf(found)]).toEqual([place, cell.formula]);
    }
    expect(expected.length).toBeGreaterThan(100);
    expect(held.size).toBe(expected.length);
  });

  it('has the same sheets, tables, names and mark', () => {
    expect(content.sheets.map(({ name }) => name)).toEqual(spec.sheets.map(({ name }) => name));
    expect(content.sheets.flatMap(({ tables }) => tables)).toEqual(
      spec.sheets.flatMap(({ tables }) =>
        tables.map(({ name, row, column, columns, rows, totals }) => {
          return {
            name,
            row,
            column,
            headers: columns.map(({ header }) => header),
            rows: rows.length,
            hasTotals: totals,
          };
        }),
      ),
    );
    const sheetName = new Map(spec.sheets.map(({ id, name }) => [id, name]));
    expect(content.names).toEqual(
      spec.names.map(({ name, sheet, area }) => {
        const address = area.rows * area.columns === 1 ? range(area).split(':')[0] : range(area);
        return { name, formula: `=${onSheet(sheetName.get(sheet) ?? '', address ?? '')}` };
      }),
    );
    expect(content.mark).toEqual(spec.mark);
  });
});

describe('a file that was saved again', () => {
  const folder = new TemporaryFolder();
  afterAll(() => folder.remove());

  async function modelIn(bytes: Uint8Array): Promise<ModelSnapshot | null> {
    const content = await readWorkbook(bytes);
    const book = await openContent(content, 'en');
    try {
      return modelReader(content, 'en')(book);
    } finally {
      book.dispose();
    }
  }

  it.each(LANGUAGES)(
    'by openpyxl or LibreOffice holds the same model (%s)',
    async (language) => {
      const spec = workbook(language, 'sample');
      const values = await calculateSpec(spec);
      const expected = readModel(readSpecTables(spec, MODEL_TABLES, values), language);
      expect(expected.checks.filter(({ passed }) => passed)).toHaveLength(10);

      const bytes = await workbookBytes(spec, values);
      const file = folder.write(`${language}.xlsx`, bytes);
      const ours = await readWorkbook(bytes);
      for (const { sheet, row, column, cell } of specCells(spec)) {
        if (cell.formula === undefined) continue;
        const held = ours.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
        const shown = typeof held === 'object' && held !== null ? held.value : undefined;
        const value = values.at(sheet, row, column);
        // A file knows no negative zero, and no difference between nothing and an empty text.
        expect([sheet, row, column, shown ?? '']).toEqual([sheet, row, column, value === 0 ? 0 : (value ?? '')]);
      }

      const resaved = `${folder.path}/openpyxl-${language}.xlsx`;
      edit([{ from: file, to: resaved, edits: [] }]);
      const [converted = ''] = convertFiles([file], 'xlsx', `${folder.path}/libreoffice`);
      expect(await modelIn(bytes)).toEqual(expected);
      expect(await modelIn(readFileSync(resaved))).toEqual(expected);
      expect(await modelIn(readFileSync(converted))).toEqual(expected);
    },
    TIME,
  );
});

/** A file with one sheet of these rows, its parts changed before it is packed. */
async function fileOf(
  rows: string,
  change: (parts: Map<string, string>) => void = () => undefined,
): Promise<Uint8Array> {
  const parts = new Map(readParts(await workbookBytes(EXAMPLE, null)));
  const path = 'xl/worksheets/sheet1.xml';
  parts.set(path, partAt(parts, path).replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
  change(parts);
  return zipParts(parts);
}

async function firstRows(
  rows: string,
  change?: (parts: Map<string, string>) => void,
): Promise<readonly (readonly HeldCell[])[]> {
  const { sheets } = await readWorkbook(await fileOf(rows, change));
  return sheets[0]?.rows ?? [];
}

describe('what other programs write', () => {
  it.each<[string, string, CellValue]>([
    ['a number', '<c r="A1"><v>1234.56</v></c>', 1234.56],
    ['a small number', '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['text of a formula', '<c r="A1" t="str"><v>=1+1</v></c>', '=1+1'],
    ['text in runs', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>', 'a b'],
    ['text with characters that XML cannot hold', '<c r="A1" t="inlineStr"><is><t>a_x000B_b_x005F_x0041_</t></is></c>', 'a\x0bb_x0041_'],
  ])('is read: %s', async (_, cell, value) => {
    expect(await firstRows(`<row r="1">${cell}</row>`)).toEqual([[value]]);
  }); // prettier-ignore

  it('is read: shared strings', async () => {
    const rows = await firstRows('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', (parts) => {
      parts.set('xl/sharedStrings.xml',
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>no</t></si><si><t>=yes</t></si></sst>');
      const rels = 'xl/_rels/workbook.xml.rels';
      parts.set(rels, partAt(parts, rels).replace('</Relationships>',
        '<Relationship Id="strings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'));
    });
    expect(rows).toEqual([['=yes']]);
  }); // prettier-ignore

  it('is read: formulas that cells share, with their addresses moved', async () => {
    const formula = '$A1+A$1+Inputs!B2*SUM(C1:C2,D:E,3:4)+CS_people[[#This Row],[Actual 01]]+LOG10(A1)&amp;"A1"';
    const rows = await firstRows(
      `<row r="2"><c r="B2"><f t="shared" ref="B2:C4" si="0">${formula}</f><v>1</v></c></row>` +
        '<row r="4"><c r="C4"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(rows[3]?.[2]).toEqual({
      formula: '=$A3+B$1+Inputs!C4*SUM(D3:D4,E:F,5:6)+CS_people[[#This Row],[Actual 01]]+LOG10(B3)&"A1"',
      value: 2,
    });
  });

  it('is read: formulas that spill, without the cells they spill into', async () => {
    const rows = await firstRows(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B2">_xlfn._xlws.SORT({2,1;4,3})</f><v>2</v></c><c r="B1"><v>1</v></c><c r="C1"><v>7</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>3</v></c></row>',
    );
    expect(rows).toEqual([[{ formula: '=SORT({2,1;4,3})', value: 2 }, null, 7], [null, null, null]]);
  }); // prettier-ignore

  it.each([
    ['_xldudf_CSCOST_TOTAL("_xlfn.x")', '=CSCOST.TOTAL("_xlfn.x")'],
    ['1+_xldudf_cscost_share("people")', '=1+CSCOST.SHARE("people")'],
    ['_xlfn.LET(_xlpm.x,1,_xlfn.XLOOKUP(_xlpm.x,A1:A2,B1:B2))', '=LET(x,1,XLOOKUP(x,A1:A2,B1:B2))'],
    ['SUM(\'_xlfn.odd\'!A1)', "=SUM('_xlfn.odd'!A1)"],
  ])('is read as people write it: %s', async (inFile, written) => {
    const rows = await firstRows(`<row r="1"><c r="A1"><f>${inFile.replaceAll('"', '&quot;')}</f></c></row>`);
    expect(formulaOf(rows[0]?.[0])).toBe(written);
  }); // prettier-ignore

  it('is read: names of constants, and none of single sheets', async () => {
    const { names } = await readWorkbook(
      await fileOf('', (parts) => {
        const added =
          '<definedName name="Rate">0.05</definedName><definedName name="Rate" localSheetId="1">7</definedName>';
        parts.set(
          'xl/workbook.xml',
          partAt(parts, 'xl/workbook.xml').replace('</definedNames>', `${added}</definedNames>`),
        );
      }),
    );
    expect(names.filter(({ name }) => name === 'Rate')).toEqual([{ name: 'Rate', formula: '=0.05' }]);
  });
});

describe('another way to write the same XML', () => {
  const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  it.each<[string, (text: string, path: string) => string]>([
    [
      'strict',
      (text) =>
        text
          .replaceAll(TRANSITIONAL, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ],
    [
      'with a prefix',
      (text) =>
        text.includes(` xmlns="${TRANSITIONAL}"`)
          ? text.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace(' xmlns=', ' xmlns:x=')
          : text,
    ],
    [
      'with relative targets',
      (text, path) => {
        const base = path === '_rels/.rels' ? 'xl/' : path === 'xl/_rels/workbook.xml.rels' ? '' : '../';
        return text.replaceAll('Target="/xl/', `Target="${base}`);
      },
    ],
  ])('%s gives the same workbook', async (_, change) => {
    const bytes = await workbookBytes(EXAMPLE, null);
    const parts = new Map([...readParts(bytes)].map(([path, text]) => [path, change(text, path)]));
    expect([...parts.values()]).not.toEqual([...readParts(bytes).values()]);
    expect(await readWorkbook(zipParts(parts))).toEqual(await readWorkbook(bytes));
  });
});

describe('is refused with one sentence', () => {
  const codeOf = (bytes: Uint8Array): Promise<unknown> =>
    readWorkbook(bytes).then(
      () => null,
      (error: unknown) => (error instanceof Problem ? error.code : error),
    );

  it('a file that is no workbook', async () => {
    expect(await codeOf(new TextEncoder().encode('name,amount\n'))).toBe('workbook-unreadable');
    expect(await codeOf(new Uint8Array())).toBe('workbook-unreadable');
  });

  it('an archive of something else', async () => {
    expect(await codeOf(zipParts(new Map([['a.txt', 'a']])))).toBe('workbook-unreadable');
  });

  it.each(['xl/workbook.xml', 'xl/worksheets/sheet3.xml', '_rels/.rels'])('a workbook without %s', async (path) => {
    expect(await codeOf(await fileOf('', (parts) => void parts.delete(path)))).toBe('workbook-unreadable');
  });

  it('a workbook whose XML is cut off', async () => {
    const cut = await fileOf('', (parts) => {
      const text = partAt(parts, 'xl/workbook.xml');
      parts.set('xl/workbook.xml', text.slice(0, text.length / 2));
    });
    expect(await codeOf(cut)).toBe('workbook-unreadable');
    const bytes = await fileOf('');
    expect(await codeOf(bytes.slice(0, bytes.length / 2))).toBe('workbook-unreadable');
  });

  it('a workbook that declares entities', async () => {
    const declared = await fileOf('', (parts) => {
      const text = partAt(parts, 'xl/workbook.xml');
      parts.set('xl/workbook.xml', text.replace('<workbook', '<!DOCTYPE w [<!ENTITY a "b">]><workbook'));
    });
    expect(await codeOf(declared)).toBe('workbook-unsafe');
  });

  it('a workbook with parts that lead elsewhere', async () => {
    expect(await codeOf(await fileOf('', (parts) => void parts.set('../evil.xml', '<a/>')))).toBe('workbook-unsafe');
  });

  it('a workbook that unpacks to far too much', async () => {
    const bomb = await fileOf('', (parts) => void parts.set('xl/bomb.xml', `<a>${' '.repeat(50_000_000)}</a>`));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await codeOf(bomb)).toBe('workbook-unsafe');
  });
});
