import type { PlacedCharacters } from '../../model/character-correction.ts';
import type { Replacement } from './layer.ts';

/** What puts the reader's characters in the place of those that were recognised: one of each for one. */
export function mendMisread(source: string, corrected: readonly PlacedCharacters[]): readonly Replacement[] {
  return corrected.flatMap(({ at: { start, end }, text }) => {
    const length = Math.max(end - start, text.length);
    return Array.from({ length }, (_, index): Replacement => {
      const at = Math.min(start + index, end);
      return { start: at, end: Math.min(at + 1, end), inserted: text.charAt(index) };
    }).filter((each) => source.slice(each.start, each.end) !== each.inserted);
  });
}
