/** Chinese: the pages around the pane, before and beside its script. */
export const page = {
  title: 'CSCOST 任务窗格',
  loading: 'CSCOST 正在启动……',
  slow: '启动时间比平时长。',
  reload: '重新加载',
  help: 'CSCOST 的函数，可在工作簿的任意单元格中使用。其余说明见任务窗格和“开始”工作表。',
};
