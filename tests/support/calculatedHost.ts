/** A workbook in memory whose formulas are calculated by the real engine, anew after each change. */
import { applyPatches } from '../../src/workbook/applyPatches';
import type { Patch, SheetContent, TableContent } from '../../src/workbook/content';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import type { Control } from '../../src/model/progress';
import type { ModelSnapshot } from '../../src/model/snapshot';
import type { CellValue, WorkbookSpec } from '../../src/workbook/spec';
import { CalculatedWorkbook, heldBy } from './calculatedWorkbook';
import { MemoryHost } from './memoryHost';
import { isFormula, sheetContent } from './sheetContent';

export class CalculatedHost extends MemoryHost {
  /** Requests that read tables. */
  reads = 0;

  private constructor(
    private spec: WorkbookSpec,
    private calculation: Promise<CalculatedWorkbook> | null,
  ) {
    super();
  }

  /** A host that holds a calculated workbook, which stays as it is. */
  static async of(book: CalculatedWorkbook): Promise<CalculatedHost> {
    const host = new CalculatedHost(book.spec, Promise.resolve(book));
    await host.inject(book.spec);
    return host;
  }

  /** The model as the live functions read it. */
  async model(): Promise<ModelSnapshot> {
    return (await this.calculated()).model();
  }

  /** A person changes cells of the workbook. */
  edit(patches: readonly Patch[]): void {
    this.spec = applyPatches(this.spec, patches);
    this.calculation = null;
  }

  /** What a cell of a table's body holds: its value or its formula. */
  holds(table: string, row: number, columnId: string): CellValue | undefined {
    return heldBy(this.spec, table, row, columnId);
  }

  override async readTables(
    names: readonly string[],
    content: { readonly formulas?: boolean } = {},
  ): Promise<readonly TableContent[]> {
    this.reads += 1;
    // For its faults; formulas have no values there.
    await super.readTables([]);
    const tables = (await this.calculated()).tables(names);
    return content.formulas ? tables : tables.map((table) => ({ ...table, formulas: null }));
  }

  override async readSheets(names: readonly string[], control?: Control): Promise<readonly SheetContent[]> {
    // For its faults and its progress.
    await super.readSheets([], control);
    const calculated = await this.calculated();
    return this.spec.sheets.flatMap((sheet) => {
      if (!names.includes(sheet.name)) return [];
      const content = sheetContent(sheet, (table) => readSpecTables(this.spec, [table])[0]?.formulas ?? []);
      const values = content.formulas.map((line, down) =>
        line.map((cell, right) =>
          isFormula(cell) ? calculated.at(sheet.name, content.row + down, content.column + right) : cell,
        ),
      );
      return [{ ...content, values }];
    });
  }

  override async write(patches: readonly Patch[], control?: Control): Promise<void> {
    await super.write(patches, control);
    this.edit(patches);
  }

  private calculated(): Promise<CalculatedWorkbook> {
    return (this.calculation ??= CalculatedWorkbook.of(this.spec));
  }
}
