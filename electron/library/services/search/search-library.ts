import { SEARCH_EVERYWHERE, type SearchFilter } from '../../../../shared/contract/search-api.ts';
import type { SearchHit, SearchResult } from '../../../../shared/contract/views.ts';
import { titleOrFile } from '../../../../shared/base/title-of-file.ts';
import { findSectionAt, type Section } from '../../../../shared/model/outline.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { findAnchor } from '../../../../shared/text/plain/anchors.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { createByteScan } from '../../../../shared/text/plain/byte-scan.ts';
import { findQueried, parseQuery, type Query } from '../../../../shared/text/plain/query.ts';
import type { Reader } from '../../db/database.ts';
import type { ListedRow } from '../../db/listed-reports.ts';
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

/** Reports that were gone through, of all; between two such the library answers others. */
export type SearchStep = { readonly done: number; readonly total: number };

/** Characters that are gone through in one step: some 20 ms. */
const STEP = 4_000_000;

/**
 * Every place of what was typed in all texts, and in what readers wrote on them: by place, then by year, then in reading
 * order, what was written on a report after its text. A plain scan, so that one character is found as surely as ten.
 * Hits don't overlap. Only the hits up to the limit are made; all are counted. What is taken out of the library between two
 * steps is left out.
 */
export function* searchLibrary(
  reader: Reader,
  shelves: SearchShelves,
  order: SearchOrder,
): Generator<SearchStep, SearchResult> {
  const query = parseQuery(order.query);
  if (query === null) return { hits: [], total: 0, reports: 0, written: 0 };
  const { limit } = order;
  const guess = createGuess(reader, shelves, query, order);
  const hits: SearchHit[] = [];
  const counts = { total: 0, reports: 0, written: 0 };
  const add = (text: number, work: number): void => {
    counts.total += text + work;
    counts.reports += Number(text + work > 0);
    counts.written += work;
  };
  yield* visitAll(reader, shelves, order, (report) => {
    const most = guess(report.id);
    if (most !== null && (most.text + most.work === 0 || (most.isExact && hits.length >= limit))) {
      add(most.text, most.work);
      return;
    }
    const { spans, work } = findIn(reader, shelves, report, query, order);
    add(spans.length, work.length);
    if (hits.length < limit && spans.length + work.length > 0)
      hits.push(...createHits(reader, report, { spans, work }, limit - hits.length));
  });
  return { hits, ...counts };
}

/** Reports within a filter whose text holds what was typed: what changed in them has to be known before they are searched. */
export function* findHolders(
  reader: Reader,
  shelves: SearchShelves,
  order: SearchOrder,
): Generator<SearchStep, ReadonlySet<ReportId>> {
  const query = parseQuery(order.query);
  if (query === null) return new Set();
  const guess = createGuess(reader, shelves, query, order);
  const holders = new Set<ReportId>();
  yield* visitAll(reader, shelves, order, ({ id }) => {
    const text = guess(id)?.text ?? findQueried(shelves.foldedOf(id), query).length;
    if (text > 0) holders.add(id);
  });
  return holders;
}

/** Goes through the reports within a filter, in steps. */
function* visitAll(
  reader: Reader,
  { reports }: SearchShelves,
  { filter = SEARCH_EVERYWHERE }: SearchOrder,
  visit: (report: ListedRow) => void,
): Generator<SearchStep, void> {
  const readRevision = (): number | undefined => reader.revisions.load().get('reports');
  const revision = readRevision();
  let mayBeGone = false;
  let characters = 0;
  for (const [done, report] of reports.entries()) {
    if (characters > STEP) {
      yield { done, total: reports.length };
      characters = 0;
      mayBeGone ||= readRevision() !== revision;
    }
    if (!isWithin(report, filter) || (mayBeGone && !reader.texts.has(report.id))) continue;
    visit(report);
    characters += report.characters;
  }
}

/** What is found on a report at most; exact where a filter leaves out nothing of it. */
type Guess = { readonly text: number; readonly work: number; readonly isExact: boolean };

/** Null where the text has to be read to tell. */
function createGuess(
  reader: Reader,
  { isKept, workOf }: SearchShelves,
  query: Query,
  { filter = SEARCH_EVERYWHERE, changedIn }: SearchOrder,
): (report: ReportId) => Guess | null {
  const scan = isKept ? null : createByteScan(query);
  if (scan === null) return () => null;
  const isExact = filter.role === null && changedIn === undefined;
  return (report) => ({
    text: isWanted('text', filter) ? scan(reader.texts.loadBytes(report)) : 0,
    work: findInWork(wantedWork(workOf(report), filter), query).length,
    isExact,
  });
}

function wantedWork(work: readonly WorkText[], filter: SearchFilter): readonly WorkText[] {
  return work.filter(({ kind }) => isWanted(kind, filter));
}

function findIn(
  reader: Reader,
  { foldedOf, workOf, sectionsOf }: SearchShelves,
  { id }: ListedRow,
  query: Query,
  { filter = SEARCH_EVERYWHERE, changedIn }: SearchOrder,
): Found {
  const inText = isWanted('text', filter) ? findQueried(foldedOf(id), query) : [];
  const spans = changedIn === undefined ? inText : touching(inText, changedIn(id));
  const work = findInWork(wantedWork(workOf(id), filter), query);
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
  report: ListedRow,
  { spans, work }: Found,
  limit: number,
): readonly SearchHit[] {
  const text = reader.texts.load(report.id);
  const { sections } = reader.outlines.load(report.id);
  const { year, title } = headOf(report);
  const about = { report: report.id, place: report.shelf, year, title: titleOrFile(title, report.fileName) };
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
