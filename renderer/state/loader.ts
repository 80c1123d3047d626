import type { AppError } from '../../shared/base/errors.ts';
import { toAppError, type CallOptions } from '../client/call.ts';

/** How far a reading is; both null while nothing is read and nothing went wrong. */
export type Reading = {
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: AppError | null;
};

const NOT_READING: Reading = { progress: null, error: null };

type LoaderSpec<A, V> = {
  /** Asks for what is to be shown; passes the options on to the call that takes longest. */
  readonly read: (args: A, options: CallOptions) => Promise<V>;
  /** Takes what was read. Only the newest reading comes here. */
  readonly show: (value: V, args: A) => void | Promise<void>;
  /** Takes progress and error of the newest reading. */
  readonly tell: (reading: Reading) => void;
};

export type Loader<A> = {
  /** Reads anew: an older reading is given up, and then waits for this one; a failure is told, never thrown. */
  readonly load: (args: A) => Promise<void>;
  /**
   * Reads what was loaded again while it stays on the screen: no progress is told, and a failure is thrown. During a
   * load it waits for its end; where nothing was loaded it does nothing.
   */
  readonly refresh: () => Promise<void>;
  /** Stops a reading that takes too long; the error that is told is then `cancelled`. */
  readonly cancel: () => void;
  /** Says that something was written here: what is being read is older than that, and is read once more. */
  readonly touch: () => void;
  /** Lets go of what was loaded, and of what is being read. */
  readonly forget: () => void;
};

type Run = { readonly abort: AbortController; readonly isQuiet: boolean; isStale: boolean };

/** Reads for one store: the newest wins, it can be cancelled, and it says how far it is and what went wrong. */
export function makeLoader<A, V>({ read, show, tell }: LoaderSpec<A, V>): Loader<A> {
  let loaded: { readonly args: A } | null = null;
  let running: Run | null = null;
  let newest: Promise<void> = Promise.resolve();

  const begin = (isQuiet: boolean): Run => {
    running?.abort.abort();
    running = { abort: new AbortController(), isQuiet, isStale: false };
    return running;
  };
  const end = async (own: Run): Promise<void> => {
    if (running !== own) return;
    running = null;
    if (own.isStale) await refresh();
  };
  const optionsOf = (own: Run): CallOptions => ({
    signal: own.abort.signal,
    onEvent: ({ name, data }) => {
      if (name.endsWith('/progress') && 'done' in data && running === own && !own.isQuiet)
        tell({ progress: data, error: null });
    },
  });

  const readAnew = async (args: A): Promise<void> => {
    const own = begin(false);
    loaded = null;
    tell(NOT_READING);
    try {
      const value = await read(args, optionsOf(own));
      if (running !== own) {
        await newest;
        return;
      }
      loaded = { args };
      tell(NOT_READING);
      await show(value, args);
    } catch (thrown) {
      if (running !== own) return newest;
      tell({ progress: null, error: toAppError(thrown) });
    }
    await end(own);
  };
  const load = (args: A): Promise<void> => {
    const reading = readAnew(args);
    newest = reading;
    return reading;
  };

  const refresh = async (): Promise<void> => {
    if (running !== null && !running.isQuiet) running.isStale = true;
    else if (loaded !== null) await reread(loaded.args);
  };

  const reread = async (args: A): Promise<void> => {
    const own = begin(true);
    try {
      const value = await read(args, optionsOf(own));
      if (running === own && !own.isStale) await show(value, args);
    } catch (thrown) {
      if (running !== own) return;
      running = null;
      throw thrown;
    }
    await end(own);
  };

  return {
    load,
    refresh,
    cancel: () => running?.abort.abort(),
    touch: () => {
      if (running !== null) running.isStale = true;
    },
    forget: () => {
      running?.abort.abort();
      running = null;
      loaded = null;
      newest = Promise.resolve();
    },
  };
}
