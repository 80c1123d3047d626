import { compareText } from '../../../shared/base/compare-text.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Reader } from '../db/database.ts';
import { locateNote, type NotedTexts } from '../../../shared/text/placing/notes.ts';
import { pagesOfText } from './pages-of-text.ts';

/** The stored texts of reports and their pages, each loaded once. */
export function createNotedTexts(reader: Reader): NotedTexts {
  return {
    textOf: once((report) => reader.texts.load(report)),
    versionOf: once((report) => reader.texts.loadVersion(report)),
    pagesOf: once((report) => pagesOfText(reader, report)),
  };
}

function once<T>(load: (report: ReportId) => T): (report: ReportId) => T {
  const loaded = new Map<ReportId, T>();
  return (report) => {
    const found = loaded.get(report) ?? load(report);
    loaded.set(report, found);
    return found;
  };
}

/** All notes, or those that have to do with one report, newest first, each with where its words stand today. */
export function loadNotes(reader: Reader, report: ReportId | null): readonly Note[] {
  const texts = createNotedTexts(reader);
  const stored = report === null ? reader.notes.loadAll() : reader.notes.loadOfReport(report);
  return stored.map((note) => locateNote(note, texts));
}

/** Notes on the words of either report, and on changes between the two, seen from `left`. Newest first. */
export function loadNotesOfPair(reader: Reader, left: ReportId, right: ReportId): readonly Note[] {
  const isOfPair = ({ target }: Note): boolean =>
    target.kind === 'text' ||
    (target.left === left && target.right === right) ||
    (target.left === right && target.right === left);
  const notes = [...loadNotes(reader, left), ...loadNotes(reader, right)].filter(isOfPair);
  return [...new Map(notes.map((note) => [note.id, note])).values()]
    .sort((a, b) => compareText(b.createdAt, a.createdAt) || b.id - a.id)
    .map((note) => (note.target.kind !== 'text' && note.target.left !== left ? turnNote(note) : note));
}

/** A note on a change, seen from the other side: it was made when the two stood the other way round. */
function turnNote(note: Note): Note {
  const { target } = note;
  if (target.kind === 'text') return note;
  const { left, right, leftAnchor, rightAnchor } = target;
  return {
    ...note,
    target: { ...target, left: right, right: left, leftAnchor: rightAnchor, rightAnchor: leftAnchor },
    left: note.right,
    right: note.left,
    leftPages: note.rightPages,
    rightPages: note.leftPages,
  };
}
