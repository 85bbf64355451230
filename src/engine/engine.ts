/**
 * What engines of workbooks that are edited share, with a screen or without: the facades, plugins, the first workbook.
 */
import type { Plugin, PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-table/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-hyper-link/facade';
import { calculateOneByOne, type Calculations } from './oneCalculation';

/** A running engine with one open workbook. */
export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly calculations: Calculations;
  /** Ends the engine; without it a Node process does not stop. */
  dispose(): void;
}

/** A plugin as Univer's presets list them: alone or with its options. */
export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** Rows and columns a sheet has to begin with; it grows when something is written beyond. */
export const SHEET_SIZE = { rowCount: 2000, columnCount: 80 };

/** Registers plugins, one of each name: of a repeated one the last counts. */
export function registerPlugins(univer: Univer, entries: readonly PluginEntry[]): void {
  const byName = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const entry of entries) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    byName.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of byName.values()) univer.registerPlugin(plugin, options ?? undefined);
}

/** Opens a workbook with one empty sheet, named as Excel names it, and gives the engine's handle. */
export function openBook(univer: Univer): Engine {
  const api = FUniver.newAPI(univer);
  const sheet = { id: 'sheet1', name: 'Sheet1', ...SHEET_SIZE };
  api.createWorkbook({ id: 'book', name: 'Book1', sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } });
  return { univer, api, calculations: calculateOneByOne(univer), dispose: () => univer.dispose() };
}
