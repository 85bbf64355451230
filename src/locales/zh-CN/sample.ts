import type { sample as english } from '../en/sample';

/** 简体中文: the invented year of a retailer, for trying the model. */
export const sample: typeof english = {
  company: '海湾优选网上商城（示例）',
  owners: {
    service: '客服负责人',
    planning: '排班计划',
    finance: '财务控制',
    people: '人力资源部',
    technology: 'IT 采购',
    partners: '外包管理',
  },
  sources: {
    invented: '虚构示例',
    payroll: '薪酬计划',
    contract: '合同，自七月起调价',
    invoices: '外包商账单',
    returns: '商城系统中的退换货与退款',
    timesheets: '团队工时记录',
    planningTool: '排班系统',
    lastYear: '上年账目',
    shop: '商城系统',
  },
  notes: {
    severance: '三月撤销一个小组，未列入预算。',
    transition: '五月引入第二家外包商。',
    campaign: '十一月大促期间包裹延误，见接触量和投诉量。',
    price: '七月起涨价。',
    mixed: '按工时记录拆分，其中一部分属于质量工作。',
    mended: '其中一部分用于处理差错引起的接触。',
  },
};
