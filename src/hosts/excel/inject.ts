import type { Control } from '../../model/progress';
import { Problem } from '../../model/problem';
import { findConflicts } from '../../workbook/conflicts';
import { markProperties } from '../../workbook/mark';
import type { SheetId, WorkbookSpec } from '../../workbook/spec';
import { loadAddInCells, repairAddInCells, type AddInCell } from './addInCells';
import { batch } from './batch';
import { survey, type Survey } from './describe';
import { formatSheet, protectSheet, writeLinks } from './formatSheet';
import { removeTemplate } from './removeTemplate';
import { writeCharts } from './writeCharts';
import { addSheet, looksOf, rangeOf, writeFormulas } from './writeSheet';
import { writeStyles } from './writeStyles';

function sheetNamesOf(spec: WorkbookSpec): ReadonlyMap<SheetId, string> {
  return new Map(spec.sheets.map((sheet) => [sheet.id, sheet.name]));
}

function addNames(context: Excel.RequestContext, spec: WorkbookSpec): void {
  const sheetNames = sheetNamesOf(spec);
  for (const name of spec.names) {
    const sheet = context.workbook.worksheets.getItem(sheetNames.get(name.sheet) ?? '');
    context.workbook.names.add(name.name, rangeOf(sheet, name.area));
  }
}

function finish(context: Excel.RequestContext, spec: WorkbookSpec, before: Survey): void {
  const { properties, worksheets } = context.workbook;
  const sheetNames = sheetNamesOf(spec);
  const link = looksOf(spec).styles.get('link') ?? 'Normal';
  for (const sheet of spec.sheets) {
    writeCharts(context, sheet, sheetNames, spec.formats);
    writeLinks(context, sheet, sheetNames, link);
  }
  // A title the workbook already has is its owner's.
  if (before.title === '') properties.title = spec.properties.title;
  if (before.subject === '') properties.subject = spec.properties.subject;
  markProperties(spec.mark).forEach((value, key) => properties.custom.add(key, value));
  worksheets.getItem(sheetNames.get(spec.activeSheet) ?? '').activate();
}

/**
 * What each request of an injection queues. Formulas come after every table and name they speak of, charts and links when
 * the cells are final, repairs of our own functions when Excel has calculated them, and protection, which refuses all of these, last.
 */
function phasesOf(context: Excel.RequestContext, spec: WorkbookSpec, before: Survey): readonly (() => void)[] {
  let addInCells: readonly AddInCell[] = [];
  return [
    () => {
      writeStyles(context, spec.styles);
      spec.sheets.forEach((sheet) => addSheet(context, sheet, looksOf(spec)));
    },
    () => {
      addNames(context, spec);
      spec.sheets.forEach((sheet) => formatSheet(context, sheet));
    },
    () => spec.sheets.forEach((sheet) => writeFormulas(context, sheet)),
    () => {
      finish(context, spec, before);
      addInCells = loadAddInCells(context, spec);
    },
    () => {
      repairAddInCells(addInCells);
      spec.sheets.forEach((sheet) => protectSheet(context, sheet));
    },
  ];
}

async function send(context: Excel.RequestContext, queue: () => void): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  queue();
  await context.sync();
}

function refuseIfTaken(spec: WorkbookSpec, before: Survey): void {
  const taken = findConflicts(spec, before);
  const hasTemplate = before.mark !== null && before.tables.some((table) => table.startsWith('CS_'));
  if (hasTemplate) throw new Problem('template-exists', {});
  if (taken.length > 0) throw new Problem('names-taken', { names: taken.join(', ') });
}

/**
 * Adds the template, all or nothing; see `WorkbookHost.inject`. Everything runs in one `Excel.run`, since each of them costs
 * a request of its own at its end, in which the client lets go of its ranges.
 */
export async function inject(spec: WorkbookSpec, control: Control = {}): Promise<void> {
  const before = await survey();
  control.signal?.throwIfAborted();
  refuseIfTaken(spec, before);
  try {
    await batch(async (context) => {
      const phases = phasesOf(context, spec, before);
      for (const [done, phase] of phases.entries()) {
        control.onProgress?.({ done, total: phases.length });
        await send(context, phase);
        control.signal?.throwIfAborted();
      }
      control.onProgress?.({ done: phases.length, total: phases.length });
    });
  } catch (error) {
    await removeTemplate(spec, before);
    throw error;
  }
}
