/** Text as bytes of encodings that the platform decodes only. */

export const ENCODINGS = ['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type WrittenEncoding = (typeof ENCODINGS)[number];

/** Whether an encoding has Chinese characters and full-width forms. */
export const hasChinese = (encoding: WrittenEncoding): boolean => encoding !== 'windows-1252';

/** Bytes of every character that two bytes make in GBK, by asking the decoder. */
function gbPairs(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return pairs;
}

const GB_PAIRS = gbPairs();

function encodeGb(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    const known = code < 0x80 ? [code] : GB_PAIRS.get(character);
    if (!known) throw new RangeError(`${character} has no two bytes in GB18030`);
    return known;
  });
  return Uint8Array.from(bytes);
}

/** Writes text in an encoding; UTF-16 gets its mark. */
export function encodeText(text: string, encoding: WrittenEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-mark':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'gb18030':
      return encodeGb(text);
    case 'windows-1252':
      return new Uint8Array(Buffer.from(text, 'latin1'));
  }
}
