/**
 * Guards that a workbook file passes before the reader sees it.
 */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Problem } from '../../problem';
import type { Control } from '../../progress';
import { takeTurn } from '../turns';
import { cellsReached } from './cellsReached';

/** A million rows of a ledger take about a third of this. */
const MOST_BYTES = 1 << 28;
const MOST_UNPACKED_BYTES = 1 << 30;
const MOST_PARTS = 5_000;
/** Parts of ordinary books are packed 30 times at most, and 100 times where rows repeat. */
const MOST_RATIO = 300;
/** Parts that are small whatever they were packed to. */
const SMALL = 1 << 20;
/** A million rows of sixty columns. */
const MOST_CELLS = 60_000_000;

function unsafe(reason: 'size' | 'parts' | 'path' | 'ratio' | 'doctype'): Problem {
  return new Problem('workbook-unsafe', { reason });
}

const XML = /\.(?:xml|rels)$/i;
const OUTSIDE = /^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|[\\:\0]/;

/** Looks at the archive's directory, unpacking nothing, and gives the paths of the parts that are XML. */
function checkDirectory(bytes: Uint8Array): readonly string[] {
  const paths = new Map<string, string>();
  let unpacked = 0;
  const look = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    const path = name.toLowerCase();
    if (OUTSIDE.test(name) || paths.has(path)) throw unsafe('path');
    paths.set(path, name);
    if (paths.size > MOST_PARTS) throw unsafe('parts');
    if (originalSize > SMALL && originalSize > size * MOST_RATIO) throw unsafe('ratio');
    // No XML is empty: a size of 0 would leave it to each reader where the part ends.
    if (XML.test(name) && (size === 0 || originalSize === 0)) throw unsafe('ratio');
    unpacked += originalSize;
    if (unpacked > MOST_UNPACKED_BYTES) throw unsafe('size');
    return false;
  };
  unzipSync(bytes, { filter: look });
  return [...paths.values()].filter((name) => XML.test(name));
}

const LESS_THAN = 0x3c;
const EXCLAMATION = 0x21;
const isD = (byte: number | undefined): boolean => byte === 0x44 || byte === 0x64;

/** Whether XML declares a document type, which alone can declare entities, or is UTF-16, where that could hide. */
function declaresType(xml: Uint8Array): boolean {
  if (xml[0] === 0xff || xml[0] === 0xfe || xml[0] === 0 || xml[1] === 0) return true;
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) {
    if (xml[at + 1] === EXCLAMATION && isD(xml[at + 2])) return true;
  }
  return false;
}

/**
 * Rejects with a `Problem` when a workbook must not be read: `workbook-unsafe` with the reason (`size`, `parts`, `path`,
 * `ratio`, `doctype`), `workbook-unreadable` for a damaged archive; with `signal.reason` when aborted.
 */
export async function refuseUnsafeWorkbook(bytes: Uint8Array, control: Control): Promise<void> {
  if (bytes.length > MOST_BYTES) throw unsafe('size');
  let cells = 0;
  try {
    for (const path of checkDirectory(bytes)) {
      await takeTurn(control, 0, null);
      const xml = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
      if (!xml || declaresType(xml)) throw unsafe('doctype');
      cells += cellsReached(xml);
      if (cells > MOST_CELLS) throw unsafe('size');
    }
  } catch (error) {
    control.signal?.throwIfAborted();
    throw error instanceof Problem ? error : new Problem('workbook-unreadable');
  }
}
