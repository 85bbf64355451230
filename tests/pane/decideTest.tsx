/** What the tests of the step Decide share: the pane over the reference's check case, calculated by the real engine. */
import { configure, screen } from '@testing-library/react';
import { LEVERS } from '../../src/model/levers';
import type { Planner } from '../../src/pane/decide/planQuestions';
import { applyPatches } from '../../src/workbook/applyPatches';
import type { CellWrite, Patch } from '../../src/workbook/content';
import { INPUT_ROWS, type InputKey } from '../../src/workbook/sheets/inputRows';
import { CalculatedHost } from '../support/calculatedHost';
import { CalculatedWorkbook, rowPatch } from '../support/calculatedWorkbook';
import { checkCaseLevers, checkCaseYear, template } from '../workbook/plan/checkCaseBook';
import { openPane, ready, type OpenPane, type TestLive } from './paneTest';

// Whether an element can be seen is looked at where it matters: asking it of every candidate takes most of the time.
configure({ defaultHidden: true });

/** Patience for what the engine calculates anew on a busy machine. */
export const WAIT = { timeout: 20_000 };

/** The value of an input. */
export function input(key: InputKey, value: CellWrite): Patch {
  const row = INPUT_ROWS.findIndex((own) => own.key === key);
  return rowPatch('CS_Inputs', row, 'value', [value]);
}

/** Rows of the check case's levers, L1 to L6. */
export const ROWS = { L1: 0, L2: 1, L3: 2, L4: 3, L5: 4, L6: 5 } as const;

/** The check case with a budget of 500,000 and the limit of 80 % that CSAT stands at. */
export const CHECK_CASE: readonly Patch[] = [
  ...checkCaseYear,
  ...checkCaseLevers(LEVERS.length),
  input('plan-budget', 500_000),
];

export interface OpenDecide extends OpenPane {
  readonly host: CalculatedHost;
}

const books = new Map<string, Promise<CalculatedWorkbook>>();

/** The check case changed by patches; calculated once, since many tests start from the same. */
function checkCaseBook(patches: readonly Patch[]): Promise<CalculatedWorkbook> {
  const key = JSON.stringify(patches);
  const book = books.get(key) ?? CalculatedWorkbook.of(applyPatches(template, [...CHECK_CASE, ...patches]));
  books.set(key, book);
  return book;
}

/** Opens Decide over the check case, changed by patches. */
export async function openDecide(patches: readonly Patch[] = [], planner?: Planner): Promise<OpenDecide> {
  const host = await CalculatedHost.of(await checkCaseBook(patches));
  const pane = openPane({ host, planner, state: ready(await host.model()) });
  await pane.user.click(screen.getByRole('tab', { name: '4 Decide' }));
  return { ...pane, host };
}

/** Says that the workbook has changed, as the hub does. */
export async function tellChange(host: CalculatedHost, live: TestLive): Promise<void> {
  live.publish(ready(await host.model()));
}

/** The words of a part of the step, found by its name. */
export function partText(name: string): string {
  return document.querySelector(`section[aria-label="${name}"]`)?.textContent ?? '';
}

/** Resolves with the button of the best choice, once that is known. */
export const isRead = (): Promise<HTMLElement> =>
  screen.findByText('Take the best choice', { selector: 'button' }, WAIT);

export const slider = (label: string): HTMLElement => screen.getByLabelText(label, { selector: 'input[type=range]' });
/** A field for a number. */
export const field = (label: string): HTMLElement => screen.getByLabelText(label, { selector: '[role=spinbutton]' });
/** What the footer says. */
export const footer = (): string => screen.getByRole('group', { name: 'Decide' }).textContent;
/** The levers that the workbook says are chosen. */
export function chosenIn(host: CalculatedHost): readonly string[] {
  return Object.entries(ROWS).flatMap(([name, row]) =>
    host.holds('CS_Levers', row, 'chosen') === 'Yes' ? [name] : [],
  );
}
