import type { GuardrailKey } from '../../../model/guardrails';
import { literal } from '../../formulas';
import { NAMES } from '../../names';
import type { BlockSpec, CellSpec, FormatId } from '../../spec';
import { TABLES, driverColumn, type DriverMetric } from '../../tables';
import type { Template } from '../../template';
import { BALANCE, balanceFigure } from '../balance/layout';
import { BASES, BASE_COLUMN, BASE_LABELS, baseCell } from './layout';

/** Percentage points of a whole, seconds of an hour and of a half: units, shown as cells so that formulas hold no constants. */
const UNITS = { points: 100, seconds: 3600, interval: 1800, digits: 9 } as const;
export const HANDLING_LINES = ['people.agent-pay', 'people.agent-benefits', 'people.overtime'];
export const TURNOVER_LINES = ['people.recruiting', 'people.onboarding'];
/** A figure labelled over several columns. */
function labelled(row: number, column: number, span: number, label: string, value: CellSpec): BlockSpec {
  const rest = Array.from({ length: span - 1 }, () => null);
  return { row, column, cells: [[{ value: label, style: 'label' }, ...rest, { style: 'formula', ...value }]] };
}

type Base = keyof typeof BASES.at;

/** Mean of a driver over the months in which it is known; 0 while it never is. */
export function meanDriver(template: Template, metric: DriverMetric): string {
  const cells = template.column(TABLES.drivers, driverColumn('actual', metric));
  return `IF(COUNT(${cells})=0,0,AVERAGE(${cells}))`;
}

function baseFigures(template: Template): Readonly<Record<Base, readonly [CellSpec, FormatId]>> {
  const balance = (row: number): string => balanceFigure(template, row);
  const { annual } = BALANCE;
  const [closed, months] = [balance(annual.at.closed), balance(annual.at.months)];
  const people = (id: string): string => template.column('CS_people', id);
  const lines = (ids: readonly string[]): string =>
    ids.map((id) => `SUMIFS(${people('actualToDate')},${people('id')},${literal(id)})`).join('+');
  const yearly = (amount: string): CellSpec => ({ formula: `=MAX(0,${amount})*${baseCell('year')}` });
  const guardrail = (key: GuardrailKey): string => balance(BALANCE.guardrails.at[key]);
  const mean = (metric: DriverMetric): string => meanDriver(template, metric);
  const fcr = guardrail('fcr');
  const available = `(${mean('occupancy')}*(1-${NAMES.shrinkage}))`;
  const hours = baseCell('hours');
  return {
    year: [{ formula: `=IF(${closed}=0,0,${months}/${closed})` }, 'ratio'],
    handling: [yearly(lines(HANDLING_LINES)), 'integer'],
    turnover: [yearly(lines(TURNOVER_LINES)), 'integer'],
    service: [yearly(NAMES.actualToDate), 'integer'],
    contacts: [{ formula: `=${balance(annual.at.contacts)}` }, 'integer'],
    repeat: [{ formula: `=IF(ISNUMBER(${fcr}),(1-${fcr})*${NAMES.callbackShare},0)` }, 'percent'],
    seconds: [{ value: UNITS.seconds }, 'integer'],
    hours: [
      {
        formula: `=IF(${available}=0,"",${baseCell('contacts')}*${mean('ahtSeconds')}/${baseCell('seconds')}/${available})`,
      },
      'integer',
    ],
    rate: [{ formula: `=IF(ISNUMBER(${hours}),IF(${hours}=0,"",${baseCell('handling')}/${hours}),"")` }, 'unit-cost'],
    points: [{ value: UNITS.points }, 'integer'],
    agents: [{ formula: `=${mean('agents')}` }, 'number'],
    interval: [{ value: UNITS.interval }, 'integer'],
    digits: [{ value: UNITS.digits }, 'integer'],
  };
}

/** The yearly costs and volumes that the levers act on. */
export function baseBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.strategies.base;
  return Object.entries(baseFigures(template)).map(([key, [value, format]]) =>
    labelled(BASES.at[key as Base], BASE_LABELS, BASE_COLUMN - BASE_LABELS, words[key as Base], { ...value, format }),
  );
}
