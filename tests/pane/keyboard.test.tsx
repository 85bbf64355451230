import './setup';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { workbookBytes } from '../../src/hosts/xlsx/writeWorkbook';
import { readHere } from '../../src/pane/fill/work/readHere';
import { App } from '../../src/pane/App';
import { memoryPreferences } from '../../src/pane/preferences';
import {
  hostWithTemplate,
  modelWith,
  openPane,
  planner,
  ready,
  retailFiles,
  retailModel,
  TestLive,
  openFill,
} from './paneTest';

jest.setTimeout(120_000);

describe('the pane by keyboard alone', () => {
  it('takes no focus when it opens', async () => {
    openPane();
    await screen.findByRole('button', { name: 'Create cost workbook' });
    expect(document.body).toHaveFocus();
  });

  it('walks Set up in reading order and creates the workbook', async () => {
    const { user } = openPane();
    await screen.findByRole('button', { name: 'Create cost workbook' });
    const stops: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      await user.tab();
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) break;
      if (at.hasAttribute('data-tabster-dummy')) continue;
      stops.push(at.getAttribute('role') ?? at.tagName.toLowerCase());
      if (at.textContent === 'Create cost workbook') break;
    }
    // tabs, functions, language, currency, month, year, content, agents, what will be added, create
    expect(stops).toEqual([
      'tab',
      'button',
      'input',
      'combobox',
      'select',
      'spinbutton',
      'input',
      'spinbutton',
      'button',
      'button',
    ]);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Fill', level: 1 })).toHaveFocus();
  });

  it('does not create anything when Enter is pressed in a field', async () => {
    const { user, host } = openPane();
    const agents = await screen.findByRole('spinbutton', { name: 'Customer-service agents (optional)' });
    await user.type(agents, '160{Enter}');
    expect(agents).toHaveValue('160');
    expect(host.sheets).toEqual(['Sheet1']);
  });

  it('opens the file dialog, posts and follows a figure to its cell', async () => {
    const { user, host } = await openFill();
    const button = await screen.findByRole('button', { name: 'Choose file Ledger export' });
    const input = screen.getByLabelText('Ledger export', { selector: 'input' });
    const opened = jest.fn();
    input.addEventListener('click', opened);
    act(() => button.focus());
    await user.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledTimes(1);
    fireEvent.change(input, { target: { files: [retailFiles.ledger()] } });
    const mapping = screen.getByLabelText('Account mapping (optional)', { selector: 'input' });
    fireEvent.change(mapping, { target: { files: [retailFiles.mapping()] } });
    expect(await screen.findByRole('heading', { name: 'Reconciliation' }, { timeout: 30_000 })).toHaveFocus();
    await tabTo(user, 'Post 1,856 rows');
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { name: 'Figures now in the workbook' }, { timeout: 30_000 }),
    ).toHaveFocus();
    await tabTo(user, '27,108,221.55');
    await user.keyboard('{Enter}');
    expect(host.selected).toEqual([{ kind: 'name', name: 'CsTotalActual' }]);
  });

  /** Presses Tab until a button with this text has the focus. */
  async function tabTo(user: ReturnType<typeof openPane>['user'], text: string): Promise<void> {
    for (let count = 0; count < 25; count += 1) {
      await user.tab();
      if (document.activeElement?.textContent === text) return;
    }

    throw new Error(`no Tab stop “${text}”`);
  }
});

describe('a pane that is told where to open', () => {
  it('goes to the step a command asks for, each time it asks', async () => {
    const host = await hostWithTemplate();
    const live = new TestLive(ready(modelWith()), () => ready(retailModel()));
    const props = {
      host,
      live,
      preferences: memoryPreferences(),
      writeFile: workbookBytes,
      readLedger: readHere,
      planner,
      initialLanguage: 'en',
      version: '0.1.0',
    } as const;
    const { rerender } = render(<App {...props} />);
    expect(screen.getByRole('tab', { name: '2 Fill' })).toHaveAttribute('aria-selected', 'true');
    rerender(<App {...props} asked={{ step: 'setup' }} />);
    expect(screen.getByRole('tab', { name: '1 Set up' })).toHaveAttribute('aria-selected', 'true');
    expect(await screen.findByText('This workbook already has the cost model.')).toBeVisible();
    fireEvent.click(screen.getByRole('tab', { name: '2 Fill' }));
    rerender(<App {...props} asked={{ step: 'setup' }} />);
    expect(screen.getByRole('tab', { name: '1 Set up' })).toHaveAttribute('aria-selected', 'true');
  });
});
