import './setup';
import { screen, within } from '@testing-library/react';
import { NAMES } from '../../src/locales/names';
import { CATEGORY_KEYS } from '../../src/model/categories';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { retailCase } from '../support/retailCase';
import { retailModelByLine } from '../support/retailModel';
import { barriers, money, ready, type OpenPane } from './paneTest';
import { follow, millions, openUnderstand, part, rowsOf } from './understandTest';

jest.setTimeout(120_000);

const { expected } = retailCase;
const names = NAMES.en.categories;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const monthTotals = Array.from({ length: 12 }, (_, month) =>
  sum(CATEGORY_KEYS.map((key) => expected.byCategoryMonth[key][month] ?? 0)),
);

let model: ModelSnapshot;
beforeAll(async () => {
  model = await retailModelByLine('en');
});

/** A button of a part that shows a figure, with what a person is told about it on hover and focus. */
function figure(region: HTMLElement, text: string): HTMLElement {
  return within(region).getByRole('button', { name: text });
}

describe('the figures of the shared case', () => {
  let pane: OpenPane;
  beforeEach(async () => {
    pane = await openUnderstand(ready(model));
  });

  it('start with the total to the closing month, exact on hover, and lead to its cell', async () => {
    const total = part('Total cost to date');
    expect(within(total).getByText('January 2025 to December 2025, 12 closed months')).toBeVisible();
    expect(within(total).getByText('¥ M')).toBeVisible();
    const link = figure(total, '27.11');
    expect(link).toHaveAccessibleDescription('¥27,108,221.55 · Show in the workbook');
    expect(await follow(pane, link)).toEqual({ kind: 'name', name: 'CsActualToDate' });
    expect(within(total).getByText('none yet')).toBeVisible();
  });

  it('show what is not in the total, and which checks fail, beside it', async () => {
    const total = part('Total cost to date');
    const unmapped = figure(total, '0.08');
    expect(unmapped).toHaveAccessibleDescription(`¥${money(expected.amounts.unmapped)} · Show in the workbook`);
    expect(await follow(pane, unmapped)).toEqual({ kind: 'name', name: 'CsUnmapped' });
    expect(within(total).getByRole('button', { name: '2 need a look' })).toBeVisible();
    // Row 1 of the checks, in the column of the difference.
    const duplicates = within(total).getByRole('button', { name: 'Not OK: No suspected duplicates' });
    expect(await follow(pane, duplicates)).toEqual({ kind: 'table', table: 'CS_Checks', row: 1, column: 5 });
    expect(screen.getByText('91 unmapped rows')).toBeVisible();
  });

  it('say what a contact and an agent cost', async () => {
    const units = part('Unit costs to date');
    const perContact = figure(units, expected.costPerContact.toFixed(2));
    expect(await follow(pane, perContact)).toEqual({ kind: 'name', name: 'CsGlance', row: 4, column: 0 });
    // The published figure of CSCOST.PERAGENT for this case.
    expect(figure(units, '157,988.66')).toBeVisible();
  });

  it('draw the five largest categories and the others, and list all eleven as a table', async () => {
    const sorted = CATEGORY_KEYS.map((key) => [names[key], expected.byCategory[key]] as const).sort(
      ([, one], [, other]) => other - one,
    );
    const [largest] = sorted;
    const share = ((100 * (largest?.[1] ?? 0)) / 27_108_221.55).toFixed(1);
    const where = part(`${largest?.[0] ?? ''}: ${share}% of cost`);
    const bars = within(within(where).getByRole('list')).getAllByRole('listitem');
    expect(bars.map((bar) => bar.textContent)).toEqual([
      ...sorted.slice(0, 5).map(([name, amount]) => `${name}${millions(amount)}`),
      `6 others${millions(sum(sorted.slice(5).map(([, amount]) => amount)))}`,
    ]);
    const hidden = rowsOf(within(where).getByRole('table'));
    expect(hidden).toHaveLength(12);
    await pane.user.click(within(where).getByRole('button', { name: 'Show as table' }));
    const table = within(where).getByRole('table', { name: 'Table: Where the cost sits, ¥ M' });
    expect(rowsOf(table)).toEqual(hidden);
    expect(
      rowsOf(table)
        .slice(0, -1)
        .map(([name, amount]) => [name, amount]),
    ).toEqual(CATEGORY_KEYS.map((key) => [names[key], millions(expected.byCategory[key])]));
    const training = figure(table, millions(expected.byCategory.training));
    expect(training).toHaveAccessibleDescription(`¥${money(expected.byCategory.training)} · Show in the workbook`);
    expect(await follow(pane, training)).toEqual({ kind: 'name', name: 'CsCategoryFigures', row: 2, column: 5 });
  });

  it('name the dearest and the cheapest month where there is no budget', async () => {
    const at = (amount: number): string =>
      new Date(Date.UTC(2025, monthTotals.indexOf(amount), 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    const [highest, lowest] = [at(Math.max(...monthTotals)), at(Math.min(...monthTotals))];
    const months = part(`Dearest in ${highest} 2025, cheapest in ${lowest} 2025`);
    await pane.user.click(within(months).getByRole('button', { name: 'Show as table' }));
    const rows = rowsOf(within(months).getByRole('table'));
    expect(rows.map(([, amount]) => amount)).toEqual(monthTotals.map(millions));
    const december = within(months)
      .getAllByRole('button', { name: millions(monthTotals[11]) })
      .at(-1);
    if (!december) throw new Error('no December');
    expect(await follow(pane, december)).toEqual({ kind: 'name', name: 'CsMonthFigures', row: 0, column: 11 });
  });

  it('class the cost of quality, and name the bases of its shares', async () => {
    const { prevention = 0, appraisal = 0, 'external-failure': external = 0 } = expected.byQualityClass;
    const cogq = prevention + appraisal;
    const quality = part(`Failures cost ${((100 * external) / cogq).toFixed(1)}% of what prevents and finds them`);
    const tcq = cogq + external;
    const share = ((100 * tcq) / 27_108_221.55).toFixed(1);
    expect(
      within(quality).getByText(
        `COGQ ${millions(cogq)} + COPQ ${millions(external)} = TCQ ${millions(tcq)}, ${share}% of service cost.`,
      ),
    ).toBeVisible();
    const revenue = sum(model.drivers.actual.map((month) => Number(month.revenue)));
    expect(within(quality).getByText(`TCQ is ${((100 * tcq) / revenue).toFixed(1)}% of revenue.`)).toBeVisible();
    expect(await follow(pane, figure(quality, millions(appraisal)))).toEqual({
      kind: 'name',
      name: 'CsQualityMonths',
      row: 1,
      column: 12,
    });
  });

  it('say of the balance how far the data carry it: an assumption that contradicts itself carries nothing', () => {
    const balance = part('No verdict: the sensitivity is assumed');
    expect(within(balance).getByText(/Half and double the assumed sensitivity give opposite answers/)).toBeVisible();
    expect(within(balance).getByText(/At half of it the index is -\d.*, at double \+\d/)).toBeVisible();
  });

  it('have no barrier, as charts and as tables', async () => {
    expect(await barriers()).toEqual([]);
    for (const toggle of screen.getAllByRole('button', { name: 'Show as table' })) await pane.user.click(toggle);
    expect(screen.getAllByRole('button', { name: 'Show as table', pressed: true })).toHaveLength(4);
    expect(await barriers()).toEqual([]);
  });
});
