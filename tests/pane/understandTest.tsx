/** What the tests of the step Understand share: the pane opened on it, and its figures as a person finds them. */
import { screen, waitFor, within } from '@testing-library/react';
import type { ModelState } from '../../src/hosts/host';
import type { Language } from '../../src/locales';
import type { Place } from '../../src/hosts/host';
import { hostWithTemplate, openPane, type OpenPane } from './paneTest';

const TAB = { en: /Understand$/, 'zh-CN': /成本分析$/ } as const;

/** Opens the pane over a workbook with the template and goes to the step. */
export async function openUnderstand(state: ModelState, language: Language = 'en'): Promise<OpenPane> {
  const pane = openPane({ language, state, host: await hostWithTemplate(language) });
  await pane.user.click(screen.getByRole('tab', { name: TAB[language] }));
  await screen.findByText(TAB[language], { selector: 'h1' }, { timeout: 30_000 });
  return pane;
}

/** A part of the step, found by its heading. (By its role it would take jsdom a second.) */
export function part(heading: string | RegExp): HTMLElement {
  const section = screen.getByText(heading, { selector: 'h2' }).closest('section');
  if (!section) throw new Error('a heading outside its part');
  return section;
}

/** Follows a link and says where it led. */
export async function follow({ user, host }: OpenPane, link: HTMLElement): Promise<Place | undefined> {
  const before = host.selected.length;
  await user.click(link);
  // Columns of tables are looked up first.
  await waitFor(() => expect(host.selected.length).toBe(before + 1));
  return host.selected.at(-1);
}

/** The cells of a table's rows, the row's own words first. */
export function rowsOf(table: HTMLElement): readonly (readonly string[])[] {
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
}

/** Millions with two decimals, written without the pane's formats. */
export const millions = (amount = 0): string => (Math.round(amount / 1e4) / 100).toFixed(2);
