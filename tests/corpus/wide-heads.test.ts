import { describe, expect, it } from 'vitest';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readHead } from '../../shared/text/head.ts';
import { HAS_WIDE, listWide, readWide } from './decode.ts';

/** Of places and years that folders and file names tell, how many must be read out of the texts alone. */
const FEWEST_PLACES = 0.97;
const FEWEST_YEARS = 0.97;
/** Filed under a city, they are the report of the State Council. */
const FILED_WRONGLY: ReadonlySet<string> = new Set(['台州', '襄阳', '贵阳']);
const NAME = HAS_WIDE
  ? 'heads of real reports without labels'
  : 'heads of real reports without labels: skipped, for ../shared/wide is not here';

/** 130607-满城/2020.txt and city-2024/池州.txt name their place; nanshan/2016.txt does not. */
function placeOf(file: string): string | undefined {
  const [, county, city] = /^\d{6}-(.*?)县?\/|^city-\d{4}\/(.*)\.txt$/u.exec(file) ?? [];
  return county ?? (city !== undefined && FILED_WRONGLY.has(city) ? '国务院' : city);
}

describe.skipIf(!HAS_WIDE)(NAME, () => {
  const heads = listWide().map((file) => ({ file, head: readHead(cleanText(readWide(file)).text) }));

  it('name the place', () => {
    const named = heads.flatMap(({ file, head }) => {
      const place = placeOf(file);
      return place === undefined ? [] : [{ file, place: head.place, isRight: head.place.includes(place) }];
    });
    const wrong = named.filter(({ isRight }) => !isRight);
    expect(wrong.filter(({ place }) => place !== '')).toEqual([]);
    expect(1 - wrong.length / named.length).toBeGreaterThanOrEqual(FEWEST_PLACES);
  });

  it('name the year', () => {
    const told = heads.map(({ file, head }) => ({
      isRight: head.year === Number(/\d{4}(?=[^/]*$)/u.exec(file)?.[0] ?? /\d{4}(?=\/)/u.exec(file)?.[0]),
    }));
    expect(told.filter(({ isRight }) => isRight).length / told.length).toBeGreaterThanOrEqual(FEWEST_YEARS);
  });
});
