import type { Language } from '../../locales';
import type { ModelSnapshot } from '../../model/snapshot';
import { MODEL_TABLES, readModel } from '../../workbook/readModel';
import { batch } from './batch';
import { readTablesIn } from './readTables';

/**
 * Reads the model that live functions and the pane start from, in one request; `null` when this workbook has none of ours.
 * @param language of the words in it where the workbook itself does not tell
 */
export function readLiveModel(language: Language): Promise<ModelSnapshot | null> {
  return batch(async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode');
    const tables = await readTablesIn(context, MODEL_TABLES, false);
    if (tables.length === 0) return null;
    return { ...readModel(tables, language), isCalculationManual: application.calculationMode === 'Manual' };
  });
}
