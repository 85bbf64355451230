import { readMark } from '../../workbook/mark';
import type { WorkbookDescription } from '../../workbook/content';
import { batch } from './batch';

/** A workbook's description and what only the host needs to put things back. */
export interface Survey extends WorkbookDescription {
  readonly activeSheet: string;
  readonly title: string;
  readonly subject: string;
  /** The workbook's custom document properties. */
  readonly customProperties: ReadonlyMap<string, unknown>;
}

/** Looks at the workbook in one request and changes nothing. */
export function survey(): Promise<Survey> {
  return batch(async (context) => {
    const { worksheets, tables, names, styles, properties } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    names.load('items/name');
    styles.load('items/name');
    properties.load('title,subject');
    properties.custom.load('items/key,items/value');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    const customProperties = new Map(properties.custom.items.map(({ key, value }) => [key, value as unknown]));
    return {
      sheets: worksheets.items.map((sheet) => sheet.name),
      tables: tables.items.map((table) => table.name),
      names: names.items.map((name) => name.name),
      styles: styles.items.map((style) => style.name),
      mark: readMark(customProperties),
      activeSheet: active.name,
      title: properties.title,
      subject: properties.subject,
      customProperties,
    };
  });
}
