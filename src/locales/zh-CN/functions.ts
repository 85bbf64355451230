import type { functions as english } from '../en/functions';

/** 简体中文: help and errors of the functions. */
export const functions: typeof english = {
  scenarios: { actual: '实际', budget: '预算' },
  help: {
    TOTAL: {
      description: '客服成本合计，或某一成本类别的成本。随工作簿实时更新。',
      parameters: {
        category: '成本类别：键名、编号 1–11 或名称。省略时为全部类别。',
        period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今）或 "FY"（全年，默认）。',
        scenario: '"实际"（默认）或 "预算"。',
      },
    },
    SHARE: {
      description: '某一成本类别占总成本的比重（0–1）。随工作簿实时更新。',
      parameters: {
        category: '成本类别：键名、编号 1–11 或名称。',
        period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今）或 "FY"（全年，默认）。',
        scenario: '"实际"（默认）或 "预算"。',
      },
    },
    PERCONTACT: {
      description: '单次联络成本：期间成本除以同期全部渠道的联络量。随工作簿实时更新。',
      parameters: {
        category: '成本类别：键名、编号 1–11 或名称。省略时为全部类别。',
        period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今）或 "FY"（全年，默认）。',
        scenario: '"实际"（默认）或 "预算"。',
      },
    },
    CHECK: {
      description: '工作簿某项核对的差额；不填名称时返回未通过的核对项数。随工作簿实时更新。',
      parameters: {
        name: '核对项名称，如 "bins" 或 "control-total"。省略时返回未通过的项数。',
      },
    },
    FLEX: {
      description: '弹性预算：固定成本 + 单位变动成本 × 业务量 + 阶梯成本 × 已启用的阶梯数。',
      parameters: {
        fixed: '固定成本，不随业务量变动。',
        rate: '单位变动成本。',
        volume: '业务量，不小于 0。',
        step_size: '每个阶梯可承载的业务量，须与 step_cost 同时填写。',
        step_cost: '每个阶梯的成本。',
      },
    },
  },
  errors: {
    'no-template': '此工作簿尚无成本模型。请先在 CSCOST 窗格中创建成本工作簿。',
    'model-unreadable': 'CSCOST 无法读取工作簿。请先结束单元格编辑，再修改任一数据或点击“刷新数据”。',
    internal: 'CSCOST 自身出错（{detail}），未能算出此数。请反馈给我们。',
    'argument-missing': '缺少参数 {parameter}，请填写。',
    'argument-error': '参数 {parameter} 是错误值 {code}，请更正其来源单元格。',
    'argument-range': '参数 {parameter} 只接受一个单元格，不能是区域。请改为引用单个单元格。',
    'argument-type': '参数 {parameter} 的类型无法参与计算，请填写数字或文本。',
    'argument-number': '参数 {parameter} 必须是数字，“{given}”不是数字。请填写不带千位分隔符的数字。',
    'argument-infinite': '参数 {parameter} 过大，请填写较小的数字。',
    'argument-minimum': '参数 {parameter} 不能小于 {bound}。',
    'argument-maximum': '参数 {parameter} 不能大于 {bound}。',
    'argument-above': '参数 {parameter} 必须大于 {bound}。',
    'argument-below': '参数 {parameter} 必须小于 {bound}。',
    'argument-whole': '参数 {parameter} 必须是整数。',
    'argument-zero': '参数 {parameter} 用作除数，不能为 0。',
    'arguments-together': '{one} 与 {other} 须同时填写，或都不填。',
    'too-many-arguments': '参数过多，最多 {most} 个。',
    'choice-unknown': '{parameter} 不能是“{given}”。可填写：{words}。',
    'category-unknown': '没有“{given}”这一成本类别。请填写键名（如 "people"）、编号 1 至 {last} 或类别名称。',
    'period-unknown': '无法识别期间“{given}”。请填写 1 至 12、"2025-03"、日期、"Q2"、"YTD" 或 "FY"。',
    'period-outside': '“{given}”不在本财年内（财年自 {start} 起）。请填写本财年的月份。',
    'scenario-unknown': '没有“{given}”这一方案。请填写 "实际" 或 "预算"。',
    'check-unknown': '没有“{given}”这一核对项。可填写：{names}。',
    'check-not-run': '核对项“{name}”尚未执行，请到“核对”工作表查看所缺条件。',
    'cell-text': '{place} 应为数字，现为文本“{content}”。请改填数字或清空该单元格。',
    'cell-error': '{place} 为错误值 {content}，请更正该单元格。',
    'table-missing': '此工作簿中已没有表 {table}。请撤销删除，或恢复已保存的副本。',
    'contacts-missing': '该期间尚无联络量，请在“动因”工作表中填写。',
    'zero-denominator': '除数为 0。',
    'result-too-large': '结果过大，单元格无法显示。',
  },
};
