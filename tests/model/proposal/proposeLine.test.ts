import { LINE_NAMES } from '../../../src/locales/lineNames';
import { proposer } from '../../../src/model/proposal/proposeLine';

const propose = proposer(LINE_NAMES);
const lineOf = (name: string) => propose({ name }).line;

describe('one account has one home', () => {
  it.each([
    // All pay stays in people, trainees' and trainers' too; courses and trainers from outside do not.
    ['Wages during training', 'people.agent-pay'],
    ['受训人员工资', 'people.agent-pay'],
    ['Trainers’ salaries', 'people.support-pay'],
    ['Trainers’ fees', 'training.trainers'],
    ['质检员薪酬', 'people.support-pay'],
    ['质检费', 'quality.monitoring'],
    ['投诉专员工资', 'people.agent-pay'],
    ['Training of supervisors', 'management.training'],
    ['客服主管培训', 'management.training'],
    // Owned against subscribed.
    ['Call centre platform, on-premise', 'technology.call-centre-platform'],
    ['Call centre platform, hosted', 'software.call-centre'],
    ['自建呼叫中心系统', 'technology.call-centre-platform'],
    ['云呼叫中心订阅', 'software.call-centre'],
    // Write-down goes with what is written down.
    ['Depreciation of computers', 'technology.depreciation'],
    ['Depreciation of furniture', 'facilities.depreciation'],
    ['办公家具折旧', 'facilities.depreciation'],
    ['服务器折旧', 'technology.depreciation'],
    ['Vehicle depreciation', null],
    ['Computers', 'technology.computers'],
    // Upkeep of systems against that of the building.
    ['Server maintenance', 'technology.maintenance'],
    ['Building maintenance', 'facilities.cleaning'],
    ['电话系统维护费', 'technology.telephony'],
    // Refunds only where revenue is not reduced by them already.
    ['Refunds to customers', 'complaints.refunds'],
    ['Sales returns', 'exclude'],
    ['销售退回', 'exclude'],
    ['Provision for customer claims', 'complaints.provision'],
    ['Provision for bad debts', 'exclude'],
    // Compensation of customers, and of employees.
    ['Customer compensation', 'complaints.compensation'],
    ['Workers’ compensation', 'people.agent-benefits'],
    ['Employee compensation', 'people.agent-pay'],
    ['经济补偿金', 'people.severance'],
    // What a partner does stays with the partner.
    ['Outsourced quality scoring per contact', 'outsourcing.service-fees'],
    ['外包商服务扣款', 'outsourcing.penalties'],
    ['SLA penalties from vendor', 'outsourcing.penalties'],
    ['Tax penalties', 'exclude'],
    // Asking the market, and asking customers.
    ['Market survey', 'brand.market-research'],
    ['Customer survey', 'research.surveys'],
    ['Employee survey', 'research.team-assessment'],
    ['Social media advertising', 'brand.advertising'],
    ['Social media tool', 'technology.social-tools'],
    ['Recruitment advertising', 'people.recruiting'],
    ['礼品-员工节日', 'people.agent-benefits'],
    ['礼品-客户', 'complaints.gifts'],
  ])('%s: %s', (name, line) => expect(lineOf(name)).toBe(line));
});

describe('paths', () => {
  it.each([
    ['管理费用-客服部-工资', 'people.agent-pay'],
    ['管理费用-工资', 'people.agent-pay'],
    ['6602.01 销售费用_客服人员社保', 'people.agent-benefits'],
    ['Customer Service : Salaries & Wages', 'people.agent-pay'],
    ['Professional fees : Legal', 'complaints.legal'],
    ['Professional fees : Audit', null],
    ['销售费用\\培训费\\差旅费', null],
    ['研发费用-工资', null],
    ['应付职工薪酬-工资', 'exclude'],
    ['Payroll liabilities', 'exclude'],
    ['Prepaid rent', 'exclude'],
  ])('%s: %s', (name, line) => expect(lineOf(name)).toBe(line));
});

