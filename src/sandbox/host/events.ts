/**
 * Events on their way to the client: who listens, what waits, and delivery after the calculation, as Excel does it.
 */
import type { Book } from './book';
import type { EventEntry } from './protocol';

/** Excel's event numbers. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  selectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of handlers on a collection. */
export const WORKBOOK = 'Workbook';

export type EventSource = 'Local' | 'Remote';

type Listener = (entries: readonly EventEntry[]) => void;

const key = (type: number, target: string): string => `${type}|${target}`;

export class Events {
  /** Who makes the changes that are noted now. */
  source: EventSource = 'Local';
  private readonly handlers = new Map<string, number>();
  private readonly listeners = new Set<Listener>();
  private waiting: EventEntry[] = [];
  private delivery: Promise<void> | null = null;

  constructor(private readonly book: Book) {}

  /** The client registers once for each type and target. */
  subscribe(type: number, target: string): void {
    this.handlers.set(key(type, target), (this.handlers.get(key(type, target)) ?? 0) + 1);
  }

  unsubscribe(type: number, target: string): void {
    this.handlers.set(key(type, target), Math.max(0, (this.handlers.get(key(type, target)) ?? 0) - 1));
  }

  /** Hands entries to a client from now on. */
  onMessages(listener: Listener): void {
    this.listeners.add(listener);
  }

  /** Puts an event in line for each target that is listened to. */
  note(type: number, targets: readonly string[], args: Readonly<Record<string, unknown>>): void {
    if (!this.book.enableEvents) return;
    for (const target of targets) {
      if (!this.handlers.get(key(type, target))) continue;
      const message = JSON.stringify({ source: this.source, ...args });
      const isRemoteOverride = this.source === 'Remote';
      this.waiting.push({ messageCategory: 65536, messageType: type, targetId: target, message, isRemoteOverride });
    }
    this.delivery ??= this.deliver();
  }

  /** Resolves when nothing is being calculated and every event has been handed over. */
  async idle(): Promise<void> {
    do {
      await this.book.settle();
      await this.delivery;
    } while (this.delivery);
  }

  private async deliver(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.book.settle();
    const entries = this.waiting;
    this.waiting = [];
    this.delivery = null;
    if (entries.length) this.listeners.forEach((listener) => listener(entries));
  }
}
