/** Chinese: the pages around the pane, before and beside its script. */
export const page = {
  title: 'CSCOST 任务窗格',
  loading: 'CSCOST 正在启动……',
  slow: '启动时间比平时长。',
  reload: '重新加载',
};
