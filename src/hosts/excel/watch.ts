import { batch } from './batch';

/** What the watcher needs of an event of Excel. */
type Handler = () => Promise<void>;

/**
 * Calls `onChange` whenever the model in the workbook may have moved: cells of a table edited (by anyone), formulas
 * recalculated — table events do not fire for those (https://github.com/OfficeDev/office-js/issues/3899) — and sheets or
 * tables added or deleted. The handler must only note the fact: Excel waits for it.
 */
export function watchWorkbook(onChange: () => void): Promise<void> {
  const handler: Handler = () => {
    onChange();
    return Promise.resolve();
  };
  return batch(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.onChanged.add(handler);
    tables.onAdded.add(handler);
    tables.onDeleted.add(handler);
    worksheets.onCalculated.add(handler);
    worksheets.onDeleted.add(handler);
    await context.sync();
  });
}
