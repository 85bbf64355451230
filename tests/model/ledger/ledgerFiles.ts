/** Ledger files for tests: bytes of files in the repository, and of text written in a test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecodedText } from '../../../src/model/ledger/encoding';

const FIXTURES = join(__dirname, '..', '..', 'fixtures');

/** Bytes of a file below `tests/fixtures`. */
export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, path)));
}

/** UTF-8 bytes of lines. */
export function bytesOf(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n') + '\n');
}

/** A decoded text as a whole. */
export function textOf(decoded: DecodedText): string {
  return Array.from(decoded.pieces(), ({ text }) => text).join('');
}
