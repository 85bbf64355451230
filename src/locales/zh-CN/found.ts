import type { found as english } from '../en/found';
import { upgrade } from './upgrade';

/** 简体中文：设置步骤中，已有成本模型的工作簿。 */
export const found: typeof english = {
  upgrade,
  year: '会计年度',
  span: '{first}至{last}',
  version: '模板版本',
  sample: '本工作簿为示例数据（虚构的一年），可随意试用。正式使用时，请新建工作簿，并在其中创建空白的成本模型。',
  sampleStatus: '本工作簿为示例数据',
  goToUnderstand: '查看成本分析',
  older:
    '本工作簿由加载项的早期版本生成：模板版本 {version}，当前版本 {current}。所缺内容涉及的数字和步骤在此无法使用。',
  olderStatus: '由早期版本生成',
  olderNext: '如需全部内容，请在下方生成新版本的工作簿，并在其中继续。本工作簿保持不变。',
  comparing: '正在比较版本',
  missing: '版本 {current} 具备、本工作簿缺少的内容',
  nothingMissing: '当前版本的工作表、表格和列均已具备；公式可能不同。',
  missingSheet: '工作表“{sheet}”',
  missingTable: '“{sheet}”中的表格 {table}',
  missingColumns: '“{sheet}”的表格 {table} 中的 {count, number} 列：{headers}',
  between: '、',
};
