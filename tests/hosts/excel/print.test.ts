import { excelHost } from '../../../src/hosts/excel/excelHost';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';
import { EXAMPLE, NAMES } from '../../support/xlsx/exampleWorkbook';

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
  useExcel(excel);
  await excelHost.inject(EXAMPLE);
});
afterAll(() => excel.close());

const SECTIONS = 'leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter';

it('heads and foots pages in three sections, with an ampersand of words written twice', () =>
  excel.Excel.run(async (context) => {
    const pages = EXAMPLE.sheets.map(({ name }) =>
      context.workbook.worksheets.getItem(name).pageLayout.headersFooters.defaultForAllPages.load(SECTIONS),
    );
    await context.sync();
    const empty = {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    };
    const [start, ...others] = pages.map((page) => page.toJSON());
    expect(start).toEqual({
      leftHeader: 'R&&D && more',
      centerHeader: '&A',
      rightHeader: '50 % && <b>',
      leftFooter: '&F',
      centerFooter: '',
      rightFooter: 'Page &P of &N 页',
    });
    expect(others).toEqual(others.map(() => empty));
  }));

it('lays pages out: paper, direction, width, area and rows repeated on top', () =>
  excel.Excel.run(async (context) => {
    const pages = [NAMES.start, NAMES.people].map((name) => {
      const layout = context.workbook.worksheets.getItem(name).pageLayout;
      layout.load('paperSize,orientation,centerHorizontally,zoom');
      const area = layout.getPrintAreaOrNullObject();
      const titles = layout.getPrintTitleRowsOrNullObject();
      area.load('address');
      titles.load('address');
      return { layout, area, titles };
    });
    await context.sync();
    const read = pages.map(({ layout, area, titles }) => ({
      ...layout.toJSON(),
      area: area.isNullObject ? null : area.address,
      titles: titles.isNullObject ? null : titles.address,
    }));
    expect(read).toEqual([
      expect.objectContaining({
        paperSize: 'A4',
        orientation: 'Portrait',
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
        area: "'Start 开始'!B1:E32",
        titles: null,
      }),
      expect.objectContaining({
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1 },
        area: null,
        titles: "'R&D''s 人力'!1:4",
      }),
    ]);
  }));
