/**
 * Excel's PageLayout with its headers and footers. Nothing is printed here; what is set reads back.
 */
import { ApiObject, RecordObject } from '../apiObject';
import type { Book } from '../book';
import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from '../area';
import { invalid } from '../errors';
import { Range } from './range';

export class PageLayout extends RecordObject {
  readonly className = 'PageLayout';
  readonly fields = {
    blackAndWhite: false,
    bottomMargin: 54,
    centerHorizontally: false,
    centerVertically: false,
    draftMode: false,
    firstPageNumber: '',
    footerMargin: 21.6,
    headerMargin: 21.6,
    leftMargin: 50.4,
    orientation: 'Portrait',
    paperSize: 'A4',
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printGridlines: false,
    printHeadings: false,
    printOrder: 'DownThenOver',
    rightMargin: 50.4,
    topMargin: 54,
    zoom: { scale: 100 },
  };
  override readonly scalars = Object.keys(this.fields);
  protected readonly store: Map<string, unknown>;

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
    this.store = book.sheetState(sheetId).pageLayout;
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.book, this.sheetId);
  }
  private rangeOf(reference: Range | string): Range {
    const whole = { sheetId: this.sheetId, row: 0, column: 0, rows: EXCEL_ROWS, columns: EXCEL_COLUMNS };
    return typeof reference === 'string' ? new Range(this.book, whole).Worksheet.GetRange(reference) : reference;
  }
  private stored(name: string): Range | null {
    const area = this.store.get(name) as Area | undefined;
    return area ? new Range(this.book, area) : null;
  }
  SetPrintArea(reference: Range | string): void {
    this.store.set('printArea', this.rangeOf(reference).area);
  }
  GetPrintAreaOrNullObject(): Range | null {
    return this.stored('printArea');
  }
  SetPrintTitleRows(reference: Range | string): void {
    const range = this.rangeOf(reference);
    if (!range.IsEntireRow) throw invalid('Title rows are whole rows, such as $1:$2.');
    this.store.set('printTitleRows', range.area);
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.stored('printTitleRows');
  }
  SetPrintTitleColumns(reference: Range | string): void {
    const range = this.rangeOf(reference);
    if (!range.IsEntireColumn) throw invalid('Title columns are whole columns, such as $A:$A.');
    this.store.set('printTitleColumns', range.area);
  }
  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.stored('printTitleColumns');
  }
}

export class HeaderFooterGroup extends ApiObject {
  readonly className = 'HeaderFooterGroup';
  override readonly scalars = ['state', 'useSheetMargins', 'useSheetScale'];
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  get State(): string {
    return 'Default';
  }
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheetId);
  }
}

/** Longest head or foot of a page, all its sections together. */
const LONGEST_TEXT = 255;

export class HeaderFooter extends RecordObject {
  readonly className = 'HeaderFooter';
  readonly fields = {
    centerFooter: '',
    centerHeader: '',
    leftFooter: '',
    leftHeader: '',
    rightFooter: '',
    rightHeader: '',
  };
  override readonly scalars = Object.keys(this.fields);
  protected readonly store: Map<string, unknown>;
  constructor(book: Book, sheetId: string) {
    super(book);
    this.store = book.sheetState(sheetId).headersFooters;
  }
  protected override setField(field: string, value: unknown): void {
    // The sections of a head or a foot share their room, each with a code of two characters.
    const half = field.endsWith('Header') ? 'Header' : 'Footer';
    const sections = ['left', 'center', 'right'].map((section) => section + half);
    const texts = sections.map((section) => (section === field ? value : this.store.get(section)));
    const filled = texts.filter((text): text is string => typeof text === 'string' && text !== '');
    const length = filled.reduce((sum, text) => sum + 2 + text.length, 0);
    if (length > LONGEST_TEXT) throw invalid('The sections of a head or a foot have at most 255 characters together.');
    super.setField(field, value);
  }
}
