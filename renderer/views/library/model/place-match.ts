import type { PlaceReadings, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { isReadSo } from '../../../../shared/text/plain/reading.ts';

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

/** The letter that a name is listed under; # for what has none. */
export function letterOf(reading: string | undefined): string {
  const letter = reading?.charAt(0).toUpperCase() ?? '';
  return letter >= 'A' && letter <= 'Z' ? letter : '#';
}
