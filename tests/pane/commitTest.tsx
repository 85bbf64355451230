/** What the tests of the step Commit and track share: the pane over the reference's check case, with levers chosen. */
import { screen, waitFor } from '@testing-library/react';
import type { Language } from '../../src/locales';
import { LEVERS } from '../../src/model/levers';
import { applyPatches } from '../../src/workbook/applyPatches';
import { COMMIT_TABLES } from '../../src/workbook/commit/commitTables';
import { INPUT_ROWS } from '../../src/workbook/sheets/inputRows';
import { headerOf } from '../../src/workbook/tableHeaders';
import { ALL_TABLES } from '../../src/workbook/tables';
import type { CellValue, WorkbookSpec } from '../../src/workbook/spec';
import { CalculatedHost } from '../support/calculatedHost';
import { CalculatedWorkbook, rowPatch } from '../support/calculatedWorkbook';
import { MemoryHost } from '../support/memoryHost';
import { checkCase } from '../model/plan/checkCase';
import { checkCaseLevers, checkCaseYear, template } from '../workbook/plan/checkCaseBook';
import { modelWith, openPane, ready, type OpenPane } from './paneTest';

/** Patience for what the engine calculates anew on a busy machine. */
export const WAIT = { timeout: 40_000 };

/** The best choice of the reference with its floor: rows of L3 to L6. */
const CHOSEN = [2, 3, 4, 5];

/** The check case with L3, L4, L5 and L6 chosen, each in full from the first month on. */
export const CHOSEN_CASE: WorkbookSpec = applyPatches(template, [
  ...checkCaseYear,
  ...checkCaseLevers(LEVERS.length),
  // Without the engine no formula says how far the year is closed.
  rowPatch(
    'CS_Inputs',
    INPUT_ROWS.findIndex(({ key }) => key === 'closing-month'),
    'value',
    [12],
  ),
  ...CHOSEN.map((row) => rowPatch('CS_Levers', row, 'chosen', ['Yes'])),
  ...CHOSEN.map((row) => rowPatch('CS_Levers', row, 'start', [1, 0])),
]);

const TAB = { en: /Commit and track$/, 'zh-CN': /确认与跟踪$/ } as const;

/** Goes to the step and waits for its heading. */
export async function goToCommit(pane: OpenPane, language: Language = 'en'): Promise<void> {
  await pane.user.click(screen.getByRole('tab', { name: TAB[language] }));
  await screen.findByText(TAB[language], { selector: 'h1' }, WAIT);
}

/** Opens the step over the check case in memory, where formulas show nothing. */
export async function openCommit(spec: WorkbookSpec = CHOSEN_CASE): Promise<OpenPane> {
  const host = new MemoryHost();
  await host.inject(spec);
  // Columns that the template calculates; a person may type into them.
  for (const { id, oneOff, running } of checkCase(null).levers) {
    const row = Number(id.slice(1)) - 1;
    host.type('CS_Levers', row, headerOf('CS_Levers', 'oneOff', 'en'), oneOff);
    host.type('CS_Levers', row, headerOf('CS_Levers', 'running', 'en'), running);
  }
  const pane = openPane({ host, state: ready(modelWith()) });
  await goToCommit(pane);
  return pane;
}

/** Opens the step over a workbook that the real engine calculates. */
export async function openCalculated(spec: WorkbookSpec, language: Language = 'en'): Promise<CalculatedPane> {
  const host = await CalculatedHost.of(await CalculatedWorkbook.of(spec));
  const pane = openPane({ language, host, state: ready(await host.model()) });
  await goToCommit(pane, language);
  return { ...pane, host };
}

export interface CalculatedPane extends OpenPane {
  readonly host: CalculatedHost;
}

/** Everything that the tables of a workbook hold. */
export function bodies(host: MemoryHost, names: readonly string[] = ALL_TABLES): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, structuredClone(host.body(name))]));
}

/** The tables that a commitment may not touch. */
export const UNTOUCHED = ALL_TABLES.filter((name) => !COMMIT_TABLES.includes(name));

/** Cells of a column, found by its header. */
export async function column(host: MemoryHost, table: string, header: string): Promise<readonly CellValue[]> {
  const [content] = await host.readTables([table], { formulas: true });
  const at = content?.headers.indexOf(header) ?? -1;
  return (content?.formulas ?? []).map((row) => row[at] ?? null);
}

/** The button that commits, once what it would write is known. */
export async function commitButton(): Promise<HTMLElement> {
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/3 sheets|3 张/), WAIT);
  return screen.getByRole('button', { name: /^(Commit plan|确认计划)$/ });
}
