import type { sheets as english } from '../en/sheets';

/** 中文：Google 表格插件在任务窗格之外的文字。 */
export const sheets: typeof english = {
  menu: { open: '打开成本模型', recalculate: '重新计算 CSCOST 单元格', about: '关于 CSCOST' },
  about:
    'CSCOST {version} 把这份表格变成客服成本模型，各项合计与总账一致。\n\n它只能看到这份表格，不向任何地方发送数据：读取的内容只到浏览器中的侧边栏，导入的内容只写入单元格。\n\n函数以 CSCOST_ 开头，例如 =CSCOST_TOTAL()。在每份表格中，先从本菜单打开一次 CSCOST，函数才能使用。',
  recalculated: '{cells, plural, =0 {没有单元格调用 CSCOST 函数。} other {已重新计算 {cells, number} 个单元格。}}',
  slow: '启动时间比平时长。请关闭侧边栏，再从菜单重新打开。',
  accounts: {
    title: 'Google 不允许 CSCOST 访问这份表格',
    why: '常见原因是同一个浏览器里登录了多个 Google 账号：插件运行时用的账号，不是打开表格的账号。',
    steps: [
      '在只登录一个账号的地方打开表格：无痕窗口，或单独的浏览器个人资料。',
      '或者退出所有账号，再首先登录可以编辑这份表格的账号。',
      '只有一个账号？请重新加载表格，从“扩展程序”菜单再次选择 CSCOST，并在 Google 询问时允许访问。',
    ],
    retry: '重试',
    retrying: '正在再次询问 Google……',
    stillRefused: 'Google 仍然拒绝访问。',
  },
};
