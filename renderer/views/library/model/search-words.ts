import { SEARCH_EVERYWHERE, type SearchFilter } from '../../../../shared/contract/search-api.ts';
import type { Translate } from '../../../locales/words.ts';

/** True where two filters leave the same. */
export function isSameFilter(a: SearchFilter, b: SearchFilter): boolean {
  return Object.entries(a).every(([key, value]) => Reflect.get(b, key) === value);
}

/** True where a filter leaves all. */
export function isEverywhere(filter: SearchFilter): boolean {
  return isSameFilter(filter, SEARCH_EVERYWHERE);
}

const QUOTED = /^["“”「『＂](.+)["“”」』＂]$/u;
const QUOTE = /["“”「」『』＂]/u;
const OPERATORS = /(?:^|\s)(?:AND|OR|NOT)(?:\s|$)/u;

/**
 * What was perhaps meant by words that are looked for as they stand: those in quotes without these, and where nothing was found
 * (`isNothing`) those with blanks between them joined by AND. Null where nothing else is likely.
 */
export function otherQuery(query: string, isNothing: boolean): string | null {
  if (OPERATORS.test(query)) return null;
  const [, within = ''] = QUOTED.exec(query) ?? [];
  if (within.trim() !== '' && !QUOTE.test(within)) return within.trim();
  const words = query.split(/\s+/u).filter((word) => word !== '');
  return isNothing && words.length > 1 ? words.join(' AND ') : null;
}

/** Where a filter looks, in words; '' where it leaves all. `nameOf` gives the name of a division. */
export function filterWords(
  filter: SearchFilter,
  t: Translate,
  nameOf: (division: string) => string | undefined,
): string {
  const { place, division, fromYear, toYear, role, kind, change } = filter;
  const years =
    fromYear === null && toYear === null
      ? ''
      : fromYear === toYear
        ? String(fromYear)
        : `${fromYear ?? ''}–${toYear ?? ''}`;
  return [
    place ?? '',
    division === null ? '' : t('search.whole', { name: nameOf(division) ?? division }),
    years,
    role === null ? '' : t(`role.${role}`),
    kind === null ? '' : t(`search.kind-${kind}`),
    change === null ? '' : t(`search.change-${change}`),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
