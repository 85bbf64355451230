/**
 * The whole template as data, for one set of settings. Hosts write it; nothing about a sheet is decided anywhere else.
 */
import { CATEGORY_KEYS } from '../model/categories';
import { formatCodes } from './formats';
import { RELEASED } from './release';
import { buildCategory } from './sheets/category';
import { balanceNames, buildBalance } from './sheets/balance/balance';
import { buildChecks, checkNames } from './sheets/checks';
import { buildDrivers, driverNames } from './sheets/drivers';
import { buildInputs, inputNames } from './sheets/inputs';
import { buildLedger, ledgerNames } from './sheets/ledger';
import { buildLog } from './sheets/log';
import { buildMapping } from './sheets/mapping';
import { buildProof } from './sheets/proof/proof';
import { buildStart } from './sheets/start';
import { buildSummary, summaryNames } from './sheets/summary';
import type { WorkbookSpec } from './spec';
import { buildStyles } from './styles';
import { createTemplate, type WorkbookSettings } from './template';

export type { WorkbookSettings } from './template';

/** Version of the template's layout; raised when sheets, tables or columns change. */
export const TEMPLATE_VERSION = 2;
/** Product name, the same in every language. */
const CREATOR = 'CSCOST';

/** Builds the template in the language, currency and fiscal year of the settings. */
export function buildWorkbook(settings: WorkbookSettings): WorkbookSpec {
  const template = createTemplate(settings);
  return {
    mark: { templateVersion: TEMPLATE_VERSION, language: settings.language },
    styles: buildStyles(settings.language),
    formats: formatCodes(template.minorDigits),
    sheets: [
      buildStart(template),
      buildInputs(template),
      buildDrivers(template),
      buildMapping(template),
      buildLedger(template),
      ...CATEGORY_KEYS.map((key) => buildCategory(template, key)),
      buildSummary(template),
      buildBalance(template),
      buildChecks(template),
      buildProof(template),
      buildLog(template),
    ],
    names: [...inputNames(), ...driverNames(), ...ledgerNames(), ...summaryNames(), ...balanceNames(), ...checkNames()],
    activeSheet: 'start',
    properties: {
      title: template.words.title,
      subject: template.words.subject,
      creator: CREATOR,
      created: RELEASED.iso,
    },
  };
}
