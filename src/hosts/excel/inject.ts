import type { Control } from '../../model/progress';
import { Problem } from '../../model/problem';
import { findConflicts } from '../../workbook/conflicts';
import { callsAddIn } from '../../workbook/formulas';
import type { SheetId, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { batch } from './batch';
import { MARK_SETTING, survey, type Survey } from './describe';
import { finishSheet, formatSheet } from './formatSheet';
import { removeTemplate } from './removeTemplate';
import { addSheet, blocksOf, looksOf, rangeOf, writeFormulas } from './writeSheet';
import { writeStyles } from './writeStyles';

type Phase = (context: Excel.RequestContext, spec: WorkbookSpec, before: Survey) => void;

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
  const { workbook } = context;
  const sheetNames = sheetNamesOf(spec);
  const link = looksOf(spec).styles.get('link') ?? 'Normal';
  spec.sheets.forEach((sheet) => finishSheet(context, sheet, sheetNames, link));
  // A title the workbook already has is its owner's.
  if (before.title === '') workbook.properties.title = spec.properties.title;
  if (before.subject === '') workbook.properties.subject = spec.properties.subject;
  workbook.settings.add(MARK_SETTING, spec.mark);
  workbook.worksheets.getItem(sheetNames.get(spec.activeSheet) ?? '').activate();
}

/** One request each. Formulas come after every table and name they speak of; links and protection when cells are final. */
const PHASES: readonly Phase[] = [
  (context, spec) => {
    writeStyles(context, spec.styles);
    spec.sheets.forEach((sheet) => addSheet(context, sheet, looksOf(spec)));
  },
  (context, spec) => {
    addNames(context, spec);
    spec.sheets.forEach((sheet) => formatSheet(context, sheet));
  },
  (context, spec) => spec.sheets.forEach((sheet) => writeFormulas(context, sheet)),
  finish,
];

async function send(context: Excel.RequestContext, queue: () => void): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  queue();
  await context.sync();
}

/**
 * Excel can leave `#NAME?` in a cell whose add-in function was written before it was registered; writing the formula once
 * more repairs it (https://github.com/OfficeDev/office-js/issues/6611).
 */
async function repairAddInCells(context: Excel.RequestContext, spec: WorkbookSpec): Promise<void> {
  const cells = spec.sheets.flatMap((sheet) =>
    addInCellsOf(sheet).map(({ row, column, formula }) => {
      const range = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(row, column, 1, 1);
      range.load('values');
      return { range, formula };
    }),
  );
  await context.sync();
  const broken = cells.filter(({ range }) => range.values[0]?.[0] === '#NAME?');
  if (broken.length === 0) return;
  for (const { range, formula } of broken) range.formulas = [[formula]];
  await context.sync();
}

interface AddInCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function addInCellsOf(sheet: SheetSpec): readonly AddInCell[] {
  return blocksOf(sheet).flatMap((block) =>
    block.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.formula !== undefined && callsAddIn(cell.formula)
          ? [{ row: block.row + row, column: block.column + column, formula: cell.formula }]
          : [],
      ),
    ),
  );
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
  const steps = PHASES.length + 1;
  try {
    await batch(async (context) => {
      for (const [done, phase] of PHASES.entries()) {
        control.onProgress?.({ done, total: steps });
        await send(context, () => phase(context, spec, before));
        control.signal?.throwIfAborted();
      }
      control.onProgress?.({ done: PHASES.length, total: steps });
      await repairAddInCells(context, spec);
      control.signal?.throwIfAborted();
    });
  } catch (error) {
    await removeTemplate(spec, before);
    throw error;
  }
  control.onProgress?.({ done: steps, total: steps });
}
