import { once } from '../../base/once.ts';
import { KNOWN_PHRASES } from './known-phrases.ts';

/** A set phrase of the language of reports. */
export type KnownPhrase = {
  /** In the reports of how many places it stands. */
  readonly places: number;
  /** About when: the mean of the years in which it was in use. */
  readonly year: number;
  /** Years by which its use spreads about that year (standard deviation): a formula of its time 1 to 5, an ordinary term 8 or more. */
  readonly spread: number;
  /** True where reports of the State Council or of several provinces have it. */
  readonly isNational: boolean;
};

const YEARS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FIRST_YEAR = 1977;

/** A year as one character, from 1977 to 2038; years before and behind are those at the ends. */
export function packYear(year: number): string {
  return YEARS.charAt(Math.min(YEARS.length - 1, Math.max(0, year - FIRST_YEAR)));
}

/** Years of spread, up to 15, and whether a phrase is national, as one character. */
export function packSpread(years: number, isNational: boolean): string {
  return YEARS.charAt(Math.min(MOST_SPREAD, Math.round(years)) + (isNational ? NATIONAL : 0));
}

const MOST_SPREAD = 15;
const NATIONAL = 16;

function readList(list: string): ReadonlyMap<string, KnownPhrase> {
  const known = new Map<string, KnownPhrase>();
  for (const group of list.split('|')) {
    const places = parseInt(group);
    for (const [, phrase = '', year = '', spread = ''] of group.matchAll(
      /(\p{Script=Han}+)([0-9A-Za-z])([0-9A-Za-z])/gu,
    ))
      known.set(phrase, {
        ...{ places, year: FIRST_YEAR + YEARS.indexOf(year) },
        ...{ spread: YEARS.indexOf(spread) % NATIONAL, isNational: YEARS.indexOf(spread) >= NATIONAL },
      });
  }
  return known;
}

/** The set phrases that stand in the reports of several places. */
export const getKnown: () => ReadonlyMap<string, KnownPhrase> = once(() => readList(KNOWN_PHRASES));
