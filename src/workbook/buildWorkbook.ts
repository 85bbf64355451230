/**
 * The whole template as data, for one set of settings. Hosts write it; nothing about a sheet is decided anywhere else.
 */
import { MESSAGES } from '../locales';
import type { CategoryKey } from '../model/categories';
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
import { buildPlan, planNames } from './sheets/plan';
import { buildProof } from './sheets/proof/proof';
import { buildReport } from './sheets/report/report';
import { buildScenario } from './sheets/scenario';
import { buildStart } from './sheets/start';
import { buildStrategies } from './sheets/strategies/strategies';
import { buildSummary, summaryNames } from './sheets/summary';
import { SHEET_IDS } from './sheetIds';
import type { SheetId, SheetSpec, WorkbookSpec } from './spec';
import { buildStyles } from './styles';
import { TEMPLATE_VERSION, createReferences, isCategory, type Template, type WorkbookSettings } from './template';

export type { WorkbookSettings } from './template';

/** Product name, the same in every language. */
const CREATOR = 'CSCOST';

const BUILDERS: Readonly<Record<Exclude<SheetId, CategoryKey>, (template: Template) => SheetSpec>> = {
  start: buildStart,
  inputs: buildInputs,
  drivers: buildDrivers,
  mapping: buildMapping,
  ledger: buildLedger,
  summary: buildSummary,
  balance: buildBalance,
  strategies: buildStrategies,
  scenario: buildScenario,
  plan: buildPlan,
  report: buildReport,
  checks: buildChecks,
  proof: buildProof,
  log: buildLog,
};

/** Builds the template in the language, currency and fiscal year of the settings. */
export function buildWorkbook(settings: WorkbookSettings): WorkbookSpec {
  const template: Template = { ...createReferences(settings), words: MESSAGES[settings.language].workbook };
  return {
    mark: { templateVersion: TEMPLATE_VERSION, language: settings.language },
    styles: buildStyles(settings.language),
    formats: formatCodes(template.minorDigits),
    sheets: SHEET_IDS.map((id) => (isCategory(id) ? buildCategory(template, id) : BUILDERS[id](template))),
    names: [
      ...inputNames(),
      ...driverNames(),
      ...ledgerNames(),
      ...summaryNames(),
      ...balanceNames(),
      ...planNames(),
      ...checkNames(),
    ],
    activeSheet: 'start',
    properties: {
      title: template.words.title,
      subject: template.words.subject,
      creator: CREATOR,
      created: RELEASED.iso,
    },
  };
}
