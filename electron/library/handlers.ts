import type { LibraryEvent } from '../../shared/contract/messages.ts';
import type { Args, Method, Value } from '../../shared/contract/methods.ts';

/** What a handler knows of the call it answers. */
export type HandlerContext = {
  /** Aborted when the caller cancels: a long handler looks at it between its steps and throws `cancelled`. */
  readonly signal: AbortSignal;
  /** Sends an event that belongs to this call; after the call has ended it is dropped. */
  readonly emit: (event: LibraryEvent) => void;
};

/** One handler for every method of the contract: a missing one does not compile. Arguments come parsed. */
export type Handlers = {
  readonly [M in Method]: (args: Args<M>, context: HandlerContext) => Value<M> | Promise<Value<M>>;
};
