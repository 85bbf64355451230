/** Chinese: naming the columns of a ledger file, in the pane. */
import type { columns as english } from '../en/columns';

export const columns: typeof english = {
  intro: '请指明各列的内容。必需：日期或期间、科目，以及金额，或借方与贷方。今后遇到相同列名的文件会沿用。',
  title: '文件的列',
  change: '更改列',
  unused: '文件中没有',
  samples: '例如 {values}',
  between: ' · ',
  use: '按此读取',
  status: '请指明各列',
  roles: {
    date: '日期',
    period: '期间',
    voucher: '凭证号',
    account: '科目编码',
    'account-name': '科目名称',
    debit: '借方',
    credit: '贷方',
    amount: '金额',
    indicator: '借贷方向',
    currency: '币种',
    'cost-centre': '成本中心',
    text: '摘要',
  },
};
