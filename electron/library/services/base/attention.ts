import { createTurnstile } from './turnstile.ts';

/** Whether anybody waits for an answer: what is prefetched goes on only where nobody does. */
export type Attention = {
  /** A call came in. */
  readonly begin: () => void;
  /** It was answered. */
  readonly end: () => void;
  /** Resolves when no call waits, at once where none does. */
  whenIdle(): Promise<void>;
};

export function createAttention(): Attention {
  let calls = 0;
  let idle = createTurnstile();
  return {
    begin() {
      if (calls === 0) idle = createTurnstile();
      calls += 1;
    },
    end() {
      calls -= 1;
      if (calls === 0) idle.open();
    },
    async whenIdle() {
      // Another call may have come between the resolving and this turn.
      while (calls > 0) await idle.passed;
    },
  };
}
