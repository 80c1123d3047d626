import { compareText } from '../../../../shared/base/compare-text.ts';
import type { Anchor, Note, NoteColour, NoteKind, NoteSubject } from '../../../../shared/model/note.ts';
import type { ReportHead, ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { toCodePoints } from '../../../../shared/text/plain/code-points.ts';
import { withParents, type Tag } from '../../../../shared/model/tag.ts';
import type { Library } from '../../library.ts';
import { loadNotes } from '../../notes/load.ts';
import { openDocument } from '../../services/documents/open-document.ts';
import { isDamaged } from '../../services/documents/originals.ts';
import { headOf } from '../../services/shelf/summary.ts';
import { makeUuid } from './identify.ts';

/** A report as other programs are told of it. */
export type AnnotatedReport = {
  readonly head: ReportHead;
  readonly fileName: string;
  readonly text: string;
  /** Of the cleaned text as UTF-8. */
  readonly textSha256: string;
  /** Of the file; null where the stored one is damaged. */
  readonly sha256: string | null;
};

/** Words of a report that a note is about. */
export type AnnotatedWords = {
  readonly report: AnnotatedReport;
  /** As they were when the note was made; null where a change has none on this side. */
  readonly anchor: Anchor | null;
  /** Where they stand in the text, in Unicode code points, the end exclusive; null where they are not found. */
  readonly position: Span | null;
};

/** A note as it is handed on. */
export type Annotation = {
  /** The same in every library that holds the same. */
  readonly uuid: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** One for a note on words, two for one on a change: the left, then the right. */
  readonly sides: readonly AnnotatedWords[];
  /** What it is about: the words alone, what they stand for, a change or a pair of passages. */
  readonly on: 'text' | 'pair' | 'change' | NoteSubject;
  readonly changeKey: string | null;
  readonly kind: NoteKind | null;
  readonly colour: NoteColour | null;
  /** '' where that was not kept. */
  readonly author: string;
};

/** What is handed on: reports in the order of their first note, notes from the oldest on, tags by path. */
export type Annotations = {
  readonly reports: readonly AnnotatedReport[];
  readonly notes: readonly Annotation[];
  /** Those of the notes and those above them; of the whole library all. */
  readonly tags: readonly Tag[];
};

/** All notes, or those that have to do with one report, or with two (of those on changes only these between them). */
export function gatherAnnotations(library: Library, chosen: readonly ReportId[] | null): Annotations {
  const notes = loadChosen(library, chosen);
  const opened = new Map<ReportId, AnnotatedReport>();
  const open = (id: ReportId): AnnotatedReport => {
    const found = opened.get(id) ?? describeReport(library, id);
    opened.set(id, found);
    return found;
  };
  const reports = (chosen ?? []).map(open);
  const described = notes.map((note) => describeNote(note, open));
  const ordered = described
    .map((note) => ({ note, key: keyOf(note) }))
    .sort((a, b) => compareText(a.note.createdAt, b.note.createdAt) || compareText(a.key, b.key));
  const seen = new Map<string, number>();
  return {
    tags: listTags(library, chosen === null ? null : notes),
    notes: ordered.map(({ note, key }): Annotation => {
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return { ...note, uuid: makeUuid('note', key, String(before)) };
    }),
    reports: [
      ...new Set([...reports, ...ordered.flatMap(({ note }) => note.sides.map(({ report }) => report))]),
    ],
  };
}

function listTags({ db }: Library, notes: readonly Note[] | null): readonly Tag[] {
  const all = db.read((reader) => reader.tags.listTags());
  const used = new Set(notes?.flatMap(({ tags }) => tags.flatMap(withParents)));
  return notes === null ? all : all.filter(({ path }) => used.has(path));
}

function loadChosen({ db }: Library, chosen: readonly ReportId[] | null): readonly Note[] {
  if (chosen === null) return db.read((reader) => loadNotes(reader, null));
  const notes = db.read((reader) => chosen.flatMap((id) => loadNotes(reader, id)));
  const isOf = ({ target }: Note): boolean =>
    target.kind === 'text' ||
    chosen.length === 1 ||
    (chosen.includes(target.left) && chosen.includes(target.right));
  return [...new Map(notes.filter(isOf).map((note) => [note.id, note])).values()];
}

function describeReport(library: Library, id: ReportId): AnnotatedReport {
  const { stored, document } = openDocument(library, id);
  return {
    head: headOf(stored),
    fileName: stored.fileName,
    text: document.report.text,
    textSha256: document.textSha256,
    sha256: isDamaged(stored) ? null : stored.sha256,
  };
}

function describeNote(note: Note, open: (id: ReportId) => AnnotatedReport): Omit<Annotation, 'uuid'> {
  const { target, text, tags, kind, colour, author, createdAt, updatedAt } = note;
  const side = (id: ReportId, anchor: Anchor | null, span: Span | null): AnnotatedWords => {
    const report = open(id);
    return { report, anchor, position: span === null ? null : countPoints(report.text, span) };
  };
  const isText = target.kind === 'text';
  const sides = isText
    ? [side(target.report, target.anchor, note.left)]
    : [side(target.left, target.leftAnchor, note.left), side(target.right, target.rightAnchor, note.right)];
  return {
    ...{ text, tags, kind, colour, author, createdAt, updatedAt, sides },
    on: isText ? (target.subject ?? 'text') : target.kind,
    changeKey: target.kind === 'change' ? target.changeKey : null,
  };
}

function countPoints(text: string, { start, end }: Span): Span {
  const first = toCodePoints(text, start);
  return { start: first, end: first + toCodePoints(text.slice(start, end), end - start) };
}

/** All that a note says but for where its words stood once: the same for the same note in another library. */
function keyOf({ sides, ...note }: Omit<Annotation, 'uuid'>): string {
  const words = sides.map(({ report, anchor, position }) => [
    report.textSha256,
    anchor === null ? null : [anchor.quote, anchor.prefix, anchor.suffix],
    position === null ? null : [position.start, position.end],
  ]);
  const { on, changeKey, text, tags, kind, colour, author, createdAt, updatedAt } = note;
  return JSON.stringify([words, on, changeKey, text, tags, kind, colour, author, createdAt, updatedAt]);
}
