/** A state that others listen to, as `useSyncExternalStore` takes it. */
export class ListenedState<S> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: S) {}

  readonly current = (): S => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected publish(state: S): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}
