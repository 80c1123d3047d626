import { NO_FILTER, type GoalFilter } from './filter.ts';

/** What is filtered by less often than by verdicts and words. */
const MORE = ['state', 'isQuantified', 'isConcrete', 'isLong', 'section'] as const;

/** How many of these filters leave something out. */
export function countMore(filter: GoalFilter): number {
  return MORE.filter((dimension) => filter[dimension] !== NO_FILTER[dimension]).length;
}

/** The filter without all of these. */
export function withoutMore(filter: GoalFilter): GoalFilter {
  const { code, words } = filter;
  return { ...NO_FILTER, code, words };
}
