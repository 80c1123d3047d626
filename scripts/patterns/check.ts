import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Pattern } from './collect.ts';

type Checker = {
  checkSync(
    source: string,
    flags: string,
    limits: { readonly timeout: number; readonly attackTimeout: number },
  ): unknown;
};
const isChecker = (value: unknown): value is Checker =>
  typeof value === 'object' && value !== null && 'checkSync' in value;

/** As far as it is used here. */
const FOUND = z.union([
  z.object({ status: z.enum(['safe', 'unknown']) }),
  z.object({ status: z.literal('vulnerable'), complexity: z.object({ type: z.literal('exponential') }) }),
  z.object({
    status: z.literal('vulnerable'),
    complexity: z.object({ type: z.literal('polynomial'), degree: z.number() }),
    attack: z.object({
      pumps: z.array(z.object({ prefix: z.string(), pump: z.string() })),
      suffix: z.string(),
    }),
  }),
]);

/**
 * How the time of a pattern grows with the length of a text at worst. `linear`; `power` with its degree, where the record
 * says how long a long text takes; `endless` doubles with every few characters; `open` is what the checker gives up on.
 */
export type Growth =
  | { readonly kind: 'linear' | 'endless' | 'open' }
  | { readonly kind: 'power'; readonly degree: number; readonly attack: Attack };

/** A text that is as bad as can be: the pump again and again, then the end. */
export type Attack = { readonly start: string; readonly pump: string; readonly end: string };

/** Milliseconds that the checker has for a pattern; simple ones take a few. */
const TIMEOUT = 4_000;

/** What the checker finds, in this process and without another program. Seconds at worst. */
export function checkPattern({ pattern, flags }: Pattern): Growth {
  process.env['RECHECK_SYNC_BACKEND'] = 'pure';
  // Loaded only where there is a pattern to check: it is three megabytes of a compiler's output.
  const recheck: unknown = createRequire(import.meta.url)('recheck');
  if (!isChecker(recheck)) throw new Error('recheck is another one than this was written for');
  const limits = { timeout: TIMEOUT, attackTimeout: 1000 };
  const found = FOUND.parse(recheck.checkSync(pattern, flags.replace(/[yv]/gu, ''), limits));
  if (found.status === 'safe') return { kind: 'linear' };
  if (found.status === 'unknown') return { kind: 'open' };
  if (!('attack' in found)) return { kind: 'endless' };
  const [pump] = found.attack.pumps;
  const attack = { start: pump?.prefix ?? '', pump: pump?.pump ?? '', end: found.attack.suffix };
  return { kind: 'power', degree: found.complexity.degree, attack };
}
