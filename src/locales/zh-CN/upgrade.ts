import type { upgrade as english } from '../en/upgrade';

/** 简体中文：将早期版本的工作簿转为当前版本的模板，用于任务窗格和命令行。 */
export const upgrade: typeof english = {
  title: '转为版本 {current}',
  intro:
    '生成一个具备版本 {current} 全部内容的新工作簿：手工录入、导入、对照和已提交的内容全部转入，公式采用新版本。本工作簿保持不变，您自己的工作表仍留在其中。',
  working: '正在转入',
  done: '新版本的工作簿已生成，请在其中继续。核对总额之前，请保留本工作簿。',
  cancelled: '已取消，没有生成新版本的工作簿。',
  fileName: '客服成本（版本 {current}）',
  notesTitle: '请查看本工作簿中的 {count, number} 个单元格',
  notes: {
    kept: '{place}：“{content}”替换了模板的公式，已照原样转入。',
    value: '{place}：“{content}”在新版本中会引用其他单元格，已转入其数值。',
    left: '{place}：“{content}”在新版本中没有对应位置，仍留在本工作簿中。',
  },
  more: '另有 {count, number} 个',
};
