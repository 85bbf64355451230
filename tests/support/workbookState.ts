/**
 * Everything of a workbook that a person or another program could notice, read through the Excel client itself, so that
 * two states can be compared.
 */
import type { OpenExcel } from './excel';

export interface WorkbookState {
  readonly sheets: readonly {
    readonly name: string;
    readonly tabColor: string;
    readonly visibility: string;
    readonly used: string;
    readonly formulas: unknown;
    readonly numberFormats: unknown;
    readonly isProtected: boolean;
    readonly charts: readonly string[];
  }[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly styles: readonly string[];
  readonly customProperties: readonly string[];
  readonly properties: readonly string[];
  readonly active: string;
}

/** Reads the state of the open workbook. */
export function workbookState({ Excel }: OpenExcel): Promise<WorkbookState> {
  return Excel.run(async (context) => {
    const { worksheets, tables, names, styles, properties } = context.workbook;
    worksheets.load('items/name,items/tabColor,items/visibility');
    tables.load('items/name');
    names.load('items/name,items/formula');
    styles.load('items/name');
    properties.load('title,subject');
    properties.custom.load('items/key,items/value');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject();
      range.load('address,formulas,numberFormat');
      sheet.protection.load('protected');
      sheet.charts.load('items/name');
      return { sheet, range };
    });
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      return { table, range };
    });
    await context.sync();
    return {
      sheets: used.map(({ sheet, range }) => ({
        name: sheet.name,
        tabColor: sheet.tabColor,
        visibility: sheet.visibility,
        used: range.isNullObject ? '' : range.address,
        formulas: range.isNullObject ? [] : range.formulas,
        numberFormats: range.isNullObject ? [] : range.numberFormat,
        isProtected: sheet.protection.protected,
        charts: sheet.charts.items.map(({ name }) => name).sort(),
      })),
      tables: ranges.map(({ table, range }) => `${table.name} ${range.address}`).sort(),
      names: names.items.map((name) => `${name.name} ${String(name.formula)}`).sort(),
      styles: styles.items.map((style) => style.name).sort(),
      customProperties: properties.custom.items.map(({ key, value }) => `${key} ${JSON.stringify(value)}`).sort(),
      properties: [properties.title, properties.subject],
      active: active.name,
    };
  });
}
