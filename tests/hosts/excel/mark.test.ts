import { excelHost } from '../../../src/hosts/excel/excelHost';
import { openExcel, type OpenExcel } from '../../support/excel';
import { expectSameWorkbook, useExcel } from '../../support/hostTest';
import { EXAMPLE } from '../../support/xlsx/exampleWorkbook';

type Value = string | number;

/** Sets custom document properties, as a file does that is opened. */
async function setProperties({ Excel }: OpenExcel, properties: Readonly<Record<string, Value>>): Promise<void> {
  await Excel.run(async (context) => {
    const { custom } = context.workbook.properties;
    for (const [key, value] of Object.entries(properties)) custom.add(key, value);
    await context.sync();
  });
}

describe('the mark of a template', () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
    useExcel(excel);
  });
  afterEach(() => excel.close());

  it('stands in the properties that a file holds, too', async () => {
    await excelHost.inject(EXAMPLE);
    await excel.Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.load('items/key,items/value');
      await context.sync();
      expect(custom.items.map(({ key, value }) => [key, value as Value])).toEqual([
        ['CscostTemplateVersion', 7],
        ['CscostLanguage', 'zh-CN'],
      ]);
    });
  });

  it.each<[string, Readonly<Record<string, Value>>, object | null]>([
    ['of a file', { CscostTemplateVersion: 3, CscostLanguage: 'en' }, { templateVersion: 3, language: 'en' }],
    ['without a language', { CscostTemplateVersion: 3 }, null],
    ['in a language nobody knows', { CscostTemplateVersion: 3, CscostLanguage: 'tlh' }, null],
    ['without a number', { CscostTemplateVersion: 'three', CscostLanguage: 'en' }, null],
    ['of somebody else', { TemplateVersion: 3, Language: 'en' }, null],
  ])('%s is read as what it is', async (_, properties, mark) => {
    await setProperties(excel, properties);
    expect((await excelHost.describe()).mark).toEqual(mark);
  });
});

describe('a mark that was left behind', () => {
  /** The request that writes the mark, counted from the look at the workbook. */
  const MARK = 5;
  const LEFT_BEHIND = { CscostTemplateVersion: 3, CscostLanguage: 'en', Department: 'Service' };

  it('gives way to a new one', async () => {
    const excel = await openExcel();
    try {
      useExcel(excel);
      await setProperties(excel, LEFT_BEHIND);
      await excelHost.inject(EXAMPLE);
      expect((await excelHost.describe()).mark).toEqual(EXAMPLE.mark);
    } finally {
      excel.close();
    }
  });

  it('is as it was when the injection fails after it was written', async () => {
    const failure = await expectSameWorkbook(
      ({ host }) => host.failAt(MARK + 1),
      () => excelHost.inject(EXAMPLE),
      (excel) => setProperties(excel, LEFT_BEHIND),
    );
    expect(failure).toMatchObject({ code: 'GeneralException' });
  });
});
