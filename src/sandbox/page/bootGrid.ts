/**
 * The spreadsheet engine with its grid on the page, in the page's language.
 */
import { LocaleType, mergeLocales, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import linkEn from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import linkZh from '@univerjs/preset-sheets-hyper-link/locales/zh-CN';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import { prepareEngine } from '../../engine/corrections';
import { openBook, registerPlugins, type Engine, type PluginEntry } from '../../engine/engine';
import type { Language } from '../../locales';

const LOCALES = {
  en: { type: LocaleType.EN_US, words: [coreEn, tableEn, validationEn, conditionalEn, linkEn] },
  'zh-CN': { type: LocaleType.ZH_CN, words: [coreZh, tableZh, validationZh, conditionalZh, linkZh] },
};

/** Boots the engine in the element with this id, with one workbook of one empty sheet. */
export function bootGrid(elementId: string, language: Language): Engine {
  prepareEngine();
  const { type, words } = LOCALES[language];
  const univer = new Univer({ locale: type, locales: { [type]: mergeLocales(...words) } });
  const presets = [
    UniverSheetsCorePreset({ container: elementId, ribbonType: 'simple' }),
    UniverSheetsTablePreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsHyperLinkPreset(),
  ];
  // Excel hangs no name tag above a table; the engine's covers the cells there.
  const withoutTags: PluginEntry = [UniverSheetsTableUIPlugin, { hideAnchor: true }];
  registerPlugins(univer, [...(presets.flatMap((preset) => preset.plugins) as PluginEntry[]), withoutTags]);
  return openBook(univer);
}
