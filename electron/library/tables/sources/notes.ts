import type { Anchor, Note } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { openDocument, type OpenReport } from '../../services/documents/open-document.ts';
import type { Library } from '../../library.ts';
import { loadNotes } from '../../notes/load.ts';
import { createId } from '../identify.ts';
import { inOrderOf, joinList } from '../list.ts';
import { describeAnchored, describeReport, prefixKeys } from '../places.ts';
import type { TableRow } from '../table.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { wordOf } from '../words.ts';

/** All notes, or those of one report, oldest first, or those whose numbers are given, in their order, each with the words it was made on. */
export function tabulateNotes(
  library: Library,
  report: ReportId | null,
  language: Language,
  only?: readonly string[],
): readonly TableRow[] {
  const notes = library.db.read((reader) => loadNotes(reader, report));
  // Each report once: to open one counts its notes.
  const opened = new Map<ReportId, OpenReport>();
  const open: Open = (id) => {
    const found = opened.get(id) ?? openDocument(library, id);
    opened.set(id, found);
    return found;
  };
  const listed = only === undefined ? notes.toReversed() : inOrderOf(only, notes, ({ id }) => String(id));
  return listed.map((note) => describeNote(open, note, language));
}

type Open = (id: ReportId) => OpenReport;

function describeNote(open: Open, note: Note, language: Language): TableRow {
  const { target, text, tags, kind, colour, author, createdAt, updatedAt } = note;
  const isText = target.kind === 'text';
  const left = describeSide(
    open,
    isText ? target.report : target.left,
    isText ? target.anchor : target.leftAnchor,
    note.left,
  );
  const right = isText
    ? {}
    : prefixKeys('other', describeSide(open, target.right, target.rightAnchor, note.right));
  const changeKey = target.kind === 'change' ? target.changeKey : null;
  return {
    id: createId('notes', [left['sha256'], right['otherSha256'] ?? null, changeKey, createdAt, text]),
    noteKind: wordOf('noteKind', isText ? (target.subject ?? 'text') : target.kind, language),
    sort: kind === null ? null : wordOf('sort', kind, language),
    colour: colour === null ? null : wordOf('colour', colour, language),
    note: text,
    tags: joinList(tags),
    author,
    createdAt,
    updatedAt,
    ...left,
    ...right,
    changeKey,
  };
}

/** The words as they were when the note was made; the path where they are found today. */
function describeSide(open: Open, id: ReportId, anchor: Anchor | null, span: Note['left']): TableRow {
  const report = open(id);
  if (anchor === null) return describeReport(report);
  return { ...describeReport(report), ...describeAnchored(report, anchor, span) };
}
