import type { Anchor, Note } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { openDocument } from '../../services/documents/open-document.ts';
import type { Library } from '../../library.ts';
import { loadNotes } from '../../notes/load.ts';
import { createId } from '../identify.ts';
import { joinList } from '../list.ts';
import { describeAnchor, describeReport, describeSpan, prefixKeys } from '../places.ts';
import type { TableRow } from '../table.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { wordOf } from '../words.ts';

/** All notes, or those of one report, oldest first, each with the words it was made on. */
export function tabulateNotes(
  library: Library,
  report: ReportId | null,
  language: Language,
): readonly TableRow[] {
  const notes = library.db.read((reader) => loadNotes(reader, report));
  return notes.toReversed().map((note) => describeNote(library, note, language));
}

function describeNote(library: Library, note: Note, language: Language): TableRow {
  const { target, text, tags, createdAt, updatedAt } = note;
  const isText = target.kind === 'text';
  const left = describeSide(
    library,
    isText ? target.report : target.left,
    isText ? target.anchor : target.leftAnchor,
    note.left,
  );
  const right = isText
    ? {}
    : prefixKeys('other', describeSide(library, target.right, target.rightAnchor, note.right));
  const changeKey = isText ? null : target.changeKey;
  return {
    id: createId('notes', [left['sha256'], right['otherSha256'] ?? null, changeKey, createdAt, text]),
    noteKind: wordOf('noteKind', target.kind, language),
    note: text,
    tags: joinList(tags),
    createdAt,
    updatedAt,
    ...left,
    ...right,
    changeKey,
  };
}

/** The words as they were when the note was made; the path where they are found today. */
function describeSide(library: Library, id: ReportId, anchor: Anchor | null, span: Note['left']): TableRow {
  const open = openDocument(library, id);
  if (anchor === null) return describeReport(open);
  const today = span === null ? {} : describeSpan(open, span);
  return { ...describeReport(open), ...today, ...withoutPlace(describeAnchor(anchor), span !== null) };
}

function withoutPlace(row: TableRow, isFound: boolean): TableRow {
  if (!isFound) return row;
  const { path: _, paragraph: __, ...words } = row;
  return words;
}
