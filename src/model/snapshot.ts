/**
 * The cost model as one read of the workbook found it. Everything computed from the workbook (live functions, the
 * pane's figures) starts from a snapshot; nothing keeps numbers of its own.
 */
import type { CategoryKey, CostBehaviour, QualityClass, Recurrence } from './categories';
import type { CalendarMonth } from './fiscalYear';
import type { GuardrailKey } from './guardrails';
import type { Strategy } from './levers';
import type { SensitivitySource } from './sensitivity';

/** A cell that should hold a number and does not: text that is no number, an error such as `#REF!`, or its column is gone. */
export interface CellFault {
  readonly kind: 'text' | 'error' | 'gone';
  /** What stands in the cell; the header of a column that is gone. */
  readonly content: string;
  /** Where, as a person would say it: sheet, line, column; the sheet alone of a column that is gone. */
  readonly place: string;
}

/** A number cell: its number (numeric text counts as its number), `null` when blank, or what is wrong with it. */
export type NumberCell = number | null | CellFault;

/** Whether a number cell is faulty. */
export function isFault(cell: NumberCell): cell is CellFault {
  return typeof cell === 'object' && cell !== null;
}

/** One line of a category sheet. Months count from the first of the fiscal year, 0–11. */
export interface LineSnapshot {
  /** Full id, `people.agent-pay`; empty for a line the user added. */
  readonly id: string;
  readonly name: string;
  readonly behaviour: CostBehaviour | null;
  readonly recurrence: Recurrence | null;
  readonly driver: string;
  /** Share of each quality class, 0–1; a row that does not sum to 1 fails the check `splits`. */
  readonly classes: Readonly<Record<QualityClass, NumberCell>>;
  readonly actual: readonly NumberCell[];
  readonly budget: readonly NumberCell[];
}

export interface CategorySnapshot {
  readonly key: CategoryKey;
  readonly lines: readonly LineSnapshot[];
}

/** Volumes and rates of one month; rates are 0–1, times seconds. */
export interface DriverSnapshot {
  /** Contacts handled in all channels together. */
  readonly contacts: NumberCell;
  readonly agents: NumberCell;
  readonly ahtSeconds: NumberCell;
  readonly firstContactResolution: NumberCell;
  /** Share of contacts answered within the threshold. */
  readonly serviceLevel: NumberCell;
  /** Share of the agents' available time spent on contacts. */
  readonly occupancy: NumberCell;
  /** Agents who left in the month. */
  readonly leavers: NumberCell;
  readonly complaints: NumberCell;
  readonly csat: NumberCell;
  readonly revenue: NumberCell;
}

/** A month of which nothing is known. */
export const NOTHING_KNOWN: Readonly<Record<keyof DriverSnapshot, null>> = {
  contacts: null,
  agents: null,
  ahtSeconds: null,
  firstContactResolution: null,
  serviceLevel: null,
  occupancy: null,
  leavers: null,
  complaints: null,
  csat: null,
  revenue: null,
};

/** One row of the Checks sheet, as its native formulas have it. */
export interface CheckSnapshot {
  /** Name of the check: `bins`, `control-total`, … */
  readonly key: string;
  readonly difference: NumberCell;
  /** `null`: the check needs the add-in and could not run. */
  readonly passed: boolean | null;
}

/** One row of the Log: what an import wrote. */
export interface LogSnapshot {
  readonly file: string;
  /** SHA-256 of the imported content, hexadecimal. */
  readonly fingerprint: string;
}

/** What the Inputs sheet says about the balance of cost and quality. */
export interface QualitySettings {
  readonly source: SensitivitySource;
  /** Assumed sensitivity, money a year; blank: this year's COGQ. */
  readonly assumedSensitivity: NumberCell;
  /** F∞, money a year. */
  readonly unavoidable: NumberCell;
  /** Width of the band, a share of the lowest total. */
  readonly band: NumberCell;
  /** Lowest R² of an estimate. */
  readonly weakestFit: NumberCell;
  readonly fewestMonths: NumberCell;
  /** The year before. */
  readonly previous: { readonly cogq: NumberCell; readonly copq: NumberCell; readonly contacts: NumberCell };
  /** Share of unresolved customers who call back, 0–1. */
  readonly callbackShare: NumberCell;
  /** Repeat contacts count as external failure. */
  readonly countsRepeatContacts: boolean;
}

/** What the Inputs sheet says about the guardrails. */
export interface GuardrailSettings {
  /** The limit in force of each, 0–1; blank: none. */
  readonly limits: Readonly<Record<GuardrailKey, NumberCell>>;
  /** Decimals to which a rate is compared with its limit; `null`: all it has. */
  readonly digits: number | null;
}

/** A committed scenario: cost by category and month, 0–11. */
export interface ScenarioSnapshot {
  readonly name: string;
  readonly categories: readonly { readonly key: CategoryKey; readonly months: readonly NumberCell[] }[];
}

/** A committed lever, as the Plan sheet has it. Months count from the plan's first month, 0–11. */
export interface PlanRowSnapshot {
  /** Empty for a lever the user added. */
  readonly lever: string;
  readonly name: string;
  readonly scenario: string;
  readonly strategy: Strategy | null;
  readonly isStopped: boolean;
  readonly oneOff: NumberCell;
  readonly running: NumberCell;
  /** Net saving of a full year, its Shapley share. */
  readonly net: NumberCell;
  readonly expected: readonly NumberCell[];
  readonly realised: readonly NumberCell[];
}

export interface ModelSnapshot {
  /** The program calculates only when a person asks for it, so that figures may be older than the cells they come from. */
  readonly isCalculationManual?: boolean;
  readonly currency: string;
  readonly fiscalYearStart: CalendarMonth;
  /** How many months of the year are closed, 0–12. */
  readonly closedMonths: number;
  /** Always all eleven, in sheet order. A category whose table is gone has no lines and stands in `missing`. */
  readonly categories: readonly CategorySnapshot[];
  /** Names of tables that the template has and the workbook no longer holds. */
  readonly missing: readonly string[];
  /** Twelve months each. */
  readonly drivers: { readonly actual: readonly DriverSnapshot[]; readonly budget: readonly DriverSnapshot[] };
  readonly quality: QualitySettings;
  readonly guardrails: GuardrailSettings;
  readonly scenarios: readonly ScenarioSnapshot[];
  readonly plan: readonly PlanRowSnapshot[];
  readonly checks: readonly CheckSnapshot[];
  /** Rows and money of the ledger that no mapping covers; shown wherever the total is shown. */
  readonly unmapped: { readonly rows: number; readonly amount: number };
  readonly log: readonly LogSnapshot[];
}
