import type { WorkbookHost } from '../../hosts/host';
import { cellsAsText } from '../../model/ledger/cellsAsText';
import type { Control } from '../../model/progress';

/** Cells selected in the workbook, as they were then: text in a file whose name is their address. */
export class SelectionFile extends File {
  constructor(
    bytes: Uint8Array<ArrayBuffer>,
    address: string,
    /** Number of the first row on its sheet. */
    readonly firstRow: number,
  ) {
    super([bytes], address, { type: 'text/csv' });
  }
}

/** Takes the selection for a ledger file. Rejects as `WorkbookHost.readSelection` does. */
export async function selectionFile(host: WorkbookHost, control: Control): Promise<SelectionFile> {
  const { address, row, rows } = await host.readSelection(control);
  return new SelectionFile(await cellsAsText(rows, { signal: control.signal }), address, row);
}
