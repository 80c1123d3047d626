import type { Caller } from './caller.ts';
import { createTurnstile } from './turnstile.ts';

/** What a piece of work knows of those who wait for it. */
export type Task = {
  /** Aborted when the last caller has gone. */
  readonly signal: AbortSignal;
  readonly emit: Caller['emit'];
  isWanted(): boolean;
  /** Resolves when somebody waits who is not in the background. */
  readonly wanted: Promise<void>;
};

/** Work that is done once for all who ask for it at the same time. */
export type SharedWork<T> = {
  /** Joins the work of that key where it is under way, else starts it. A caller that cancels leaves the others be. */
  join(key: string, caller: Caller, start: (task: Task) => Promise<T>): Promise<T>;
};

type Running<T> = {
  readonly callers: Set<Caller>;
  readonly controller: AbortController;
  readonly want: () => void;
  readonly result: Promise<T>;
};

export function createSharedWork<T>(): SharedWork<T> {
  const running = new Map<string, Running<T>>();

  const begin = (key: string, caller: Caller, start: (task: Task) => Promise<T>): Running<T> => {
    const callers = new Set([caller]);
    const controller = new AbortController();
    const wanted = createTurnstile();
    const result = start({
      signal: controller.signal,
      emit: (event) => {
        for (const each of callers) each.emit(event);
      },
      isWanted: () => [...callers].some((each) => each.isBackground !== true),
      wanted: wanted.passed,
    }).finally(() => {
      if (running.get(key)?.controller === controller) running.delete(key);
    });
    // Whoever waits is told by a promise of its own; where nobody does any more, nobody is.
    result.catch(() => undefined);
    const work = { callers, controller, want: wanted.open, result };
    running.set(key, work);
    return work;
  };

  const leave = (key: string, { callers, controller }: Running<T>, caller: Caller): void => {
    callers.delete(caller);
    if (callers.size > 0) return;
    // At once: who asks now must not join what is about to stop.
    if (running.get(key)?.controller === controller) running.delete(key);
    controller.abort(caller.signal.reason);
  };

  return {
    async join(key, caller, start) {
      caller.signal.throwIfAborted();
      const work = running.get(key) ?? begin(key, caller, start);
      work.callers.add(caller);
      if (caller.isBackground !== true) work.want();
      return untilAborted(work.result, caller.signal, () => {
        leave(key, work, caller);
      });
    },
  };
}

/** The result, or the reason of an abort where that comes first. */
async function untilAborted<T>(result: Promise<T>, signal: AbortSignal, onAbort: () => void): Promise<T> {
  const aborted = createTurnstile();
  const abort = (): void => {
    onAbort();
    aborted.open();
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    if (signal.aborted) abort();
    await Promise.race([result, aborted.passed]);
    signal.throwIfAborted();
    return await result;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
