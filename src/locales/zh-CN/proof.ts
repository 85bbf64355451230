import type { proof as english } from '../en/proof';

/** 简体中文: the sheet Proof. */
export const proof: typeof english = {
  lead: '加载项的每个数字与原生公式并列，另列各核对项的依据和“汇总”表的推算过程。',
  headings: {
    functions: '函数与原生公式',
    categories: '按类别验证',
    sorted: '按累计成本排序的类别',
    topLines: '金额最大的十个项目',
    candidates: '各类别金额最大的十个项目',
  },
  functionColumns: {
    figure: '数字',
    call: '函数',
    native: '原生公式',
    result: '函数结果',
    difference: '差额',
    state: '结果',
  },
  figures: {
    total: '全年总成本',
    category: '类别',
    toDate: '累计总成本',
    budget: '全年预算',
    variance: '累计差异',
    share: '人力资源占比',
    perContact: '单次接触成本',
    perAgent: '人均成本',
  },
  categoryColumns: {
    category: '类别',
    native: '各项目合计',
    sheet: '表上合计行',
    classes: '质量成本分类合计',
    splits: '分类比例不足或超过 100% 的项目数',
    text: '数字单元格中的文本或错误数',
    fed: '由明细账填列的项目',
    ledger: '明细账入账数',
    formulas: '被覆盖的公式',
  },
  workingColumns: {
    rank: '名次',
    amount: '累计实际',
    occurrence: '至此同额个数',
    place: '在列表中的位置',
    category: '类别',
    line: '项目',
  },
};
