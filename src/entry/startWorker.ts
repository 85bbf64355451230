/**
 * A worker that has started and said so by its first message, or `null` where there are none or the page's policy forbids
 * them. `create` builds it.
 */
export function startWorker(create: () => Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = create();
      worker.onmessage = () => resolve(worker);
      worker.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
