/** Step 4 over the reference's check case: what the chosen levers bring, and what choosing does. */
import './setup';
import { screen, waitFor, within } from '@testing-library/react';
import { naiveNet, naiveSets } from '../model/plan/bruteForce';
import { checkCase } from '../model/plan/checkCase';
import { rowPatch } from '../support/calculatedWorkbook';
import { chosenIn, footer, isRead, openDecide, ROWS, WAIT } from './decideTest';
import { money } from './paneTest';

jest.setTimeout(120_000);

describe('the chosen levers', () => {
  const all = Object.values(ROWS).map((row) => rowPatch('CS_Levers', row, 'chosen', ['Yes']));

  it('are composed, never summed: all six bring 1,001,669.52, and adding them up would say 1,165,625', async () => {
    const { user, host } = await openDecide(all);
    const figures = await screen.findByRole('tabpanel', { name: 'Together' }, WAIT);
    expect(figures.textContent).toContain('Levers added up1,165,625.00');
    expect(figures.textContent).toContain('Counted twice by that-163,955.48');
    expect(figures.textContent).toContain('Net saving, composed1,001,669.52');
    // 163,955.48 ÷ 1,001,669.52; 940,000 · 12 ÷ 1,001,669.52.
    expect(figures.textContent).toContain('overstate the saving by 16.37%');
    expect(figures.textContent).toContain('Pays back in11.3 months');
    // 4,850,000 less that; L1 and L3 leave 0.9 · 0.95 of a million contacts.
    expect(figures.textContent).toContain('Service cost4,850,000.003,848,330.48');
    expect(figures.textContent).toContain('Contacts1,000,000855,000');
    await user.click(within(figures).getByRole('button', { name: '1,001,669.52' }));
    await waitFor(() => expect(host.selected).toEqual([{ kind: 'sheet', sheet: 'Strategies' }]));
  });

  it('have parts that sum to the whole', async () => {
    const { user } = await openDecide(all);
    await screen.findByRole('tabpanel', { name: 'Together' }, WAIT);
    await user.click(screen.getByRole('tab', { name: 'Each' }));
    const rows = within(screen.getByRole('tabpanel', { name: 'Each' }))
      .getAllByRole('row')
      .slice(1);
    const amounts = rows.map((row) => Number(within(row).getAllByRole('cell')[1]?.textContent.replaceAll(',', '')));
    const total = amounts.pop();
    expect(total).toBe(1_001_669.52);
    expect(amounts).toHaveLength(6);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(1_001_669.52, 6);
    // Licences share no driver with the others: their part is what they save alone.
    expect(amounts).toContain(110_000);
  });

  it('can be picked from the frontier, whose sets no other beats in money and CSAT', async () => {
    const { user, host } = await openDecide();
    await isRead();
    await user.click(screen.getByRole('tab', { name: 'Frontier' }));
    const table = await screen.findByRole('table', { name: 'Sets as a table' }, WAIT);
    const shown = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      );
    const sets = naiveSets(checkCase(null));
    const leads = sets.filter(
      ({ net, quality: [level = 0] }) =>
        !sets.some(
          (other) =>
            other.net >= net - 1e-6 &&
            (other.quality[0] ?? 0) >= level - 1e-9 &&
            (other.net > net + 1e-6 || (other.quality[0] ?? 0) > level + 1e-9),
        ),
    );
    expect(shown.map(([net = '']) => net.replace(/Keeps.*/, '')).sort()).toEqual(
      leads.map(({ net }) => money(net)).sort(),
    );
    expect(shown[0]?.[0]).toBe('642,920.00Keeps limits: no');
    await user.click(within(table).getAllByRole('button')[0] ?? table);
    await waitFor(() => expect(chosenIn(host)).toEqual(['L2', 'L4', 'L5']), WAIT);
    expect(within(table).getByText('Picked')).toBeVisible();
  });

  it('lie in a band: of licences alone, 110,000 between half and one and a half of it', async () => {
    const { user } = await openDecide([rowPatch('CS_Levers', ROWS.L4, 'chosen', ['Yes'])]);
    await isRead();
    await user.click(screen.getByRole('tab', { name: 'How sure' }));
    const sentence = (await screen.findByText(/In 90 of 100 draws/, {}, WAIT)).textContent;
    const [low = 0, high = 0, median = 0] = (sentence.match(/[\d,]+\.\d\d/g) ?? []).map((text) =>
      Number(text.replaceAll(',', '')),
    );
    // A symmetric triangle from 0.5 to 1.5: 5 % lie below 0.5 + √(0.05 · 0.5).
    const reach = 110_000 * (0.5 - Math.sqrt(0.05 * 0.5));
    expect(Math.abs(low - (110_000 - reach))).toBeLessThan(1_500);
    expect(Math.abs(high - (110_000 + reach))).toBeLessThan(1_500);
    expect(Math.abs(median - 110_000)).toBeLessThan(1_500);
  });

  it('bring along what they need and take away what stands against them', async () => {
    const rules = [
      rowPatch('CS_Levers', ROWS.L1, 'needs', ['L2']),
      rowPatch('CS_Levers', ROWS.L2, 'excludes', ['L5']),
      rowPatch('CS_Levers', ROWS.L5, 'chosen', ['Yes']),
    ];
    const { user, host } = await openDecide(rules);
    await isRead();
    expect(screen.getByText('Needs L2.')).toBeVisible();
    expect(screen.getByText('Choosing it also chooses L2 and takes away L5.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'L1' }));
    await waitFor(() => expect(chosenIn(host)).toEqual(['L1', 'L2']), WAIT);
    const net = naiveNet(checkCase(null), checkCase(null).levers.slice(0, 2));
    await waitFor(() => expect(footer()).toContain(`Net ${money(net)}`), WAIT);
    expect(screen.getByText('Taking it away also takes away L1.')).toBeVisible();
  });
});
