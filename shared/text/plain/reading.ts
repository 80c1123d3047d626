const NO_LETTER = /[^a-z0-9]/gu;

/** True where letters are, from some syllable on, whole syllables, first letters of them, or some of either. */
export function isReadSo(reading: string, letters: string): boolean {
  const syllables = reading.split(' ').map((syllable) => syllable.replace(NO_LETTER, ''));
  return syllables.some((_, start) => fits(syllables, start, letters));
}

/** Each syllable may be begun and not written on; the next letters are then those of the next one. */
function fits(syllables: readonly string[], at: number, letters: string): boolean {
  if (letters === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  for (let length = 1; length <= Math.min(syllable.length, letters.length); length++) {
    if (syllable[length - 1] !== letters[length - 1]) return false;
    if (fits(syllables, at + 1, letters.slice(length))) return true;
  }
  return false;
}
