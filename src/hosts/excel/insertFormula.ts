import { Problem } from '../../model/problem';
import { batch } from './batch';

/** Writes a formula into the selected cell; see `WorkbookHost.insertFormula`. */
export function insertFormula(
  formula: string,
  { replaces = false }: { readonly replaces?: boolean } = {},
): Promise<string> {
  return batch(async (context) => {
    const target = context.workbook.getActiveCell();
    target.load('address,formulas');
    await context.sync();
    const held = String(target.formulas[0]?.[0] ?? '');
    if (held !== '' && !replaces) throw new Problem('cell-taken', { cell: target.address, content: held });
    target.formulas = [[formula]];
    try {
      await context.sync();
    } catch (error) {
      const isRefused =
        typeof error === 'object' && error !== null && 'code' in error && error.code === 'InvalidArgument';
      throw isRefused ? new Problem('formula-refused', { formula }) : error;
    }
    return target.address;
  });
}
