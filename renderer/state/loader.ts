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
   * Reads what was loaded again while it stays on the screen: no progress is told, and a failure is thrown; one that a newer
   * reading overtakes waits for that. A load under way reads once more at its end, which is not waited for; where nothing was
   * loaded it does nothing.
   */
  readonly refresh: () => Promise<void>;
  /** Stops a reading that takes too long; the error that is told is then `cancelled`. */
  readonly cancel: () => void;
  /** Says that something was written here: what is being read is older than that, and is read once more. */
  readonly touch: () => void;
  /** Lets go of what was loaded, and of what is being read. */
  readonly forget: () => void;
};

/** Reads for one store: the newest wins, it can be cancelled, and it says how far it is and what went wrong. */
export function makeLoader<A, V>(spec: LoaderSpec<A, V>): Loader<A> {
  const readings = new Readings(spec);
  return {
    load: (args) => readings.load(args),
    refresh: () => readings.refresh(),
    cancel: () => readings.cancel(),
    touch: () => readings.touch(),
    forget: () => readings.forget(),
  };
}

/** A reading under way. Quiet: what it replaces stays on the screen. Stale: something was written since it began. */
type Run = { readonly abort: AbortController; readonly isQuiet: boolean; isStale: boolean };

class Readings<A, V> {
  readonly #spec: LoaderSpec<A, V>;
  #loaded: { readonly args: A } | null = null;
  #running: Run | null = null;
  #newest: Promise<void> = Promise.resolve();

  constructor(spec: LoaderSpec<A, V>) {
    this.#spec = spec;
  }

  load(args: A): Promise<void> {
    const reading = this.#readAnew(args);
    this.#newest = reading;
    return reading;
  }

  async refresh(): Promise<void> {
    if (this.#running?.isQuiet === false) this.#running.isStale = true;
    else if (this.#loaded !== null) {
      this.#newest = this.#reread(this.#loaded.args);
      await this.#newest;
    }
  }

  cancel(): void {
    this.#running?.abort.abort();
  }

  touch(): void {
    if (this.#running !== null) this.#running.isStale = true;
  }

  forget(): void {
    this.cancel();
    this.#running = null;
    this.#loaded = null;
    this.#newest = Promise.resolve();
  }

  async #readAnew(args: A): Promise<void> {
    const { read, show, tell } = this.#spec;
    const own = this.#begin(false);
    this.#loaded = null;
    tell(NOT_READING);
    try {
      const value = await read(args, this.#optionsOf(own));
      if (this.#running !== own) {
        await this.#newest;
        return;
      }
      this.#loaded = { args };
      tell(NOT_READING);
      await show(value, args);
    } catch (thrown) {
      if (this.#running !== own) return this.#newest;
      tell({ progress: null, error: toAppError(thrown) });
    }
    await this.#end(own);
  }

  async #reread(args: A): Promise<void> {
    const own = this.#begin(true);
    try {
      const value = await this.#spec.read(args, this.#optionsOf(own));
      if (this.#running !== own) {
        await this.#newest;
        return;
      }
      if (!own.isStale) await this.#spec.show(value, args);
    } catch (thrown) {
      if (this.#running !== own) return this.#newest;
      this.#running = null;
      throw thrown;
    }
    await this.#end(own);
  }

  #begin(isQuiet: boolean): Run {
    this.cancel();
    const own = { abort: new AbortController(), isQuiet, isStale: false };
    this.#running = own;
    return own;
  }

  async #end(own: Run): Promise<void> {
    if (this.#running !== own) return;
    this.#running = null;
    if (own.isStale) await this.refresh();
  }

  #optionsOf(own: Run): CallOptions {
    return {
      signal: own.abort.signal,
      onEvent: ({ name, data }) => {
        if (name.endsWith('/progress') && 'done' in data && this.#running === own && !own.isQuiet)
          this.#spec.tell({ progress: data, error: null });
      },
    };
  }
}
