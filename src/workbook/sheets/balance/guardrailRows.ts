/** Guardrails to date on Balance: each metric against its limit on Inputs. */
import { GUARDRAIL_KEYS, isFloor, type GuardrailKey } from '../../../model/guardrails';
import { cell, literal, range } from '../../formulas';
import { NAMES } from '../../names';
import type { AreaSpec, BlockSpec, CellSpec, ConditionalFormatSpec } from '../../spec';
import { TABLES, driverColumn, type DriverMetric } from '../../tables';
import type { Template } from '../../template';
import { ALERT, FIRST_COLUMN, styled } from '../frame';
import { BALANCE, VALUE, figure } from './layout';

const { at } = BALANCE.guardrails;
const [ACTUAL, LIMIT, STATE] = [VALUE, VALUE + 1, VALUE + 3];
const STATES = { row: at[GUARDRAIL_KEYS[0] ?? 'csat'], column: STATE, rows: GUARDRAIL_KEYS.length, columns: 1 };

/** What each guardrail is to date, its limit, its kind and its state; rows as in `GUARDRAIL_KEYS`. */
export const GUARDRAIL_AREA: AreaSpec = { ...STATES, column: ACTUAL, columns: STATE - ACTUAL + 1 };

type Metrics = (metric: DriverMetric) => string;

/** Σ over closed months of a metric times a weight ÷ Σ of the weights where the metric is known; blank when never. */
function weighted(isClosed: string, metric: string, weight: string): string {
  const known = `SUMPRODUCT(${isClosed}*(${metric}<>"")*${weight})`;
  return `=IF(${known}=0,"",SUMPRODUCT(${isClosed}*(${metric}<>"")*${metric}*${weight})/${known})`;
}

function actualFormula(key: GuardrailKey, isClosed: string, of: Metrics): string {
  const [contacts, agents, complaints, leavers] = (['contacts', 'agents', 'complaints', 'leavers'] as const).map(of);
  switch (key) {
    case 'csat':
      return weighted(isClosed, of('csat'), of('contacts'));
    case 'fcr':
      return weighted(isClosed, of('firstContactResolution'), of('contacts'));
    case 'service-level':
      return weighted(isClosed, of('serviceLevel'), of('contacts'));
    case 'occupancy':
      return weighted(isClosed, of('occupancy'), of('agents'));
    case 'complaint-rate': {
      const known = `SUMPRODUCT(${isClosed}*(${complaints}<>"")*${contacts})`;
      return `=IF(${known}=0,"",SUMPRODUCT(${isClosed}*(${complaints}<>"")*${complaints})/${known})`;
    }
    case 'attrition': {
      // Leavers of the known months over the agents of the same months: agents added up are agent-months.
      const known = `SUMPRODUCT(${isClosed}*(${leavers}<>"")*${agents})`;
      const year = figure(BALANCE.annual.at.months);
      return `=IF(${known}=0,"",SUMPRODUCT(${isClosed}*(${leavers}<>"")*${leavers})*${year}/${known})`;
    }
  }
}

function guardrailRow(template: Template, key: GuardrailKey): CellSpec[] {
  const { words } = template;
  const { guardrailStates: states } = words.balance;
  const row = at[key];
  const of: Metrics = (metric) => template.column(TABLES.drivers, driverColumn('actual', metric));
  const isClosed = `(${template.column(TABLES.drivers, 'number')}<=${NAMES.closingMonth})`;
  const [actual, limit] = [cell(row, ACTUAL), cell(row, LIMIT)];
  const rounded = `ROUND(${actual},${NAMES.rateDigits})`;
  const isBroken = isFloor(key) ? `${rounded}<${limit}` : `${rounded}>${limit}`;
  const place = `MATCH(${literal(key)},${template.column(TABLES.guardrails, 'key')},0)`;
  const lookUp = (column: string): string => `=INDEX(${template.column(TABLES.guardrails, column)},${place})`;
  const state =
    `=IF(ISNUMBER(${actual}),IF(${isBroken},${literal(states.breached)},${literal(states.holds)}),` +
    `${literal(states.unknown)})`;
  return [
    { value: words.inputs.guardrails[key].label, style: 'text' },
    { formula: actualFormula(key, isClosed, of), style: 'formula', format: 'percent' },
    { formula: lookUp('limit'), style: 'formula', format: 'percent' },
    { formula: lookUp('kind'), style: 'remark' },
    { formula: state, style: 'check' },
  ];
}

/** Every guardrail, and how many are breached. */
export function guardrailBlocks(template: Template): readonly BlockSpec[] {
  const { guardrailColumns: columns, guardrailStates, breachedCount } = template.words.balance;
  const breached = `=COUNTIF(${range(STATES)},${literal(guardrailStates.breached)})`;
  return [
    {
      row: at.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', [columns.metric, columns.actual, columns.limit, columns.kind, columns.state]),
        ...GUARDRAIL_KEYS.map((key) => guardrailRow(template, key)),
        [
          { value: breachedCount, style: 'total' },
          { formula: breached, style: 'total', format: 'general' },
        ],
      ],
    },
  ];
}

/** Colour for breached guardrails; the word says the same. */
export function guardrailFormats(template: Template): readonly ConditionalFormatSpec[] {
  const { breached } = template.words.balance.guardrailStates;
  return [
    {
      area: GUARDRAIL_AREA,
      rule: { kind: 'formula', formula: `=$${cell(STATES.row, STATE)}=${literal(breached)}` },
      highlight: ALERT,
    },
  ];
}
