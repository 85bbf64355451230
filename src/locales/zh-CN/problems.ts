import type { problems as english } from '../en/problems';

/** 简体中文: problems. */
export const problems: typeof english = {
  'template-exists': '本工作簿已有成本模型，未加入任何内容。请前往“数据录入”步骤继续。',
  'template-missing': '本工作簿中的成本模型已不存在。请回到“设置”步骤重新创建。',
  'names-taken': '成本模型需要的名称已被本工作簿占用：{names}。请改名或移除，或者换一个工作簿。',
  'place-missing': '“{place}”已不在本工作簿中。请撤销删除，然后重试。',
  'tables-missing': '成本模型的下列表格已不在工作簿中：{names}。请撤销删除，然后重试。',
  'rows-in-the-way': '表格 {table} 下方的 {address} 已有内容。请先移开，然后重试。',
  'rollback-failed': '操作失败，且未能全部撤回。请检查 {names}；如与原来不一致，请不保存并关闭工作簿。',
  'cell-being-edited': '有单元格正在编辑。请按回车键确认或按取消键放弃，然后重试。',
  'sheet-protected': '工作表或工作簿受保护。请在“审阅”选项卡中取消保护，然后重试。',
  'part-missing': '成本模型的某个工作表、表格或名称刚被移除。请撤销移除，然后重试。',
  'too-much-at-once': '一次写入的数据过多。请按较短的期间分成几个文件，依次导入。',
  'program-busy': '表格软件未及时响应。请等计算完成后重试。',
  'program-too-old': '当前版本的表格软件不支持此操作。请更新后重试。',
  'file-unreadable': '文件无法打开，可能已被移动、修改或正被其他程序使用。请关闭后重新选择。',
  'part-not-loaded': '加载项的一部分未能加载。请检查网络，关闭窗格后重新打开。',
  'already-imported': '“{file}”的内容已于 {date} 导入过，未写入任何数据。请选择尚未导入的文件。',
  'lines-missing': '明细账涉及的项目已不在类别表中：{lines}。请撤销删除，或把相应科目对照到其他项目，然后重新导入。',
  'columns-missing': '表格 {table} 缺少导入所需的列：{columns}。请撤销删除或改名，然后重试。',
};
