/** Workbooks as files on the disk, for programs that read nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own; `remove` it when done. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'cscost-xlsx-'));

  /** Writes a file and gives its path. */
  write(name: string, bytes: Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, bytes);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
