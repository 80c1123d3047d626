import { assertNever } from '../../shared/base/assert-never.ts';
import { AppError, toWireError, type WireError } from '../../shared/base/errors.ts';
import {
  isFromLibrary,
  PROTOCOL,
  type FromLibrary,
  type LibraryEvent,
  type ToLibrary,
} from '../../shared/contract/messages.ts';
import type { LibraryState } from '../../shared/contract/page.ts';
import { systemClock, type Clock } from './clock.ts';
import type { LibraryPort, StartLibrary } from './library-port.ts';
import { createLibraryPrints, type LibraryPrints, type Print } from './library-prints.ts';
import { createPendingCalls, type LibraryCall } from './pending-calls.ts';
import { createRestartLimit, type RestartLimit } from './restart-limit.ts';

/**
 * How long nothing may be heard of a library before that is said. It is not ended for it: on a slow disk it may be at
 * work. Opening a library of 200 reports takes under half a second, and a running one is heard of every second.
 */
export const SILENCE_MS = 10_000;
/** How long a call that was cancelled may go on. */
export const CANCEL_TIMEOUT_MS = 10_000;
/** How long it may take to close in order. */
export const CLOSE_TIMEOUT_MS = 3_000;
/** How often it is started again in any minute before it is given up on. */
export const RESTARTS_A_MINUTE = 3;

export type LibraryHostOptions = {
  readonly start: StartLibrary;
  readonly onState: (state: LibraryState) => void;
  /** Events that belong to no call. */
  readonly onEvent: (event: LibraryEvent) => void;
  /** Prints what the library asks for. */
  readonly print: Print;
  /** What a person who looks after the program should know. */
  readonly log: (text: string) => void;
  readonly clock?: Clock;
};

/**
 * Keeps one library process running and talks to it. No call is left pending: when the process dies, each ends with
 * `library-gone`. Calls made before it is ready wait for it.
 */
export class LibraryHost {
  readonly #options: LibraryHostOptions;
  readonly #clock: Clock;
  readonly #limit: RestartLimit;
  readonly #calls = createPendingCalls();
  readonly #prints: LibraryPrints;
  #state: LibraryState = { kind: 'starting', share: null };
  /** It said so, and did not end since. */
  #isReady = false;
  #isReadOnly = false;
  #port: LibraryPort | null = null;
  /** Requests made before the process was ready, in order. */
  #waiting: (ToLibrary & { readonly kind: 'request' })[] = [];
  #stopTimer: () => void = () => undefined;
  #onClosed: (() => void) | null = null;

  constructor(options: LibraryHostOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#limit = createRestartLimit(RESTARTS_A_MINUTE, this.#clock);
    this.#prints = createLibraryPrints(options.print);
  }

  get state(): LibraryState {
    return this.#state;
  }

