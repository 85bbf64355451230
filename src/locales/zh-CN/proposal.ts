import type { proposal as english } from '../en/proposal';

/** 简体中文: why a line is proposed for an account. */
export const proposal: typeof english = {
  reasons: {
    'line-name': '科目名称与成本项目名称相同。',
    similar: '科目名称与成本项目“{name}”相近。',
    words: '依据{words}判断。',
    excluded: '依据{words}判断：不属于客服成本。',
    unfit: '依据{words}判断：模型中没有适合此类费用的成本项目。',
    account: '名称无法判断，而 {account} 在中国会计科目表中是资产、负债或权益类科目的编码。',
    general: '名称过于笼统，无法对应任何成本项目。',
    unknown: '名称中没有可识别的词。',
  },
  homeRule: '归属规则：{rule}',
  rival: '{words}也可指向：{target}。',
  quoted: '“{word}”',
  between: '、',
  betweenSentences: '',
  noLine: '无对应项目',
};
