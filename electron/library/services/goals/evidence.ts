import { AppError } from '../../../../shared/base/errors.ts';
import type { Evidence, EvidenceSource } from '../../../../shared/model/goal.ts';
import type { Anchor } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { trimSpan, type Span } from '../../../../shared/model/span.ts';
import type { Reader } from '../../db/database.ts';
import type { NewEvidence, StoredEvidence } from '../../db/evidence.ts';
import { createAnchor, createFinder, type FindAnchor } from '../../../../shared/text/plain/anchors.ts';
import { placeOf } from '../shelf/shelves.ts';
import { requireReport } from '../shelf/summary.ts';
import { yearOf } from './later-reports.ts';

/** Gives evidence with where its words stand today. */
export type LocateEvidence = (stored: StoredEvidence) => Evidence;

/**
 * Looks for passages in their own report, and where a later import of the same place and year has taken its place, in
 * that one first: a corrected file comes in beside the old one. What stands only in the bin has no place.
 */
export function createEvidenceLocator(reader: Reader): LocateEvidence {
  const locate = createAnchorLocator(reader);
  return (stored) => {
    if (stored.kind === 'outside') return pickOutside(stored);
    const { id, kind, report, anchor } = stored;
    return { id, kind, anchor, ...locate(report, anchor) };
  };
}

/** The report that words stand in today, and where; their own report and null where they are not found. */
export type LocateAnchor = (
  report: ReportId,
  anchor: Anchor,
) => { readonly report: ReportId; readonly span: Span | null };

/** Looks for words of a report as evidence is looked for. Cost: each text is made ready once. */
export function createAnchorLocator(reader: Reader): LocateAnchor {
  const finders = new Map<ReportId, FindAnchor>();
  const findIn = (report: ReportId): FindAnchor => {
    const known = finders.get(report) ?? createFinder(reader.texts.load(report));
    finders.set(report, known);
    return known;
  };
  const standIns = new Map<ReportId, readonly ReportId[]>();
  return (report, anchor) => {
    const places = standIns.get(report) ?? listStandIns(reader, report);
    standIns.set(report, places);
    for (const place of places) {
      const span = findIn(place)(anchor);
      if (span !== null) return { report: place, span };
    }
    return { report, span: null };
  };
}

function pickOutside({ id, kind, source, quote }: Extract<StoredEvidence, { kind: 'outside' }>): Evidence {
  return { id, kind, source, quote };
}

/** The latest import of the report's place and year, then the report itself; none of them from the bin. */
function listStandIns(reader: Reader, id: ReportId): readonly ReportId[] {
  const stored = reader.reports.find(id);
  if (stored === undefined) return [];
  const latest = reader.reports
    .loadOfYear(placeOf(stored), yearOf(stored))
    .findLast(({ isDeleted }) => !isDeleted);
  const own = stored.isDeleted ? [] : [id];
  return latest === undefined || latest.id === id ? own : [latest.id, ...own];
}

/** Evidence by quote and context. @throws AppError `not-found`; `invalid-input` where the span holds no words */
export function anchorEvidence(reader: Reader, source: EvidenceSource): NewEvidence {
  if (source.kind === 'outside') return source;
  const { id } = requireReport(reader, source.report);
  const text = reader.texts.load(id);
  return { kind: 'passage', report: id, anchor: createAnchor(text, trimToWords(text, source.span)) };
}

/** The words of a span without the white space around them. @throws AppError `invalid-input` where there are none */
export function trimToWords(text: string, span: Span): Span {
  const trimmed = trimSpan(text, span);
  if (span.end > text.length || trimmed.start >= trimmed.end)
    throw new AppError('invalid-input', 'there are no words in the span', { reason: 'nothing-there' });
  return trimmed;
}

/** True where both are the same words of the same source. */
export function isSameEvidence(one: NewEvidence, other: NewEvidence): boolean {
  if (one.kind === 'outside')
    return other.kind === 'outside' && one.source === other.source && one.quote === other.quote;
  if (other.kind === 'outside' || one.report !== other.report) return false;
  const { anchor } = other;
  return (
    one.anchor.quote === anchor.quote &&
    one.anchor.prefix === anchor.prefix &&
    one.anchor.suffix === anchor.suffix
  );
}
