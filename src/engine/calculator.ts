import {
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateAstNode,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';

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

  /** One pass: all formulas that are due, each after those it depends on. A second one follows formulas that spilled. */
  protected override async _apply(): Promise<IAllRuntimeData> {
    const due = await this._formulaDependencyGenerator.generate();
    for (let formula = due.pop(); formula; formula = due.pop()) {
      const { unitId, subUnitId, row, column, rowCount, columnCount, refOffsetX, refOffsetY } = formula;
      const node = generateAstNode(
        unitId,
        formula.formula,
        this._lexer,
        this._astTreeBuilder,
        this._currentConfigService,
      );
      this._runtimeService.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
      this._runtimeService.setRuntimeData(this._interpreter.execute({ node, refOffsetX, refOffsetY }));
      node.resetCalculationState();
    }
    return this._runtimeService.getAllRuntimeData();
  }
}
