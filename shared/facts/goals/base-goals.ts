import { hashText } from '../../base/hash.ts';
import type { Figure } from '../../model/figure.ts';
import type { ReadGoal, TrackedGoal } from '../../model/goal.ts';
import type { Outline, ReportText } from '../../model/outline.ts';
import { covers, type Span } from '../../model/span.ts';
import { sliceSpan } from '../../model/span.ts';
import { readClauses, type Clause } from '../clauses.ts';
import { trackGoals, type DatedReport } from '../track.ts';
import { isConcrete } from './concrete.ts';
import { findDueYear } from './due-year.ts';
import { readStrengths } from './strengths.ts';

/** A goal by itself, before anything is looked for in later reports. */
export type BaseGoal = Omit<ReadGoal, 'outcomes'>;

const EMPTY: DatedReport = {
  report: { text: '', outline: { sections: [] }, paragraphs: [], sentences: [] },
  year: null,
  figures: [],
};

/**
 * The goals of a report in the order of `trackGoals`, so that its answers can be told by their index. A key holds the
 * text it was made of, so that one of an older text is known to be old.
 */
export function readBaseGoals(earlier: DatedReport): readonly BaseGoal[] {
  const { report, year } = earlier;
  const clauses = readClauses(report);
  const hash = hashText(report.text).slice(0, 8);
  const seen = new Map<string, number>();
  return trackGoals(earlier, EMPTY).map((tracked) => {
    const plain = keyOf(hash, tracked);
    const count = seen.get(plain) ?? 0;
    seen.set(plain, count + 1);
    const key = count === 0 ? plain : `${plain}.${count}`;
    return { ...describe(report, clauses, year, tracked), key, origin: 'read' };
  });
}

function keyOf(hash: string, { span, figure }: TrackedGoal): string {
  const value = figure === null ? 't' : `${figure.valueSpan.start}-${figure.valueSpan.end}`;
  return `${hash}.${span.start}-${span.end}.${value}`;
}

/** A report names its own place all the time, another one a few times. */
const OFTEN = 10;

function isOften(text: string, place: string): boolean {
  return text.split(place).length - 1 > OFTEN;
}

type Described = Pick<TrackedGoal, 'span' | 'name' | 'figure'>;

/** What can be said of a goal from its own words and where they stand. */
export function describe(
  report: ReportText,
  clauses: readonly Clause[],
  year: number | null,
  { span, name, figure }: Described,
): Omit<BaseGoal, 'key' | 'origin'> {
  const quote = sliceSpan(report.text, span);
  const clause = clauses.findLast(({ start }) => start <= span.start);
  const words = report.text.slice(clause?.start ?? span.start, span.end);
  return {
    ...{ quote, span, name, figure },
    section: findSection(report.outline, span),
    dueYear: dueYearOf(report, clauses, year, span, figure),
    strengths: readStrengths(words, figure),
    isConcrete: isConcrete(quote, name, figure, (place) => isOften(report.text, place)),
  };
}

/** A figure's own year stands where it is behind the report's; else the words decide: a figure's year is no date. */
function dueYearOf(
  report: ReportText,
  clauses: readonly Clause[],
  year: number | null,
  span: Span,
  figure: Figure | null,
): number | null {
  const stated = figure?.year ?? null;
  if (stated !== null && year !== null && stated > year) return stated;
  return findDueYear(report, clauses, year, span) ?? stated;
}

/** Index of the section in which `span` begins; 0 where there is none. */
export function findSection({ sections }: Outline, { start }: Span): number {
  return sections.find(({ own }) => covers(own, start))?.index ?? 0;
}
