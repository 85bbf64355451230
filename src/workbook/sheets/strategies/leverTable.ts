/** CS_Levers: the levers with their assumptions, and the columns that work them out. */
import { LANGUAGES } from '../../../locales';
import { NAMES as MODEL_NAMES } from '../../../locales/names';
import type { CategoryKey } from '../../../model/categories';
import { CONFIDENCES, EFFECTS, LEVERS, QUALITY_EFFECTS, type Effect, type Lever } from '../../../model/levers';
import { literal } from '../../formulas';
import { RELEASED } from '../../release';
import type { CellSpec, CellValue, FormatId, TableColumnSpec, TableSpec, ValidationRule } from '../../spec';
import { headerOf } from '../../tableHeaders';
import { TABLES, columnsOf, keptColumn } from '../../tables';
import type { Template } from '../../template';
import { amount, categoryName, duration, effect, factor, oneOf, planMonth, points, share } from '../../validations';
import { NAMES } from '../../names';
import {
  LEVERS_ROW,
  allLines,
  baseCell,
  categoryLines,
  lineCell,
  resultCell,
  staffingCell,
  type LineColumn,
  type LineKey,
} from './layout';
import { lever, repeatLeft, wholeUp } from './leverColumns';
import { faultFormula, namesFormula, soundFormula, unknownFormula } from './leverFaults';
import { categoryTotal, stepsLeft } from './lines';

type Look = Omit<TableColumnSpec, 'id' | 'header'>;

const TEXT: Look = { style: 'text', format: 'general' };
const PROSE: Look = { style: 'prose', format: 'general' };

function input(format: FormatId, validation?: ValidationRule): Look {
  return { style: 'input', format, ...(validation && { validation }) };
}

function calculated(formula: string, format: FormatId = 'amount'): Look {
  return { style: 'formula', format, formula };
}

/** A cell of the formula's own row. */
function own(template: Template, id: string): string {
  return template.row(TABLES.levers, id);
}

/** What the lever alone leaves of a driver. */
function leftAlone(template: Template, id: Effect): string {
  return `MAX(0,1-N(${own(template, id)})*${own(template, 'factor')})`;
}

function factorFormula(template: Template): string {
  const { cases } = template.words.strategies;
  const chosen = resultCell('case');
  // A blank case is the likely one.
  const part = (id: string): string => `IF(ISBLANK(${own(template, id)}),1,N(${own(template, id)}))`;
  return `=IF(${chosen}=${literal(cases.low)},${part('low')},IF(${chosen}=${literal(cases.high)},${part('high')},1))`;
}

/** Share of the category that the lever saves in the case of the sheet; 0 while no category is named. */
function fixedPartFormula(template: Template): string {
  const place = `MATCH(${own(template, 'fixedCategory')},${NAMES.categories},0)`;
  return `=IF(ISNUMBER(${place}),MAX(0,N(${own(template, 'fixedShare')})*${own(template, 'factor')}),0)`;
}

/** Part of the steps of cost that the lever alone leaves. */
function stepsLeftFormula(template: Template): string {
  const left = (id: Effect): string => leftAlone(template, id);
  const agents = `N(${staffingCell('agents', 'before')})*${left('contacts')}*${left('aht')}*${repeatLeft(left('repeat'))}`;
  return `=${stepsLeft(wholeUp(`${agents}/${NAMES.stepAgents}`))}`;
}

/** Whether the lever's fixed saving comes out of a category. */
function isIn(template: Template, category: CategoryKey): string {
  return `${own(template, 'fixedCategory')}=${literal(template.words.categoryNames[category])}`;
}

/** Sum of a column over the categories' own lines in the lever's category; complaints move with drivers and stand apart. */
function ownCategory(template: Template, column: LineColumn): string {
  return categoryTotal(template, categoryLines(column), categoryLines('category'));
}

