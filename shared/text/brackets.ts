import type { Span } from '../model/span.ts';

const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['「', '」'],
]);
const CLOSERS: ReadonlySet<string> = new Set(CLOSER_OF.values());
const ANY_BRACKET = /[“”‘’《》〈〉（）()【】「」]/gu;

/**
 * For each code unit of `span` how many pairs of quotation marks and brackets it lies in. A mark without its partner
 * counts for nothing, so a missing `”` never swallows the rest of the text. Pairs longer than `longest` count for
 * nothing either: a quoted paragraph has sentences of its own.
 */
export function measureDepth(text: string, span: Span, longest: number): Uint8Array {
  const change = new Int16Array(span.end - span.start + 1);
  const open: { closer: string; at: number }[] = [];
  for (const { index, 0: char } of text.slice(span.start, span.end).matchAll(ANY_BRACKET)) {
    const at = span.start + index;
    const closer = CLOSER_OF.get(char) ?? (char === '（' || char === '(' ? '）' : undefined);
    if (closer !== undefined) open.push({ closer: sameShape(closer), at });
    else if (CLOSERS.has(char)) closePair(open, sameShape(char), at, span.start, longest, change);
  }
  return accumulate(change);
}

/** Reports mix （ with ): a bracket closes a bracket of either width. */
function sameShape(closer: string): string {
  return closer === ')' ? '）' : closer;
}

function closePair(
  open: { closer: string; at: number }[],
  closer: string,
  at: number,
  base: number,
  longest: number,
  change: Int16Array,
): void {
  const deepest = Math.max(0, open.length - 4);
  for (let i = open.length - 1; i >= deepest; i--) {
    const opener = open[i];
    if (opener?.closer !== closer) continue;
    open.length = i;
    if (at - opener.at > longest) return;
    change[opener.at - base] = (change[opener.at - base] ?? 0) + 1;
    change[at - base] = (change[at - base] ?? 0) - 1;
    return;
  }
}

function accumulate(change: Int16Array): Uint8Array {
  const depth = new Uint8Array(change.length);
  let sum = 0;
  for (let i = 0; i < change.length; i++) {
    sum += change[i] ?? 0;
    depth[i] = sum;
  }
  return depth;
}
