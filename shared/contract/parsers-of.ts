import type { z } from 'zod';
import type { Args, Method } from './methods.ts';

/** A parser of the arguments of each of the methods whose names begin with `Topic/`. */
export type ParsersOf<Topic extends string> = {
  readonly [M in Extract<Method, `${Topic}/${string}`>]: z.ZodType<Args<M>>;
};
