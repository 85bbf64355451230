/**
 * Agents before and after the chosen levers: required by Erlang C in an average half hour of opening time, on the roster,
 * in whole steps of cost, and the hours that come free.
 */
import { cell, fixedCell } from '../../formulas';
import { NAMES } from '../../names';
import type { BlockSpec, CellSpec, FormatId } from '../../spec';
import type { Template } from '../../template';
import { BALANCE, VALUE, balanceFigure } from '../balance/layout';
import { styled } from '../frame';
import { meanDriver } from './bases';
import {
  SEARCH,
  SEARCH_COLUMN,
  SEARCH_PARTS,
  SEARCH_ROWS,
  STAFFING,
  STAFFING_LABELS,
  STAFFING_SIDES,
  baseCell,
  searchColumn,
  staffingCell,
  type SearchPart,
  type StaffingSide,
} from './layout';
import { leftTogether, wholeUp } from './leverColumns';

type Row = Exclude<keyof typeof STAFFING.at, 'header'>;
const SIDES = Object.keys(STAFFING_SIDES) as readonly StaffingSide[];
/** How far above the load agents are looked for, besides as many again: more than any goal below 100 % needs. */
const WIDEST = 64;
const WIDEST_COLUMN = searchColumn('after', 'low');

function rowFormulas(template: Template, side: StaffingSide): Readonly<Record<Row, readonly [string, FormatId]>> {
  const at = (row: Row): string => staffingCell(row, side);
  const before = (row: Row): string => staffingCell(row, 'before');
  const isAfter = side === 'after';
  const known = (row: string, formula: string): string => `IF(ISNUMBER(${row}),${formula},"")`;
  const contacts = ['contacts', 'repeat'] as const;
  const kept = contacts.map((id) => leftTogether(template, id)).join('*');
  const aht = meanDriver(template, 'ahtSeconds');
  const intervals = `(${NAMES.openHours}*${baseCell('seconds')}/${baseCell('interval')})`;
  const step = `AND(${baseCell('agents')}>0,${NAMES.stepAgents}>0)`;
  const last = cell(SEARCH.end - 1, searchColumn(side, 'high'));
  return {
    work: [isAfter ? `=${kept}*${leftTogether(template, 'aht')}` : '=1', 'percent'],
    contacts: [
      isAfter
        ? `=${known(before('contacts'), `${before('contacts')}*${kept}`)}`
        : `=IF(AND(${NAMES.openHours}>0,${baseCell('contacts')}>0),${baseCell('contacts')}/${intervals},"")`,
      'number',
    ],
    aht: [
      isAfter
        ? `=${known(before('aht'), `${before('aht')}*${leftTogether(template, 'aht')}`)}`
        : `=IF(${aht}>0,${aht},"")`,
      'number',
    ],
    load: [
      `=IF(AND(ISNUMBER(${at('contacts')}),ISNUMBER(${at('aht')})),${at('contacts')}*${at('aht')}/${baseCell('interval')},"")`,
      'number',
    ],
    required: [`=${known(at('load'), known(last, last))}`, 'integer'],
    occupancy: [`=IF(N(${at('required')})>0,${at('load')}/${at('required')},"")`, 'percent'],
    rostered: [
      `=IF(${NAMES.shrinkage}<1,${known(at('required'), wholeUp(`${at('required')}/(1-${NAMES.shrinkage})`))},"")`,
      'integer',
    ],
    agents: [`=IF(${baseCell('agents')}>0,${baseCell('agents')}*${at('work')},"")`, 'number'],
    steps: [`=IF(${step},${wholeUp(`${at('agents')}/${NAMES.stepAgents}`)},"")`, 'integer'],
    hours: [`=${known(baseCell('hours'), `${baseCell('hours')}*${at('work')}`)}`, 'integer'],
  };
}

/** The figures before, after and between. */
export function staffingBlocks(template: Template): readonly BlockSpec[] {
  const { staffing, staffingColumns: columns } = template.words.strategies;
  const sides = SIDES.map((side) => rowFormulas(template, side));
  const rows = (Object.keys(staffing) as Row[]).map((key): readonly CellSpec[] => {
    const figures = sides.map((side) => side[key]);
    const format = figures[0]?.[1] ?? 'number';
    const [before, after] = SIDES.map((side) => staffingCell(key, side));
    const change = `=IF(AND(ISNUMBER(${before}),ISNUMBER(${after})),${after}-${before},"")`;
    return [
      { value: staffing[key], style: 'text' },
      ...figures.map(([formula]): CellSpec => ({ formula, format, style: 'formula' })),
      { formula: change, format, style: 'formula' },
    ];
  });
  const header = styled('header', [columns.figure, columns.before, columns.after, columns.change]);
  return [{ row: STAFFING.at.header, column: STAFFING_LABELS, cells: [header, ...rows] }];
}

