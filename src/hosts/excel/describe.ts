import type { TemplateMark } from '../../workbook/spec';
import type { WorkbookDescription } from '../../workbook/content';
import { batch } from './batch';

/** Document setting that holds our `TemplateMark`. It travels with the workbook. */
export const MARK_SETTING = 'cscost.template';

/** A workbook's description and what only the host needs to put things back. */
export interface Survey extends WorkbookDescription {
  readonly activeSheet: string;
  readonly title: string;
  readonly subject: string;
}

function isMark(value: unknown): value is TemplateMark {
  return typeof value === 'object' && value !== null && 'templateVersion' in value && 'language' in value;
}

/** Looks at the workbook in one request and changes nothing. */
export function survey(): Promise<Survey> {
  return batch(async (context) => {
    const { worksheets, tables, names, styles, settings, properties } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    names.load('items/name');
    styles.load('items/name');
    properties.load('title,subject');
    const mark = settings.getItemOrNullObject(MARK_SETTING);
    mark.load('value');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    const value: unknown = mark.isNullObject ? null : mark.value;
    return {
      sheets: worksheets.items.map((sheet) => sheet.name),
      tables: tables.items.map((table) => table.name),
      names: names.items.map((name) => name.name),
      styles: styles.items.map((style) => style.name),
      mark: isMark(value) ? value : null,
      activeSheet: active.name,
      title: properties.title,
      subject: properties.subject,
    };
  });
}
