import type { LibraryEvent } from '../../shared/contract/messages.ts';
import type { LibraryState } from '../../shared/contract/page.ts';
import type { Clock } from '../../electron/main/clock.ts';
import { LibraryHost, type LibraryHostOptions } from '../../electron/main/library-host.ts';
import type { LibraryPort } from '../../electron/main/library-port.ts';

/** A clock that stands still until it is told to go on. */
type StoppedClock = Clock & {
  /** Lets `ms` go by and runs what was due. */
  advance(ms: number): void;
  /** How many timers are set. */
  pending(): number;
};

function createStoppedClock(): StoppedClock {
  let now = 0;
  let timers: { readonly due: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { due: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      now += ms;
      const due = timers.filter((timer) => timer.due <= now);
      timers = timers.filter((timer) => timer.due > now);
      for (const { run } of due) run();
    },
    pending: () => timers.length,
  };
}

/** A real host, with what it says kept and waited for. */
export type HostProbe = {
  readonly host: LibraryHost;
  readonly clock: StoppedClock;
  readonly states: LibraryState[];
  /** Events that belong to no call. */
  readonly events: LibraryEvent[];
  readonly ports: LibraryPort[];
  readonly logged: string[];
  /** Resolves with the next state of this kind, counted from the call. */
  next<K extends LibraryState['kind']>(kind: K): Promise<Extract<LibraryState, { kind: K }>>;
};

export function probeHost(
  start: () => LibraryPort,
  print: LibraryHostOptions['print'] = () => Promise.reject(new Error('nothing is printed here')),
): HostProbe {
  const clock = createStoppedClock();
  const states: LibraryState[] = [];
  const events: LibraryEvent[] = [];
  const ports: LibraryPort[] = [];
  const logged: string[] = [];
  let waiting: { readonly kind: string; readonly resolve: (state: never) => void }[] = [];
  const host = new LibraryHost({
    start: () => {
      const port = start();
      ports.push(port);
      return port;
    },
    onState: (state) => {
      states.push(state);
      const reached = waiting.filter(({ kind }) => kind === state.kind);
      waiting = waiting.filter(({ kind }) => kind !== state.kind);
      for (const { resolve } of reached) resolve(state as never);
    },
    onEvent: (event) => events.push(event),
    print,
    log: (text) => logged.push(text),
    clock,
  });
  return {
    host,
    clock,
    states,
    events,
    ports,
    logged,
    next: (kind) => new Promise((resolve) => waiting.push({ kind, resolve })),
  };
}

/** Resolves with the first event of a call, and with the call itself. */
export function callUntilEvent(
  { host }: HostProbe,
  method: string,
  args: unknown,
): Promise<{ readonly call: ReturnType<LibraryHost['call']>; readonly events: LibraryEvent[] }> {
  return new Promise((resolve) => {
    const events: LibraryEvent[] = [];
    const call = host.call(method, args, (event) => {
      events.push(event);
      if (events.length === 1) resolve({ call, events });
    });
  });
}
