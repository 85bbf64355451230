/**
 * Text from bytes whose encoding nobody told: UTF-8, UTF-16, GB18030 or Windows-1252, told apart by what the bytes say.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Some of a text, as long as it is read in one go. */
export interface TextPiece {
  readonly text: string;
  /** How much of the whole text has been read with it, 0–1. */
  readonly share: number;
}

/** Text that is decoded piece by piece, as often as it is read, so that a long one is never held as a whole. */
export interface DecodedText {
  readonly encoding: Encoding;
  pieces(): Iterable<TextPiece>;
}

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How many bytes are looked at where a look is enough. */
const SAMPLE_BYTES = 1 << 20;
/** Share of the odd or even bytes that are zero in UTF-16 text with digits and marks, and never in other text. */
const ZERO_SHARE = 0.1;
/** A file that is UTF-8 but for a few broken bytes (cut off, glued together) stays UTF-8. */
const BROKEN_SHARE = 0.01;

/** Bytes decoded in one go: a few thousand lines. */
const PIECE_BYTES = 1 << 18;

/**
 * Decodes a file. A byte-order mark decides and is dropped. Without one: UTF-16 by its zero bytes, UTF-8 when the bytes
 * are valid (but for a few), else GB18030 when they pair as common Chinese characters do, else Windows-1252, which any
 * bytes are.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  return { encoding, pieces: () => decodedPieces(bytes, encoding) };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const told = markedEncoding(bytes) ?? zeroByteEncoding(bytes);
  if (told) return told;
  if (isUtf8(bytes) || isNearlyUtf8(bytes)) return 'utf-8';
  return looksLikeGb(bytes) ? 'gb18030' : 'windows-1252';
}

function* decodedPieces(bytes: Uint8Array, encoding: Encoding, isStrict = false): Generator<TextPiece> {
  const decoder = new TextDecoder(encoding, { fatal: isStrict });
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const to = Math.min(from + PIECE_BYTES, bytes.length);
    const text = decoder.decode(bytes.subarray(from, to), { stream: to < bytes.length });
    yield { text: encoding === 'windows-1252' ? withSigns(text) : text, share: to / bytes.length };
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const found = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}

function zeroByteEncoding(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const enough = (length / 2) * ZERO_SHARE;
  if (length < 2 || Math.max(even, odd) <= enough) return null;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    for (const { text } of decodedPieces(bytes, 'utf-8', true)) void text;
    return true;
  } catch {
    return false;
  }
}

function isNearlyUtf8(bytes: Uint8Array): boolean {
  let foreign = 0;
  let broken = 0;
  for (const { text } of decodedPieces(bytes, 'utf-8')) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) foreign += 1;
      if (code === 0xfffd) broken += 1;
    }
  }
  return broken <= foreign * BROKEN_SHARE;
}

/**
 * What Windows-1252 has in the places 0x80–0x9F, where Latin-1 has control characters (encoding.spec.whatwg.org). Node
 * 20.18.3 and later decode it as Latin-1 (nodejs/node#56542), so these places are filled here.
 */
const WINDOWS_1252_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withSigns(latin: string): string {
  return latin.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}

const isLead = (byte: number): boolean => byte >= 0x81 && byte <= 0xfe;
/** GB 2312, the common part: symbols, full-width forms and the first level of characters; both bytes are high. */
const isCommonPair = (lead: number, trail: number): boolean => lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1;

/**
 * Whether high bytes stand in the pairs of common Chinese text. Western text has most of its high bytes alone between
 * letters, which GB18030 can decode too, as characters hardly anybody writes.
 */
function looksLikeGb(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let common = 0;
  let rare = 0;
  for (let index = 0; index < length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead <= 0x7f) continue;
    if (isLead(lead) && isCommonPair(lead, bytes[index + 1] ?? 0)) common += 1;
    else rare += 1;
    if (isLead(lead)) index += 1;
  }
  return common > rare;
}
