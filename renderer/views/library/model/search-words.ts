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
