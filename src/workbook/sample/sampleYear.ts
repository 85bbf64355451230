/**
 * An invented year of a mid-size online retailer, to try the model with: about 170 agents, a million and a half contacts,
 * new prices in July, a one-off in spring, and a November campaign that goes wrong.
 */
import { MESSAGES } from '../../locales';
import { SAMPLE_WORDS } from '../../locales/sample';
import { CATEGORY_KEYS, linesOf, type CategoryKey } from '../../model/categories';
import type { CellWrite, Patch } from '../content';
import { INPUT_ROWS } from '../sheets/inputRows';
import {
  ACTUAL_MONTHS,
  BUDGET_MONTHS,
  CLASS_COLUMNS,
  SCENARIOS,
  TABLES,
  categoryTable,
  columnsOf,
  driverColumn,
} from '../tables';
import type { WorkbookSettings } from '../template';
import { SAMPLE_DRIVERS, SAMPLE_DRIVER_COLUMNS } from './sampleDrivers';
import { SAMPLE_INPUTS, type SampleInput } from './sampleInputs';
import { SAMPLE_LINES, type SampleLine } from './sampleLines';
import { calendarMonths, monthsOf } from './sampleMonths';
import { amountOf, scaleOf } from './sampleScale';

type Settings = Pick<WorkbookSettings, 'language' | 'currency' | 'fiscalYearStart'>;

/** Cells of a row by column id. */
type Cells = Readonly<Record<string, CellWrite>>;

/** The whole body of a table, from cells by column id; the others stay. */
function bodyPatch(table: string, rows: readonly Cells[]): Patch {
  const cells = rows.map((row) => columnsOf(table).map((id) => row[id]));
  return { kind: 'cells', table, row: 0, column: 0, cells };
}

function monthCells(ids: readonly string[], amounts: readonly number[]): Cells {
  return Object.fromEntries(ids.map((id, month) => [id, amounts[month] === 0 ? null : amounts[month]]));
}

function lineCells(line: SampleLine, settings: Settings): Cells {
  const { owners, sources, notes } = SAMPLE_WORDS[settings.language];
  const { actual, budget } = monthsOf(
    line,
    SAMPLE_LINES.indexOf(line),
    settings.fiscalYearStart,
    scaleOf(settings.currency),
  );
  const { classes, owner, source, note } = line;
  return {
    ...monthCells(ACTUAL_MONTHS, actual),
    ...monthCells(BUDGET_MONTHS, budget),
    ...(classes && Object.fromEntries(CLASS_COLUMNS.map((id) => [id, classes[id] ?? 0]))),
    ...(owner && { owner: owners[owner] }),
    ...(source && { source: sources[source] }),
    ...(note && { note: notes[note] }),
  };
}

function categoryPatch(key: CategoryKey, settings: Settings): Patch {
  const rows = linesOf(key).map(({ id }) => {
    const line = SAMPLE_LINES.find((known) => known.line === id);
    return line ? lineCells(line, settings) : {};
  });
  return bodyPatch(categoryTable(key), rows);
}

function driversPatch({ currency, fiscalYearStart }: Settings): Patch {
  const scale = scaleOf(currency);
  const rows = calendarMonths(fiscalYearStart).map((month) => {
    const cells = SCENARIOS.flatMap((scenario) =>
      SAMPLE_DRIVER_COLUMNS.map((part): [string, CellWrite] => {
        const value = SAMPLE_DRIVERS[scenario][part]?.[month - 1];
        const isMoney = part === 'revenue' && value !== undefined;
        return [driverColumn(scenario, part), isMoney ? amountOf(value, scale) : value];
      }),
    );
    return Object.fromEntries(cells);
  });
  return bodyPatch(TABLES.drivers, rows);
}

function inputsPatch({ language, currency }: Settings): Patch {
  const sample = SAMPLE_WORDS[language];
  const scale = scaleOf(currency);
  const valueOf = ({ value, isMoney }: SampleInput): CellWrite => {
    if (typeof value !== 'number') return value(MESSAGES[language].workbook, sample);
    return isMoney ? amountOf(value, scale) : value;
  };
  const rows = INPUT_ROWS.map(({ key }): Cells => {
    const input = SAMPLE_INPUTS[key];
    return input
      ? { value: valueOf(input), source: sample.sources[input.source], owner: sample.owners[input.owner] }
      : {};
  });
  return bodyPatch(TABLES.inputs, rows);
}

/**
 * Fills a workbook just made with the sample: patches of its category sheets, Drivers and Inputs. Months stand where the
 * calendar has them, whichever month the fiscal year begins with; amounts are rough figures for a firm in the currency.
 */
export function sampleYear(settings: Settings): readonly Patch[] {
  return [inputsPatch(settings), driversPatch(settings), ...CATEGORY_KEYS.map((key) => categoryPatch(key, settings))];
}
