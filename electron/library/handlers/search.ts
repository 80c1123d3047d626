import type { SearchHit, SearchResult } from '../../../shared/contract/views.ts';
import type { Section } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { foldText } from '../../../shared/text/fold.ts';
import type { Reader } from '../db/database.ts';
import type { StoredNote } from '../db/notes.ts';
import type { StoredReport } from '../db/reports.ts';
import { shelve } from './shelves.ts';
import { headOf } from './summary.ts';

/** Characters of context on either side of a hit. */
const CONTEXT = 30;

/**
 * Every place of `query` in all texts, and in the notes on them: by place, then by year, then in reading order, a
 * report's notes after its text. A plain scan, so that one character is found as surely as ten. Hits don't overlap.
 */
export function searchLibrary(reader: Reader, query: string, limit: number): SearchResult {
  const wanted = foldText(query).trim();
  if (wanted === '') return { hits: [], total: 0 };
  const notes = reader.notes.loadAll();
  const hits: SearchHit[] = [];
  let total = 0;
  for (const { reports } of shelve(reader.reports.loadAll()))
    for (const report of reports) {
      const found = searchReport(reader, report, wanted, limit - hits.length);
      const noted = searchNotes(notes, report, wanted, limit - hits.length - found.hits.length);
      hits.push(...found.hits, ...noted.hits);
      total += found.total + noted.total;
    }
  return { hits, total };
}

function searchReport(reader: Reader, report: StoredReport, wanted: string, limit: number): SearchResult {
  const text = reader.texts.load(report.id);
  const spans = findAll(text, wanted);
  const kept = spans.slice(0, limit);
  const { sections } = kept.length > 0 ? reader.outlines.load(report.id) : { sections: [] };
  const hits = kept.map((span) => createHit(report, 'text', text, span, pathAt(sections, span.start)));
  return { hits, total: spans.length };
}

function searchNotes(
  notes: readonly StoredNote[],
  report: StoredReport,
  wanted: string,
  limit: number,
): SearchResult {
  const all = notes
    .filter(({ target }) => (target.kind === 'text' ? target.report : target.left) === report.id)
    .flatMap(({ text }) => findAll(text, wanted).map((span) => ({ text, span })));
  const hits = all.slice(0, limit).map(({ text, span }) => createHit(report, 'note', text, span, []));
  return { hits, total: all.length };
}

function findAll(text: string, wanted: string): readonly Span[] {
  const folded = foldText(text);
  const spans: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    spans.push({ start: at, end: at + wanted.length });
  return spans;
}

function createHit(
  report: StoredReport,
  kind: SearchHit['kind'],
  text: string,
  span: Span,
  path: readonly string[],
): SearchHit {
  const { place, year, title } = headOf(report);
  const start = atBorder(text, Math.max(0, span.start - CONTEXT));
  const end = atBorder(text, Math.min(text.length, span.end + CONTEXT));
  // One space for one line break: the mark's place holds.
  const context = text.slice(start, end).replace(/\s/gu, ' ');
  const mark = { start: span.start - start, end: span.end - start };
  return { report: report.id, place, year, title, path, kind, span, context, mark };
}

/** `at`, or one less where a surrogate pair would be split. */
function atBorder(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** Titles of the sections around `offset`, outermost first. */
function pathAt(sections: readonly Section[], offset: number): readonly string[] {
  const path: string[] = [];
  let at = sections.findLast(({ own }) => own.start <= offset);
  while (at !== undefined && at.index > 0) {
    path.unshift(at.title);
    at = sections[at.parent];
  }
  return path;
}
