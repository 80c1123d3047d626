import type { Span } from '../model/span.ts';

const PAIRS = ['“”', '‘’', '《》', '〈〉', '（）', '()', '【】', '「」'] as const;

/** For each code unit: for an opening mark the one that closes it, for a closing mark itself; 0 for all others. */
const CLOSER_OF = new Uint16Array(0x10000);
const CLOSES = new Uint8Array(0x10000);
for (const pair of PAIRS) {
  // Reports mix （ with ): a bracket closes a bracket of either width.
  const closer = (pair === '()' ? '（）' : pair).charCodeAt(1);
  CLOSER_OF[pair.charCodeAt(0)] = closer;
  CLOSER_OF[pair.charCodeAt(1)] = closer;
  CLOSES[pair.charCodeAt(1)] = 1;
}

/** A pair is looked for among so many marks that are open. */
const MOST_OPEN = 4;

/**
 * The stretches of `span` inside a pair of quotation marks or brackets, each from its opening mark up to, not with, its
 * closing one; those in another pair are part of that. In order. A mark without its partner counts for nothing, so a
 * missing `”` never swallows the rest of the text. Pairs longer than `longest` count for nothing either: a quoted
 * paragraph has sentences of its own.
 */
export function findBracketed(text: string, { start, end }: Span, longest: number): readonly Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const closer = CLOSER_OF[code] ?? 0;
    if (closer === 0) continue;
    if (CLOSES[code] !== 1) open.push(at);
    else {
      const opener = closePair(text, open, closer);
      if (opener < 0 || at - opener > longest) continue;
      while ((found.at(-1)?.start ?? -1) > opener) found.pop();
      found.push({ start: opener, end: at });
    }
  }
  return found;
}

/** Takes the last open mark that `closer` closes, with those behind it, and says where it stands; -1 where there is none. */
function closePair(text: string, open: number[], closer: number): number {
  for (let last = open.length - 1; last >= Math.max(0, open.length - MOST_OPEN); last--) {
    const at = open[last] ?? 0;
    if (CLOSER_OF[text.charCodeAt(at)] !== closer) continue;
    open.length = last;
    return at;
  }
  return -1;
}
