/**
 * The spreadsheet engine: Univer without a screen, with its corrections.
 */
import { LocaleType, Univer } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { prepareEngine } from './corrections';
import { openBook, registerPlugins, type Engine, type PluginEntry } from './engine';

/** Boots an engine without a screen, with one workbook of one empty sheet. */
export function bootEngine(): Engine {
  prepareEngine();
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {} });
  // The node preset holds data validation, filters, hyperlinks and sorting, but neither tables nor number formats.
  const plugins = [
    ...UniverSheetsNodeCorePreset().plugins,
    UniverSheetsTablePlugin,
    UniverSheetsConditionalFormattingPlugin,
    UniverSheetsNumfmtPlugin,
  ] as PluginEntry[];
  registerPlugins(univer, plugins);
  return openBook(univer);
}
