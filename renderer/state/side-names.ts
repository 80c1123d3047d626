import type { ReportEntry } from '../../shared/contract/views.ts';
import type { Translate } from '../locales/words.ts';
import { titleOf } from './format.ts';

type Named = Pick<ReportEntry, 'head' | 'shelf' | 'edition' | 'fileName'>;

/**
 * What tells a report of a pair from the other one where both are of one year: its place (北京市), its edition (通过稿), else its
 * title or its date; '' where it has none of its own, or one that is the year once more, and where the years differ: they tell enough.
 */
export function apartName(report: Named, other: Named): string {
  if (report.head.year !== other.head.year) return '';
  const ways = [
    ({ shelf }: Named) => shelf,
    ({ edition }: Named) => edition,
    titleOf,
    ({ head }: Named) => head.date,
  ];
  const own = ways.filter((way) => way(report) !== way(other)).map((way) => way(report));
  return own.find((name) => name !== '' && name !== String(report.head.year)) ?? '';
}

/** `2024 → 2025`; of two of one year `2021 通过稿 → 修订稿`, but `2026` alone where the places before it tell the two. */
export function pairWords(left: Named, right: Named, t: Translate): string {
  const yearOf = ({ head }: Named): string => String(head.year ?? t('report.no-year'));
  if (left.head.year !== right.head.year)
    return t('comparison.years', { left: yearOf(left), right: yearOf(right) });
  if (left.shelf !== right.shelf) return yearOf(left);
  const names = {
    left: apartName(left, right) || t('side.left'),
    right: apartName(right, left) || t('side.right'),
  };
  return `${yearOf(left)} ${t('comparison.years', names)}`;
}

/** The places and the years of a pair as the name of a file has them: 云川市, `2024-2025`; of one year 云川市, `2021 通过稿-修订稿`. */
export function fileSides(left: Named, right: Named, t: Translate): { place: string; years: string } {
  const places = [left, right].map(({ head, shelf }) => head.place || shelf);
  const years = [left, right].map(({ head }) => String(head.year ?? ''));
  const isOneYear = left.head.year !== null && left.head.year === right.head.year;
  const names = [apartName(left, right) || t('side.left'), apartName(right, left) || t('side.right')];
  const told = isOneYear ? years.slice(0, 1) : years.filter((year) => year !== '');
  const isApart = isOneYear && left.shelf === right.shelf;
  return {
    place: [...new Set(places)].join('-'),
    years: [told.join('-'), ...(isApart ? [names.join('-')] : [])].join(' '),
  };
}
