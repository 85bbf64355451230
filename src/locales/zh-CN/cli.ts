import type { cli as english } from '../en/cli';

/** 简体中文: the command line. */
export const cli: typeof english = {
  usage: 'npm run -s cscost -- {command} [选项]',
  commandPlaceholder: '命令',
  commandsHeading: '命令：',
  optionsHeading: '选项：',
  more: '{usage} --help 显示该命令的说明。',
  required: '必填',
  commands: {
    generate: '生成成本模型的 Excel 工作簿，公式均已计算。',
  },
  options: {
    out: '要写入的 .xlsx 文件',
    lang: '工作簿的语言，{languages}（默认：系统语言）',
    currency: 'ISO 4217 币种代码，如 CNY（默认：{currencies}）',
    'fiscal-year-start': '会计年度的首月（默认：本年一月）',
    sample: '填入一家网上零售商的虚构年度数据',
    force: '文件已存在时予以替换',
    help: '本说明',
  },
  generated: '已写入 {file}：{sheets} 张工作表，{currency}，会计年度 {first} 至 {last}。',
  problems: {
    'command-missing': '请指定命令：{commands}；--help 显示说明。',
    'command-unknown': '没有“{given}”这个命令，只有：{commands}。',
    'option-unknown': '命令 {command} 没有选项 {given}，只有：{options}。',
    'option-missing': '命令 {command} 须有选项 {option}；--help 显示说明。',
    'option-value-missing': '选项 {option} 之后须有取值。',
    'option-without-value': '选项 {option} 不带取值，请去掉“{given}”。',
    'argument-unexpected': '命令 {command} 只接受选项，无法识别“{given}”。',
    'language-unknown': '没有“{given}”这种语言，请从中选择：{languages}。',
    'currency-unknown': '“{given}”不是现行的 ISO 4217 币种代码，请填写如 CNY 的代码。',
    'month-unknown': '“{given}”不是月份，请在 {option} 之后填写年月，如 2025-01。',
    'file-exists': '{file} 已存在，请换一个名称，或用 --force 替换。',
    'folder-missing': '文件夹 {folder} 不存在，请先创建或换一个文件夹。',
    'file-unwritable': '{file} 无法写入（{reason}），请换一个位置。',
    unexpected: '发生了不应有的错误：{message}。',
  },
};
