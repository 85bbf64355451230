import './setup';
import { screen, within } from '@testing-library/react';
import { retailCase } from '../support/retailCase';
import { retailModelByLine } from '../support/retailModel';
import { latinWords, ready } from './paneTest';
import { openUnderstand, part, rowsOf } from './understandTest';

jest.setTimeout(120_000);

const { expected } = retailCase;
/** What Chinese, too, writes in Latin letters: measures of quality cost, of service, and the fit. */
const MEASURES = ['COGQ', 'COPQ', 'TCQ', 'CSAT', 'FCR'];
/** 万元 with one decimal, written without the pane's formats. */
const tenThousands = (amount: number): string => (amount / 10_000).toFixed(1).replace(/\B(?=(\d{3})+\.)/g, ',');

describe('Understand in Chinese, by keyboard', () => {
  it('counts in 万元, has no untranslated word, and one Tab stop a chart', async () => {
    const model = await retailModelByLine('zh-CN');
    const { user, host } = await openUnderstand(ready(model), 'zh-CN');
    const total = part('累计总成本');
    expect(total).toHaveTextContent('单位：万元');
    expect(total).toHaveTextContent('2025年1月至2025年12月，已结账 12 个月');
    const link = within(total).getByRole('button', { name: '2,710.8' });
    expect(link).toHaveAccessibleDescription('¥27,108,221.55 · 在工作簿中查看');

    const where = part('人力资源占成本的 55.8%');
    // The toggle, then the bars: one stop, arrows inside, Enter leads to the cell.
    within(where).getByRole('button', { name: '显示为表格' }).focus();
    await user.tab();
    expect(within(where).getByRole('button', { name: tenThousands(expected.byCategory.people) })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(within(where).getByRole('button', { name: '267.0' })).toHaveFocus();
    await user.keyboard('{Enter}');
    // Outsourcing is the ninth category.
    expect(host.selected.at(-1)).toEqual({ kind: 'name', name: 'CsCategoryFigures', row: 8, column: 5 });
    await user.tab();
    expect(where).not.toContainElement(document.activeElement as HTMLElement);

    expect(latinWords().filter((word) => !MEASURES.includes(word))).toEqual([]);
    for (const toggle of screen.getAllByRole('button', { name: '显示为表格' })) await user.click(toggle);
    expect(rowsOf(within(where).getByRole('table'))[0]?.slice(0, 2)).toEqual([
      '人力资源',
      tenThousands(expected.byCategory.people),
    ]);
    expect(latinWords().filter((word) => !MEASURES.includes(word))).toEqual([]);
  });
});
