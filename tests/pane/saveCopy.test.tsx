import './setup';
import { screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import type { Language } from '../../src/locales';
import { barriers, hostWithTemplate, modelWith, openPane, ready, type OpenPane } from './paneTest';

const NAMES = {
  en: { tab: '1 Set up', save: 'Save as a file', open: 'Open as new workbook' },
  'zh-CN': { tab: '1 设置', save: '保存为文件', open: '打开为新工作簿' },
} as const;

async function openSetUp(language: Language = 'en'): Promise<OpenPane> {
  const pane = openPane({ language, host: await hostWithTemplate(language), state: ready(modelWith()) });
  await pane.user.click(await screen.findByRole('tab', { name: NAMES[language].tab }));
  await screen.findByRole('button', { name: NAMES[language].save });
  return pane;
}

/** Catches what the browser would offer as a download. */
function catchDownload(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return new Promise((resolve) => {
    let blob: Blob | null = null;
    Object.assign(URL, {
      createObjectURL: (given: Blob) => {
        blob = given;
        return 'blob:copy';
      },
      revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const name = this.download;
      void blob?.arrayBuffer().then((buffer) => resolve({ name, bytes: new Uint8Array(buffer) }));
    });
  });
}

const parts = (bytes: Uint8Array): readonly string[] => Object.keys(unzipSync(bytes));

describe.each(['en', 'zh-CN'] as const)('a copy of the model in %s', (language) => {
  it('is saved as an .xlsx file of all sheets, with a name in the language', async () => {
    const { user } = await openSetUp(language);
    const download = catchDownload();
    await user.click(screen.getByRole('button', { name: NAMES[language].save }));
    const { name, bytes } = await download;
    expect(name).toBe(language === 'en' ? 'Customer-service cost.xlsx' : '客服成本.xlsx');
    expect(parts(bytes).filter((part) => part.startsWith('xl/worksheets/sheet'))).toHaveLength(25);
    expect(await screen.findByText(language === 'en' ? 'The copy is made.' : '副本已生成。')).toBeVisible();
    expect(await barriers()).toEqual([]);
  });

  it('is opened as a new workbook', async () => {
    const { user, host } = await openSetUp(language);
    await user.click(screen.getByRole('button', { name: NAMES[language].open }));
    await waitFor(() => expect(host.opened).toHaveLength(1));
    expect(parts(Uint8Array.from(Buffer.from(host.opened[0] ?? '', 'base64')))).toContain('xl/workbook.xml');
  });
});

describe('copying', () => {
  it('shows how far it is and can be cancelled, with no copy made', async () => {
    const { user, host } = await openSetUp();
    const release = host.hold();
    await user.click(screen.getByRole('button', { name: NAMES.en.open }));
    const progress = await screen.findByRole('progressbar', { name: 'Copying the sheets' });
    await waitFor(() => expect(progress).toHaveAttribute('aria-valuenow', '0.5'));
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    release();
    expect(await screen.findByText('Cancelled. No copy was made.')).toBeVisible();
    expect(host.opened).toEqual([]);
  });

  it('says in a sentence what keeps it, and that the workbook is as it was', async () => {
    const { user, host } = await openSetUp();
    host.failNext('readSheets', Object.assign(new Error('busy'), { code: 'Timeout' }));
    await user.click(screen.getByRole('button', { name: NAMES.en.save }));
    const setUp = screen.getByRole('tabpanel', { name: NAMES.en.tab });
    expect(await within(setUp).findByText(/did not answer in time.*This workbook is as it was\./)).toBeVisible();
  });

  it('leaves out what the program cannot do', async () => {
    const host = await hostWithTemplate();
    Object.defineProperty(host, 'openCopy', { value: undefined });
    const { user } = openPane({ host, state: ready(modelWith()) });
    await user.click(await screen.findByRole('tab', { name: NAMES.en.tab }));
    await screen.findByRole('button', { name: NAMES.en.save });
    expect(screen.queryByRole('button', { name: NAMES.en.open })).not.toBeInTheDocument();
  });
});
