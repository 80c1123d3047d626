import { groupBy } from '../../../../shared/base/group-by.ts';
import type { TakenYear } from '../../../../shared/contract/shelf-api.ts';
import type { Translate } from '../../../locales/words.ts';
import { formatCount, formatYears } from '../../../state/format.ts';

/** Places that are named; the others are counted. */
const NAMED = 4;

/** That places have reports of years already; '' where none has. */
export function takenWords(taken: readonly TakenYear[], t: Translate): string {
  const [first, second] = taken;
  if (first === undefined) return '';
  if (second === undefined) return t('places.taken', first);
  const places = [...groupBy(taken, ({ place }) => place)].map(([place, all]) => {
    const years = all.map(({ year }) => year).toSorted((a, b) => a - b);
    return t('places.taken-years', { place, years: formatYears(years, t('app.comma')) });
  });
  const named = places.slice(0, NAMED).join(t('places.taken-join'));
  if (places.length <= NAMED) return t('places.taken-many', { where: named });
  return t('places.taken-more', { where: named, n: formatCount(places.length - NAMED) });
}
