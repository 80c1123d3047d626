import type { Args } from '../../../../shared/contract/methods.ts';
import type { SearchHit, SearchResult, SearchWithin } from '../../../../shared/contract/views.ts';
import { findSectionAt, type Role } from '../../../../shared/model/outline.ts';
import { findAnchor } from '../../../../shared/text/plain/anchors.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { findQueried, parseQuery, type Query } from '../../../../shared/text/plain/query.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { placeOf } from '../shelf/shelves.ts';
import { headOf } from '../shelf/summary.ts';
import type { SearchShelves } from './folded-texts.ts';
import { cutContext, pathAt } from './hit-place.ts';
import type { WorkText } from './search-work.ts';

/**
 * Every place of what was typed in all texts, and in what readers wrote on them: by place, then by year, then in reading
 * order, what was written on a report after its text. A plain scan, so that one character is found as surely as ten.
 * Hits don't overlap. Only the hits up to the limit are made; all are counted.
 */
export function searchLibrary(
  reader: Reader,
  { reports, foldedOf, workOf }: SearchShelves,
  { query: typed, limit, within }: Args<'library/search'>,
): SearchResult {
  const query = parseQuery(typed);
  if (query === null) return { hits: [], total: 0, reports: 0, written: 0 };
  const hits: SearchHit[] = [];
  const counts = { total: 0, reports: 0, written: 0 };
  for (const report of reports) {
    if (!isWithin(report, within)) continue;
    const { spans, work } = keepRole(reader, report, within?.role ?? null, {
      spans: findQueried(foldedOf(report.id), query),
      work: findInWork(workOf(report.id), query),
    });
    const found = spans.length + work.length;
    if (found === 0) continue;
    counts.total += found;
    counts.reports += 1;
    counts.written += work.length;
    if (hits.length < limit) hits.push(...createHits(reader, report, { spans, work }, limit - hits.length));
  }
  return { hits, ...counts };
}

function isWithin(report: StoredReport, within: SearchWithin | undefined): boolean {
  if (within === undefined) return true;
  const { place, from, to } = within;
  const { year } = headOf(report);
  const isOfYears =
    year === null ? from === null && to === null : year >= (from ?? year) && year <= (to ?? year);
  return isOfYears && (place === null || place === placeOf(report));
}

/** Of what was found only that in parts of a role, or on words in them. */
function keepRole(reader: Reader, report: StoredReport, role: Role | null, found: Found): Found {
  if (role === null || found.spans.length + found.work.length === 0) return found;
  const { sections } = reader.outlines.load(report.id);
  const isOfRole = ({ start }: SearchHit['span']): boolean => findSectionAt(sections, start)?.role === role;
  const text = found.work.length === 0 ? '' : reader.texts.load(report.id);
  const work = found.work.filter(({ own: { anchor } }) => {
    const at = anchor === null ? null : findAnchor(text, anchor);
    return at !== null && isOfRole(at);
  });
  return { spans: found.spans.filter(isOfRole), work };
}

type InWork = { readonly own: WorkText; readonly span: SearchHit['span'] };

function findInWork(work: readonly WorkText[], query: Query): readonly InWork[] {
  return work.flatMap((own) => findQueried(foldCase(own.text), query).map((span) => ({ own, span })));
}

type Found = { readonly spans: readonly SearchHit['span'][]; readonly work: readonly InWork[] };

function createHits(
  reader: Reader,
  report: StoredReport,
  { spans, work }: Found,
  limit: number,
): readonly SearchHit[] {
  const text = reader.texts.load(report.id);
  const { sections } = reader.outlines.load(report.id);
  const { place, year, title } = headOf(report);
  const about = { report: report.id, place, year, title };
  const inText = spans.slice(0, limit).map((span): SearchHit => ({
    ...about,
    ...{ kind: 'text', note: null, at: span, span },
    path: pathAt(sections, span.start),
    ...cutContext(text, span),
  }));
  const inWork = work.slice(0, limit - inText.length).map(({ own, span }): SearchHit => {
    const at = own.anchor === null ? null : findAnchor(text, own.anchor);
    const path = at === null ? [] : pathAt(sections, at.start);
    return { ...about, kind: own.kind, note: own.note, at, span, path, ...cutContext(own.text, span) };
  });
  return [...inText, ...inWork];
}
