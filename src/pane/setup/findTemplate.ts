import type { WorkbookHost } from '../../hosts/host';
import type { CalendarMonth } from '../../model/fiscalYear';
import { plainNumber, readInputs, readStart } from '../../workbook/readInputs';
import { isSample } from '../../workbook/sample/isSample';
import { sheetNames } from '../../workbook/sheetIds';
import type { TemplateMark } from '../../workbook/spec';
import { readTables } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';

/** What a look at a workbook with the template finds. */
export interface FoundTemplate {
  readonly mark: TemplateMark;
  /** Its sheets of ours, in the order they stand in. */
  readonly sheets: readonly string[];
  /** ISO 4217 code; empty when Inputs do not say. */
  readonly currency: string;
  /** `null` when Inputs do not say. */
  readonly fiscalYearStart: CalendarMonth | null;
  readonly isSample: boolean;
}

/** Looks for the template in the workbook; `null`: it is not there. Rejects as the host does. */
export async function findTemplate(host: WorkbookHost): Promise<FoundTemplate | null> {
  const { mark, sheets } = await host.describe();
  if (!mark) return null;
  const tables = readTables(await host.readTables([TABLES.inputs]));
  const inputs = readInputs(tables.get(TABLES.inputs));
  const ours = new Set(sheetNames(mark.language));
  return {
    mark,
    sheets: sheets.filter((name) => ours.has(name)),
    currency: inputs.text('currency'),
    fiscalYearStart: plainNumber(inputs, 'fiscal-year-start') === null ? null : readStart(inputs),
    isSample: isSample(inputs),
  };
}
