import type { AppError } from '../../shared/base/errors.ts';
import { toWireError } from '../../shared/base/errors.ts';
import type { CallResult, LibraryEvent } from '../../shared/contract/messages.ts';

/** One call on its way through the library. */
export type LibraryCall = {
  /** Main's own number for it, never used twice. */
  readonly id: number;
  /** Never rejects: a failure is a result too. */
  readonly result: Promise<CallResult>;
};

type Pending = {
  readonly resolve: (result: CallResult) => void;
  readonly onEvent: (event: LibraryEvent) => void;
};

/** The calls that wait for their result; each is settled exactly once. */
export type PendingCalls = {
  add(onEvent: (event: LibraryEvent) => void): LibraryCall;
  settle(id: number, result: CallResult): void;
  has(id: number): boolean;
  /** Hands an event to the call it belongs to; one that has ended gets nothing. */
  emit(id: number, event: LibraryEvent): void;
  rejectAll(error: AppError): void;
};

/** An empty list of pending calls. */
export function createPendingCalls(): PendingCalls {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  const settle = (id: number, result: CallResult): void => {
    const call = pending.get(id);
    pending.delete(id);
    call?.resolve(result);
  };
  return {
    add(onEvent) {
      const id = nextId++;
      const result = new Promise<CallResult>((resolve) => pending.set(id, { resolve, onEvent }));
      return { id, result };
    },
    settle,
    has: (id) => pending.has(id),
    emit(id, event) {
      pending.get(id)?.onEvent(event);
    },
    rejectAll(error) {
      for (const id of [...pending.keys()]) settle(id, { ok: false, error: toWireError(error) });
    },
  };
}
