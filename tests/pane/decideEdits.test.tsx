/** Step 4: what it writes into cells of the levers, and when. */
import './setup';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Problem } from '../../src/model/problem';
import { rowPatch } from '../support/calculatedWorkbook';
import { field, isRead, openDecide, partText, ROWS, slider, WAIT } from './decideTest';
import { barriers } from './paneTest';

jest.setTimeout(120_000);

const openLever = (name: string): HTMLElement => screen.getByLabelText(`Assumptions and evidence: ${name}`);

describe('a lever’s assumption', () => {
  it('is written once the person lets go of the slider, and shows its low, likely and high case', async () => {
    const { user, host } = await openDecide();
    await isRead();
    await user.click(openLever('L2'));
    const aht = slider('AHT, lower by');
    expect(aht).toHaveAttribute('aria-valuetext', '8%');
    expect(screen.getByText('Low 4%')).toBeVisible();
    expect(screen.getByText('High 12%')).toBeVisible();
    fireEvent.pointerDown(aht);
    fireEvent.change(aht, { target: { value: '18' } });
    fireEvent.change(aht, { target: { value: '20' } });
    await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect([host.writes, field('AHT, lower by')]).toEqual([0, expect.objectContaining({ value: '10%' })]);
    fireEvent.pointerUp(aht);
    await waitFor(() => expect(host.holds('CS_Levers', ROWS.L2, 'aht')).toBe(0.1), WAIT);
    expect(host.writes).toBe(1);
    // 3,750,000 · 10 % − 40,000.
    await waitFor(() => expect(partText('Strategies and levers')).toContain('L2Alone 335,000.00 a year'), WAIT);
    expect(await barriers()).toEqual([]);
  });

  it('is refused where it cannot be, and stays', async () => {
    const { user, host } = await openDecide();
    await isRead();
    await user.click(openLever('L2'));
    await user.clear(field('AHT, lower by'));
    await user.type(field('AHT, lower by'), '150{Enter}');
    expect(await screen.findByText('Type a number from -100 to 66.')).toBeVisible();
    await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect([host.writes, host.holds('CS_Levers', ROWS.L2, 'aht')]).toEqual([0, 0.08]);
  });

  it('that is a formula is replaced only after the person has agreed', async () => {
    const { user, host } = await openDecide([rowPatch('CS_Levers', ROWS.L2, 'aht', [{ formula: '=4%+4%' }])]);
    await isRead();
    await user.click(openLever('L2'));
    const type = async (text: string): Promise<void> => {
      await user.clear(field('AHT, lower by'));
      await user.type(field('AHT, lower by'), `${text}{Enter}`);
    };
    await type('9');
    expect(
      await screen.findByText('Strategies · L2 · AHT holds =4%+4%. Your value would replace it.', {}, WAIT),
    ).toBeVisible();
    await user.click(screen.getByText('Keep the formula'));
    await waitFor(() => expect(field('AHT, lower by')).toHaveValue('8%'), WAIT);
    expect([host.writes, host.holds('CS_Levers', ROWS.L2, 'aht')]).toEqual([0, '=4%+4%']);
    await type('9');
    await user.click(await screen.findByText('Replace', {}, WAIT));
    await waitFor(() => expect(host.holds('CS_Levers', ROWS.L2, 'aht')).toBe(0.09), WAIT);
  });

  it('that cannot be written leaves the workbook as it was, and can be tried again', async () => {
    const { user, host } = await openDecide();
    await isRead();
    host.failNext('write', new Problem('sheet-protected'));
    await user.click(screen.getByRole('checkbox', { name: 'L4' }));
    expect(
      await screen.findByText(/A sheet or the workbook is protected.*Nothing was changed/, {}, WAIT),
    ).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'L4' })).not.toBeChecked();
    expect(host.holds('CS_Levers', ROWS.L4, 'chosen')).toBe('No');
    await user.click(screen.getByText('Try again'));
    await waitFor(() => expect(host.holds('CS_Levers', ROWS.L4, 'chosen')).toBe('Yes'), WAIT);
    expect(screen.queryByText(/Nothing was changed/)).toBeNull();
  });
});
