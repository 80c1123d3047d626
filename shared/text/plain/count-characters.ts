import { CharacterSet, WHITE_SPACE } from './character-set.ts';

const WHITE = new CharacterSet(WHITE_SPACE);

/**
 * Code points that are no white space, so that a rare Han character counts once. Counted one by one: a list of all of them
 * would take ten times the memory of a long text.
 */
export function countCharacters(text: string): number {
  let [count, previous] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSecondHalf = (code & 0xfc00) === 0xdc00 && (previous & 0xfc00) === 0xd800;
    previous = code;
    if (!isSecondHalf && !WHITE.has(code)) count += 1;
  }
  return count;
}
