import type { report as english } from '../en/report';

/** 简体中文: the sheet Report. */
export const report: typeof english = {
  title: '客服成本报告',
  lead: '一页，可直接打印或另存为 PDF。所有数字随工作簿更新。',
  fiscalYear: '财年',
  closing: '已结账月数',
  cost: '累计成本与预算',
  plan: '计划：预期与实现',
  further: '计划的其余措施',
  saved: '按账面计算的累计节约',
};
