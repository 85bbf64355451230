import { decodeText } from '../../../src/model/ledger/encoding';
import { fixture } from './ledgerFiles';

const CHINESE_FILES = [
  ['utf8.csv', 'utf-8'],
  ['utf8-bom.csv', 'utf-8'],
  ['utf16le-bom.csv', 'utf-16le'],
  ['utf16be-bom.csv', 'utf-16be'],
  ['utf16le.csv', 'utf-16le'],
  ['gb18030.csv', 'gb18030'],
] as const;

it.each(CHINESE_FILES)('reads the same text from %s (%s)', (name, encoding) => {
  const decoded = decodeText(fixture(`ledgers/${name}`));
  expect(decoded.encoding).toBe(encoding);
  expect(decoded.text.split('\n').slice(0, 2)).toEqual([
    '日期,凭证号,科目编码,科目名称,借方,贷方,摘要',
    '2025-03-05,记-1,6601,客服工资,1200.50,,三月工资',
  ]);
});

it('reads Windows-1252, whose high bytes GB18030 could decode too', () => {
  const { encoding, text } = decodeText(fixture('ledgers/german-windows1252.csv'));
  expect(encoding).toBe('windows-1252');
  expect(text).toContain('Löhne März – größte Schicht');
  expect(text).toContain('Rückzahlung „Kaution“ in €');
});

it('keeps a UTF-8 file that was cut off inside a character', () => {
  const whole = new TextEncoder().encode('客服工资'.repeat(100));
  expect(decodeText(whole.slice(0, -1)).encoding).toBe('utf-8');
});

it('takes plain ASCII, and nothing at all, for UTF-8', () => {
  expect(decodeText(new TextEncoder().encode('a,b\n')).encoding).toBe('utf-8');
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
});
