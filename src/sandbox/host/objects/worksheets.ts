/**
 * Excel's WorksheetCollection.
 */
import { SHEET_SIZE } from '../../../engine/engine';
import { ApiCollection } from '../apiObject';
import { invalid, notFound } from '../errors';
import { EVENT, WORKBOOK } from '../events';
import { isSheetName } from '../names';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends ApiCollection {
  readonly className = 'WorksheetCollection';

  items(): readonly Worksheet[] {
    return this.book.workbook.getSheets().map((sheet) => new Worksheet(this.book, sheet.getSheetId()));
  }
  Add(name?: string | null): Worksheet {
    if (name && (!isSheetName(name) || this.book.findSheet(name))) {
      throw invalid(`${name} is not allowed as the name of a sheet, or already taken.`);
    }
    const active = this.book.workbook.getActiveSheet();
    const sheet = this.book.workbook.insertSheet(name || this.nextName(), {
      index: this.items().length,
      sheet: { ...SHEET_SIZE },
    });
    // Excel leaves the active sheet active.
    this.book.workbook.setActiveSheet(active);
    const worksheetId = sheet.getSheetId();
    this.book.events.note(EVENT.worksheetAdded, [WORKBOOK], { worksheetId });
    return new Worksheet(this.book, worksheetId);
  }
  private nextName(): string {
    let number = this.items().length + 1;
    while (this.book.findSheet(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
  GetItem(key: string): Worksheet {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw notFound(key);
    return sheet;
  }
  GetItemOrNullObject(key: string): Worksheet | null {
    const sheet = this.book.findSheet(String(key));
    return sheet && new Worksheet(this.book, sheet.getSheetId());
  }
  override GetCount(visibleOnly = false): number {
    return this.items().filter((sheet) => !visibleOnly || sheet.Visibility === 'Visible').length;
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.workbook.getActiveSheet().getSheetId());
  }
  GetFirst(): Worksheet {
    return this.GetItem(this.items()[0]?.Id ?? '');
  }
  GetLast(): Worksheet {
    return this.GetItem(this.items().at(-1)?.Id ?? '');
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetChanged, WORKBOOK);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetChanged, WORKBOOK);
  }
  _RegisterCalculatedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetCalculated, WORKBOOK);
  }
  _UnregisterCalculatedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetCalculated, WORKBOOK);
  }
  _RegisterAddedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetAdded, WORKBOOK);
  }
  _UnregisterAddedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetAdded, WORKBOOK);
  }
  _RegisterDeletedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetDeleted, WORKBOOK);
  }
  _UnregisterDeletedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetDeleted, WORKBOOK);
  }
  _RegisterActivatedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetActivated, WORKBOOK);
  }
  _UnregisterActivatedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetActivated, WORKBOOK);
  }
  _RegisterDeactivatedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetDeactivated, WORKBOOK);
  }
  _UnregisterDeactivatedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetDeactivated, WORKBOOK);
  }
}
