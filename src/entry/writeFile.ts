import type { FileValues } from '../workbook/cellValues';
import type { WorkbookSpec } from '../workbook/spec';

/** How long the writer may work before the page gets a turn. */
const TURN_MS = 50;

/** Writes a workbook as the bytes of an .xlsx file; the writer is loaded when it is needed. */
export async function writeFile(spec: WorkbookSpec, values: FileValues): Promise<Uint8Array<ArrayBuffer>> {
  const { writeWorkbook } = await import('../hosts/xlsx/writeWorkbook');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let since = performance.now();
  await writeWorkbook(spec, values, async (bytes) => {
    chunks.push(new Uint8Array(bytes));
    if (performance.now() - since < TURN_MS) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    since = performance.now();
  });
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
