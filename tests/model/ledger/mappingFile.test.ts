import { readMapping } from '../../../src/model/ledger/mappingFile';
import { retailCase } from '../../support/retailCase';
import { caughtProblem } from '../caughtProblem';
import { bytesOf } from './ledgerFiles';

it('reads the mapping of the shared case', async () => {
  const mapping = await readMapping(retailCase.mapping());
  expect(mapping.size).toBe(40);
  expect(mapping.get('6601001')).toBe('people.agent-pay');
  expect(mapping.get('6601040')).toBe('exclude');
});

it('knows the columns by Chinese headers, and keeps what else the file has to itself', async () => {
  const mapping = await readMapping(
    bytesOf('科目名称;科目编码;成本项目;备注', '工资;066;people.agent-pay;x', '税;2221;排除;'),
  );
  expect([...mapping]).toEqual([
    ['066', 'people.agent-pay'],
    ['2221', 'exclude'],
  ]);
});

it('leaves an account without a line unmapped, and takes a repeated line once', async () => {
  const mapping = await readMapping(bytesOf('account,line', '1,', '2,Facilities.Rent', '2,facilities.rent', ''));
  expect([...mapping]).toEqual([['2', 'facilities.rent']]);
});

it('takes lines users added when it is told of them', async () => {
  const bytes = bytesOf('account,line', '1,people.night-shift');
  expect((await readMapping(bytes, new Set(['people.night-shift']))).get('1')).toBe('people.night-shift');
  expect((await caughtProblem(() => readMapping(bytes))).code).toBe('mapping-unknown-line');
});

it.each([
  ['mapping-columns', ['account,amount', '1,2'], { headers: 'account | amount' }],
  ['mapping-columns', [''], {}],
  [
    'mapping-unknown-line',
    ['account,line', '1,people.agent-pay', '2,people.agentpay'],
    { row: 3, account: '2', line: 'people.agentpay' },
  ],
  ['mapping-unknown-line', ['account,line', '', '1,wages.pay'], { row: 3, account: '1', line: 'wages.pay' }],
  [
    'mapping-conflict',
    ['account,line', '1,people.agent-pay', '2,exclude', '1,exclude'],
    { row: 4, account: '1', line: 'exclude', earlierRow: 2, earlierLine: 'people.agent-pay' },
  ],
  ['mapping-blank-account', ['account,line', ',people.agent-pay'], { row: 2, line: 'people.agent-pay' }],
  ['mapping-empty', ['account,line', '1,'], {}],
])('refuses with %s: %j', async (code, lines, values) => {
  const problem = await caughtProblem(() => readMapping(bytesOf(...lines)));
  expect(problem.code).toBe(code);
  expect(problem.values).toMatchObject(values);
});

it('refuses another file of the case in place of the mapping', async () => {
  expect((await caughtProblem(() => readMapping(retailCase.drivers()))).code).toBe('mapping-columns');
  expect((await caughtProblem(() => readMapping(retailCase.ledger()))).code).toBe('mapping-columns');
  expect((await caughtProblem(() => readMapping(Uint8Array.of(0x50, 0x4b, 3, 4)))).code).toBe('workbook-unreadable');
  expect((await caughtProblem(() => readMapping(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)))).code).toBe(
    'file-is-old-workbook',
  );
  expect((await caughtProblem(() => readMapping(bytesOf('<html><table>')))).code).toBe('file-is-page');
});
