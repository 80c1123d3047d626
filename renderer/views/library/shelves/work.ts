import type { Conduct } from './shelf-commands.ts';

/** How far what was begun is, and what stops it. */
export type Work = {
  readonly done: number;
  readonly total: number;
  /** All is done, or it was stopped: what is shown is still read anew. */
  readonly isEnding: boolean;
  readonly stop: () => void;
};

/** Does a long command, and shows how far it is until all that it changed is shown; null then. */
export async function doWork(
  begun: (conduct: Conduct) => Promise<void>,
  show: (work: Work | null) => void,
): Promise<void> {
  const own = new AbortController();
  let progress = { done: 0, total: 0 };
  const tell = (): void => {
    const { done, total } = progress;
    show({ done, total, isEnding: own.signal.aborted || (total > 0 && done === total), stop });
  };
  const stop = (): void => {
    own.abort();
    tell();
  };
  tell();
  try {
    await begun({
      signal: own.signal,
      tell(now) {
        progress = now;
        tell();
      },
    });
  } finally {
    show(null);
  }
}
