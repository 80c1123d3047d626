import type { ScanProgress } from '../../../shared/contract/views.ts';

/** Of one page of a report, before any was recognised on this machine. */
const USUAL_SECONDS = 5;

/** Tells how long the pages that are left will take, by how long those before took. */
export type ScanClock = {
  /** `isPage`: one more was recognised since the last call, or the start. */
  tick(progress: Omit<ScanProgress, 'seconds'>, isPage: boolean): ScanProgress;
};

export function createScanClock(now: () => Date): ScanClock {
  let [seconds, pages] = [0, 0];
  let last = now().getTime();
  return {
    tick({ done, total }, isPage) {
      const at = now().getTime();
      if (isPage) {
        seconds += (at - last) / 1000;
        pages += 1;
      }
      last = at;
      const each = pages === 0 ? USUAL_SECONDS : seconds / pages;
      return { done, total, seconds: Math.round(each * (total - done)) };
    },
  };
}
