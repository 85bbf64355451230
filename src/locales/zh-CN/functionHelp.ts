import type { functionHelp as english } from '../en/functionHelp';
import { functionTexts } from './functionTexts';

/** 中文：帮助页对函数的进一步说明；函数本身不携带这些文字。 */
export const functionHelp: typeof english = {
  functions: functionTexts,
  /** The argument that functions have in Google Sheets beside their own. */
  revision: {
    live: '填写 CSCOST_REV，数字随成本模型更新。省略时只计算一次。',
    pure: '此处无需填写：数字随其他参数更新。',
  },
  title: 'CSCOST 函数',
  intro: '可在工作簿的任意单元格中输入。实时函数随工作簿中的模型更新，其余函数只根据参数计算。',
  otherLanguage: 'English',
  contents: '目录',
  argumentsTitle: '参数',
  optional: '可省略',
  ranges: '可为区域',
  repeating: '个数不限',
  formula: '计算方法',
  examples: '示例',
  inSample: '以美元示例工作簿为准（cscost generate --sample --lang en --currency USD）：',
  failures: '错误',
  inNewWorkbook: '在刚为 2025 年创建的工作簿中：',
  rules: {
    title: '通用规则',
    list: [
      '数字形式的文本按数字计算，例如 "12.5" 或 "8%"。应为数字处若为其他文本或 TRUE、FALSE，则返回 #VALUE!，并说明应如何输入。',
      '参数中的错误原样返回。',
      '空单元格视为省略该参数。在 PAYBACK 和 ALLOCATE 中按 0 处理并保留位置，在 COMPOSE 中跳过。',
      '只有注明“可为区域”的参数才接受多个单元格的区域。',
      '除数为 0 时返回 #DIV/0!，数学上无解时返回 #NUM!，尚无法计量时返回 #N/A 并附说明。',
      '实时函数：尚未创建成本工作簿时返回 #N/A。模型中应为数字处若为文本或错误，则返回 #VALUE! 并指出单元格位置，绝不按 0 处理。',
      '比率取值 0–1，时间以秒计，成本为正数，有利差异为正数。',
    ],
  },
  groups: {
    model: '成本（随本工作簿实时更新）',
    quality: '质量成本（随本工作簿实时更新）',
    plan: '已确认的计划（随本工作簿实时更新）',
    budget: '预算、分摊与费率',
    curve: '成本与质量的平衡',
    saving: '节约额',
    staffing: '人员配置（Erlang C）',
    mapping: '科目对照',
  },
  formulas: {
    TOTAL: '该类别全部项目在期间各月金额之和；明细账中没有对照关系的金额不计入。',
    SHARE: '同一期间、同一情景下 TOTAL(category) ÷ TOTAL()。',
    PERCONTACT: 'TOTAL(category) ÷ 期间各月全部渠道的接触量。',
    PERAGENT: 'TOTAL(category) ÷ 各月客服人数的平均值。预算情景使用“动因”表的预算列。',
    VARIANCE: '期间内已结账月份的预算 − 实际，两边月份相同。',
    CHECK: '“核对”表显示的差额；不填名称时为未通过的核对项数。',
    COQ: '全部项目的 Σ 金额 × 该类占比。COGQ = P + A，COPQ = IF + EF，TCQ = COGQ + COPQ。若“输入”表启用重复来电，则客服工资 ×（1 − 首次解决率）× 再次来电比例由 O 转入 EF。',
    BALANCE:
      'sign(x − x*) · (TCQ(x) − TCQ*) ÷ TCQ*，其中 x = COGQ × 12 ÷ 已结账月数，TCQ(x) = x + F∞ + F0·e^(−x/s)，x* 为总质量成本最低时的投入。F0 = (COPQ − F∞)·e^(x/s)，s 与 F∞ 取自“输入”表。',
    OPTIMUM: 'spend：x* = max(0, s·ln(F0/s))。cost：TCQ* = F∞ + x* + s。low、high：TCQ* 附近区间的两端。',
    SAVINGS: '全年净节约额，按 Shapley 份额分摊，各部分之和等于总额。gross：未扣除运行成本。',
    FLEX: 'fixed + rate × volume + step_cost × ⌈volume ÷ step_size⌉',
    ALLOCATE: 'pool × 动因 ÷ Σ 动因，按小数位向下取整；余额按最大余数分配，余数相同时靠前者优先。',
    LOADEDRATE: 'annual_pay × (1 + oncost) ÷ paid_hours ÷ (1 − shrinkage) ÷ occupancy',
    LABORVARIANCE:
      'volume =（budget_volume − actual_volume）× hours_per_unit × standard_rate；efficiency =（actual_volume × hours_per_unit − actual_hours）× standard_rate；rate =（standard_rate − actual_rate）× actual_hours；total 为三者之和。',
    CURVE: 'spend + unavoidable + avoidable · e^(−spend ÷ sensitivity)',
    CURVEOPTIMUM:
      'spend：max(0, sensitivity · ln(avoidable ÷ sensitivity))；cost：该处的总成本；low、high：总成本高出 5 % 的两端。',
    CURVEBALANCE: 'sign(spend − 最优投入) · (总成本(spend) − 最低总成本) ÷ 最低总成本',
    MARGINAL:
      '−（copq_after − copq_before × volume_after ÷ volume_before）÷（cogq_after − cogq_before）。大于 1 表示最后一单位投入节约的成本多于一单位。',
    COMPOSE: '1 − Π(1 − effect)',
    PAYBACK: '各期现金流 ÷ (1 + rate)^t 的累计额达到 0 的期数，期内按比例插值；第一笔现金流为 t = 0。',
    DEFLECTION: 'contacts × rate × ((1 − leakage) × avoidable_cost − self_service_cost) − run_cost',
    VALUEATRISK: 'customers × bad_share × churn_increase × lifetime_value。备查数字，不计入任何合计。',
    AGENTS: '服务水平达到 target 且占用率不超过 max_occupancy 的最少人数，÷ (1 − shrinkage)，再取整。',
    SERVICELEVEL:
      '1 − P(等待) · e^(−(agents − 负荷) × threshold ÷ aht)，负荷 = contacts × aht ÷ interval；人数不超过负荷时为 0。',
    WAITPROBABILITY:
      'B ÷ (1 − 负荷 ÷ agents × (1 − B))，B 由 Erlang 递推公式 B(k) = 负荷·B(k−1) ÷ (k + 负荷·B(k−1))、B(0) = 1 求得。',
    ASA: 'P(等待) × aht ÷ (agents − 负荷)',
    OCCUPANCY: '负荷 ÷ agents，最大为 1',
    CATEGORYOF: '依据名称中的词按对照规则判断，与 cscost map 相同；两个项目均可归入时按归属规则确定。',
  },
};
