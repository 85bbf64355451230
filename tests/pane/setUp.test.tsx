import './setup';
import { screen, waitFor, within } from '@testing-library/react';
import { memoryPreferences } from '../../src/pane/preferences';
import { MemoryHost } from '../support/memoryHost';
import { barriers, hostWithTemplate, modelWith, openPane, ready } from './paneTest';

const create = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Create cost workbook' });

describe('Set up in a workbook without the template', () => {
  it('asks for language, currency, year and agents, and promises to leave the person’s sheets alone', async () => {
    openPane();
    expect(await create()).toBeEnabled();
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Currency' })).toHaveValue('USD US Dollar');
    expect(screen.getByRole('combobox', { name: 'Month' })).toHaveDisplayValue('January');
    expect(screen.getByRole('spinbutton', { name: 'Year' })).toHaveValue(String(new Date().getFullYear()));
    expect(screen.getByRole('spinbutton', { name: 'Customer-service agents (optional)' })).toHaveValue('');
    expect(screen.getByText(/Your own sheets stay exactly as they are/)).toBeVisible();
    expect(await barriers()).toEqual([]);
  });

  it('lists every sheet that will be added, in the chosen language', async () => {
    const { user } = openPane();
    await user.click(await screen.findByRole('button', { name: /What will be added/ }));
    expect(screen.getByText('01 Human resources')).toBeInTheDocument();
    expect(screen.getByText('Checks')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: '中文' }));
    expect(screen.getByText('01 人力资源')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /将要加入的内容/ })).toHaveAttribute('aria-expanded', 'true');
  });

  it('changes the whole pane with the language, remembers it, and starts in yuan in Chinese', async () => {
    const { user, preferences } = openPane();
    await create();
    await user.click(screen.getByRole('radio', { name: '中文' }));
    expect(screen.getByRole('button', { name: '创建成本工作簿' })).toBeEnabled();
    expect(screen.getByRole('combobox', { name: '币种' })).toHaveValue('CNY 人民币');
    expect(document.documentElement).toHaveAttribute('lang', 'zh-CN');
    expect(preferences.read()).toEqual({ language: 'zh-CN' });
  });

  it('opens in the language chosen before, not in the program’s', async () => {
    openPane({ language: 'en', preferences: memoryPreferences({ language: 'zh-CN' }) });
    expect(await screen.findByRole('button', { name: '创建成本工作簿' })).toBeEnabled();
  });

  it('finds a currency by part of its name and keeps the last one when nothing fits', async () => {
    const { user } = openPane();
    await create();
    const currency = screen.getByRole('combobox', { name: 'Currency' });
    await user.clear(currency);
    await user.type(currency, 'swiss');
    await user.click(await screen.findByRole('option', { name: 'CHF Swiss Franc' }));
    expect(currency).toHaveValue('CHF Swiss Franc');
    await user.clear(currency);
    await user.type(currency, 'doubloon');
    expect(screen.getByText('Choose a currency from the list.')).toBeInTheDocument();
    await user.tab();
    expect(currency).toHaveValue('CHF Swiss Franc');
  });

  it('creates the workbook with what was chosen and goes on to Fill', async () => {
    const { user, host } = openPane();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Month' }), 'April');
    const year = screen.getByRole('spinbutton', { name: 'Year' });
    await user.clear(year);
    await user.type(year, '2025');
    const inject = jest.spyOn(host, 'inject');
    await user.click(await create());
    const heading = await screen.findByRole('heading', { name: 'Fill', level: 1 });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('tab', { name: '2 Fill' })).toHaveAttribute('aria-selected', 'true');
    expect(host.sheets[0]).toBe('Sheet1');
    expect(host.sheets).toEqual(expect.arrayContaining(['Start', 'Ledger', '11 Management', 'Checks']));
    // 1 April 2025 in Excel's 1900 date system, as a published serial table has it.
    const inputs = JSON.stringify(inject.mock.calls[0]?.[0].sheets.find(({ id }) => id === 'inputs'));
    expect(inputs).toContain('45748');
    expect(inputs).toContain('USD');
  });

  it('shows progress and takes everything back when cancelled', async () => {
    const { user, host } = openPane();
    const release = host.hold();
    await user.click(await create());
    expect(await screen.findByText('Part 2 of 4')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Creating the cost workbook' })).toHaveAttribute(
      'aria-valuenow',
      '0.5',
    );
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Taking back…' })).toBeInTheDocument();
    release();
    const message = await screen.findByText('Cancelled. The workbook is as it was.');
    expect(message.closest('[tabindex="-1"]')).toHaveFocus();
    expect(host.sheets).toEqual(['Sheet1']);
    expect(await create()).toBeEnabled();
  });

  it('names a sheet that is in the way, takes the focus there, and changes nothing', async () => {
    const host = new MemoryHost();
    host.sheets.push('Ledger');
    const { user } = openPane({ host });
    await user.click(await create());
    const message = await screen.findByText(/already uses names that the cost model needs: Ledger/);
    expect(message.closest('[tabindex="-1"]')).toHaveFocus();
    expect(host.sheets).toEqual(['Sheet1', 'Ledger']);
    expect(await barriers()).toEqual([]);
  });

  it('says what to do when a cell is being edited', async () => {
    const { user, host } = openPane();
    host.failNext(
      'inject',
      Object.assign(new Error('Excel is in cell-editing mode.'), { code: 'InvalidOperationInCellEditMode' }),
    );
    await user.click(await create());
    expect(await screen.findByText(/Finish it with Enter or Esc, then try again/)).toBeInTheDocument();
    await user.click(await create());
    expect(await screen.findByRole('heading', { name: 'Fill', level: 1 })).toBeVisible();
  });

  it('offers to look again when the workbook cannot be read', async () => {
    const host = new MemoryHost();
    host.failNext('describe', new Error('no answer.'));
    const { user } = openPane({ host });
    expect(await screen.findByText(/This did not work: no answer\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await create()).toBeEnabled();
  });
});

describe('Set up in a workbook that has the template', () => {
  it('opens on Fill; Set up says that nothing needs to be added and lists the sheets', async () => {
    const { user } = openPane({ host: await hostWithTemplate('zh-CN'), state: ready(modelWith()) });
    expect(await screen.findByRole('heading', { name: 'Fill', level: 1 })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '1 Set up' }));
    const setUp = await screen.findByRole('tabpanel', { name: '1 Set up' });
    expect(await within(setUp).findByText('This workbook already has the cost model.')).toBeVisible();
    expect(within(setUp).getByText('01 人力资源')).toBeInTheDocument();
    expect(within(setUp).queryByText('Sheet1')).not.toBeInTheDocument();
    expect(await barriers()).toEqual([]);
    await user.click(within(setUp).getByRole('button', { name: 'Go to Fill' }));
    expect(screen.getByRole('heading', { name: 'Fill', level: 1 })).toHaveFocus();
  });

  it('notices a template that a command made meanwhile', async () => {
    const { host, live } = openPane();
    await create();
    await host.inject(
      (await import('../../src/workbook/buildWorkbook')).buildWorkbook({
        language: 'en',
        currency: 'EUR',
        fiscalYearStart: { year: 2025, month: 1 },
      }),
    );
    live.publish(ready(modelWith()));
    expect(await screen.findByText('This workbook already has the cost model.')).toBeVisible();
  });
});
