/** CS_Levers: the levers with their assumptions, and the columns that work them out. */
import { CONFIDENCES, EFFECTS, LEVERS, QUALITY_EFFECTS, type Effect, type Lever } from '../../../model/levers';
import { literal } from '../../formulas';
import { RELEASED } from '../../release';
import type { CellSpec, CellValue, FormatId, TableColumnSpec, TableSpec, ValidationRule } from '../../spec';
import { headerOf } from '../../tableHeaders';
import { TABLES, columnsOf, keptColumn } from '../../tables';
import type { Template } from '../../template';
import { amount, categoryName, duration, effect, factor, oneOf, planMonth, points, share } from '../../validations';
import { NAMES } from '../../names';
import { LEVERS_ROW, baseCell, resultCell } from './layout';
import { categoryCells } from './leverColumns';
import { countedFormula, faultFormula } from './leverFaults';

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

/** Share of contacts that stays when repeat contacts fall: (1 − r) ÷ (1 − r · what is left of them). */
export function repeatLeft(left: string): string {
  const repeat = baseCell('repeat');
  return `(1-${repeat})/(1-${repeat}*${left})`;
}

function factorFormula(template: Template): string {
  const { cases } = template.words.strategies;
  const chosen = resultCell('case');
  // A blank case is the likely one.
  const part = (id: string): string => `IF(ISBLANK(${own(template, id)}),1,N(${own(template, id)}))`;
  return `=IF(${chosen}=${literal(cases.low)},${part('low')},IF(${chosen}=${literal(cases.high)},${part('high')},1))`;
}

/** Share of the yearly cost of the category that is named, all of it at most; 0 while none is. */
function fixedFormula(template: Template): string {
  const place = `MATCH(${own(template, 'fixedCategory')},${NAMES.categories},0)`;
  const share = `MAX(0,MIN(1,N(${own(template, 'fixedShare')})*${own(template, 'factor')}))`;
  return `=IF(ISNUMBER(${place}),${share}*MAX(0,INDEX(${categoryCells(template)},${place}))*${baseCell('year')},0)`;
}

/** Net saving of the lever chosen alone. */
function aloneFormula(template: Template): string {
  const left = (id: Effect): string => leftAlone(template, id);
  const handling = `${left('contacts')}*${left('aht')}*${left('rate')}*${repeatLeft(left('repeat'))}`;
  const complaints = baseCell('complaints');
  const fixed = own(template, 'fixedSaving');
  const isOfComplaints = `${own(template, 'fixedCategory')}=${literal(template.words.categoryNames.complaints)}`;
  return (
    `=${baseCell('handling')}*(1-${handling})` +
    `+MIN(${complaints},${complaints}*(1-${left('complaints')}*${left('compensation')})+IF(${isOfComplaints},${fixed},0))` +
    `+IF(${isOfComplaints},0,${fixed})` +
    `+${baseCell('turnover')}*(1-${left('attrition')})-N(${own(template, 'running')})`
  );
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
    fixedSaving: calculated(fixedFormula(template)),
    alone: calculated(aloneFormula(template), 'variance'),
    counted: calculated(countedFormula(template), 'general'),
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
    needs: lever.needs?.join(', ') ?? null,
    excludes: lever.excludes?.join(', ') ?? null,
    warning,
  };
  return columnsOf(TABLES.levers).map((id) => cells[id] ?? null);
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
