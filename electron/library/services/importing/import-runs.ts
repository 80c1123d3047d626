import { AppError } from '../../../../shared/base/errors.ts';
import type { ImportJobId } from '../../../../shared/model/import-job.ts';
import type { SurveyId } from '../../../../shared/model/survey.ts';
import { createTurnstile } from '../base/turnstile.ts';

/** An import, or the reading of a survey. */
export type RunId = ImportJobId | ReadingOfSurvey;
type ReadingOfSurvey = `survey/${number}`;

export function readingOf(survey: SurveyId): ReadingOfSurvey {
  return `survey/${survey}`;
}

/** The imports and readings that this process is at work on, and whether they rest. */
export type ImportRuns = {
  /** @throws AppError `invalid-input` {reason: running} where it is at work on that one already */
  begin(job: RunId): ImportRun;
  isRunning(job: RunId): boolean;
  /** Has a running import end after what it is at; false where it is none. */
  stop(job: RunId): boolean;
  /** Lets all imports rest after the file that each is at, or go on; with the last that ends the rest ends, too. */
  pause(isPaused: boolean): void;
  isPaused(): boolean;
  /** Resolves at once, or when the rest is over. @throws what `signal` was aborted with */
  passed(signal: AbortSignal): Promise<void>;
};

export type ImportRun = {
  /** Aborted when somebody stops it. */
  readonly signal: AbortSignal;
  end(): void;
};

export function createImportRuns(): ImportRuns {
  const running = new Map<RunId, AbortController>();
  let rest: { readonly isOver: Promise<void>; readonly end: () => void } | null = null;
  const pause = (isPaused: boolean): void => {
    rest?.end();
    const { passed, open } = createTurnstile();
    rest = isPaused ? { isOver: passed, end: open } : null;
  };
  return {
    begin(job) {
      if (running.has(job))
        throw new AppError('invalid-input', `import ${job} is running`, { reason: 'running' });
      const controller = new AbortController();
      running.set(job, controller);
      const end = (): void => {
        running.delete(job);
        // A rest belongs to what was paused, not to what comes after it.
        if (running.size === 0) pause(false);
      };
      return { signal: controller.signal, end };
    },
    isRunning: (job) => running.has(job),
    stop(job) {
      running.get(job)?.abort(new AppError('cancelled', `import ${job} was stopped`));
      return running.has(job);
    },
    pause,
    isPaused: () => rest !== null,
    async passed(signal) {
      while (rest !== null) await untilOver(rest.isOver, signal);
      signal.throwIfAborted();
    },
  };
}

async function untilOver(rest: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { passed, open } = createTurnstile();
  signal.addEventListener('abort', open, { once: true });
  await Promise.race([rest, passed]);
  signal.removeEventListener('abort', open);
  signal.throwIfAborted();
}
