/**
 * What an account may be mapped to, read from what a person wrote.
 */
import { isLineId, type LineId } from '../categories';

/** Words that keep an account out instead of naming a line. */
const EXCLUDED: ReadonlySet<string> = new Set(['exclude', '排除', '不计入']);

/** The line or `exclude` that a text names, in any case; `null` when it names neither, or no line that is known. */
export function mappingTarget(text: string, knownLines: ReadonlySet<string>): LineId | 'exclude' | null {
  const plain = text.trim().toLowerCase();
  if (EXCLUDED.has(plain)) return 'exclude';
  return isLineId(plain) && knownLines.has(plain) ? plain : null;
}
