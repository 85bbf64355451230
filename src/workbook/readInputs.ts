/** The Inputs sheet as the model knows it: rows of CS_Inputs found by their key. */
import { CELL_WORDS } from '../locales/cells';
import { fromSerial, type CalendarMonth } from '../model/fiscalYear';
import { SENSITIVITY_SOURCES } from '../model/sensitivity';
import { isFault, type NumberCell, type QualitySettings } from '../model/snapshot';
import { keyOf } from './keyOf';
import type { InputKey } from './sheets/inputRows';
import type { TableReader } from './tableReader';

/** Fiscal year of a workbook whose Inputs are gone or unreadable. */
const UNKNOWN_START: CalendarMonth = { year: 1900, month: 1 };

/** Cells of the column Value by the key of their row; blank where the table or the row is gone. */
export interface InputReader {
  text(key: InputKey): string;
  number(key: InputKey): NumberCell;
  /** The cell as a person would say it: sheet, row. */
  place(key: InputKey): string;
}

/** Reads CS_Inputs. */
export function readInputs(table: TableReader | undefined): InputReader {
  const rows = new Map(table ? Array.from({ length: table.rows }, (_, row) => [table.text(row, 'key'), row]) : []);
  return {
    text: (key) => {
      const row = rows.get(key);
      return table && row !== undefined ? table.text(row, 'value') : '';
    },
    number: (key) => {
      const row = rows.get(key);
      return table && row !== undefined ? table.number(row, 'value', table.text(row, 'input')) : null;
    },
    place: (key) => {
      const row = rows.get(key);
      return table && row !== undefined ? `${table.content.sheetName} · ${table.text(row, 'input')}` : key;
    },
  };
}

/** The number of an input, `null` when it is blank or holds no number. */
export function plainNumber(inputs: InputReader, key: InputKey): number | null {
  const cell = inputs.number(key);
  return isFault(cell) ? null : cell;
}

/** First month of the fiscal year. */
export function readStart(inputs: InputReader): CalendarMonth {
  const serial = plainNumber(inputs, 'fiscal-year-start');
  if (serial === null || serial < 1) return UNKNOWN_START;
  const { year, month } = fromSerial(serial);
  return { year, month };
}

/** What is set about the balance of cost and quality. An unknown source is an assumed one, as on the Balance sheet. */
export function readQualitySettings(inputs: InputReader): QualitySettings {
  const source = keyOf(inputs.text('quality-source'), SENSITIVITY_SOURCES, (l) => CELL_WORDS[l].qualitySources);
  const option = keyOf(inputs.text('repeat-option'), ['on', 'off'] as const, (l) => CELL_WORDS[l].switches);
  return {
    source: source ?? 'assumed',
    assumedSensitivity: inputs.number('quality-sensitivity'),
    unavoidable: inputs.number('quality-unavoidable'),
    band: inputs.number('quality-band'),
    weakestFit: inputs.number('quality-fit'),
    fewestMonths: inputs.number('quality-months'),
    previous: {
      cogq: inputs.number('previous-cogq'),
      copq: inputs.number('previous-copq'),
      contacts: inputs.number('previous-contacts'),
    },
    callbackShare: inputs.number('callback-share'),
    countsRepeatContacts: option === 'on',
  };
}
