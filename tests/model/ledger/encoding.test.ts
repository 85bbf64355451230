import { decodeText } from '../../../src/model/ledger/encoding';
import { fixture, textOf } from './ledgerFiles';

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
  expect(textOf(decoded).split('\n').slice(0, 2)).toEqual([
    '日期,凭证号,科目编码,科目名称,借方,贷方,摘要',
    '2025-03-05,记-1,6601,客服工资,1200.50,,三月工资',
  ]);
});

it('reads Windows-1252, whose high bytes GB18030 could decode too', () => {
  const decoded = decodeText(fixture('ledgers/german-windows1252.csv'));
  const text = textOf(decoded);
  expect(decoded.encoding).toBe('windows-1252');
  expect(text).toContain('Löhne März – größte Schicht');
  expect(text).toContain('Rückzahlung „Kaution“ in €');
});

it('keeps a UTF-8 file that was cut off inside a character', () => {
  const whole = new TextEncoder().encode('客服工资'.repeat(100));
  expect(decodeText(whole.slice(0, -1)).encoding).toBe('utf-8');
});

it('takes plain ASCII, and nothing at all, for UTF-8', () => {
  expect(decodeText(new TextEncoder().encode('a,b\n')).encoding).toBe('utf-8');
  const nothing = decodeText(new Uint8Array());
  expect(nothing.encoding).toBe('utf-8');
  expect(textOf(nothing)).toBe('');
});

describe('a text of many pieces', () => {
  // The letter before moves every character by a byte, so that pieces end inside of some.
  const text = `a${'客服工资€\n'.repeat(60_000)}`;
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
    [...`\ufeff${text}`].forEach((character, index) => {
      bytes.setUint16(index * 2, character.charCodeAt(0), littleEndian);
    });
    return new Uint8Array(bytes.buffer);
  };
  const gbk = Buffer.concat([
    Buffer.from('a'),
    ...Array<Buffer>(60_000).fill(Buffer.from('bfcdb7feb9a4d7caa2e30a', 'hex')),
  ]);

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-16le', utf16(true)],
    ['utf-16be', utf16(false)],
    ['gb18030', gbk],
  ])('is whole where pieces end inside a character (%s)', (encoding, bytes) => {
    const decoded = decodeText(bytes);
    const pieces = [...decoded.pieces()];
    expect(decoded.encoding).toBe(encoding);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.at(-1)?.share).toBe(1);
    expect(textOf(decoded)).toBe(text);
    expect(textOf(decoded)).toBe(text);
  });
});
