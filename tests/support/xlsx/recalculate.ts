/** Lets another program calculate our files. */
import { convertFiles } from '../../../src/tools/convertFiles';
import { TemporaryFolder } from './files';
import { readValues, type ShownValues } from './readBack';

/**
 * What the cells of files show once LibreOffice has calculated them, with one start of it. The files must hold no values
 * of formulas: else it shows these, and nothing is proved.
 */
export function recalculate(files: readonly string[]): readonly ShownValues[] {
  const folder = new TemporaryFolder();
  try {
    return readValues(convertFiles(files, 'xlsx', folder.path));
  } finally {
    folder.remove();
  }
}
