import { largest } from '../../../src/model/understand/largest';
import { monthsFinding } from '../../../src/model/understand/monthsFinding';

const amounts = (...values: readonly number[]) => values.map((amount, index) => ({ key: `k${index}`, amount }));

describe('the largest amounts', () => {
  it('stand first, and the others as one sum', () => {
    const { top, rest } = largest(amounts(5, 0, 1, 9, 2, 0.1, 0.2, 7), 3);
    expect(top.map(({ amount }) => amount)).toEqual([9, 7, 5]);
    expect(rest).toEqual({ count: 4, amount: 3.3 });
  });

  it('are all there when only one would be left over', () => {
    expect(largest(amounts(1, 2, 3, 4), 3)).toEqual({ top: amounts(1, 2, 3, 4).reverse(), rest: null });
    expect(largest(amounts(0, 0), 3)).toEqual({ top: [], rest: null });
  });
});

describe('the finding of the months', () => {
  const month = (index: number, actual: number, budget: number | null = null) => ({ month: index, actual, budget });

  it('counts the months above their budget', () => {
    const months = [month(0, 10, 9), month(1, 10, 10), month(2, 12, 11), month(3, 99)];
    expect(monthsFinding(months)).toEqual({ kind: 'over-budget', over: 2, of: 3 });
  });

  it('names the dearest and the cheapest month where no budget is, the first of equals', () => {
    const months = [month(0, 10), month(1, 12), month(2, 12), month(3, 10)];
    expect(monthsFinding(months)).toEqual({ kind: 'range', highest: months[1], lowest: months[0] });
  });

  it('is none without a month', () => {
    expect(monthsFinding([])).toBeNull();
  });
});
