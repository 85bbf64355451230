/**
 * Words that are written in more than one way: abbreviations of ledgers, spellings, traditional characters.
 */

/** Abbreviations and spellings, each followed by the plain word; all lower case. */
const PLAIN_WORDS = `svc service, svcs service, svce service, cust customer, mgmt management, mgt management, mgr manager, mgrs manager,
  dept department, exp expense, exps expense, maint maintenance, mtce maintenance, depr depreciation, depn depreciation,
  deprec depreciation, dep depreciation, amort amortization, amortisation amortization, furn furniture, equip equipment,
  eqpt equipment, trng training, mktg marketing, mkting marketing, sys system, syst system, ctr center, centre center,
  sal salary, sals salary, emplr employer, emp employee, empl employee, ot overtime, tel telephone, phone telephone,
  telephones telephone, elec electricity, electric electricity, electrical electricity, prof professional, misc miscellaneous,
  ins insurance, subs subscription, lic license, licence license, licences license, licensing license, promo promotion,
  advert advertising, adverts advertising, ads advertising, ad advertising, adv advertising, recruit recruitment,
  recruiting recruitment, recruiter recruitment, hiring recruitment, admin administration, administrative administration, comm communication,
  comms communication, monitors screen, sw software, hw hardware, pcs pc, reps representative, rep representative,
  supv supervisor, supvr supervisor, sup supervisor, org organization, organisation organization, outsource outsourced,
  outsourcing outsourced, outsourcer outsourced, outsourcers outsourced, optimisation optimization, optimise optimization,
  optimize optimization, programme program, cheque check, labour labor, payr payroll, comp compensation,
  calls call, calling call, centres center, acct account, accts account, bldg building, 
  supplies supply, int interest, wkforce workforce, pymt payment, pmt payment, matls material,
  hols holiday, behaviour behavior, 
  compensatory compensation, assessments assessment, evaluations evaluation, analytics analysis, analyses analysis, evaluate
  evaluation, evaluating evaluation, assess assessment, improving improvement, improve improvement, improvements improvement,
  accum accumulated, agt agent, agts agent, pax passenger, cntr center, svr server,
  eqp equipment, advtg advertising, telecomms telecommunication, bens benefit, rpt report, rpts report, rptg reporting,
  svy survey, svys survey, util utility, utils utility, repl replacement, subscr subscription`;

/** Traditional characters and their simplified forms, in the same order. */
const TRADITIONAL =
  '資險務費電腦線話機訂閱軟體係統維護網絡寬頻帶訓練師講場課學習產識溝題決發換貨賠償訴訟賬帳應預計負債進項稅額銷現銀庫業營運調問滿評績質檢錄審監報數據蹤標準離職補經濟團隊組長層級員專聯單獎終貼養醫療會節辦設備傢俱裝飾攤舊樓潔綠廠車輛開廣傳關價協議規範諮詢顧導優禮贈撫處續許權雲訊號條約遷轉罰違賽競遠氣熱郵遞輸倉儲辭獵頭輔點顯鍵筆記麥購買託損戶動劃雜勞減壞實潤積匯兌訪談見試鑒暫貸歸屬裡盤櫃燈響';
const SIMPLIFIED =
  '资险务费电脑线话机订阅软体系统维护网络宽频带训练师讲场课学习产识沟题决发换货赔偿诉讼账账应预计负债进项税额销现银库业营运调问满评绩质检录审监报数据踪标准离职补经济团队组长层级员专联单奖终贴养医疗会节办设备家具装饰摊旧楼洁绿厂车辆开广传关价协议规范咨询顾导优礼赠抚处续许权云讯号条约迁转罚违赛竞远气热邮递输仓储辞猎头辅点显键笔记麦购买托损户动划杂劳减坏实润积汇兑访谈见试鉴暂贷归属里盘柜灯响';

const PLAIN: ReadonlyMap<string, string> = new Map(
  PLAIN_WORDS.split(',').map((pair) => {
    const [written = '', plain = ''] = pair.trim().split(/\s+/);
    return [written, plain] as const;
  }),
);

const SIMPLE: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, index) => [character, SIMPLIFIED.charAt(index)] as const),
);

/** Endings that do not change what a word means, and what stays in their place; the first that fits is taken. */
const ENDINGS: readonly (readonly [ending: RegExp, left: string])[] = [
  [/(?<=..)ies$/, 'y'],
  [/(?<=(?:s|x|ch|sh))es$/, ''],
  [/(?<=..[^su])s$/, ''],
];
const VERB_ENDINGS = /(?<=...)(?:ing|ed)$/;
const SILENT = /(?<=...)e$/;
const DOUBLED = /([bdgmnprt])\1$/;

/** A lower-case Latin word without its abbreviation, spelling or ending: `Salaries` and `sal.` are one word. */
export function plainWord(written: string): string {
  const plain = PLAIN.get(written) ?? written;
  const [ending, left] = ENDINGS.find(([known]) => known.test(plain)) ?? [/$/, ''];
  const singular = plain.replace(ending, left);
  const again = PLAIN.get(singular) ?? singular;
  const root = again.replace(VERB_ENDINGS, '');
  return (root === again ? root : root.replace(DOUBLED, '$1')).replace(SILENT, '');
}

/** A Chinese character in its simplified form. */
export function simplified(character: string): string {
  return SIMPLE.get(character) ?? character;
}
