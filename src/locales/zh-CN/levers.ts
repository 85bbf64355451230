import type { levers as english } from '../en/levers';
import { names } from './names';

/** 简体中文: the levers, each with what it is, the evidence for it, where that comes from, and what to mind. */
export const levers: typeof english = {
  fcr: {
    name: names.levers.fcr,
    evidence: '平均约 70%，70%–79% 为良好；每多联系一次，满意度约下降 15%。',
    source: 'SQM Group（供应商研究），2026 年 11 月查阅',
    warning: '一次解决更多问题，单次处理时间会略长。',
  },
  'knowledge-base': {
    name: names.levers['knowledge-base'],
    evidence: '3–9 个月内解决时间缩短 25%–50%；为推广方数据，故只取其五分之一。',
    source: 'Consortium for Service Innovation，2026 年 11 月查阅',
    warning: '内容有人维护才有效。',
  },
  scheduling: {
    name: names.levers.scheduling,
    evidence: '工时损耗率为 20%–35%；占用率超过 85% 难以持续。',
    source: 'mytotalretail.com；contactcentrehelper.com，2026 年 11 月查阅',
    warning: '注意占用率护栏：超过后人员会流失。',
  },
  attrition: {
    name: names.levers.attrition,
    evidence: '2022 年平均 38%；替换一名客服的成本为 1–2 万美元。',
    source: 'SQM Group；customerthink.com，2026 年 11 月查阅',
    warning: '离职率口径不一，请用本公司的离职人数。',
  },
  routing: {
    name: names.levers.routing,
    evidence: '没有可查证的公开数据，为审慎假设。',
    source: '模板假设',
    warning: '请在实施前后统计转接次数。',
  },
  'outsourcing-mix': {
    name: names.levers['outsourcing-mix'],
    evidence: '近岸和离岸外包的运营成本低 25%–60%；商业论证通常高估 20%–40%。',
    source: 'DMG（较旧）；turnella.com，2026 年 11 月查阅',
    warning: '须加上交接和管理成本；服务质量起初通常下降。',
  },
  'self-service': {
    name: names.levers['self-service'],
    evidence: '每次接触 8.01 美元对 0.10 美元，但只有 9% 能完全自助解决。',
    source: 'Gartner 2019，destinationcrm.com，2026 年 11 月查阅',
    warning: '分流的是简单问题，其余问题的处理时间会上升。',
  },
  'agent-assistance': {
    name: names.levers['agent-assistance'],
    evidence: '每小时解决量提高 14%–15%；新手 30%–35%，熟手约为 0；样本为一家公司的 5,172 名客服。',
    source: 'Brynjolfsson、Li、Raymond：QJE 2025',
    warning: '仅一家公司；熟手收益很小。',
  },
  'automated-answers': {
    name: names.levers['automated-answers'],
    evidence: '计划用人工智能裁减人员的机构中，一半将在 2027 年前放弃。',
    source: 'Gartner 2025，itpro.com，2026 年 11 月查阅',
    warning: '预测到 2030 年一次人工智能解决超过 3 美元；剩下的问题更难。',
  },
  licences: {
    name: names.levers.licences,
    evidence: '21% 的应用闲置，45% 未充分使用；取 10%–15%。',
    source: 'Vertice（供应商），经 procr.io，2026 年 11 月查阅',
    warning: '节约要到续约时才能实现。',
  },
  'quality-review': {
    name: names.levers['quality-review'],
    evidence: '人工质检每名客服每周至少两次。',
    source: 'bpaquality（供应商），2026 年 11 月查阅',
    warning: '评分须与人工质检校准。',
  },
  'error-causes': {
    name: names.levers['error-causes'],
    evidence: '65% 的重复来电源于客服差错；来源较弱。',
    source: 'comparebusinessproducts.com 2010',
    warning: '按本公司的投诉原因培训，不要照搬目录。',
  },
  recovery: {
    name: names.levers.recovery,
    evidence: '没有可查证的公开数据，为审慎假设。',
    source: '模板假设',
    warning: '标准过紧会把投诉变成客户流失。',
  },
  onboarding: {
    name: names.levers.onboarding,
    evidence: '替换一名客服约 1.4 万美元，其中大部分是达到熟练前的时间。',
    source: 'Gartner，经供应商转引，2026 年 11 月查阅',
    warning: '随新人入职才逐步见效。',
  },
  coaching: {
    name: names.levers.coaching,
    evidence: '一项模拟显示，在中等流动率下逐人辅导没有回报。',
    source: 'isixsigma.com，2026 年 11 月查阅',
    warning: '单独实施可能毫无回报：低值为零。',
  },
  'clear-letters': {
    name: names.levers['clear-letters'],
    evidence: '没有可查证的公开数据，为审慎假设。',
    source: '模板假设',
    warning: '先统计每种信函引发的来电。',
  },
  'proactive-notices': {
    name: names.levers['proactive-notices'],
    evidence: '没有可查证的公开数据，为审慎假设。',
    source: '模板假设',
    warning: '通知过多本身也会引发来电。',
  },
};
