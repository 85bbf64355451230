import { openExcel, type OpenExcel } from '../support/excel';
import { codeOf } from './excelTest';

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ displayLanguage: 'zh-CN' });
});
afterAll(() => excel.close());

test('names ranges and formulas, one of a name, and follows the rules for names', async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').values = [[20], [3]];
    context.workbook.names.add('CsRate', sheet.getRange('A1'));
    context.workbook.names.add('Rate', '=Sheet1!$A$2');
    sheet.getRange('B1').formulas = [['=CsRate*Rate']];
    const name = context.workbook.names.getItem('csrate').load('formula,value,type,scope,visible');
    const range = name.getRange().load('address');
    const byName = sheet.getRange('CsRate').load('address');
    const product = sheet.getRange('B1').load('values');
    await context.sync();
    expect(name.toJSON()).toMatchObject({ formula: '=Sheet1!$A$1', value: 20, type: 'Range', scope: 'Workbook' });
    expect([range.address, byName.address]).toEqual(['Sheet1!A1', 'Sheet1!A1']);
    expect(product.values).toEqual([[60]]);
  });
  for (const name of ['CSRATE', 'A1', 'R2', 'has space', '9lives', '']) {
    expect([name, await codeOf(excel, (context) => void context.workbook.names.add(name, '=1'))]).toEqual([
      name,
      'InvalidArgument',
    ]);
  }
  expect(await codeOf(excel, (context) => context.workbook.names.getItem('CsRate').delete())).toBeNull();
  expect(await codeOf(excel, (context) => context.workbook.names.getItem('CsRate').delete())).toBe('ItemNotFound');
});

test('keeps built-in and custom properties in the document', async () => {
  await excel.Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = 'Cost model';
    properties.custom.add('Maker', 'somebody');
    properties.custom.add('Edition', 1);
    properties.custom.add('EDITION', 2.5);
    properties.custom.add('Draft', true);
    properties.custom.add('Long', 'x'.repeat(300));
    await context.sync();
  });
  await excel.Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.load('title,subject');
    properties.custom.load('items/key,items/type,items/value');
    const maker = properties.custom.getItem('maker').load('value');
    const none = properties.custom.getItemOrNullObject('other');
    const count = properties.custom.getCount();
    await context.sync();
    expect([properties.title, properties.subject, none.isNullObject]).toEqual(['Cost model', '', true]);
    expect([maker.value, count.value]).toEqual(['somebody', 4]);
    expect(properties.custom.items.map(({ key, type, value }) => [key, type, value as unknown])).toEqual([
      ['Maker', 'String', 'somebody'],
      ['Edition', 'Float', 2.5],
      ['Draft', 'Boolean', true],
      ['Long', 'String', 'x'.repeat(255)],
    ]);
    maker.delete();
    await context.sync();
  });
  const custom = (context: Excel.RequestContext) => context.workbook.properties.custom;
  expect(await codeOf(excel, (context) => custom(context).getItem('Maker').delete())).toBe('ItemNotFound');
  expect(await codeOf(excel, (context) => void custom(context).add('List', [1]))).toBe('InvalidArgument');
  expect(await codeOf(excel, (context) => custom(context).deleteAll())).toBeNull();
});

test('selects, and knows the calculation mode', () =>
  excel.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode');
    context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    expect([selected.address, active.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
    expect(application.calculationMode).toBe('Automatic');
  }));

test('gives what the loader of Office brings', async () => {
  const { Office } = excel;
  expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'PC' });
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  expect(Office.context.requirements.isSetSupported('NoSuchSet')).toBe(false);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe('Load');
  await Office.addin.showAsTaskpane();
  const { settings } = Office.context.document;
  settings.set('key', { a: 1 });
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(settings.get('key')).toEqual({ a: 1 });
});
