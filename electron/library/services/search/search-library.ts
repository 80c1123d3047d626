import { SEARCH_EVERYWHERE, type SearchFilter } from '../../../../shared/contract/search-api.ts';
import type { SearchHit, SearchResult } from '../../../../shared/contract/views.ts';
import { findSectionAt, type Section } from '../../../../shared/model/outline.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { findAnchor } from '../../../../shared/text/plain/anchors.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { findQueried, parseQuery, type Query } from '../../../../shared/text/plain/query.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { headOf } from '../shelf/summary.ts';
import type { SearchShelves } from './folded-texts.ts';
import { cutContext, pathAt } from './hit-place.ts';
import { isWanted, isWithin, touching } from './search-filter.ts';
import type { WorkText } from './search-work.ts';

export type SearchOrder = {
  /** As it was typed. */
  readonly query: string;
  /** Hits that are made; all are counted. */
  readonly limit: number;
  readonly filter?: SearchFilter;
  /** Where in a report words changed so as the filter asks. */
  readonly changedIn?: (report: ReportId) => readonly Span[];
};

/**
 * Every place of what was typed in all texts, and in what readers wrote on them: by place, then by year, then in reading
 * order, what was written on a report after its text. A plain scan, so that one character is found as surely as ten.
 * Hits don't overlap. Only the hits up to the limit are made; all are counted.
 */
export function searchLibrary(reader: Reader, shelves: SearchShelves, order: SearchOrder): SearchResult {
  const query = parseQuery(order.query);
  if (query === null) return { hits: [], total: 0, reports: 0, written: 0 };
  const { limit, filter = SEARCH_EVERYWHERE } = order;
  const hits: SearchHit[] = [];
  const counts = { total: 0, reports: 0, written: 0 };
  for (const report of shelves.reports) {
    if (!isWithin(report, filter)) continue;
    const { spans, work } = findIn(reader, shelves, report, query, order);
    const found = spans.length + work.length;
    if (found === 0) continue;
    counts.total += found;
    counts.reports += 1;
    counts.written += work.length;
    if (hits.length < limit) hits.push(...createHits(reader, report, { spans, work }, limit - hits.length));
  }
  return { hits, ...counts };
}

/** Reports within a filter whose text holds what was typed: what changed in them has to be known before they are searched. */
export function findHolders(
  { reports, foldedOf }: SearchShelves,
  { query: typed, filter = SEARCH_EVERYWHERE }: SearchOrder,
): ReadonlySet<ReportId> {
  const query = parseQuery(typed);
  if (query === null) return new Set();
  const holders = reports.filter(
    (report) => isWithin(report, filter) && findQueried(foldedOf(report.id), query).length > 0,
  );
  return new Set(holders.map(({ id }) => id));
}

function findIn(
  reader: Reader,
  { foldedOf, workOf, sectionsOf }: SearchShelves,
  { id }: StoredReport,
  query: Query,
  { filter = SEARCH_EVERYWHERE, changedIn }: SearchOrder,
): Found {
  const inText = isWanted('text', filter) ? findQueried(foldedOf(id), query) : [];
  const spans = changedIn === undefined ? inText : touching(inText, changedIn(id));
  const work = findInWork(
    workOf(id).filter(({ kind }) => isWanted(kind, filter)),
    query,
  );
  if (filter.role === null || spans.length + work.length === 0) return { spans, work };
  const sections = sectionsOf(id);
  const hasRole = (at: number): boolean => roleAt(sections, at) === filter.role;
  const text = work.length === 0 ? '' : reader.texts.load(id);
  return {
    spans: spans.filter(({ start }) => hasRole(start)),
    work: work.filter(({ own }) => {
      const at = own.anchor === null ? null : findAnchor(text, own.anchor);
      return at !== null && hasRole(at.start);
    }),
  };
}

function roleAt(sections: readonly Section[], at: number): Section['role'] | undefined {
  return findSectionAt(sections, at)?.role;
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
