/** Writes a workbook as an .xlsx file, without any spreadsheet program. */
import type { FileValues } from '../../workbook/cellValues';
import type { WorkbookSpec } from '../../workbook/spec';
import { packageFiles } from './packageFiles';
import { workbookParts } from './workbookParts';
import { writeZip, type Sink } from './zip';

/**
 * Writes a workbook in chunks, so that a long ledger is never held as a file. The same spec and values give the same
 * bytes. Rejects with a `Problem` (`text-too-long`) for a text that no cell can hold.
 * @param values what cells show; `null` for a file without what formulas show
 */
export async function writeWorkbook(spec: WorkbookSpec, values: FileValues | null, sink: Sink): Promise<void> {
  const { roots, parts } = workbookParts(spec, values);
  await writeZip(packageFiles(roots, parts), sink);
}

/** Writes a workbook as one array of bytes; see `writeWorkbook`. */
export async function workbookBytes(spec: WorkbookSpec, values: FileValues | null): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  await writeWorkbook(spec, values, (bytes) => void chunks.push(bytes));
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.length;
  }
  return bytes;
}
