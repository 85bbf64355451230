import type { WorkbookHost } from '../hosts/host';
import type { Hub } from '../functions/hub';

/**
 * The host with the live functions held back while it writes: a half-written model would flash through every cell. What
 * changed is read once, when the writing is over.
 */
export function pausedWhileWriting(host: WorkbookHost, hub: Pick<Hub, 'pause' | 'resume' | 'markDirty'>): WorkbookHost {
  async function held(operation: () => Promise<void>): Promise<void> {
    hub.pause();
    try {
      await operation();
    } finally {
      hub.markDirty();
      hub.resume();
    }
  }
  return {
    ...host,
    inject: (spec, control) => held(() => host.inject(spec, control)),
    write: (patches, control) => held(() => host.write(patches, control)),
  };
}
