import './setup';
import { screen, waitFor, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { LANGUAGES, MESSAGES, type Language } from '../../src/locales';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { TEMPLATE_VERSION, sheetName } from '../../src/workbook/template';
import { MemoryHost } from '../support/memoryHost';
import { barriers, hostWithTemplate, modelWith, openPane, ready, type OpenPane } from './paneTest';

/** The template as a version before had it: no Report, no guardrails, no last column of the Log. */
function olderTemplate(language: Language): WorkbookSpec {
  const spec = buildWorkbook({ language, currency: 'EUR', fiscalYearStart: { year: 2024, month: 4 } });
  const sheets = spec.sheets
    .filter(({ id }) => id !== 'report')
    .map((sheet) => ({
      ...sheet,
      tables: sheet.tables
        .filter(({ name }) => name !== 'CS_Guardrails')
        .map((table) => (table.name === 'CS_Log' ? { ...table, columns: table.columns.slice(0, -1) } : table)),
    }));
  return { ...spec, mark: { ...spec.mark, templateVersion: TEMPLATE_VERSION - 1 }, sheets };
}

async function openSetUp(host: MemoryHost, language: Language): Promise<OpenPane & { readonly setUp: HTMLElement }> {
  const pane = openPane({ language, host, state: ready(modelWith()) });
  const name = `1 ${MESSAGES[language].pane.setup.title}`;
  await pane.user.click(await screen.findByRole('tab', { name }));
  return { ...pane, setUp: await screen.findByRole('tabpanel', { name }) };
}

/** What a list of facts says, name by name. */
function facts(within_: HTMLElement): readonly (readonly [string | null, string | null])[] {
  const names = within(within_).getAllByRole('term');
  const said = within(within_).getAllByRole('definition');
  return names.map((name, index) => [name.textContent, said[index]?.textContent ?? null]);
}

describe.each([
  [
    'en',
    [
      ['Language', 'English'],
      ['Currency', 'EUR Euro'],
      ['Fiscal year', 'April 2024 to March 2025'],
    ],
    ['Sheet “Report”', 'Table CS_Guardrails on “Inputs”', /^1 column of CS_Log on “Log”: /],
  ],
  [
    'zh-CN',
    [
      ['语言', '中文'],
      ['币种', 'EUR 欧元'],
      ['会计年度', '2024年4月至2025年3月'],
    ],
    ['工作表“报告”', '“输入”中的表格 CS_Guardrails', /^“日志”的表格 CS_Log 中的 1 列：/],
  ],
] as const)('a workbook of an earlier version in %s', (language, said, lacks) => {
  const words = MESSAGES[language].pane;

  it('says what it is, lists what it lacks, and offers the upgraded workbook, not a copy, which would be refused', async () => {
    const host = new MemoryHost();
    await host.inject(olderTemplate(language));
    const { setUp } = await openSetUp(host, language);
    const [first, ...others] = lacks;
    const list = (await within(setUp).findByText(first)).closest('ul');
    if (!list) throw new Error('no list');
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(3);
    others.forEach((other, index) => expect(items[index + 1]).toHaveTextContent(other));
    expect(facts(setUp)).toEqual([...said, [words.found.version, String(TEMPLATE_VERSION - 1)]]);
    expect(within(setUp).getByText(words.found.olderNext)).toBeVisible();
    expect(within(setUp).getByRole('status')).toHaveTextContent(words.found.olderStatus);
    expect(within(setUp).queryByText(words.copy.title)).not.toBeInTheDocument();
    expect(within(setUp).getByRole('button', { name: words.copy.save })).toBeEnabled();
    expect(within(setUp).queryByText(words.setup.present)).not.toBeInTheDocument();
    expect(within(setUp).queryByText(sheetName('report', language))).not.toBeInTheDocument();
    expect(await barriers()).toEqual([]);
  });
});

describe('the upgraded workbook', () => {
  const words = MESSAGES.en.pane;

  async function openOlder(): Promise<OpenPane & { readonly setUp: HTMLElement }> {
    const host = new MemoryHost();
    await host.inject(olderTemplate('en'));
    host.type('CS_people', 0, 'Actual 03', 4321.5);
    host.type('CS_people', 1, 'Actual 03', '=MyName*2');
    return openSetUp(host, 'en');
  }

  it('is opened with all sheets and what was typed, names what to look at, and leaves the open one as it is', async () => {
    const { user, host, setUp } = await openOlder();
    const before = structuredClone(host.body('CS_people'));
    await user.click(await within(setUp).findByRole('button', { name: words.copy.open }));
    await waitFor(() => expect(host.opened).toHaveLength(1), { timeout: 20_000 });
    const files = unzipSync(Uint8Array.from(Buffer.from(host.opened[0] ?? '', 'base64')));
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    expect(text('docProps/custom.xml')).toContain(`>${TEMPLATE_VERSION}<`);
    expect(text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(text('xl/workbook.xml')).toContain('name="Report"');
    const sheets = Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.filter((name) => text(name).includes('<v>4321.5</v>'))).toHaveLength(1);
    expect(await within(setUp).findByText(words.found.upgrade.done)).toBeVisible();
    const list = within(setUp).getByText('To look at: 1 cell of this workbook').nextElementSibling;
    expect(list).toHaveTextContent(/^'01 Human resources'!\w+9: “=MyName\*2” would read other cells now/);
    expect([host.writes, host.body('CS_people')]).toEqual([0, before]);
    expect(await barriers()).toEqual([]);
  });

  it('is not made where a sheet cannot be read, and says why', async () => {
    const { user, host, setUp } = await openOlder();
    const save = await within(setUp).findByRole('button', { name: words.copy.save });
    host.failNext('readSheets', new Error('no answer.'));
    await user.click(save);
    expect(await within(setUp).findByText(/no answer\..*This workbook is as it was\./)).toBeVisible();
  });
});

it('says why the versions could not be compared, and what is known all the same', async () => {
  const host = new MemoryHost();
  await host.inject(olderTemplate('en'));
  const read = host.readTables.bind(host);
  let reads = 0;
  host.readTables = (...asked) => ((reads += 1) === 2 ? Promise.reject(new Error('no answer.')) : read(...asked));
  const { setUp } = await openSetUp(host, 'en');
  expect(await within(setUp).findByText(/This did not work: no answer\./)).toBeVisible();
  expect(within(setUp).getByText(/An earlier version of the add-in made this workbook/)).toBeVisible();
});

it.each(LANGUAGES)('says nothing of an earlier version of a workbook that is current, in %s', async (language) => {
  const words = MESSAGES[language].pane;
  const { setUp } = await openSetUp(await hostWithTemplate(language), language);
  expect(await within(setUp).findByText(words.setup.present)).toBeVisible();
  expect(facts(setUp)).toContainEqual([words.found.version, String(TEMPLATE_VERSION)]);
  expect(within(setUp).queryByText(words.found.olderNext)).not.toBeInTheDocument();
  expect(within(setUp).getByRole('button', { name: words.copy.save })).toBeEnabled();
});
