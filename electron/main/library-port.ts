import type { ToLibrary } from '../../shared/contract/messages.ts';

/** A running library process, whatever kind of process it is. */
export type LibraryPort = {
  /** Throws where the message can't be cloned; a process that is gone swallows it. */
  post(message: ToLibrary): void;
  /** Called once by the host; messages come as they were sent, not yet looked at. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called back once, however the process ended; `reason` is for the log. */
  onGone(listener: (reason: string) => void): void;
  kill(): void;
};

/** Starts one library process. */
export type StartLibrary = () => LibraryPort;

/** What a library process is started with. */
export type LibraryProgram = {
  /** The built `entry.mjs`. */
  readonly entry: string;
  readonly args: readonly string[];
  /** Whatever the process prints, for the log. */
  readonly onOutput: (text: string) => void;
};

/**
 * Left to itself V8 lets the process grow to 340 MB over a dozen comparisons before it cleans up; so it stays at half of
 * that. Can't be set once the process runs.
 */
export const LIBRARY_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=512'] as const;
