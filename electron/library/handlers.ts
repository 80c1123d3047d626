import type { Args, Method, Value } from '../../shared/contract/methods.ts';
import type { Caller } from './services/base/caller.ts';

/** What a handler knows of the call it answers; nobody calls in the background. */
export type HandlerContext = Omit<Caller, 'isBackground'>;

/** One handler for every method of the contract: a missing one does not compile. Arguments come parsed. */
export type Handlers = {
  readonly [M in Method]: (args: Args<M>, context: HandlerContext) => Value<M> | Promise<Value<M>>;
};