describe('forms of one name', () => {
  it.each([
    [
      'people.agent-pay',
      ['Agent salaries', 'salaries, agents', 'SALARY - AGENT', 'Agents’ Salaries', 'agnet salaries'],
    ],
    ['technology.computers', ['ＰＣ及耳机', 'PC 及 耳机', 'pc、耳机（费用化）', 'PC及耳機']],
    ['facilities.furniture', ['Office furniture', 'Office Furn.', 'Furnitures, office', 'office furnitrue']],
    ['facilities.utilities', ['水电费', '水電費', '水 电 费', '水电费（客服中心）', '6601.12水电费']],
    ['brand.advertising', ['Advertising', 'Advertsing', 'advertisements', 'Adverts']],
    ['technology.call-centre-platform', ['On-premise call centre platform', 'call center platform (on prem)']],
    ['complaints.provision', ['预计负债', '預計負債', '【预计负债】']],
  ])('%s', (line, names) => {
    for (const name of names) expect([name, lineOf(name)]).toEqual([name, line]);
  });
});

describe('confidence', () => {
  const confidence = (name: string) => propose({ name }).confidence;

  it('is near one for a line’s name, high for a clear word, lower for a hint', () => {
    expect(confidence('招聘费')).toBeGreaterThanOrEqual(0.95);
    expect(confidence('Headsets')).toBeGreaterThanOrEqual(0.75);
    expect(confidence('Headsets')).toBeLessThan(0.95);
    expect(confidence('Wages')).toBeLessThan(confidence('Agents’ wages'));
    expect(confidence('Depreciation')).toBeLessThanOrEqual(0.5);
  });

  it('falls when other words speak for another line, which the reason names', () => {
    const { line, confidence: sure, reason } = propose({ name: '广告及域名费' });
    expect(['brand.advertising', 'brand.domain']).toContain(line);
    expect(sure).toBeLessThan(confidence('广告投放'));
    expect(reason).toMatchObject({
      kind: 'words',
      rival: { target: line === 'brand.domain' ? 'brand.advertising' : 'brand.domain' },
    });
  });

  it('falls with a typing error and with words nobody knows', () => {
    expect(confidence('Hedsets')).toBeLessThan(confidence('Headsets'));
    expect(confidence('Headsets zyxx qwvv')).toBeLessThan(confidence('Headsets'));
  });

  it('lies between 0 and 1, with at most two decimals', () => {
    for (const name of ['', '?', 'x', 'Wages', '应付账款', '其他', '房租', 'Travel', 'Outsourcing SLA penalties']) {
      const value = confidence(name);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(value).toBe(Number(value.toFixed(2)));
    }
  });
});

describe('reasons', () => {
  it.each([
    ['Depreciation - Office Furniture', { words: ['Depreciation', 'Furniture'], homeRule: 'facilities', rival: null }],
    ['客服人员（含兼职）五险一金', { words: ['客服人员', '五险一金'], homeRule: null, rival: null }],
    ['ＣＲＭ订阅', { words: ['CRM'], homeRule: null, rival: null }],
  ])('the words of %s that decided', (name, reason) => {
    expect(propose({ name }).reason).toEqual({ kind: 'words', ...reason });
  });

  it.each([
    ['房租', 'line-name'],
    ['管理费用', 'general'],
    ['Other expenses', 'general'],
    ['', 'unknown'],
    ['Zyxxqw', 'unknown'],
  ])('%s: %s', (name, kind) => expect(propose({ name }).reason.kind).toBe(kind));

  it('what is out of the model, and what has no line, has no category', () => {
    expect(propose({ name: 'Input VAT' })).toMatchObject({ line: 'exclude', category: null });
    expect(propose({ name: 'Travel' })).toMatchObject({ line: null, category: null });
    expect(propose({ name: 'CRM subscription' })).toMatchObject({ line: 'software.crm', category: 'software' });
  });
});

describe('the account number', () => {
  it('of a Chinese balance-sheet account helps where the name says nothing', () => {
    const told = propose({ name: '某某公司', account: '2241.05' });
    expect(told).toMatchObject({ line: 'exclude', reason: { kind: 'account', account: '2241.05' } });
    expect(propose({ name: '1122 某某公司' }).line).toBe('exclude');
  });

  it('does not outweigh the name, and means nothing in other charts', () => {
    expect(propose({ name: '客服人员工资', account: '1001' }).line).toBe('people.agent-pay');
    expect(propose({ name: '某某公司', account: '6602' }).line).toBeNull();
    expect(propose({ name: 'Zyxxqw', account: '4000' }).line).toBeNull();
  });
});
