import type { Patch } from '../../../workbook/content';
import type { PatchPage } from './ledgerWork';

/** Cuts patches into pages of so many rows, so that no message is long to receive. */
export function* patchPages(patches: readonly Patch[], rowsPerPage: number): Generator<PatchPage> {
  for (const [index, patch] of patches.entries()) {
    if (patch.kind === 'cells' || patch.rows.length <= rowsPerPage) yield { index, patch };
    else {
      for (let from = 0; from < patch.rows.length; from += rowsPerPage) {
        yield { index, patch: { ...patch, rows: patch.rows.slice(from, from + rowsPerPage) } };
      }
    }
  }
}

/** Puts patches together again from their pages, as they come. */
export class PatchJoiner {
  private readonly joined: Patch[] = [];
  /** Rows of the patch that came last. */
  private rows: Extract<Patch, { kind: 'append-rows' }>['rows'][number][] = [];

  add({ index, patch }: PatchPage): void {
    if (patch.kind === 'cells') this.joined.push(patch);
    else if (index < this.joined.length) for (const row of patch.rows) this.rows.push(row);
    else {
      this.rows = [...patch.rows];
      this.joined.push({ ...patch, rows: this.rows });
    }
  }

  get patches(): readonly Patch[] {
    return this.joined;
  }
}
