import { carryAnchor } from '../../../../shared/text/placing/carry-over.ts';
import type { ReportWork } from './report-work.ts';

/** What was settled between a report and others. */
export const DECISIONS = {
  topic: 'decisions',
  table: 'decisions',
  carry({ writer, reader }, { report, before, after }) {
    const carried = reader.decisions.loadOfReport(report).flatMap((decision) => {
      const left = carryAnchor(decision.left, before, after);
      return left === null ? [] : [{ ...decision, left }];
    });
    for (const decision of carried) writer.decisions.saveAnchors(decision);
    return carried.length > 0;
  },
  inherit({ writer, reader, now }, { former, added }) {
    const decisions = reader.decisions.loadOfReport(former);
    for (const decision of decisions) writer.decisions.insert({ ...decision, leftReport: added }, now);
    return decisions.length > 0;
  },
} as const satisfies ReportWork;

/** Which changes between a report and others were reviewed. */
export const REVIEWS = {
  topic: 'reviews',
  table: 'changes',
  carry({ writer, reader }, { report, before, after }) {
    const carried = reader.reviews.loadOfReport(report).flatMap((review) => {
      const { place } = review;
      const left = carryAnchor(place?.left ?? null, before, after);
      return place === null || left === null ? [] : [{ ...review, place: { ...place, left } }];
    });
    for (const review of carried) writer.reviews.savePlace(review);
    return carried.length > 0;
  },
  inherit({ writer, reader }, { former, added }) {
    const reviews = reader.reviews.loadOfReport(former);
    for (const review of reviews) writer.reviews.add({ ...review, left: added });
    return reviews.length > 0;
  },
} as const satisfies ReportWork;
