import { AppError, toWireError } from '../../shared/base/errors.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import { isTooDeep } from '../../shared/contract/depth.ts';
import {
  isToLibrary,
  type CallResult,
  type FromLibrary,
  type WireResult,
} from '../../shared/contract/messages.ts';
import type { Method, Value } from '../../shared/contract/methods.ts';
import { isMethod, parseArgs } from '../../shared/contract/parsers.ts';
import type { HandlerContext, Handlers } from './handlers.ts';
import { whenFree } from './services/base/patience.ts';

/** The answering end of the contract, whatever carries its messages. */
export type LibraryServer = {
  /** Takes one message; every request is answered exactly once, by `post`. */
  readonly receive: (message: unknown) => void;
  /** Cancels every running call and resolves when the last has ended. */
  readonly close: () => Promise<void>;
};

export type ServerEnds = {
  /** Throws where the message can't be cloned. */
  readonly post: (message: FromLibrary) => void;
  /** The other end asks this one to close. */
  readonly onClose: () => void;
  /** A call came in. */
  readonly onCall?: () => void;
  /** Its answer was sent. */
  readonly onAnswer?: (method: string) => void;
  /** What this end asked main to print is there. */
  readonly onPrinted?: (id: number, result: WireResult) => void;
};

/** Serves `handlers` over whatever `post` reaches. */
export function serve(
  handlers: Handlers,
  { post, onClose, onCall, onAnswer, onPrinted }: ServerEnds,
): LibraryServer {
  const running = new Map<number, { readonly controller: AbortController; readonly done: Promise<void> }>();

  const run = async (id: number, method: string, args: unknown, signal: AbortSignal): Promise<void> => {
    const emit: HandlerContext['emit'] = (event) => {
      if (running.has(id)) post({ kind: 'event', request: id, event });
    };
    const result = await settle(handlers, method, args, { signal, emit });
    running.delete(id);
    postResult(post, id, result);
    onAnswer?.(method);
  };

  const start = (id: number, method: string, args: unknown): void => {
    if (running.has(id)) throw new Error(`request ${id} is running already`);
    const controller = new AbortController();
    onCall?.();
    // Begun a microtask later, so that the call is in `running` before its handler can emit.
    const done = Promise.resolve().then(() => run(id, method, args, controller.signal));
    running.set(id, { controller, done });
  };

  // The reason is what `signal.throwIfAborted()` throws: a handler that uses it answers `cancelled`.
  const cancel = (id: number): void => {
    running.get(id)?.controller.abort(new AppError('cancelled', `call ${id} was cancelled`));
  };

  const close = async (): Promise<void> => {
    for (const id of running.keys()) cancel(id);
    await Promise.all([...running.values()].map(({ done }) => done));
  };

  const receive = (message: unknown): void => {
    if (!isToLibrary(message)) throw new Error('a message that is not of the contract');
    switch (message.kind) {
      case 'request':
        start(message.id, message.method, message.args);
        return;
      case 'cancel':
        cancel(message.id);
        return;
      case 'printed':
        onPrinted?.(message.id, message.result);
        return;
      case 'close':
        onClose();
        return;
      default:
        assertNever(message);
    }
  };

  return { receive, close };
}

async function settle(
  handlers: Handlers,
  method: string,
  args: unknown,
  context: HandlerContext,
): Promise<CallResult> {
  try {
    // Also refuses what every object has: toString, __proto__.
    if (!isMethod(method)) throw new AppError('invalid-input', `unknown method ${method}`, { method });
    if (isTooDeep(args)) throw new AppError('invalid-input', `${method}: nested too deeply`, { method });
    context.signal.throwIfAborted();
    const work = () => answer(handlers, method, args, context);
    const value = await (WRITES_OFTEN.test(method) ? work() : whenFree(context.signal, work));
    return LISTS.has(method) ? { ok: true, json: JSON.stringify(value) } : { ok: true, value };
  } catch (error) {
    return { ok: false, error: toWireError(error) };
  }
}

/** What answers with thousands of lines: all of it is what JSON can say. */
const LISTS: ReadonlySet<Method> = new Set<Method>([
  'library/editions',
  'shelf/alike',
  'shelf/page',
  'shelf/readings',
]);

/** What writes many times deals with a busy library by itself, and is not begun anew. */
const WRITES_OFTEN = /^(?:import|survey|backup|tables)\//u;

function answer<M extends Method>(
  handlers: Handlers,
  method: M,
  args: unknown,
  context: HandlerContext,
): Value<M> | Promise<Value<M>> {
  return handlers[method](parseArgs(method, args), context);
}

/** A result that can't be cloned (a function in it, say) is a bug of the handler's, never a call left pending. */
function postResult(post: ServerEnds['post'], id: number, result: CallResult): void {
  try {
    post({ kind: 'result', id, result });
  } catch (cause) {
    const error = toWireError(new Error(`the result of call ${id} can't be sent: ${String(cause)}`));
    post({ kind: 'result', id, result: { ok: false, error } });
  }
}
