import { AppError, fromWireError } from '../../shared/base/errors.ts';
import type { Args, Method, Value } from '../../shared/contract/methods.ts';
import type { LibraryEvent } from '../../shared/contract/messages.ts';
import type { MainApi, MainMethod, PageBridge, PageEvent } from '../../shared/contract/page.ts';

declare global {
  interface Window {
    /** Put there by the preload; this folder alone may touch it. */
    readonly duizhao: PageBridge;
  }
}

export type AnyMethod = Method | MainMethod;
export type AnyArgs<M extends AnyMethod> = M extends Method
  ? Args<M>
  : M extends MainMethod
    ? Parameters<MainApi[M]>[0]
    : never;
export type AnyValue<M extends AnyMethod> = M extends Method
  ? Value<M>
  : M extends MainMethod
    ? ReturnType<MainApi[M]>
    : never;

export type CallOptions = {
  /** Aborting it cancels the call, which then throws `cancelled`. */
  readonly signal?: AbortSignal;
  /** Events of this very call, such as its progress. */
  readonly onEvent?: (event: LibraryEvent) => void;
};

let lastCall = 0;
const eventListeners = new Map<number, (event: LibraryEvent) => void>();

/**
 * Asks the library, or main, and gives the value.
 * @throws AppError whatever went wrong; nothing else is ever thrown.
 */
export async function call<M extends AnyMethod>(
  method: M,
  args: AnyArgs<M>,
  options: CallOptions = {},
): Promise<AnyValue<M>> {
  const { signal, onEvent } = options;
  if (signal?.aborted === true) throw new AppError('cancelled', method);
  const id = ++lastCall;
  const cancel = (): void => {
    window.duizhao.cancel(id);
  };
  signal?.addEventListener('abort', cancel);
  if (onEvent !== undefined) eventListeners.set(id, onEvent);
  try {
    const result = await window.duizhao.invoke(id, method, args);
    if (!result.ok) throw fromWireError(result.error);
    // The library answers by the same contract: its handlers are a mapped type over it.
    return ('json' in result ? JSON.parse(result.json) : result.value) as AnyValue<M>;
  } finally {
    signal?.removeEventListener('abort', cancel);
    eventListeners.delete(id);
  }
}

/** Calls `listener` for all that main tells the page unasked; events of single calls go to those calls alone. */
export function subscribe(listener: (event: PageEvent) => void): () => void {
  return window.duizhao.subscribe((event) => {
    const own = event.kind === 'library' && event.call !== null ? eventListeners.get(event.call) : undefined;
    if (own !== undefined && event.kind === 'library') own(event.event);
    else listener(event);
  });
}

/** Any thrown value as an `AppError`; what is none is a bug of the page. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('bug', error instanceof Error ? (error.stack ?? error.message) : String(error));
}
