import { Problem } from '../../model/problem';
import type { Place } from '../host';
import { batch } from './batch';

/** Takes the person to a place: shows its sheet and selects the cell. */
export function select(place: Place): Promise<void> {
  return batch(async (context) => {
    if (place.kind === 'sheet') {
      const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
      await context.sync();
      if (sheet.isNullObject) throw new Problem('place-missing', { place: place.sheet });
      sheet.activate();
      await context.sync();
      return;
    }
    const target =
      place.kind === 'name'
        ? context.workbook.names.getItemOrNullObject(place.name).getRangeOrNullObject()
        : context.workbook.tables.getItemOrNullObject(place.table).getDataBodyRange();
    await context.sync();
    if (target.isNullObject)
      throw new Problem('place-missing', { place: place.kind === 'name' ? place.name : place.table });
    const isWhole = place.kind === 'name' && place.row === undefined;
    const cell = isWhole ? target : target.getCell(place.row ?? 0, place.column ?? 0);
    cell.select();
    await context.sync();
  });
}
