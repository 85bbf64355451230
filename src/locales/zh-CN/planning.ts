import type { plan as englishPlan, scenario as englishScenario } from '../en/planning';
import { cells } from './cells';

/** 简体中文: the sheets Scenario and Plan. */
export const scenario: typeof englishScenario = {
  lead: '在 CSCOST 窗格确认计划后，本表写入一组十一行数据。实际数和预算数从不改动。',
  compare: '情景并列比较（全年）',
  compareLead: '按名称最多选择三个情景；删除某个情景的行不影响其他情景。',
  actual: '累计实际',
  budget: '全年预算',
  none: '尚无情景',
  rows: '按情景和类别的明细',
};
export const plan: typeof englishPlan = {
  lead: '已确认的内容：每项措施的负责人、开始时间、各月预期净节约和已实现金额。',
  typing: '按月录入已实现金额。月份从计划首月起算，见第 5 行。',
  statuses: cells.planStatuses,
  month: '计划月份',
  calendar: '自然月',
  total: '计划合计',
  measured: {
    scenario: '基准：此处指定的情景',
    baseline: '当月基准成本',
    contacts: '实际处理接触量',
    demand: '无计划时的接触量：如有措施减少接触，请填写更大的数',
    flexed: '按此接触量调整后的基准',
    actual: '当月实际成本',
    saved: '按账面计算的节约：调整后基准 − 实际',
  },
  force: '各计划月份已生效的比例',
  saves: '各类别全年节约额（不含阶梯）',
  steps: '整个成本阶梯释放后另行节约：释放阶梯的各项措施全部达效之后',
};
