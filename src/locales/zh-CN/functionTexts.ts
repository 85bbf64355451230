import type { functionTexts as english } from '../en/functionTexts';

/** 简体中文: what each function is, and each of its arguments. */
export const functionTexts: typeof english = {
  TOTAL: {
    description: '客服成本合计，或某一成本类别的成本。随工作簿实时更新。',
    parameters: {
      category: '成本类别：键名、编号 1–11 或名称。省略时为全部类别。',
      period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今）或 "FY"（全年，默认）。',
      scenario: '"实际"（默认）、"预算" 或已确认情景的名称。',
    },
  },
  SHARE: {
    description: '某一成本类别占总成本的比重（0–1）。随工作簿实时更新。',
    parameters: {
      category: '成本类别：键名、编号 1–11 或名称。',
      period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今）或 "FY"（全年，默认）。',
      scenario: '"实际"（默认）、"预算" 或已确认情景的名称。',
    },
  },
  PERCONTACT: {
    description: '单次联络成本：期间成本除以同期全部渠道的联络量。随工作簿实时更新。',
    parameters: {
      category: '成本类别：键名、编号 1–11 或名称。省略时为全部类别。',
      period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今）或 "FY"（全年，默认）。',
      scenario: '"实际"（默认）、"预算" 或已确认情景的名称。',
    },
  },
  PERAGENT: {
    description: '人均成本：期间成本除以各月座席人数的平均值，不作年化。随工作簿实时更新。',
    parameters: {
      category: '成本类别：键名、编号 1–11 或名称。省略时为全部类别。',
      period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今）或 "FY"（全年，默认）。',
      scenario: '"实际"（默认）、"预算" 或已确认情景的名称。',
    },
  },
  VARIANCE: {
    description: '已结账月份的预算减实际，正数为有利差异。随工作簿实时更新。',
    parameters: {
      category: '成本类别：键名、编号 1–11 或名称。省略时为全部类别。',
      period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今，默认）或 "FY"（全年）。',
    },
  },
  CHECK: {
    description: '工作簿某项核对的差额；不填名称时返回未通过的核对项数。随工作簿实时更新。',
    parameters: {
      name: '核对项名称，如 "bins" 或 "control-total"。省略时返回未通过的项数。',
    },
  },
  COQ: {
    description: '质量成本：某一分类或若干分类之和，重复来电按“输入”表的选项处理。随工作簿实时更新。',
    parameters: {
      class: '"P" 预防、"A" 鉴定、"IF" 内部损失、"EF" 外部损失、"O" 基本运营、"COGQ"、"COPQ" 或 "TCQ"（默认）。',
      period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD"（年初至今）或 "FY"（全年，默认）。',
      scenario: '"实际"（默认）或 "预算"。',
    },
  },
  BALANCE: {
    description:
      '成本与质量的平衡：0 为最优，负数为成本控制过度，正数为质量追求过度。按已结账月份 × 12 ÷ 月数折合全年。随工作簿实时更新。',
    parameters: {
      period: '月份 1–12、"2025-03" 或日期、"Q2"、"YTD" 或 "FY"（默认）；取其中已结账的月份。',
      scenario: '"实际"（默认）或 "预算"。',
    },
  },
  OPTIMUM: {
    description: '质量总成本最低时的全年质量投入，或该最低总成本，或其区间的一端。随工作簿实时更新。',
    parameters: { what: '"spend"（默认）、"cost"、"low" 或 "high"。' },
  },
  SAVINGS: {
    description: '已确认计划的节约额：合计、某一策略或某项措施。随工作簿实时更新。',
    parameters: {
      lever: '策略（1–3 或名称）或措施（编号或名称）。省略时为整个计划。',
      what: '全年的 "net"（净额，默认）或 "gross"（总额）、"one-off"（一次性成本）、"realised"（已实现）。',
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
  ALLOCATE: {
    description: '按动因比例分摊金额，各份额之和与总额完全一致。',
    parameters: {
      pool: '待分摊金额。',
      drivers: '动因区域，各值不小于 0；结果与该区域同形。',
      decimals: '份额的小数位数（0–10），默认为 2。',
    },
  },
  LOADEDRATE: {
    description: '含附加人工成本的小时费率：按付薪工时；填写缩减率则按可用工时；再填写占用率则按处理工时。',
    parameters: {
      annual_pay: '全年工资。',
      oncost: '附加人工成本占工资的比率，如 0.2。',
      paid_hours: '全年付薪工时。',
      shrinkage: '缩减率：付薪工时中不可用于接待的比率（0–1）。',
      occupancy: '占用率：可用工时中用于处理联络的比率（0–1）。',
    },
  },
  LABORVARIANCE: {
    description: '按成因划分的人工成本差异，正数为有利差异。',
    parameters: {
      kind: '"volume"（业务量）、"efficiency"（效率）、"rate"（工资率）或 "total"（合计）。',
      budget_volume: '预算业务量。',
      actual_volume: '实际业务量。',
      hours_per_unit: '单位标准工时。',
      actual_hours: '实际工时。',
      standard_rate: '标准小时工资率。',
      actual_rate: '实际小时工资率。',
    },
  },
  CURVE: {
    description: '某一预防与鉴定投入下的质量总成本。',
    parameters: {
      spend: '全年预防与鉴定成本。',
      avoidable: '零投入时可避免的损失成本。',
      sensitivity: '使可避免损失降低 63.2 % 所需的投入。',
      unavoidable: '任何投入都无法避免的损失成本，默认为 0。',
    },
  },
  CURVEOPTIMUM: {
    description: '质量总成本最低时的预防与鉴定投入。',
    parameters: {
      avoidable: '零投入时可避免的损失成本。',
      sensitivity: '使可避免损失降低 63.2 % 所需的投入。',
      unavoidable: '任何投入都无法避免的损失成本，默认为 0。',
      what: '"spend"（投入，默认）、"cost"（总成本），或 "low"、"high"（5 % 区间的两端）。',
    },
  },
  CURVEBALANCE: {
    description: '成本与质量的平衡度：最优时为 0；负数表示成本压得过低、由质量买单；正数表示质量过度。',
    parameters: {
      spend: '全年预防与鉴定成本。',
      avoidable: '零投入时可避免的损失成本。',
      sensitivity: '使可避免损失降低 63.2 % 所需的投入。',
      unavoidable: '任何投入都无法避免的损失成本，默认为 0。',
    },
  },
  MARGINAL: {
    description: '最后一单位质量投入所节省的损失成本；大于 1 表示节省超过投入。',
    parameters: {
      copq_before: '前期损失成本。',
      copq_after: '后期损失成本。',
      cogq_before: '前期预防与鉴定成本。',
      cogq_after: '后期预防与鉴定成本。',
      volume_before: '前期业务量，须与 volume_after 同时填写。',
      volume_after: '后期业务量。',
    },
  },
  COMPOSE: {
    description: '同一动因上多项效果的合成：1 − Π(1 − 效果)。',
    parameters: {
      effects: '以比率表示的效果，如 0.1，可为单元格或区域；负数表示恶化。',
    },
  },
  PAYBACK: {
    description: '投资回收期（期数，期内按比例插值）。',
    parameters: {
      flows: '现金流区域，首项为当前；支出为负数。',
      rate: '每期折现率，默认为 0。',
    },
  },
  DEFLECTION: {
    description: '自助服务分流的净节省。',
    parameters: {
      contacts: '可分流的联络量。',
      rate: '分流比率（0–1）。',
      avoidable_cost: '每减少一次联络可避免的成本。',
      self_service_cost: '每次自助服务的成本。',
      leakage: '分流后仍返回人工的比率（0–1）。',
      run_cost: '自助服务的运行成本。',
    },
  },
  VALUEATRISK: {
    description: '不良接触造成的客户价值风险：仅作备查，不计入任何合计。',
    parameters: {
      customers: '客户数。',
      bad_share: '有不良接触的客户比率（0–1）。',
      churn_increase: '这些客户新增的流失率（0–1）。',
      lifetime_value: '客户终身价值。',
    },
  },
  AGENTS: {
    description: '按 Erlang C 计算所需座席人数；填写缩减率则为排班人数。',
    parameters: {
      contacts: '时段内的联络量。',
      aht: '平均处理时长（秒）。',
      interval: '时段长度（秒）。',
      target: '及时应答比率目标（0–1）。',
      threshold: '及时应答的时限（秒）。',
      max_occupancy: '占用率上限（0–1），默认不限。',
      shrinkage: '缩减率：付薪工时中不可用的比率（0–1），默认为 0。',
      rounding: '"up"（向上取整，默认）或 "nearest"（四舍五入）。',
    },
  },
  SERVICELEVEL: {
    description: '按 Erlang C 计算的服务水平：及时应答的比率（0–1）。',
    parameters: {
      contacts: '时段内的联络量。',
      aht: '平均处理时长（秒）。',
      interval: '时段长度（秒）。',
      agents: '座席人数，整数。',
      threshold: '及时应答的时限（秒）。',
    },
  },
  WAITPROBABILITY: {
    description: '按 Erlang C 计算的需排队等待的概率（0–1）。',
    parameters: {
      contacts: '时段内的联络量。',
      aht: '平均处理时长（秒）。',
      interval: '时段长度（秒）。',
      agents: '座席人数，整数。',
    },
  },
  ASA: {
    description: '按 Erlang C 计算的平均应答速度（秒）。',
    parameters: {
      contacts: '时段内的联络量。',
      aht: '平均处理时长（秒）。',
      interval: '时段长度（秒）。',
      agents: '座席人数，整数。',
    },
  },
  OCCUPANCY: {
    description: '座席占用率：用于处理联络的时间比率（0–1）。',
    parameters: {
      contacts: '时段内的联络量。',
      aht: '平均处理时长（秒）。',
      interval: '时段长度（秒）。',
      agents: '座席人数，整数。',
    },
  },
  CATEGORYOF: {
    description: '根据科目名称（中文或英文）判断该科目所属的成本类别。',
    parameters: {
      text: '科目名称，例如“客服人员工资”；前面可带上级科目名称。',
      what: '"category"（默认）返回类别代码，"line" 返回成本项目的完整编号，"name" 返回类别名称。',
    },
  },
};
