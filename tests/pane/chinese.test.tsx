import './setup';
import { screen } from '@testing-library/react';
import { MESSAGES } from '../../src/locales';
import { MemoryHost } from '../support/memoryHost';
import { retailCase } from '../support/retailCase';
import { barriers, chooseFiles, fileOf, latinWords, openFill, openPane, retailFiles } from './paneTest';

jest.setTimeout(120_000);

describe('the pane in Chinese', () => {
  it('has no untranslated word on Set up, whatever its state', async () => {
    const { user, host } = openPane({ language: 'zh-CN' });
    await user.click(await screen.findByRole('button', { name: /将要加入的内容/ }));
    expect(latinWords()).toEqual([]);
    const release = host.hold();
    await user.click(screen.getByRole('button', { name: '创建成本工作簿' }));
    await screen.findByText('第 2 部分，共 4 部分');
    expect(latinWords()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '取消' }));
    release();
    await screen.findByText('已取消，工作簿保持原样。');
    await user.click(screen.getByRole('button', { name: '创建成本工作簿' }));
    await screen.findByRole('heading', { name: '数据录入', level: 1 });
    await user.click(screen.getByRole('tab', { name: '1 设置' }));
    expect(await screen.findByText('本工作簿已有成本模型。')).toBeVisible();
    expect(latinWords()).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  it('names the sheet in the way in Chinese', async () => {
    const host = new MemoryHost();
    host.sheets.push('明细账');
    const { user } = openPane({ language: 'zh-CN', host });
    await user.click(await screen.findByRole('button', { name: '创建成本工作簿' }));
    expect(await screen.findByText(/已被本工作簿占用：明细账/)).toBeVisible();
    expect(latinWords()).toEqual([]);
  });

  it('has no untranslated word from choosing files to the posted result', async () => {
    const { user } = await openFill({ language: 'zh-CN' });
    await screen.findByText('请选择明细账');
    expect(latinWords()).toEqual([]);
    await chooseFiles(user, { ledger: retailFiles.ledger(), mapping: retailFiles.mapping() }, 'zh-CN');
    const post = await screen.findByRole('button', { name: '入账 1,856 行' }, { timeout: 30_000 });
    for (const header of await screen.findAllByRole('button', { expanded: false })) await user.click(header);
    expect(await screen.findByText('第 2059 行')).toBeVisible();
    expect(latinWords()).toEqual([]);
    expect(await barriers()).toEqual([]);
    await user.click(post);
    expect(await screen.findByText('ledger.csv 已入账 1,856 行。', {}, { timeout: 30_000 })).toBeVisible();
    expect(screen.getByRole('button', { name: '27,108,221.55' })).toBeVisible();
    expect(retailCase.expected.amounts.posted).toBe(27108221.55);
    expect(latinWords()).toEqual([]);
  });

  it('asks about dates in Chinese', async () => {
    const { user } = await openFill({ language: 'zh-CN' });
    const ledger = fileOf(
      'own.csv',
      '日期,凭证号,科目编码,科目名称,借方金额,贷方金额,摘要\n03/04/2025,1,6001,工资,1.50,,甲\n',
    );
    await chooseFiles(user, { ledger, mapping: fileOf('map.csv', 'account,line\n6001,people.agent-pay\n') }, 'zh-CN');
    await screen.findByRole('radio', { name: '“03/04/2025”表示 2025年4月3日' }, { timeout: 30_000 });
    expect(latinWords()).toEqual([]);
  });
});

describe('the words of both languages', () => {
  /** Placeholders of a message, whatever their order. */
  const placeholders = (message: string): readonly string[] =>
    [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? '').sort();

  function leaves(words: object, path = ''): readonly (readonly [string, string])[] {
    return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value as object, `${path}${key}.`),
    );
  }

  it('take the same values', () => {
    const chinese = new Map(leaves(MESSAGES['zh-CN'].pane));
    for (const [key, message] of leaves(MESSAGES.en.pane)) {
      expect([key, [...new Set(placeholders(chinese.get(key) ?? ''))]]).toEqual([
        key,
        [...new Set(placeholders(message))],
      ]);
    }
  });

  it('end no Chinese sentence with a Latin mark', () => {
    const latin = leaves(MESSAGES['zh-CN'].pane).filter(([, message]) => /[\u4e00-\u9fff][,.;:!?()]/.test(message));
    expect(latin).toEqual([]);
  });
});
