/** The time, injected so that a test needs not wait for it. */
export type Clock = {
  /** Milliseconds, never going back. */
  now(): number;
  /** Runs `run` after `ms`; gives back the function that calls it off. */
  after(ms: number, run: () => void): () => void;
};

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
