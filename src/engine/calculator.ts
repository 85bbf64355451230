import {
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateAstNode,
  type FunctionVariantType,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';

/** Where a formula is thought to stand. */
export interface Standing {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Of the sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What a calculation has found. */
export interface Calculated {
  readonly results: IAllRuntimeData;
  /** Formulas refer to each other in a circle, so that results are meaningless. */
  readonly isCircular: boolean;
}

/**
 * The engine's service, which else lets nobody wait for its end or see that it failed, and keeps Node running when a formula
 * throws (the message channels by which it makes way for a screen stay open).
 */
export class Calculator extends CalculateFormulaService {
  /** Calculates what the configuration calls for. Rejects with what a formula throws. */
  async run(config: IFormulaDatasetConfig): Promise<Calculated> {
    this._currentConfigService.load(config);
    this._runtimeService.reset();
    try {
      await this._executeStep();
      return {
        results: this._runtimeService.getAllRuntimeData(),
        isCircular: this._runtimeService.isCycleDependency(),
      };
    } finally {
      // What the engine keeps of ranges holds for one calculation.
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
    }
  }

  /** Whether a text can be read as a formula. */
  canRead(formula: string): boolean {
    return typeof this._lexer.treeBuilder(formula) === 'object';
  }

  /**
   * What a formula gives that stands in no cell, from what the cells of the configuration hold. `take` reads the result,
   * which holds only until it returns. Throws what a function throws.
   */
  evaluate<T>(
    config: IFormulaDatasetConfig,
    formula: string,
    at: Standing,
    take: (result: FunctionVariantType) => T,
  ): T {
    this._currentConfigService.load(config);
    this._runtimeService.reset();
    this._runtimeService.setCurrent(at.row, at.column, at.rowCount, at.columnCount, at.sheetId, at.unitId);
    const node = this.nodeOf(at.unitId, formula);
    try {
      return take(this._interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
    } finally {
      node.resetCalculationState();
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
    }
  }

  private nodeOf(unitId: string, formula: string): ReturnType<typeof generateAstNode> {
    return generateAstNode(unitId, formula, this._lexer, this._astTreeBuilder, this._currentConfigService);
  }

  /** One pass: all formulas that are due, each after those it depends on. A second one follows formulas that spilled. */
  protected override async _apply(): Promise<IAllRuntimeData> {
    const due = await this._formulaDependencyGenerator.generate();
    for (let formula = due.pop(); formula; formula = due.pop()) {
      const { unitId, subUnitId, row, column, rowCount, columnCount, refOffsetX, refOffsetY } = formula;
      const node = this.nodeOf(unitId, formula.formula);
      this._runtimeService.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
      this._runtimeService.setRuntimeData(this._interpreter.execute({ node, refOffsetX, refOffsetY }));
      node.resetCalculationState();
    }
    return this._runtimeService.getAllRuntimeData();
  }
}