/** Net saving of the lever chosen alone: every line falls by its drivers and the fixed share, at most to nothing. */
function aloneFormula(template: Template): string {
  const left = (id: Effect): string => leftAlone(template, id);
  const part = own(template, 'fixedPart');
  const falls = (key: LineKey, category: CategoryKey, kept: string): string =>
    `MAX(0,${lineCell(key, 'cost')})*MIN(1,1-${kept}+IF(${isIn(template, category)},${part},0))`;
  const steps = own(template, 'stepsLeft');
  const [all, mine] = [`SUM(${categoryLines('inSteps')})`, ownCategory(template, 'inSteps')];
  return (
    `=${falls('handling', 'people', `${left('contacts')}*${left('aht')}*${left('rate')}*${repeatLeft(left('repeat'))}`)}` +
    `+${falls('turnover', 'people', left('attrition'))}` +
    `+${falls('complaints', 'complaints', `${left('complaints')}*${left('compensation')}`)}` +
    `+IF(${isIn(template, 'complaints')},0,MIN(1,${part})*${rest(template)})` +
    `+(${all}-${mine})*(1-${steps})+${mine}*MIN(1,1-${steps}+${part})-N(${own(template, 'running')})`
  );
}

/** What is left of the lever's category beside handling, turnover and steps. */
function rest(template: Template): string {
  const cost = categoryLines('cost');
  return `SUMIFS(${cost},${cost},">0",${categoryLines('category')},${own(template, 'fixedCategory')})`;
}

/** Money of all the lines that the lever changes; empty text for a lever that cannot be chosen. */
function actsOnFormula(template: Template): string {
  const changes = (...ids: readonly string[]): string => ids.map((id) => `ABS(N(${own(template, id)}))`).join('+');
  const share = `N(${own(template, 'fixedShare')})`;
  const fixed = (category: CategoryKey): string => `${share}*(${isIn(template, category)})`;
  const line = (key: LineKey): string => `MAX(0,${lineCell(key, 'cost')})`;
  const work = changes('contacts', 'aht', 'repeat');
  const sum =
    `IF(${work}+${changes('rate')}+${fixed('people')}>0,${line('handling')},0)` +
    `+IF(${changes('attrition')}+${fixed('people')}>0,${line('turnover')},0)` +
    `+IF(${changes('complaints', 'compensation')}+${fixed('complaints')}>0,${line('complaints')},0)` +
    `+IF(${share}*(1-(${isIn(template, 'complaints')}))>0,${rest(template)},0)` +
    `+IF(${work}>0,SUM(${categoryLines('inSteps')}),IF(${share}>0,${ownCategory(template, 'inSteps')},0))`;
  return `=IF(${own(template, 'sound')}=1,ROUND(${sum},${NAMES.minorDigits}),"")`;
}

/** 1 for the largest cost that a lever acts on; levers that act on as much share a rank. */
function rankFormula(template: Template): string {
  const mine = own(template, 'actsOn');
  return `=IF(ISNUMBER(${mine}),COUNTIF(${lever(template, 'actsOn')},">"&${mine})+1,"")`;
}

