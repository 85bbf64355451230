import type { problems as english } from '../en/problems';

/** 简体中文: problems. */
export const problems: typeof english = {
  'template-exists': '本工作簿已有成本模型，未加入任何内容。请前往“数据录入”步骤继续。',
  'template-missing': '本工作簿中的成本模型已不存在。请回到“设置”步骤重新创建。',
  'names-taken': '成本模型需要的名称已被本工作簿占用：{names}。请改名或移除，或者换一个工作簿。',
  'place-missing': '“{place}”已不在本工作簿中。请撤销删除，然后重试。',
  'cell-missing':
    '工作表“{sheet}”中没有“{cell}”的单元格：其行或列已被删除，或者本工作簿由加载项的早期版本创建。请撤销删除，或在“设置”中查看本工作簿缺少什么、如何处理，然后重试。',
  'layout-changed': '表格 {table} 被移动过，或其列被改动，文件无法原样呈现。请改用电子表格程序保存整个工作簿。',
  'sheets-missing': '成本模型的这些工作表已改名或删除：{names}。请恢复其名称，或用电子表格程序保存整个工作簿。',
  'tables-missing':
    '工作簿中没有成本模型的下列表格：{names}。请撤销删除；如果工作簿由加载项的早期版本生成，请新建工作簿并在其中操作。',
  'rows-in-the-way': '表格 {table} 下方的 {address} 已有内容。请先移开，然后重试。',
  'rollback-failed': '操作失败，且未能全部撤回。请检查 {names}；如与原来不一致，请不保存并关闭工作簿。',
  'cell-taken': '单元格 {cell} 已有内容“{content}”。请选择空单元格，或替换其内容。',
  'selection-empty': '尚未选定区域。请连同列名选定明细账的单元格，或选定其表格中的一个单元格，再试一次。',
  'selection-areas': '选定了多个区域，或选定的不是单元格。请选定一个区域或表格中的一个单元格，再试一次。',
  'selection-ours': '工作表“{sheet}”属于成本模型。请在您自己的工作表上选定明细账。',
  'formula-refused': '程序无法识别 {formula}。请修改参数：文本加引号，参数之间用逗号分隔。',
  'cell-being-edited': '有单元格正在编辑。请按回车键确认或按取消键放弃，然后重试。',
  'sheet-protected': '工作表或工作簿受保护。请在“审阅”选项卡中取消保护，然后重试。',
  'part-missing': '成本模型的某个工作表、表格或名称刚被移除。请撤销移除，然后重试。',
  'too-much-at-once': '一次写入的数据过多。请按较短的期间分成几个文件，依次导入。',
  'program-busy': '表格软件未及时响应。请等计算完成后重试。',
  'injection-running': '另一位用户正在为此表格创建成本模型。请稍候一分钟再查看；如仍未出现，请重试。',
  'injection-lost': '创建过程中断过久，已添加的内容已被撤回，未留下任何内容。请重新创建成本模型。',
  'program-too-old': '当前版本的表格软件不支持此操作。请更新后重试。',
  'file-unreadable': '文件无法打开，可能已被移动、修改或正被其他程序使用。请关闭后重新选择。',
  'copy-not-opened': '未能在新窗口中打开副本。请改为保存成文件，再打开该文件。',
  'account-refused': 'Google 不允许 CSCOST 访问这份表格。请按窗格顶部的说明处理，然后重试。',
  'connection-lost': '与 Google 的连接已断开。请检查网络，然后重试。',
  'part-not-loaded': '加载项的一部分未能加载。请检查网络，然后重试。',
  'part-offline': '本机已断开网络，而加载项的这一部分尚未加载。网络恢复后会自动加载；已显示的内容可继续使用。',
  'already-imported': '“{file}”的内容已于 {date} 导入过，未写入任何数据。请选择尚未导入的文件。',
  'ledger-rows-changed':
    '“{file}”于 {date} 导入的 {rows, number} 行在“明细账”表中已有改动，无法替换。请撤销那里的改动，然后重新读取文件。',
  'lines-missing': '明细账涉及的项目已不在类别表中：{lines}。请撤销删除，或把相应科目对照到其他项目，然后重新导入。',
  'columns-missing':
    '表格 {table} 缺少所需的列：{columns}。请撤销删除或改名；如果工作簿由加载项的早期版本生成，请新建工作簿并在其中操作。',
  'columns-moved': '表格 {table} 的列与导入写入的列不一致。请将列恢复为以下顺序后重新导入：{columns}。',
  'amount-too-large': '金额或合计过大，无法精确保存：{amount}。请检查文件中的金额，或拆分文件。',
  'amount-not-a-number': '“{given}”不是金额。请输入数字。',
  'circular-reference': '下列单元格互相引用，形成循环，无法计算：{cells}。请解除循环引用，然后重试。',
  'calculation-failed': '{cell} 中的公式无法计算（{reason}）。请修改该公式，然后重试。',
  'functions-unsettled':
    '下列单元格中的 CSCOST 函数又影响了自身所依据的数据：{cells}。请将其移出模型的表格，然后重试。',
  'text-too-long':
    '工作表 {sheet} 单元格 {cell} 的文本有 {length, number} 个字符，单元格最多容纳 32,767 个。请在来源文件中缩短，然后重试。',
  'allocation-negative-weight': '分摊比例不能为负数。请更正后重试。',
  'allocation-no-weight': '分摊比例全部为零，无法分摊。请至少填写一个大于零的比例。',
  'fiscal-year-start': '“{given}”不能作为会计年度的起始月份。请按“2025-01”的格式填写年月。',
  'file-is-old-workbook':
    '该文件是旧版 Excel 工作簿（.xls），或设有密码。请打开后去掉密码，另存为 .xlsx 或“CSV UTF-8”，再选择该文件。',
  'file-is-page': '该文件实际是网页或 XML，与扩展名不符。请用 Excel 打开，另存为 .xlsx 或“CSV UTF-8”，再选择该文件。',
  'workbook-unreadable':
    '该工作簿已损坏，或不是 .xlsx 文件。请用 Excel 打开，另存为 .xlsx 或“CSV UTF-8”，再选择该文件。',
  'workbook-unsafe':
    '未读取该工作簿：{reason, select, size {解压后过大} parts {包含的部件过多} path {部件名称重复或指向他处} ratio {压缩方式不是电子表格程序所用} other {声明了文档类型，电子表格程序不会这样写}}。请把明细账另存为“CSV UTF-8”，再选择该文件。',
  'ledger-empty': '该明细账没有数据行。请重新导出本会计年度的明细账，再选择该文件。',
  'columns-unrecognised':
    '未能识别文件中的以下列：{date, select, missing {日期；} other {}}{account, select, missing {科目；} other {}}{amount, select, missing {借方和贷方，或金额；} other {}}文件的表头为：{headers}。请在文件中修改表头，或选择其他文件。',
  'column-not-found':
    '文件中没有名为“{header}”的表头；文件的表头为：{headers}。请按文件中的写法指定该列，然后重新读取。',
  'period-unclear':
    '该文件是余额表，{count, plural, =0 {其中没有注明月份} other {标题中有多个月份（{months}）}}。请按单个月份导出，或增加会计期间列，然后重新读取。',
  'months-without-year':
    '该文件每月一列，但没有注明“{header}”所属的年份。请在表头中写明年份，如 2025-01，然后重新读取。',
  'ambiguous-decimal':
    '无法确定文件使用的小数点符号：第 {row} 行的“{value}”，以点为小数点时是 {withPoint}，以逗号为小数点时是 {withComma}。请选择其中一种。',
  'ambiguous-date-order':
    '无法确定日期中日和月的先后：第 {row} 行的“{value}”，日在前时是 {dmy}，月在前时是 {mdy}。请选择其中一种。',
  'ledger-other-year':
    '没有属于本会计年度（{first} 至 {last}）的行；该明细账属于 {years} 年。未写入任何数据，请选择本会计年度的明细账。',
  'ledger-nothing-readable':
    '{rows} 行均无法读取：日期、金额或科目缺失，或所在的列不对。未写入任何数据，请检查文件后重新选择。',
  'ledger-other-currency': '明细账的币种（{currencies}）与工作簿不同。未写入任何数据，请按工作簿的币种重新导出明细账。',
  'ledger-nothing-mapped':
    '本会计年度的 {rows} 行都没有归入成本项目：科目已排除，或不在科目对照表中。未写入任何数据，请补全对照表后重新选择。',
  'mapping-columns': '科目对照表须有“科目”和“成本项目”两列；文件的表头为：{headers}。请修改表头后重新选择。',
  'mapping-empty': '科目对照表中没有任何科目填写了成本项目。请填写后重新选择该文件。',
  'mapping-blank-account':
    '科目对照表第 {row} 行填写了成本项目“{line}”，但没有科目。请补上科目或删除该行，然后重新选择。',
  'mapping-unknown-line':
    '科目对照表第 {row} 行把科目 {account} 归入“{line}”，但没有这个成本项目。请更正，或填写“exclude”表示排除，然后重新选择。',
  'mapping-conflict':
    '科目对照表给科目 {account} 指定了两个成本项目：第 {earlierRow} 行为“{earlierLine}”，第 {row} 行为“{line}”。请删除其中一行，然后重新选择。',
  'names-columns': '科目清单须有“name”列；现有列标题：{headers}。请修改名称所在列的标题后重新选择文件。',
  'names-empty': '科目清单中没有科目。请为每个科目添加一行，然后重新选择文件。',
  'drivers-columns':
    '动因数据至少须有“month”（月份）和“contacts”（联络量）两列；文件的表头为：{headers}。请修改表头后重新选择。',
  'rates-columns': '汇率文件须有“币种”和“汇率”两列；文件的表头为：{headers}。请修改表头后重新选择。',
  'rates-empty': '汇率文件没有数据行。请按币种填写，然后重新选择该文件。',
  'rates-row':
    '汇率文件第 {row} 行（币种“{currency}”、汇率“{rate}”、月份“{month}”）无效：须有币种、大于 0 的汇率，月份如“2025-01”或留空。请更正后重新选择。',
  'drivers-empty': '动因数据没有数据行。请按月填写，然后重新选择该文件。',
  'drivers-month': '动因数据第 {row} 行的“{value}”不是月份。请按“2025-01”的格式填写，然后重新选择。',
  'drivers-month-outside':
    '动因数据第 {row} 行的 {value} 不属于本会计年度（{first} 至 {last}）。请选择该年度的动因数据。',
  'drivers-month-repeated':
    '动因数据中 {value} 出现了两次：第 {earlierRow} 行和第 {row} 行。请删除其中一行，然后重新选择。',
  'drivers-number': '动因数据第 {row} 行“{column}”列的“{value}”不是有效的数字。请更正后重新选择。',
  'drivers-rate':
    '动因数据第 {row} 行“{column}”列的值为“{value}”。比率应为 0 至 1 之间的数，如 0.75。请更正后重新选择。',
  'plan-lever-twice': '{path}：已有举措“{lever}”。请为每个举措指定不同的标识。',
  'plan-lever-unknown': '{path}：没有举措“{lever}”。请更正标识，或去掉这条规则。',
  'plan-rules-contradict':
    '举措“{lever}”永远无法入选：它直接或间接地同时需要“{first}”和“{second}”，而二者互斥。请去掉其中一条规则。',
  'plan-floor-unreachable':
    '预算之内没有合规的举措组合能使 {metric} {isCeiling, select, yes {不高于} other {不低于}} {limit, number, ::.#########}：在满足之前各项限值时，最好为 {best, number, ::.#########}，相差 {short, number, ::.#########}。请{isCeiling, select, yes {提高上限} other {降低底线}}、提高预算，或增加能改善 {metric} 的举措。',
  'plan-repeats-endless': '这些举措合在一起会使每个联络都成为重复联络。请更正它们对重复联络的影响。',
  'plan-effect-whole': '举措“{lever}”的某项影响在乐观情形下达到或超过 100 %。请调低该影响或其乐观值。',
  'lever-number': '{place}：“{value}”不是数字。请输入数字或清空单元格。',
  'lever-unnamed': '{place}：第 {value} 行的措施没有名称。请填写名称或清空该行。',
  'lever-twice': '{place}：已有措施“{value}”。请为每项措施使用不同的名称。',
  'lever-effect-whole': '{place}：按 {value} 计算，高值情形下将一点不剩。请调低效果或高值。',
  'lever-share': '{place}：比例应在 0 至 100 % 之间，不能是 {value}。',
  'lever-low': '{place}：低值情形最多取可能效果的全部，应在其 0 至 100 % 之间，不能是 {value}。',
  'lever-high': '{place}：高值情形至少取可能效果的全部，应为其 100 % 或更高，不能是 {value}。',
  'lever-one-off-negative': '{place}：一次性成本不能为负（{value}）。收入请作为节约填写。',
  'lever-category-unknown': '{place}：“{value}”不是成本类别。请从列表中选择。',
  'lever-rule-unknown': '{place}：没有措施“{value}”。请更正名称或删除。',
  'lever-needs-faulty': '{place}：其前提措施“{value}”自身有错误。请先更正。',
  'plan-base-negative': '“{line}”的全年成本为负数（{amount, number}），措施无法从中节约。请检查其金额。',
  'wish-number': '{place}：“{value}”不能填在此处，按空白处理。请填入合适的数字，或清空该单元格。',
  'plan-empty': '未选择任何措施。请至少选择一项，再确认计划。',
  'scenario-unnamed': '请为情景命名。',
  'scenario-reserved': '“{name}”指工作簿中已有的数据。请为情景另取名称。',
  'scenario-exists': '已有情景“{name}”。请另取名称，或替换原有情景。',
  'scenario-missing': '没有情景“{name}”，未删除任何内容。',
};
