/**
 * The live hub: the cells that show live functions, over one model kept fresh.
 *
 * Equal calls share one computation, and only results that changed are published: publishing an equal result would make
 * Excel calculate, which marks the model dirty again, and so on for ever.
 */
import type { LiveModel, ModelState } from '../model/liveModel';
import type { ModelSnapshot } from '../model/snapshot';
import { LiveReader, type LiveReaderOptions } from './liveReader';
import { FunctionError, isSameResult, resultOf, type FunctionResult } from './result';

/** What a live cell asks for. */
export interface Watch {
  /** Names the computation: equal keys share one. */
  readonly key: string;
  readonly compute: (model: ModelSnapshot) => FunctionResult;
  /** Takes the first result and every changed one. */
  readonly publish: (result: FunctionResult) => void;
}

export interface Hub extends LiveModel {
  /** Starts a watch. The invocation is its identity, since Excel may cancel an old call after it began the same call anew. */
  watch(invocation: object, watch: Watch): void;
  /** Ends the watch of an invocation. */
  cancel(invocation: object): void;
  /** Says that the workbook may have changed; the read follows 200 ms after the last mark, at most 1 s after the first. */
  markDirty(): void;
  /** Holds all reads back while the workbook is being written; pauses nest. */
  pause(): void;
  /** Ends one pause; what was marked meanwhile is read then. */
  resume(): void;
  /** Ends everything: no more reads, no more news; whoever waits for `refresh` is let go. */
  stop(): void;
}

/** One computation and the invocations that show its result. */
interface Computation {
  readonly compute: Watch['compute'];
  readonly subscribers: Map<object, Watch['publish']>;
  /** What the subscribers show; `null` before the first result. */
  shown: FunctionResult | null;
}

/** A hub over a workbook; it reads when somebody first watches, listens or asks. */
export function createHub(options: LiveReaderOptions): Hub {
  const { report = console.error } = options;
  const reader = new LiveReader({ ...options, report });
  const computations = new Map<string, Computation>();
  const keys = new Map<object, string>();
  let stopListening: (() => void) | null = null;

  function watch(invocation: object, { key, compute, publish }: Watch): void {
    cancel(invocation);
    stopListening ??= reader.subscribe(() => [...computations.values()].forEach(update));
    const computation = computations.get(key) ?? { compute, subscribers: new Map(), shown: null };
    computations.set(key, computation);
    computation.subscribers.set(invocation, publish);
    keys.set(invocation, key);
    if (computation.shown === null) update(computation);
    else show(publish, computation.shown);
    // A new cell is a reason to try again.
    if (reader.current().status === 'failed') reader.markDirty();
  }

  function update(computation: Computation): void {
    const result = resultIn(reader.current(), computation.compute);
    if (result === null || (computation.shown !== null && isSameResult(result, computation.shown))) return;
    computation.shown = result;
    for (const publish of [...computation.subscribers.values()]) show(publish, result);
  }

  /** One cell that cannot take its result must not keep the others from theirs. */
  function show(publish: Watch['publish'], result: FunctionResult): void {
    try {
      publish(result);
    } catch (error) {
      report(error);
    }
  }

  function resultIn(state: ModelState, compute: Watch['compute']): FunctionResult | null {
    switch (state.status) {
      case 'loading':
        return null;
      case 'absent':
        return new FunctionError('#N/A', 'no-template');
      case 'failed':
        return new FunctionError('#N/A', 'model-unreadable');
      case 'ready':
        return resultOf(() => compute(state.model), report);
    }
  }

  function cancel(invocation: object): void {
    const key = keys.get(invocation);
    if (key === undefined) return;
    keys.delete(invocation);
    const computation = computations.get(key);
    computation?.subscribers.delete(invocation);
    if (computation?.subscribers.size === 0) computations.delete(key);
    if (keys.size === 0) {
      stopListening?.();
      stopListening = null;
    }
  }

  return {
    watch,
    cancel,
    current: () => reader.current(),
    subscribe: (listener) => reader.subscribe(listener),
    refresh: () => reader.refresh(),
    markDirty: () => reader.markDirty(),
    pause: () => reader.pause(),
    resume: () => reader.resume(),
    stop() {
      reader.stop();
      computations.clear();
      keys.clear();
    },
  };
}
