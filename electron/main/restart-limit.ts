import type { Clock } from './clock.ts';

const MINUTE = 60_000;

/** Says whether something may be started once more: at most `times` in any minute. */
export type RestartLimit = {
  take(): boolean;
  /** Forgets what was taken, because the user asks for another go. */
  reset(): void;
};

/** A limit of `times` restarts in a minute of `clock`. */
export function createRestartLimit(times: number, clock: Clock): RestartLimit {
  let taken: number[] = [];
  return {
    take() {
      const now = clock.now();
      taken = taken.filter((time) => now - time < MINUTE);
      if (taken.length >= times) return false;
      taken.push(now);
      return true;
    },
    reset() {
      taken = [];
    },
  };
}
