/**
 * A drivers file: monthly volumes and rates of the service.
 */
import { readAmount } from './amountText';
import { readDate } from './dateText';
import { toNumber } from '../decimal';
import { DecimalMarkEvidence } from './decimalMark';
import { fiscalMonth, formatMonth, monthAt, type CalendarMonth } from '../fiscalYear';
import type { DecimalMark } from './ledger';
import { Problem } from '../problem';
import { readTableFile, type TableLine } from './tableFile';
import { NOTHING_KNOWN } from '../snapshot';

/** One month's drivers; `null` where the file has nothing. */
export interface DriverMonth {
  /** Contacts handled in all channels together. */
  readonly contacts: number | null;
  /** Agents, in full-time equivalents. */
  readonly agents: number | null;
  readonly ahtSeconds: number | null;
  /** 0–1. */
  readonly firstContactResolution: number | null;
  /** Share of contacts answered within the threshold, 0–1. */
  readonly serviceLevel: number | null;
  /** Share of the agents' available time spent on contacts, 0–1. */
  readonly occupancy: number | null;
  /** Agents who left in the month. */
  readonly leavers: number | null;
  readonly complaints: number | null;
  /** 0–1. */
  readonly csat: number | null;
  /** In the workbook's currency. */
  readonly revenue: number | null;
}

type DriverKey = keyof DriverMonth;
type DriverField = DriverKey | 'month';

const VOCABULARY: Readonly<Record<DriverField, string>> = {
  month: '月份 期间 月 month period monat',
  contacts: '联络量 联系量 接触量 接待量 contacts contactshandled kontakte',
  agents: '坐席数 坐席人数 客服人数 agents fte agenten',
  ahtSeconds: '平均处理时长秒 平均处理时长 平均处理时间 ahtseconds aht averagehandletime averagehandlingtime',
  firstContactResolution: '首次联络解决率 首次解决率 一次解决率 firstcontactresolution fcr',
  serviceLevel: '服务水平 接通率 servicelevel servicelevelagreement erreichbarkeit',
  occupancy: '占用率 工时利用率 利用率 occupancy utilisation utilization auslastung',
  leavers: '离职人数 流失人数 leavers attrition terminations abgänge',
  complaints: '投诉量 投诉数 投诉件数 complaints beschwerden',
  csat: '客户满意度 满意度 csat satisfaction customersatisfaction',
  revenue: '营业收入 收入 revenue sales umsatz',
};

interface Range {
  readonly key: DriverKey;
  readonly minimum: number;
  readonly maximum: number;
}

/** What each driver may be. */
const RANGES: readonly Range[] = [
  { key: 'contacts', minimum: 0, maximum: Infinity },
  { key: 'agents', minimum: 0, maximum: Infinity },
  { key: 'ahtSeconds', minimum: 0, maximum: Infinity },
  { key: 'firstContactResolution', minimum: 0, maximum: 1 },
  { key: 'serviceLevel', minimum: 0, maximum: 1 },
  { key: 'occupancy', minimum: 0, maximum: 1 },
  { key: 'leavers', minimum: 0, maximum: Infinity },
  { key: 'complaints', minimum: 0, maximum: Infinity },
  { key: 'csat', minimum: 0, maximum: 1 },
  { key: 'revenue', minimum: -Infinity, maximum: Infinity },
];

const MONTHS = 12;

/**
 * Reads drivers by month: the twelve months of the fiscal year in order, empty where the file has no row. Only month
 * and contacts are needed. Rejects with a `Problem` naming row and value: `drivers-columns`, `drivers-month`,
 * `drivers-month-outside`, `drivers-month-repeated`, `drivers-number`, `drivers-rate`, `drivers-empty`,
 * `ambiguous-decimal`; those of `readTableFile`.
 */
export async function readDrivers(bytes: Uint8Array, fiscalYearStart: CalendarMonth): Promise<readonly DriverMonth[]> {
  const table = await readTableFile<DriverField>(bytes, VOCABULARY, ['month', 'contacts']);
  if (!table.lines) throw new Problem('drivers-columns', { headers: table.headers });
  if (table.lines.length === 0) throw new Problem('drivers-empty');

  const mark = decimalMark(table.lines, table.hasNumbers);
  const months: DriverMonth[] = Array.from({ length: MONTHS }, () => NOTHING_KNOWN);
  const rows = new Map<number, number>();
  for (const line of table.lines) {
    const month = monthOf(line, fiscalYearStart);
    const earlierRow = rows.get(month);
    if (earlierRow !== undefined) {
      throw new Problem('drivers-month-repeated', { row: line.row, value: line.cells.month, earlierRow });
    }
    rows.set(month, line.row);
    months[month] = driversOf(line, mark, table.names);
  }
  return months;
}

function decimalMark(lines: readonly TableLine<DriverField>[], hasNumbers: boolean): DecimalMark {
  const evidence = new DecimalMarkEvidence(hasNumbers);
  for (const { row, cells } of lines) for (const { key } of RANGES) evidence.look(cells[key], row);
  return evidence.decide() ?? '.';
}

function monthOf({ row, cells }: TableLine<DriverField>, start: CalendarMonth): number {
  const date = readDate(cells.month, null);
  if (!date) throw new Problem('drivers-month', { row, value: cells.month });
  const month = fiscalMonth(start, date);
  if (month !== null) return month;
  throw new Problem('drivers-month-outside', {
    row,
    value: cells.month,
    first: formatMonth(start),
    last: formatMonth(monthAt(start, MONTHS - 1)),
  });
}

type ColumnNames = Readonly<Record<DriverField, string>>;

function driversOf(line: TableLine<DriverField>, mark: DecimalMark, names: ColumnNames): DriverMonth {
  const entries = RANGES.map((range) => [range.key, driverOf(line, range, mark, names)] as const);
  return { ...NOTHING_KNOWN, ...Object.fromEntries(entries) };
}

function driverOf(
  { row, cells }: TableLine<DriverField>,
  { key, minimum, maximum }: Range,
  mark: DecimalMark,
  names: ColumnNames,
): number | null {
  const value = cells[key];
  if (value === '') return null;
  const amount = readAmount(value, mark);
  const number = amount && toNumber(amount);
  if (number !== null && number >= minimum && number <= maximum) return number;
  throw new Problem(maximum === 1 ? 'drivers-rate' : 'drivers-number', { row, column: names[key], value });
}
