import type { SearchHit, SearchResult } from '../../../../shared/contract/views.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { findQuery } from '../../../../shared/text/plain/find-phrases.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredNote } from '../../db/notes.ts';
import type { StoredReport } from '../../db/reports.ts';
import { cutContext, pathAt } from './hit-place.ts';
import { shelve } from '../shelf/shelves.ts';
import { headOf } from '../shelf/summary.ts';

/**
 * Every place of `query` in all texts, and in the notes on them: by place, then by year, then in reading order, a
 * report's notes after its text. A plain scan, so that one character is found as surely as ten. Hits don't overlap.
 */
export function searchLibrary(reader: Reader, query: string, limit: number): SearchResult {
  if (query.trim() === '') return { hits: [], total: 0 };
  const notes = reader.notes.loadAll();
  const hits: SearchHit[] = [];
  let total = 0;
  for (const { reports } of shelve(reader.reports.loadAll()))
    for (const report of reports) {
      const found = searchReport(reader, report, query, limit - hits.length);
      const noted = searchNotes(notes, report, query, limit - hits.length - found.hits.length);
      hits.push(...found.hits, ...noted.hits);
      total += found.total + noted.total;
    }
  return { hits, total };
}

function searchReport(reader: Reader, report: StoredReport, query: string, limit: number): SearchResult {
  const text = reader.texts.load(report.id);
  const spans = findQuery(foldCase(text), query);
  const kept = spans.slice(0, limit);
  const { sections } = kept.length > 0 ? reader.outlines.load(report.id) : { sections: [] };
  const hits = kept.map((span) => createHit(report, 'text', text, span, pathAt(sections, span.start)));
  return { hits, total: spans.length };
}

function searchNotes(
  notes: readonly StoredNote[],
  report: StoredReport,
  query: string,
  limit: number,
): SearchResult {
  const all = notes
    .filter(({ target }) => (target.kind === 'text' ? target.report : target.left) === report.id)
    .flatMap(({ text }) => findQuery(foldCase(text), query).map((span) => ({ text, span })));
  const hits = all.slice(0, limit).map(({ text, span }) => createHit(report, 'note', text, span, []));
  return { hits, total: all.length };
}

function createHit(
  report: StoredReport,
  kind: SearchHit['kind'],
  text: string,
  span: Span,
  path: readonly string[],
): SearchHit {
  const { place, year, title } = headOf(report);
  return { report: report.id, place, year, title, path, kind, span, ...cutContext(text, span) };
}
