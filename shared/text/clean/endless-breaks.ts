import type { Replacement } from './layer.ts';

/** No layout leaves so many lines blank; what has more is a damaged file, and each line would cost as much as one with words. */
const MOST_BLANK = 1000;

/** Runs of more blank lines than any layout has, all but the first line break of each, before the text is cut into lines. */
export function cleanEndlessBreaks(text: string): readonly Replacement[] {
  const found: Replacement[] = [];
  let [start, breaks] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code === 0x0a || code === 0x0d) breaks += 1;
    else if (code !== 0x20 && code !== 0x09 && code !== 0x3000 && code !== 0xa0) {
      if (breaks > MOST_BLANK) found.push({ start: afterBreak(text, start), end: at, inserted: '' });
      [start, breaks] = [at + 1, 0];
    }
  }
  return found;
}

/** Behind the first line break from `start` on. */
function afterBreak(text: string, start: number): number {
  let at = start;
  while (text[at] !== '\n' && text[at] !== '\r') at += 1;
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}
