/** A workbook that is still data, calculated: its cells as tests ask for them. */
import { calculateSpec } from '../../src/cli/calculateSpec';
import type { Calculation } from '../../src/engine/calculate';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { applyPatches } from '../../src/workbook/applyPatches';
import type { CellValues } from '../../src/workbook/cellValues';
import type { CellWrite, Patch, TableContent } from '../../src/workbook/content';
import { cell } from '../../src/workbook/formulas';
import type { ImportInput } from '../../src/workbook/import/importInput';
import { IMPORT_TABLES, planImport, type ImportPlan } from '../../src/workbook/planImport';
import { MODEL_TABLES, readModel } from '../../src/workbook/readModel';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import type { CellValue, WorkbookSpec } from '../../src/workbook/spec';
import { columnIndex } from '../../src/workbook/tables';
import { specCells } from './xlsx/specCells';

/** Plans an import into a workbook that is still data. */
export function planInto(spec: WorkbookSpec, input: ImportInput): ImportPlan {
  return planImport(input, readSpecTables(spec, IMPORT_TABLES));
}

/** The workbook after an import. */
export function importInto(spec: WorkbookSpec, input: ImportInput): WorkbookSpec {
  return applyPatches(spec, planInto(spec, input).patches);
}

/** What the cell of a table's body holds: its value or its formula. */
export function heldBy(spec: WorkbookSpec, table: string, row: number, columnId: string): CellValue | undefined {
  return readSpecTables(spec, [table])[0]?.formulas?.[row]?.[columnIndex(table, columnId)];
}

/** A patch of one row of a table, from a column on. */
export function rowPatch(table: string, row: number, columnId: string, cells: readonly CellWrite[]): Patch {
  return { kind: 'cells', table, row, column: columnIndex(table, columnId), cells: [cells] };
}

export class CalculatedWorkbook implements CellValues {
  private constructor(
    readonly spec: WorkbookSpec,
    private readonly cells: Calculation,
  ) {}

  static async of(spec: WorkbookSpec): Promise<CalculatedWorkbook> {
    return new CalculatedWorkbook(spec, await calculateSpec(spec));
  }

  at(sheet: string, row: number, column: number): CellValue {
    return this.cells.at(sheet, row, column);
  }

  /** The value of a defined name's first cell. */
  named(name: string): CellValue {
    return this.inArea(name, 0, 0);
  }

  /** A cell of a named area, counted from its first. */
  inArea(name: string, row: number, column: number): CellValue {
    const found = this.spec.names.find((known) => known.name === name);
    const sheet = this.spec.sheets.find(({ id }) => id === found?.sheet);
    if (!found || !sheet) throw new Error(`No name ${name}`);
    return this.at(sheet.name, found.area.row + row, found.area.column + column);
  }

  tables(names: readonly string[]): readonly TableContent[] {
    return readSpecTables(this.spec, names, this);
  }

  model(): ModelSnapshot {
    return readModel(this.tables(MODEL_TABLES), this.spec.mark.language);
  }

  /** Every cell that shows an error, as `sheet!B2 #N/A`. */
  errors(): readonly string[] {
    return specCells(this.spec).flatMap(({ sheet, row, column }) => {
      const value = this.at(sheet, row, column);
      return typeof value === 'string' && /^#[A-Z]/.test(value) ? [`${sheet}!${cell(row, column)} ${value}`] : [];
    });
  }
}
