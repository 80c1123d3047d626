import type { LibraryEvent } from '../../../../shared/contract/messages.ts';

/** Who waits for an answer; one in the background only wants it done some time. */
export type Caller = {
  /** Aborted when the caller cancels: what takes long looks at it between its steps and throws `cancelled`. */
  readonly signal: AbortSignal;
  /** Sends an event that belongs to this call; after the call has ended it is dropped. */
  readonly emit: (event: LibraryEvent) => void;
  readonly isBackground?: boolean;
};