function looks(template: Template): Readonly<Record<string, Look>> {
  const { yes, no, names, confidences } = template.words.strategies;
  const isCounted = `${own(template, 'counted')}=1`;
  const cost = (id: string): Look => ({
    ...input('amount', amount(template)),
    formula: `=ROUND(N(${own(template, id)})*${baseCell('service')},0)`,
  });
  const kept = EFFECTS.map((id): [string, Look] => [
    keptColumn(id),
    calculated(`=IF(${isCounted},${leftAlone(template, id)},1)`, 'ratio'),
  ]);
  return {
    id: TEXT,
    lever: { style: 'prose', format: 'general' },
    strategy: input('general', oneOf(template, Object.values(names))),
    chosen: input('general', oneOf(template, [yes, no])),
    ...Object.fromEntries(EFFECTS.map((id) => [id, input('effect', effect(template))])),
    fixedCategory: input('general', categoryName(template)),
    fixedShare: input('effect', share(template)),
    ...Object.fromEntries(QUALITY_EFFECTS.map((id) => [id, input('points', points(template))])),
    low: input('percent', factor(template)),
    high: input('percent', factor(template)),
    oneOffShare: input('percent', share(template)),
    runningShare: input('percent', share(template)),
    oneOff: cost('oneOffShare'),
    running: cost('runningShare'),
    start: input('general', planMonth(template)),
    monthsToFull: input('general', duration(template)),
    cash: input('percent', share(template)),
    confidence: input(
      'general',
      oneOf(
        template,
        CONFIDENCES.map((id) => confidences[id]),
      ),
    ),
    factor: calculated(factorFormula(template), 'percent'),
    ...Object.fromEntries(kept),
    rank: calculated(rankFormula(template), 'general'),
    fixedPart: calculated(fixedPartFormula(template), 'percent'),
    fixedSaving: calculated(
      `=${own(template, 'fixedPart')}*${categoryTotal(template, allLines('total'), allLines('category'))}`,
    ),
    stepsLeft: calculated(stepsLeftFormula(template), 'percent'),
    actsOn: calculated(actsOnFormula(template)),
    needsKey: calculated(namesFormula(template, 'needs'), 'general'),
    excludesKey: calculated(namesFormula(template, 'excludes'), 'general'),
    unknownNames: calculated(unknownFormula(template), 'general'),
    alone: calculated(aloneFormula(template), 'variance'),
    sound: calculated(soundFormula(template), 'general'),
    counted: calculated(
      `=IF(AND(${own(template, 'chosen')}=${literal(yes)},${own(template, 'sound')}=1),1,0)`,
      'general',
    ),
    fault: { style: 'check', format: 'general', formula: faultFormula(template) },
    evidence: PROSE,
    source: PROSE,
    date: { style: 'text', format: 'date' },
    warning: PROSE,
  };
}

function leverRow(template: Template, lever: Lever): readonly (CellSpec | CellValue)[] {
  const { words } = template;
  const { strategies, categoryNames } = words;
  const { name, evidence, source, warning } = words.levers[lever.id];
  const cells: Readonly<Record<string, CellValue>> = {
    id: lever.id,
    lever: name,
    strategy: strategies.names[lever.strategy],
    chosen: strategies.no,
    ...Object.fromEntries(EFFECTS.map((id) => [id, lever.effects[id] ?? 0])),
    fixedCategory: lever.fixed ? categoryNames[lever.fixed.category] : null,
    fixedShare: lever.fixed?.share ?? 0,
    ...Object.fromEntries(QUALITY_EFFECTS.map((id) => [id, lever.quality[id] ?? 0])),
    low: lever.low,
    high: lever.high,
    oneOffShare: lever.oneOff,
    runningShare: lever.running,
    start: lever.start,
    monthsToFull: lever.monthsToFull,
    cash: lever.cash,
    confidence: strategies.confidences[lever.confidence],
    evidence,
    source,
    date: RELEASED.serial,
    alias: otherName(template, lever),
    needs: lever.needs?.join(', ') ?? null,
    excludes: lever.excludes?.join(', ') ?? null,
    warning,
  };
  return columnsOf(TABLES.levers).map((id) => cells[id] ?? null);
}

/** The lever's name in the other language, so that rules may use either. */
function otherName({ settings }: Template, { id }: Lever): string {
  return LANGUAGES.filter((language) => language !== settings.language)
    .map((language) => MODEL_NAMES[language].levers[id])
    .join(', ');
}

/** The levers; a person changes what they assume and adds own ones below. */
export function leverTable(template: Template): TableSpec {
  const look = looks(template);
  return {
    name: TABLES.levers,
    row: LEVERS_ROW,
    column: 0,
    columns: columnsOf(TABLES.levers).map((id) => ({
      id,
      header: headerOf(TABLES.levers, id, template.settings.language),
      ...(look[id] ?? TEXT),
    })),
    rows: LEVERS.map((lever) => leverRow(template, lever)),
    totals: false,
    filter: true,
  };
}
