import type { Topic } from '../../db/revisions.ts';
import { DECISIONS, REVIEWS } from './comparisons.ts';
import { CHARACTERS, FIGURES, HEAD, OUTLINE } from './corrections.ts';
import { EDITIONS } from './editions.ts';
import { GOALS } from './goals.ts';
import { NOTES } from './notes.ts';
import { TAGS } from './tags.ts';
import type { ReportTopic, ReportWork } from './report-work.ts';

/** All that a reader can do to a report: what carries over, what inherits and what restores walk this list. */
export const REPORT_WORK = {
  decisions: DECISIONS,
  reviews: REVIEWS,
  notes: NOTES,
  goals: GOALS,
  head: HEAD,
  editions: EDITIONS,
  reportTags: TAGS,
  figure: FIGURES,
  character: CHARACTERS,
  outline: OUTLINE,
} as const satisfies Readonly<Record<ReportTopic, ReportWork>>;

/** The tables that bring a reader's work on a report back. */
export type RestoringTable = NonNullable<(typeof REPORT_WORK)[ReportTopic]['table']>;

const WORKS: readonly (readonly [string, ReportWork])[] = Object.entries(REPORT_WORK);

/** Does one thing with each topic, and gives those with which there was something to do. */
export function walkWork(step: (work: ReportWork) => boolean): ReadonlySet<string> {
  return new Set(WORKS.filter(([, work]) => step(work)).map(([topic]) => topic));
}

/** Topics that a table can bring back, as the page is told of them. */
export const RESTORABLE: readonly Topic[] = WORKS.flatMap(([, { table, topic }]) =>
  table === null ? [] : [topic],
);
