import { useTranslation } from '../../../locales/words.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { filterWords } from '../model/search-words.ts';
import type { Sought } from './search-store.ts';

/** Says what is looked for, and where. */
export function useSoughtWords(): (sought: Sought) => string {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const nameOf = (code: string): string | undefined =>
    shelves
      .flatMap(({ division }) => (division === null ? [] : [...division.above, division]))
      .find((each) => each.code === code)?.name;
  return ({ query, filter }) => {
    const where = filterWords(filter, t, nameOf);
    return where === '' ? query : `${query} · ${where}`;
  };
}
