/** Chinese: where a ledger comes from and how it goes into the workbook, in the pane. */
import type { importing as english } from '../en/importing';

export const importing: typeof english = {
  useSelection: '用所选区域',
  readingSelection: '正在读取所选单元格',
  selectionRows: '{done, number} 行，共 {total, number} 行',
  readFrom: '来源',
  selectedCells: '所选单元格 {address}；行号与其工作表一致',
  share: '已读取 {share, number, percent}',
  sheet: '读取的工作表',
  sheetHint: '此工作簿有 {count, number} 个有内容的工作表。如果这个不是明细账，请选择另一个。',
  detail: '写入明细账工作表',
  details: {
    rows: '逐行写入',
    months: '按科目、项目和月份汇总',
  },
  detailHints: {
    rows: '明细账的每一行，含凭证号和摘要，便于查找。',
    months: '以 {rows, number} 行代替 {read, number} 行，更小更快。合计与核对不变，不含凭证号和摘要。',
  },
  following: '正在计算新的数字……',
};
