import type { WorkbookSpec } from '../workbook/spec';
import { writeAside } from './writeAside';

/** Calculates a workbook and writes it as an Excel file. Rejects as `calculateSpec` and `writeAside` do. */
export async function writeCalculated(file: string, spec: WorkbookSpec): Promise<void> {
  // Only commands that calculate pay for loading the engine.
  const [{ calculateSpec }, { writeWorkbook }] = await Promise.all([
    import('./calculateSpec'),
    import('../hosts/xlsx/writeWorkbook'),
  ]);
  const values = await calculateSpec(spec);
  await writeAside(file, (sink) => writeWorkbook(spec, values, sink));
}
