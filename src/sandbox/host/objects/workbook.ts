/**
 * Excel's Workbook, the root of every request, with its application, runtime and properties.
 */
import { ApiObject, RecordObject } from '../apiObject';
import type { Book } from '../book';
import { HostError, invalid } from '../errors';
import type { Area } from '../area';
import { CustomPropertyCollection } from './customProperties';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { StyleCollection } from './styles';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

export class Workbook extends ApiObject {
  readonly className = 'Workbook';
  override readonly scalars = ['name'];

  get Name(): string {
    return this.book.workbook.getName();
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.book, null);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, null);
  }
  get Styles(): StyleCollection {
    return new StyleCollection(this.book);
  }
  get Application(): Application {
    return new Application(this.book);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.book);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.book);
  }
  GetActiveCell(): Range {
    const { sheetId, row, column } = this.selection();
    return new Range(this.book, { sheetId, row, column, rows: 1, columns: 1 });
  }
  GetSelectedRange(): Range {
    const ranges = this.book.workbook.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
    if (ranges.length > 1) {
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
    }
    return new Range(this.book, this.selection());
  }
  private selection(): Area {
    const sheet = this.book.workbook.getActiveSheet();
    const selected = sheet.getActiveRange();
    const cell = { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 1, columns: 1 };
    if (!selected) return cell;
    const [row, column] = [selected.getRow(), selected.getColumn()];
    return { ...cell, row, column, rows: selected.getHeight(), columns: selected.getWidth() };
  }
}

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export class Application extends ApiObject {
  readonly className = 'Application';
  override readonly scalars = ['calculationMode', 'calculationState'];

  get CalculationMode(): string {
    return this.book.calculationMode;
  }
  set CalculationMode(mode: string) {
    if (!MODES.includes(mode)) throw invalid(`${mode} is not a calculation mode.`);
    this.book.calculationMode = mode;
  }
  get CalculationState(): string {
    return 'Done';
  }
  Calculate(): void {
    this.book.recalculateAll();
  }
  CreateWorkbook(base64?: string | null): WorkbookCreated {
    return new WorkbookCreated(this.book, base64 ?? null);
  }
  SuspendApiCalculationUntilNextSync(): void {
    // The engine calculates after a request anyway.
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // The grid draws after a request anyway.
  }
}

/** How a file in base64 begins that is a zip, as every .xlsx is. */
const XLSX = /^UEsDB[A-Za-z\d+/]*={0,2}$/;

/** A workbook that is made beside this one; it is noted, not opened. */
export class WorkbookCreated extends ApiObject {
  readonly className = 'WorkbookCreated';
  override readonly scalars = ['id'];
  readonly Id = `{workbook-${this.book.newNumber()}}`;
  constructor(
    book: Book,
    private readonly base64: string | null,
  ) {
    super(book);
    if (base64 !== null && !XLSX.test(base64)) throw invalid('The file is no workbook in base64.');
  }
  Open(): void {
    this.book.openedWorkbooks.push(this.base64);
  }
}

export class Runtime extends ApiObject {
  readonly className = 'Runtime';
  override readonly scalars = ['enableEvents'];

  get EnableEvents(): boolean {
    return this.book.enableEvents;
  }
  set EnableEvents(isEnabled: boolean) {
    this.book.enableEvents = isEnabled;
  }
}

export class DocumentProperties extends RecordObject {
  readonly className = 'DocumentProperties';
  readonly fields = {
    author: '',
    category: '',
    comments: '',
    company: '',
    keywords: '',
    manager: '',
    subject: '',
    title: '',
  };
  override readonly scalars = Object.keys(this.fields);
  protected readonly store = this.book.properties;

  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.book);
  }
}
