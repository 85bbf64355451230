import { Problem } from '../../model/problem';
import { MARK_PROPERTIES } from '../../workbook/mark';
import type { WorkbookSpec } from '../../workbook/spec';
import { batch } from './batch';
import type { Survey } from './describe';

interface Removable {
  delete(): void;
  readonly isNullObject: boolean;
}

/**
 * Takes back a template that was written in part. Removes only names that the plan adds and that were not in the workbook
 * before, so nothing that is somebody else's can go. Names go before the sheets they point to, else they would be left as
 * `#REF!`.
 */
export async function removeTemplate(spec: WorkbookSpec, before: Survey): Promise<void> {
  try {
    await batch(async (context) => {
      const { workbook } = context;
      const { custom } = workbook.properties;
      const planned: Removable[] = [
        ...spec.names.map(({ name }) => workbook.names.getItemOrNullObject(name)),
        ...spec.sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name)),
        ...spec.styles
          .filter(({ name }) => !before.styles.includes(name))
          .map(({ name }) => workbook.styles.getItemOrNullObject(name)),
        ...MARK_PROPERTIES.filter((key) => !before.customProperties.has(key)).map((key) =>
          custom.getItemOrNullObject(key),
        ),
      ];
      await context.sync();
      planned.filter((item) => !item.isNullObject).forEach((item) => item.delete());
      MARK_PROPERTIES.filter((key) => before.customProperties.has(key)).forEach((key) =>
        custom.add(key, before.customProperties.get(key)),
      );
      workbook.properties.title = before.title;
      workbook.properties.subject = before.subject;
      workbook.worksheets.getItem(before.activeSheet).activate();
      await context.sync();
    });
  } catch {
    // Whatever stopped the injection still stops us; the person has to know what to remove by hand.
    throw new Problem('rollback-failed', { names: spec.sheets.map(({ name }) => name).join(', ') });
  }
}
