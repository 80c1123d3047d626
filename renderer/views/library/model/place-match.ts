import type { PlaceReadings, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';

const HAN = /\p{Script=Han}/u;
const NO_LETTER = /[^a-z0-9]/gu;

/** True where a shelf, or a division that it belongs to, is named so, or read so: 海拉尔, hailaer, hle, hlaer. */
export function matchesPlace(
  { place, division }: PlaceShelf,
  typed: string,
  readings: PlaceReadings,
): boolean {
  const words = foldCase(typed).replaceAll(' ', '');
  if (words === '') return true;
  const names = [
    place,
    ...(division === null ? [] : [division.name, ...division.above.map(({ name }) => name)]),
  ];
  if (HAN.test(words))
    return names.some((name) => name.includes(words)) || names.slice(1).toReversed().join('').includes(words);
  const letters = words.replace(NO_LETTER, '');
  return letters !== '' && names.some((name) => isReadSo(readings[name] ?? '', letters));
}

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

/** The letter that a name is listed under; # for what has none. */
export function letterOf(reading: string | undefined): string {
  const letter = reading?.charAt(0).toUpperCase() ?? '';
  return letter >= 'A' && letter <= 'Z' ? letter : '#';
}
