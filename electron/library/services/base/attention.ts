import { setTimeout as sleep } from 'node:timers/promises';
import { createTurnstile } from './turnstile.ts';

/** How long a window that was scrolled has the processors for itself, in milliseconds. */
const FREE_FOR = 1000;

/** Whether anybody waits for an answer, or scrolls: what is done ahead goes on only where nobody does. */
export type Attention = {
  /** A call came in. */
  readonly begin: () => void;
  /** It was answered. */
  readonly end: () => void;
  /** A window is scrolled: nothing is done ahead for a second. */
  readonly leaveFree: () => void;
  /** Resolves when no call waits and nobody scrolls, at once where that is so. */
  whenIdle(): Promise<void>;
  /** Does the work of a call for which nobody stands waiting: meanwhile it is none that others step back for. */
  behind<T>(work: () => Promise<T>): Promise<T>;
};

/** @param now Milliseconds of a clock that never goes back. */
export function createAttention(now = (): number => performance.now()): Attention {
  let calls = 0;
  let freeUntil = -Infinity;
  let idle = createTurnstile();
  const begin = (): void => {
    if (calls === 0) idle = createTurnstile();
    calls += 1;
  };
  const end = (): void => {
    calls -= 1;
    if (calls === 0) idle.open();
  };
  return {
    ...{ begin, end },
    async behind(work) {
      end();
      try {
        return await work();
      } finally {
        begin();
      }
    },
    leaveFree() {
      freeUntil = now() + FREE_FOR;
    },
    async whenIdle() {
      // Another call may have come between the resolving and this turn.
      for (;;) {
        const left = freeUntil - now();
        if (calls > 0) await idle.passed;
        else if (left > 0) await sleep(left, undefined, { ref: false });
        else return;
      }
    },
  };
}
