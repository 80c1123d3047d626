import { compareText } from '../../../../shared/base/compare-text.ts';
import type { WrittenEntry } from '../../../../shared/contract/note-api.ts';
import type { NoteColour, NoteKind } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { isWithin } from '../../../../shared/model/tag.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';

/** What an entry is: a note by its kind, or what was written of a goal; an orphan is a note, too. */
export type WrittenKind = NoteKind | 'plain' | 'comment' | 'evidence' | 'orphan';

/** Which entries are looked for; null takes in all. */
export type WrittenFilter = {
  readonly query: string;
  readonly kind: WrittenKind | null;
  /** A path; those of the tags below it are taken in. */
  readonly tag: string | null;
  readonly colour: NoteColour | null;
  readonly report: ReportId | null;
};

export const NO_FILTER: WrittenFilter = { query: '', kind: null, tag: null, colour: null, report: null };

export const WRITTEN_COLUMNS = ['kind', 'place', 'quote', 'text', 'tags', 'author', 'date'] as const;
export type WrittenColumn = (typeof WRITTEN_COLUMNS)[number];
export type WrittenOrder = { readonly column: WrittenColumn; readonly isDown: boolean };

/** Entries that all parts of the filter take in; words are looked for in everything that the table shows. */
export function filterWritten(
  entries: readonly WrittenEntry[],
  { query, kind, tag, colour, report }: WrittenFilter,
): readonly WrittenEntry[] {
  const words = foldCase(query).trim();
  return entries.filter(
    (entry) =>
      (report === null || entry.report === report) &&
      (colour === null || entry.note?.colour === colour) &&
      (tag === null || tagsIn(entry).some((path) => isWithin(path, tag))) &&
      (kind === null || isOfKind(entry, kind)) &&
      (words === '' || textsOf(entry).some((text) => foldCase(text).includes(words))),
  );
}

/** A note by its kind; `plain` where it has none. */
export function kindOf({ kind, note }: WrittenEntry): Exclude<WrittenKind, 'orphan'> {
  return kind === 'note' ? (note?.kind ?? 'plain') : kind;
}

export function tagsIn({ note }: WrittenEntry): readonly string[] {
  return note?.tags ?? [];
}

/** 2023 → 2024, or the one year; '' where none is known. */
export function yearsOf({ year, otherYear }: Pick<WrittenEntry, 'year' | 'otherYear'>): string {
  return [year, otherYear]
    .filter((each) => each !== null)
    .sort((a, b) => a - b)
    .join(' → ');
}

/** All tags, the most used first. */
export function tagsOf(entries: readonly WrittenEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of entries.flatMap(tagsIn)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([tag]) => tag);
}

/** Each report that something is written in, by place and year, with an entry that names it. */
export function reportsOf(entries: readonly WrittenEntry[]): readonly WrittenEntry[] {
  const first = new Map<ReportId, WrittenEntry>();
  for (const entry of entries) if (!first.has(entry.report)) first.set(entry.report, entry);
  return [...first.values()].sort(byPlace);
}

/** In the order of a column; what is alike in it stays as it was, newest first. */
export function sortWritten(
  entries: readonly WrittenEntry[],
  { column, isDown }: WrittenOrder,
): readonly WrittenEntry[] {
  const compare = COMPARE[column];
  return entries.toSorted((a, b) => (isDown ? compare(b, a) : compare(a, b)));
}

type Compare = (a: WrittenEntry, b: WrittenEntry) => number;

const by =
  (wordsOf: (entry: WrittenEntry) => string): Compare =>
  (a, b) =>
    compareText(wordsOf(a), wordsOf(b));

const byPlace: Compare = (a, b) =>
  compareText(a.place, b.place) ||
  (a.year ?? 0) - (b.year ?? 0) ||
  a.report - b.report ||
  (a.at?.start ?? Infinity) - (b.at?.start ?? Infinity) ||
  0;

const COMPARE: Readonly<Record<WrittenColumn, Compare>> = {
  kind: by((entry) => `${kindOf(entry)} ${entry.note?.colour ?? ''}`),
  place: byPlace,
  quote: by(({ quote }) => quote),
  text: by(({ text }) => text),
  tags: by((entry) => tagsIn(entry).join(' ')),
  author: by(({ author }) => author),
  date: by(({ writtenAt }) => writtenAt),
};

function isOfKind(entry: WrittenEntry, kind: WrittenKind): boolean {
  return kind === 'orphan' ? entry.note?.isOrphan === true : kindOf(entry) === kind;
}

function textsOf(entry: WrittenEntry): readonly string[] {
  const { text, quote, place, path, author } = entry;
  return [text, quote, `${place} ${yearsOf(entry)}`, ...path, author, ...tagsIn(entry)];
}
