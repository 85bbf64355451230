/** The reference's check case as a workbook: handling of 3,750,000, software of 1,100,000, six levers. */
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import type { Patch } from '../../../src/workbook/content';
import { INPUT_ROWS } from '../../../src/workbook/sheets/inputRows';
import type { CellValue } from '../../../src/workbook/spec';
import { rowPatch } from '../../support/calculatedWorkbook';

export const template = buildWorkbook({ language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } });

export const wholeYear = rowPatch(
  'CS_Inputs',
  INPUT_ROWS.findIndex(({ key }) => key === 'closing-month-choice'),
  'value',
  [12],
);

/** Name, contacts, AHT, rate, share of software saved, CSAT points, one-off, running. */
const ROWS = [
  ['L1', 0.1, -0.02, 0, 0, -0.3, 300_000, 60_000],
  ['L2', 0, 0.08, 0, 0, 0.5, 150_000, 40_000],
  ['L3', 0.05, -0.01, 0, 0, 1.5, 120_000, 30_000],
  ['L4', 0, 0, 0, 0.1, 0, 40_000, 0],
  ['L5', 0, -0.03, 0.12, 0, -2, 250_000, 50_000],
  ['L6', 0, 0.02, 0.03, 0, 0.8, 80_000, 60_000],
] as const;

/** Turns the first shipped levers into the six of the check case; all others lose their name, effects and rules. */
export function checkCaseLevers(shipped: number): readonly Patch[] {
  return Array.from({ length: shipped }, (_, row) => row).flatMap((row): readonly Patch[] => {
    const lever = ROWS[row];
    const blank = (cells: number): readonly CellValue[] => Array.from({ length: cells }, () => null);
    if (!lever) {
      return [
        rowPatch('CS_Levers', row, 'id', blank(3)),
        rowPatch('CS_Levers', row, 'contacts', blank(14)),
        rowPatch('CS_Levers', row, 'needs', blank(2)),
      ];
    }
    const [name, contacts, aht, rate, share, csat, oneOff, running] = lever;
    return [
      rowPatch('CS_Levers', row, 'id', ['', name]),
      rowPatch('CS_Levers', row, 'contacts', [contacts, aht, rate, 0, 0, 0, 0, share ? 'Software and tools' : null]),
      rowPatch('CS_Levers', row, 'fixedShare', [share, csat, 0, 0, 0, 0, 0.5, 1.5]),
      rowPatch('CS_Levers', row, 'oneOff', [oneOff, running]),
      rowPatch('CS_Levers', row, 'needs', blank(2)),
    ];
  });
}

/** The year that the levers act on: 1,000,000 contacts with a CSAT of 80 %. */
export const checkCaseYear: readonly Patch[] = [
  wholeYear,
  rowPatch('CS_people', 0, 'actual01', [3_750_000]),
  rowPatch('CS_software', 0, 'actual01', [1_100_000]),
  rowPatch('CS_Drivers', 0, 'actual.phone', [1_000_000]),
  rowPatch('CS_Drivers', 0, 'actual.csat', [0.8]),
];
