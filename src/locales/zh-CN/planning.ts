import type { plan as englishPlan, scenario as englishScenario } from '../en/planning';

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
  statuses: { open: '未开始', running: '进行中', done: '已完成', stopped: '已停止' },
  month: '计划月份',
  calendar: '自然月',
  total: '计划合计',
};
