import type { SearchFilter } from '../../../../shared/contract/search-api.ts';
import type { SearchHit } from '../../../../shared/contract/views.ts';
import type { Span } from '../../../../shared/model/span.ts';
import type { ListedRow } from '../../db/listed-reports.ts';
import { headOf } from '../shelf/summary.ts';

/** Trailing zeros of a code stand for all that belongs to it: 130000 is Hebei with its cities and counties. */
const REST = /(?:00){1,2}$/u;

/** True where a report may hold hits that a filter leaves. */
export function isWithin(report: ListedRow, filter: SearchFilter): boolean {
  const { place, division, fromYear, toYear } = filter;
  const { year } = headOf(report);
  if (place !== null && report.shelf !== place) return false;
  if (division !== null && report.division?.startsWith(division.replace(REST, '')) !== true) return false;
  if (fromYear === null && toYear === null) return true;
  return year !== null && year >= (fromYear ?? year) && year <= (toYear ?? year);
}

/** True where hits of a kind are wanted; what changed between years is text. */
export function isWanted(kind: SearchHit['kind'], filter: SearchFilter): boolean {
  return (filter.kind === null || filter.kind === kind) && (filter.change === null || kind === 'text');
}

/** Of `spans` those that share a character with any of `ranges`; both in order, neither overlapping itself. */
export function touching(spans: readonly Span[], ranges: readonly Span[]): readonly Span[] {
  let at = 0;
  return spans.filter(({ start, end }) => {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= start) at += 1;
    const range = ranges[at];
    return range !== undefined && range.start < end;
  });
}
