/** Step 4 in Chinese, over a Chinese workbook of the shared case. */
import './setup';
import { configure, screen, waitFor } from '@testing-library/react';
import { MESSAGES } from '../../src/locales';
import { LEVERS } from '../../src/model/levers';
import { CalculatedHost } from '../support/calculatedHost';
import { CalculatedWorkbook, importInto } from '../support/calculatedWorkbook';
import { retailImport, retailTemplate } from '../support/retailImport';
import { retailCase } from '../support/retailCase';
import { barriers, money, openPane, ready } from './paneTest';

jest.setTimeout(120_000);
configure({ defaultHidden: true });

it('says all of it in Chinese, with the figures of the case', async () => {
  const book = await CalculatedWorkbook.of(importInto(retailTemplate('zh-CN'), await retailImport('zh-CN')));
  const host = await CalculatedHost.of(book);
  const { user } = openPane({ language: 'zh-CN', host, state: ready(await host.model()) });
  await user.click(screen.getByRole('tab', { name: '4 决策' }));
  // Complaints stand at 23,527 of 1,363,061 contacts; the ceiling of a balanced firm is 1.5 %.
  expect(await screen.findByText(/预算之内没有可行组合能使投诉率不高于 1.5%/, {}, { timeout: 30_000 })).toBeVisible();
  const step = document.getElementById('cscost-step-decide')?.textContent ?? '';
  const { amounts } = retailCase.expected;
  expect(step).toContain(`未计入这些成本：未映射的账目 ${money(amounts['unmapped'])}`);
  // Handling, turnover and complaints are what the first strategy’s levers act on.
  expect(step).toMatch(/作用于 [\d,.]+：接待处理、招聘与入职/);
  for (const word of ['优化流程与技能', '合理运用技术', '减少差错与投诉的培训', '客户满意度', '守住', '突破', '未知'])
    expect(step).toContain(word);
  // Names of levers are the workbook’s own, formulas of effects too.
  const { levers } = MESSAGES['zh-CN'].workbook;
  expect(step).toContain(levers['knowledge-base'].name);
  await user.click(screen.getByLabelText(`假设与依据：${levers['knowledge-base'].name}`));
  expect(screen.getByText(levers['knowledge-base'].warning)).toBeVisible();
  // Sources keep the names they have.
  const shown = (document.getElementById('cscost-step-decide')?.textContent ?? '').replace(
    levers['knowledge-base'].source,
    '',
  );
  expect(shown.match(/[A-Za-z]{4,}/g)).toBeNull();
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: levers['knowledge-base'].name }));
  const row = LEVERS.findIndex(({ id }) => id === 'knowledge-base');
  await waitFor(() => expect(host.holds('CS_Levers', row, 'chosen')).toBe('是'), { timeout: 20_000 });
});
