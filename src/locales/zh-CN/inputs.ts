import type { inputs as english } from '../en/inputs';
import { cells } from './cells';

/** 简体中文: the sheet Inputs, row by row. */
export const inputs: typeof english = {
  lead: '蓝色单元格由您填写。请注明数据来源、负责人和最近核实的日期。',
  templateSource: '模板的初始假设，请替换为贵公司的数据',
  sections: {
    firm: '公司与年度',
    service: '服务',
    quality: '质量成本',
    previous: '上年',
    customers: '客户（备查）',
    plan: '方案',
    exactness: '核对精度',
  },
  rows: {
    company: { label: '公司', unit: '', note: '显示在开始页。' },
    currency: { label: '币种', unit: 'ISO 4217', note: '所有金额均以该币种列示，不含可抵扣的增值税。' },
    'fiscal-year-start': { label: '会计年度首日', unit: '日期', note: '须为某月 1 日。各表上方的自然月随之变化。' },
    'closing-month-choice': {
      label: '结账月份（自选）',
      unit: '1–12',
      note: '“累计”截至会计年度的第几个月。留空则为最后一个有实际数的月份。',
    },
    'closing-month': {
      label: '生效的结账月份',
      unit: '0–12',
      note: '自选月份，或最后一个有实际数的月份；没有实际数时为 0。',
    },
    goal: { label: '企业目标', unit: '', note: '决定下方各项护栏限值的默认值：成本优先、均衡或质量优先。' },
    agents: { label: '客服人数', unit: '人', note: '目前的团队规模；填写动因表之前的初始值。' },
    shrinkage: {
      label: '工时损耗率',
      unit: '0–100%',
      note: '付薪但不能接待的时间占比：休假、病假、培训、休息。公开数据为 20%–35%（mytotalretail.com）。',
    },
    'step-agents': {
      label: '一个成本阶梯对应的客服人数',
      unit: '人',
      note: '性态为阶梯的明细（许可、席位、工位）在减少这么多客服之前不会节约。',
    },
    'open-hours': {
      label: '每年接待小时数',
      unit: '小时/年',
      note: '策略表按其中平均的半小时计算所需人数；高峰需要更多。3,000：250 天，每天 12 小时。',
    },
    'answer-seconds': {
      label: '应答时限',
      unit: '秒',
      note: '下方服务水平限值所指的时限。20 秒内 80 % 较常见，但并非行业标准（ICMI）。',
    },
    'repeat-option': {
      label: '重复来电计入外部损失',
      unit: '启用 / 停用',
      note: '启用后，每月客服工资 ×（1 − 首次解决率）× 再次来电比例由基本运营转入外部损失。',
    },
    'callback-share': {
      label: '未解决客户的再次来电比例',
      unit: '0–100%',
      note: '供上一选项及提高首次解决率的措施使用。100% 表示全部再次来电。',
    },
    'quality-source': {
      label: '敏感度的来源',
      unit: '',
      note: '按各月估计、按两个期间推算，或自行假设。无法取得时改用假设值，并在“平衡”表注明。',
    },
    'quality-sensitivity': {
      label: '敏感度（假设值）',
      unit: '金额/年',
      note: '使可避免的质量损失下降 63.2% 所需的预防与鉴定支出。留空则取本年 COGQ。',
    },
    'quality-unavoidable': { label: '不可避免的质量损失', unit: '金额/年', note: '无论投入多少都无法避免的损失。' },
    'quality-band': {
      label: '最优点两侧的区间宽度',
      unit: '0–100%',
      note: '总成本与最低总成本之差在此比例以内，视为平衡。',
    },
    'quality-fit': { label: '估计所需的最低拟合度', unit: 'R²，0–1', note: 'R² 低于此值的估计不予采用。' },
    'quality-months': { label: '估计所需的最少月数', unit: '月', note: '可用月数不足时不予估计。' },
    'previous-cogq': {
      label: '上年 COGQ',
      unit: '金额/年',
      note: '预防与鉴定成本。用于边际平衡，以及按两个期间推算敏感度。',
    },
    'previous-copq': { label: '上年 COPQ', unit: '金额/年', note: '内部损失与外部损失。' },
    'previous-contacts': {
      label: '上年接触量',
      unit: '次',
      note: '用于将上年 COPQ 换算为本年业务量。留空则直接比较。',
    },
    customers: { label: '客户数', unit: '人', note: '用于“平衡”表的客户价值风险，不计入任何合计。' },
    'bad-share': { label: '体验不佳的客户比例', unit: '0–100%', note: '一年内有过不佳服务体验的客户。' },
    'added-churn': { label: '不佳体验后增加的流失率', unit: '0–100%', note: '比其他客户多流失的比例。' },
    'lifetime-value': { label: '客户终身价值', unit: '金额', note: '客户留存期间带来的毛利。' },
    'plan-objective': {
      label: '方案以何为目标',
      unit: '',
      note: '全年净节约，或扣除一次性成本后若干年的净现值。',
    },
    'plan-years': { label: '净现值的年数', unit: '年', note: '节约计算的年限，1 至 30 年。' },
    'plan-rate': { label: '折现率', unit: '0–100%', note: '企业每年的资金成本；以后年度的节约按此折现。' },
    'plan-budget': {
      label: '方案的一次性预算',
      unit: '金额',
      note: '方案中各项措施一次性成本的上限。留空则不设上限。',
    },
    'minor-digits': { label: '币种小数位数', unit: '位', note: '核对金额时比较到该小数位。' },
    'rate-digits': { label: '比例核对小数位数', unit: '位', note: '核对应合计为 100% 的比例时比较到该小数位。' },
  },
  qualitySources: cells.qualitySources,
  ratesHeading: '汇率',
  ratesLead: '用于本身未注明汇率的外币明细行：一单位外币折合本工作簿币种的金额，自所填月份起适用；月份留空则全年适用。',
  guardrailsHeading: '护栏：无论怎样节约都须守住的限值',
  guardrailsLead: '自定限值优先；留空时采用上方企业目标所对应的一列。',
  objectives: cells.objectives,
  planYears: { title: '年数', message: '请输入 1 至 30 的整数。' },
  limitKinds: { floor: '不低于', ceiling: '不高于' },
  guardrails: {
    csat: { label: cells.guardrailNames.csat, note: '满意客户的占比。' },
    fcr: { label: cells.guardrailNames.fcr, note: '平均约 70%，70%–79% 为良好（SQM Group，供应商研究；口径不一）。' },
    'service-level': {
      label: cells.guardrailNames['service-level'],
      note: '20 秒内接起 80% 较常见，但并非行业标准（ICMI）。',
    },
    'complaint-rate': { label: cells.guardrailNames['complaint-rate'], note: '投诉量 ÷ 接触量。' },
    occupancy: { label: cells.guardrailNames.occupancy, note: '超过 85% 难以持续（contactcentrehelper.com）。' },
    attrition: {
      label: cells.guardrailNames.attrition,
      note: '离职人数 ÷ 客服人数，按年计。2022 年平均 38%，区间 20%–200%（SQM Group）。',
    },
  },
};
