/** Step 5 in Chinese over the shared case: a year of a retailer's ledger, levers of the template, the real engine. */
import './setup';
import { screen, within } from '@testing-library/react';
import { applyPatches } from '../../src/workbook/applyPatches';
import { importInto, rowPatch } from '../support/calculatedWorkbook';
import { retailCase } from '../support/retailCase';
import { retailImport, retailTemplate } from '../support/retailImport';
import { bodies, column, commitButton, openCalculated, UNTOUCHED, WAIT } from './commitTest';
import { barriers, ready } from './paneTest';

/** What is English whatever the language: units of keys, currency codes and names that a person typed. */
const NEUTRAL = /Ctrl\+P|Mac|PDF|⌘P|CSCOST|CNY/g;

it('commits and tracks the retailer’s plan, every word in Chinese', async () => {
  const imported = importInto(retailTemplate('zh-CN'), await retailImport('zh-CN'));
  const chosen = [0, 1].map((row) => rowPatch('CS_Levers', row, 'chosen', ['是']));
  const { user, live, host } = await openCalculated(applyPatches(imported, chosen), 'zh-CN');
  const button = await commitButton();
  const latin = (): readonly string[] => {
    const shown = screen.getByRole('tabpanel', { name: /确认与跟踪/ }).textContent.replaceAll(NEUTRAL, '');
    return shown.match(/[A-Za-z]{3,}/g) ?? [];
  };
  expect(screen.getByRole('textbox', { name: /情景名称/ })).toHaveValue('2026 年计划');
  const list = within(screen.getByRole('region', { name: '将要写入的内容' })).getAllByRole('listitem');
  expect(list.map(({ textContent }) => textContent.split('，')[0])).toEqual([
    '计划：新增 2 行',
    '情景：新增 11 行',
    '日志：新增 1 行',
  ]);
  expect(latin()).toEqual([]);
  const before = bodies(host, UNTOUCHED);
  await user.click(button);
  await screen.findByText('“2026 年计划”已确认。', {}, WAIT);
  expect(bodies(host, UNTOUCHED)).toEqual(before);
  live.publish(ready(await host.model()));

  // The base is what was posted, category by category.
  const bases = await column(host, 'CS_Scenario', '基准全年');
  const { byCategory } = retailCase.expected;
  expect(bases.map(Number)).toEqual(Object.values(byCategory).map((amount) => expect.closeTo(amount, 2)));
  const { plan, scenarios } = await host.model();
  const saved = plan.reduce(
    (sum, { expected }) => sum + expected.reduce<number>((all, cell) => all + Number(cell), 0),
    0,
  );
  const cost = (scenarios[0]?.categories ?? []).flatMap(({ months }) => months.map(Number)).reduce((a, b) => a + b, 0);
  const posted = Object.values(byCategory).reduce((a, b) => a + b, 0);
  expect(cost).toBeCloseTo(posted - saved, 2);
  expect(await screen.findByRole('region', { name: /^尚无实现的月份/ }, WAIT)).toBeVisible();
  expect(latin()).toEqual([]);
  expect(await barriers()).toEqual([]);
});
