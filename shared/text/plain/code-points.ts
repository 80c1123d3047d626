/**
 * How many code points come before `offset`, which is in UTF-16 code units: what other programs count by, where a sign
 * outside the basic plane is one. Cost: linear.
 */
export function toCodePoints(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset; at += isPairAt(text, at) ? 2 : 1) count += 1;
  return count;
}

/** The offset in UTF-16 code units before which there are `count` code points; the text's length where it has fewer. */
export function fromCodePoints(text: string, count: number): number {
  let at = 0;
  for (let seen = 0; seen < count && at < text.length; seen += 1) at += isPairAt(text, at) ? 2 : 1;
  return at;
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
