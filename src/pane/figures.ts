/**
 * The few figures of the model that the pane shows, summed from one snapshot of the workbook.
 */
import { sumCells } from '../model/money';
import { isFault, type CellFault, type ModelSnapshot, type NumberCell } from '../model/snapshot';

export interface Figures {
  /** Cost of the year, in units of the currency. */
  readonly actual: number;
  /** `null` when no budget is entered. */
  readonly budget: number | null;
  readonly checksFailing: number;
  readonly unmapped: ModelSnapshot['unmapped'];
  /** Amount cells that hold no number; their money is in no figure here. */
  readonly faults: readonly CellFault[];
}

const isNumber = (cell: NumberCell): cell is number => typeof cell === 'number';

/** The figures of a snapshot. */
export function figuresOf(model: ModelSnapshot): Figures {
  const lines = model.categories.flatMap((category) => category.lines);
  const actual = lines.flatMap((line) => line.actual);
  const budget = lines.flatMap((line) => line.budget);
  const budgeted = budget.filter(isNumber);
  return {
    actual: sumCells(actual.filter(isNumber)),
    budget: budgeted.length === 0 ? null : sumCells(budgeted),
    checksFailing: model.checks.filter(({ passed }) => passed === false).length,
    unmapped: model.unmapped,
    faults: [...actual, ...budget].filter(isFault),
  };
}
