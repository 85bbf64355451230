import { bookOf } from '../../src/cli/calculateSpec';
import { FormulaEngine } from '../../src/engine/formulaEngine';
import type { CellValues } from '../../src/workbook/cellValues';
import type { WorkbookSpec } from '../../src/workbook/spec';

/** What a workbook shows where there are no functions of ours, as in LibreOffice. */
export async function nativeValues(spec: WorkbookSpec): Promise<CellValues> {
  const engine = new FormulaEngine(bookOf(spec), []);
  try {
    await engine.calculate('all');
    return engine;
  } finally {
    engine.dispose();
  }
}