  /**
   * Starts the process; also once more after it was given up on. Where one is running, nothing happens, unless it is
   * silent: then it is ended first.
   */
  start(): void {
    if (this.#onClosed !== null) return;
    if (this.#state.kind === 'silent') this.#end('silent, and ended by the user');
    if (this.#port !== null) return;
    this.#limit.reset();
    this.#launch('starting');
  }

  /** Ends the process in order and starts anew: with another file, say. */
  async restart(): Promise<void> {
    await this.close();
    this.#onClosed = null;
    this.start();
  }

  call(method: string, args: unknown, onEvent: (event: LibraryEvent) => void): LibraryCall {
    const call = this.#calls.add(onEvent);
    const request = { kind: 'request', id: call.id, method, args } as const;
    if (this.#isReady) this.#send(request);
    else if (this.#state.kind === 'gone') this.#fail(call.id, gone('the library is not running'));
    else this.#waiting.push(request);
    return call;
  }

  /**
   * Asks for the end of a call. Its result still comes: `cancelled`, or what the handler had by then. Where it does not
   * come, the call is ended here; and with a process that no longer answers at all, the process.
   */
  cancel(id: number): void {
    const place = this.#waiting.findIndex((request) => request.id === id);
    if (place === -1) {
      if (!this.#isReady) return;
      this.#port?.post({ kind: 'cancel', id });
      this.#clock.after(CANCEL_TIMEOUT_MS, () => {
        this.#insist(id);
      });
      return;
    }
    this.#waiting.splice(place, 1);
    this.#fail(id, { code: 'cancelled', message: `call ${id} was cancelled` });
  }

  /** Closes the library for good; resolves when its process has ended. */
  async close(): Promise<void> {
    const port = this.#port;
    if (port === null || this.#onClosed !== null) return;
    this.#stopTimer();
    await new Promise<void>((resolve) => {
      this.#onClosed = resolve;
      this.#stopTimer = this.#clock.after(CLOSE_TIMEOUT_MS, () => {
        port.kill();
      });
      if (this.#isReady) port.post({ kind: 'close' });
      else port.kill();
    });
  }

  #launch(kind: 'starting' | 'restarting'): void {
    const port = this.#tryStart();
    if (port === null) return;
    this.#port = port;
    this.#listen();
    port.onMessage((message) => {
      // A process that was given up on may still be speaking.
      if (this.#port !== port) return;
      this.#listen();
      this.#receive(message);
    });
    port.onGone((reason) => {
      if (this.#port === port) this.#lose(reason);
    });
    this.#enter(kind === 'starting' ? { kind, share: null } : { kind });
  }

  /** From now on for the time in which something should be heard; whatever is heard ends a silence. */
  #listen(): void {
    if (this.#onClosed !== null) return; // then the timer is the one of the closing
    this.#stopTimer();
    this.#stopTimer = this.#clock.after(SILENCE_MS, () => {
      this.#options.log(`the library was not heard of for ${SILENCE_MS} ms`);
      this.#enter({ kind: 'silent' });
    });
    if (this.#state.kind === 'silent')
      this.#enter(
        this.#isReady ? { kind: 'ready', isReadOnly: this.#isReadOnly } : { kind: 'starting', share: null },
      );
  }

  /** A call was to end, and did not. */
  #insist(id: number): void {
    if (!this.#calls.has(id)) return;
    if (this.#state.kind === 'silent') this.#end(`silent, with call ${id} cancelled`);
    else this.#fail(id, { code: 'cancelled', message: `call ${id} was cancelled` });
  }

  /** Ends a process that does not end by itself, and begins anew. */
  #end(reason: string): void {
    this.#port?.kill(); // what it says of its end is of no interest by then
    this.#lose(reason);
  }

  #tryStart(): LibraryPort | null {
    try {
      return this.#options.start();
    } catch (error) {
      this.#giveUp(toWireError(error));
      return null;
    }
  }

  #receive(message: unknown): void {
    if (!isFromLibrary(message)) {
      this.#options.log('the library sent a message that is not of the contract');
      return;
    }
    this.#handle(message);
  }

  #handle(message: FromLibrary): void {
    switch (message.kind) {
      case 'alive':
        return;
      case 'preparing':
        this.#enter({ kind: 'starting', share: message.done / message.total });
        return;
      case 'ready':
        this.#becomeReady(message);
        return;
      case 'failed':
        this.#abandon(message.error);
        return;
      case 'result':
        this.#calls.settle(message.id, message.result);
        return;
      case 'print':
        this.#prints.begin(message, this.#port);
        return;
      case 'print-job':
        this.#prints.give(message);
        return;
      case 'stop-print':
        this.#prints.stop(message.id);
        return;
      case 'event':
        if (message.request === null) this.#options.onEvent(message.event);
        else this.#calls.emit(message.request, message.event);
        return;
      default:
        assertNever(message);
    }
  }

  #becomeReady({ protocol, isReadOnly }: FromLibrary & { readonly kind: 'ready' }): void {
    if (this.#onClosed !== null) return;
    if (protocol !== PROTOCOL) {
      this.#abandon({ code: 'bug', message: `the library speaks protocol ${protocol}, main ${PROTOCOL}` });
      return;
    }
    this.#isReady = true;
    this.#isReadOnly = isReadOnly;
    this.#enter({ kind: 'ready', isReadOnly });
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const request of waiting) this.#send(request);
  }

  #send(request: ToLibrary & { readonly kind: 'request' }): void {
    try {
      this.#port?.post(request);
    } catch (cause) {
      this.#fail(request.id, toWireError(new Error(`unsendable arguments of ${request.method}`, { cause })));
    }
  }

  /** The process ended unasked: begun again, unless that was done too often. */
  #lose(reason: string): void {
    this.#detach();
    if (this.#onClosed !== null) {
      this.#enter({ kind: 'gone', error: gone('the library was closed', 'closed') });
      this.#onClosed();
      return;
    }
    this.#options.log(`the library ended: ${reason}`);
    if (this.#limit.take()) this.#launch('restarting');
    else this.#giveUp(gone(`the library ended too often: ${reason}`, reason));
  }

  /** Ends a process that is of no use. */
  #abandon(error: WireError): void {
    const port = this.#port;
    this.#detach();
    port?.kill();
    this.#giveUp(error);
  }

  #detach(): void {
    this.#stopTimer();
    this.#prints.stopAll();
    this.#port = null;
    this.#isReady = false;
    this.#waiting = [];
    this.#calls.rejectAll(new AppError('library-gone', 'the library ended before it answered'));
  }

  #giveUp(error: WireError): void {
    this.#options.log(`the library is given up on: ${error.code} ${error.message}`);
    this.#enter({ kind: 'gone', error });
  }

  #enter(state: LibraryState): void {
    this.#state = state;
    this.#options.onState(state);
  }

  #fail(id: number, error: WireError): void {
    this.#calls.settle(id, { ok: false, error });
  }
}

function gone(message: string, reason = ''): WireError {
  return { code: 'library-gone', message, details: { reason } };
}