/** A limit of the guardrails in force. */
function limit(template: Template, key: 'service-level' | 'occupancy'): string {
  return balanceFigure(template, BALANCE.guardrails.at[key], VALUE + 1);
}

/** Formula of a part of the search in a row from 0; the bounds of each row come from the row above. */
function searchFormula(template: Template, side: StaffingSide, row: number, part: SearchPart): string {
  const at = (own: SearchPart, back = 0): string => cell(SEARCH.body + row - back, searchColumn(side, own));
  const load = staffingCell('load', side);
  const level = limit(template, 'service-level');
  const known = (formula: string): string => `=IF(ISNUMBER(${at('low')}),${formula},"")`;
  if (part === 'middle') return known(`INT(AVERAGE(${at('low')},${at('high')}))`);
  if (part === 'busy') {
    // Erlang B is the chance of just so many contacts among that of at most so many, both of Poisson: GAMMALN and CHIDIST
    // give them for loads at which powers and factorials would overflow.
    const just = `EXP(${at('middle')}*LN(${load})-${load}-GAMMALN(${at('middle')}+1))`;
    const most = `CHIDIST(${load}+${load},${at('middle')}+${at('middle')}+1+1)`;
    return known(`IF(${at('middle')}>${load},${just}/${most},1)`);
  }
  if (part === 'level') {
    const waits = `${at('busy')}/(1-${load}/${at('middle')}*(1-${at('busy')}))`;
    const inTime = `EXP(-(${at('middle')}-${load})*${NAMES.answerSeconds}/${staffingCell('aht', side)})`;
    return known(`IF(${at('middle')}>${load},1-${waits}*${inTime},0)`);
  }
  if (row > 0) {
    const isEnough = `AND(${at('middle', 1)}>${at('low', 1)},${at('level', 1)}>=${level})`;
    const bounds =
      part === 'low'
        ? `IF(${isEnough},${at('low', 1)},${at('middle', 1)})`
        : `IF(${isEnough},${at('middle', 1)},${at('high', 1)})`;
    return `=IF(ISNUMBER(${at(part, 1)}),${bounds},"")`;
  }
  // One below the fewest agents with a queue that does not grow and an occupancy that is allowed, and surely enough.
  const occupancy = limit(template, 'occupancy');
  const fewest = `MAX(INT(${load})+1,${wholeUp(`${load}/${occupancy}`)})`;
  const isKnown = `AND(ISNUMBER(${load}),N(${load})>0,N(${level})<1,N(${occupancy})>0)`;
  const widest = fixedCell(SEARCH.at.widest, WIDEST_COLUMN);
  const start = part === 'low' ? `${fewest}-1` : `${fewest}+INT(${load})+${widest}`;
  return `=IF(${isKnown},${start},"")`;
}

/** The search for the fewest agents: bounds, their middle, and the service level there. */
export function searchBlocks(template: Template): readonly BlockSpec[] {
  const { search, searchParts, staffingColumns } = template.words.strategies;
  const all = SIDES.flatMap((side) => SEARCH_PARTS.map((part) => [side, part] as const));
  const rest = (count: number): null[] => Array.from({ length: count }, () => null);
  const formats: Readonly<Record<SearchPart, FormatId>> = {
    low: 'integer',
    high: 'integer',
    middle: 'integer',
    busy: 'percent',
    level: 'percent',
  };
  return [
    {
      row: SEARCH.at.widest,
      column: SEARCH_COLUMN,
      cells: [
        [
          { value: search.widest, style: 'note' },
          ...rest(WIDEST_COLUMN - SEARCH_COLUMN - 1),
          { value: WIDEST, style: 'note', format: 'integer' },
        ],
      ],
    },
    {
      row: SEARCH.at.sides,
      column: SEARCH_COLUMN,
      cells: [
        [
          ...styled('note', [staffingColumns.before]),
          ...rest(SEARCH_PARTS.length - 1),
          ...styled('note', [staffingColumns.after]),
        ],
      ],
    },
    {
      row: SEARCH.at.header,
      column: SEARCH_COLUMN,
      cells: [
        styled(
          'header',
          all.map(([, part]) => searchParts[part]),
        ),
        ...Array.from({ length: SEARCH_ROWS }, (_, row) =>
          all.map(([side, part]): CellSpec => ({
            formula: searchFormula(template, side, row, part),
            style: 'formula',
            format: formats[part],
          })),
        ),
      ],
    },
  ];
}
