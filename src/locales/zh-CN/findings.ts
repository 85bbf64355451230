/** Chinese: what stands out in an import, in the pane. */
import type { findings as english } from '../en/findings';

export const findings: typeof english = {
  debit: '文件借方合计',
  credit: '文件贷方合计',
  balance: '借贷差额',
  saveRejected: '另存为文件',
  rejectedFile: '被拒绝的行',
  rejectedColumns: {
    row: '行号',
    reason: '原因',
    date: '日期',
    voucher: '凭证号',
    account: '科目编码',
    accountName: '科目名称',
    amount: '金额',
    currency: '币种',
    costCentre: '成本中心',
    text: '摘要',
  },
  months: '没有入账的月份（{count, number}）',
  monthsHint: '本财年的这些月份没有本文件的入账行。',
  jumps: '异常月份（{count, number}）',
  jumpsHint:
    '与该项目各月中位数之差，既超过中位绝对偏差的 {deviations, number} 倍，也超过该项目全年发生额的 {share, number, percent}。不足 {least, number} 个月的项目不作判断。',
  jump: '{line}，{month}：通常为 {usual}',
};
