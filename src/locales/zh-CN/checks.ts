import type { checkRows as english } from '../en/checks';

/** 简体中文: the rows of the sheet Checks. */
export const checkRows: typeof english = {
  bins: {
    label: '每行只有一个去向',
    what: '文件读取行数与各去向行数',
    next: '“明细账”表中有行被增删，请撤销。',
  },
  'control-total': {
    label: '明细账与文件相符',
    what: '文件控制总额与各去向金额及舍入差',
    next: '“明细账”表中有金额被改动，请撤销。',
  },
  categories: {
    label: '类别合计相符',
    what: '总成本与十一张类别表的合计行',
    next: '合计行的公式被覆盖，请从相邻单元格复制公式。',
  },
  classes: {
    label: '质量成本分类合计相符',
    what: '总成本与五类质量成本之和',
    next: '请按“验证”表的分类别验证，更正分类比例或金额单元格中的文本。',
  },
  splits: {
    label: '分类比例合计为 100%',
    what: '五项比例合计不为 100% 的项目数',
    next: '请按“验证”表的分类别验证，更正标红的比例。',
  },
  duplicates: {
    label: '没有疑似重复',
    what: '与前面某行相同的入账行数',
    next: '请在“明细账”表筛选“疑似重复行”，核对凭证。',
  },
  unmapped: {
    label: '科目全部有对照',
    what: '明细账中没有对照关系的科目金额',
    next: '请在“科目对照”表为这些科目填写项目编号，再重新导入。',
  },
  text: {
    label: '数字单元格均为数字',
    what: '月份、比例或动因单元格中的文本或错误数',
    next: '请把这些单元格改为数字；“验证”表按表列出个数。',
  },
  links: {
    label: '链接和公式未被覆盖',
    what: '由明细账填列的项目与其入账金额，以及计算列与各月数字',
    next: '项目中有手工录入的单元格：清空后再导入，或在备注中说明差额。计算列被覆盖：复制上一行的公式。',
  },
  functions: {
    label: '函数与公式相符',
    what: '“验证”表中加载项的每个数字与原生公式',
    next: '请点击“客服成本”选项卡中的“刷新数据”；差异见“验证”表。',
  },
};
