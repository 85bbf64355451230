/** Step 4 by the keyboard alone. */
import './setup';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { field, input, isRead, openDecide, ROWS, slider, WAIT } from './decideTest';

jest.setTimeout(120_000);

it('is worked by the keyboard alone: chooses, changes, takes the best choice', async () => {
  const { user, host } = await openDecide([input('plan-budget', 500_000)]);
  await isRead();
  const reach = async (isThere: (element: Element) => boolean): Promise<void> => {
    for (let count = 0; count < 80; count += 1) {
      await user.tab();
      const at = document.activeElement;
      if (at && isThere(at)) return;
    }
    throw new Error('never reached by Tab');
  };
  const label = (text: string) => (element: Element) =>
    element.getAttribute('aria-label') === text || element.textContent === text;
  act(() => screen.getByRole('tab', { name: '4 Decide' }).focus());
  await reach(label('Take the best choice'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(host.holds('CS_Levers', ROWS.L3, 'chosen')).toBe('Yes'), WAIT);
  await reach((element) => element === screen.getByRole('checkbox', { name: 'L1' }));
  await user.keyboard(' ');
  await waitFor(() => expect(host.holds('CS_Levers', ROWS.L1, 'chosen')).toBe('Yes'), WAIT);
  await reach(label('Assumptions and evidence: L1'));
  await user.keyboard('{Enter}');
  await reach((element) => element === slider('Contacts, lower by'));
  fireEvent.change(slider('Contacts, lower by'), { target: { value: '21' } });
  await waitFor(() => expect(host.holds('CS_Levers', ROWS.L1, 'contacts')).toBe(0.105), WAIT);
  await reach((element) => element === field('CSAT, at least'));
  await user.keyboard('79{Enter}');
  await waitFor(() => expect(host.holds('CS_Guardrails', 0, 'own')).toBe(0.79), WAIT);
});
