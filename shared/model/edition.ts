import type { ReportId } from './report.ts';

/** Which edition of a report a file holds, in the words of the reader or of the file: 修订稿; '' where nothing says so. */
export type EditionLabel = string;

/** Labels that are offered; the reader may write others. Read out on the spot, before the vote, revised after it, adopted. */
export const USUAL_EDITIONS: readonly EditionLabel[] = ['口头报告', '审议稿', '修订稿', '通过稿'];

/** What says how late in the life of a report an edition is, the latest first; one without a label stands behind the revised. */
const LATER: readonly RegExp[] = [/通过|批准|定稿|正式|adopted|final/iu, /修订|修改|订正|更正|revised/iu];
const EARLIER = /口头|口述|讲话|宣读|现场|实录|审议|征求意见|草案|初稿|spoken|draft/iu;

/** A report as one of perhaps several of its place and year. */
export type Edition = {
  readonly id: ReportId;
  /** '' for those without a place, of which nothing stands for another. */
  readonly shelf: string;
  readonly year: number | null;
  readonly label: EditionLabel;
  /** The reader said that it stands for its year. */
  readonly isChosen: boolean;
};

function rank(label: EditionLabel): number {
  const later = LATER.findIndex((words) => words.test(label));
  if (later >= 0) return later;
  return EARLIER.test(label) ? LATER.length + 1 : LATER.length;
}

/** The newest edition first; of equals the one that was added last. */
export function newerFirst(a: Edition, b: Edition): number {
  return rank(a.label) - rank(b.label) || b.id - a.id;
}

/**
 * The reports that stand for their years: of each place and year the one that the reader chose, else the newest edition.
 * Reports without a place or a year stand for themselves. In the order of `reports`.
 */
export function standing<T>(reports: readonly T[], editionOf: (report: T) => Edition): readonly T[] {
  const best = new Map<string, T>();
  for (const report of reports) {
    const key = yearKey(editionOf(report));
    const known = best.get(key);
    if (known === undefined || standsBefore(editionOf(report), editionOf(known))) best.set(key, report);
  }
  const found = new Set(best.values());
  return reports.filter((report) => found.has(report));
}

function yearKey({ id, shelf, year }: Edition): string {
  return shelf === '' || year === null ? `#${id}` : `${year} ${shelf}`;
}

function standsBefore(a: Edition, b: Edition): boolean {
  return a.isChosen === b.isChosen ? newerFirst(a, b) < 0 : a.isChosen;
}
