import { AppError } from '../../../shared/base/errors.ts';
import type { Note, NoteId, NoteTarget } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Reader } from '../db/database.ts';
import type { StoredNote } from '../db/notes.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { createNotedTexts, loadNotes } from '../notes/load.ts';
import { locateNote } from '../../../shared/text/placing/notes.ts';
import { requireReport } from '../services/shelf/summary.ts';

type NoteHandlers = Pick<Handlers, Extract<keyof Handlers, `notes/${string}`>>;

export function createNoteHandlers({ db }: Library): NoteHandlers {
  return {
    'notes/list': ({ report }) =>
      db.read((reader) => {
        if (report !== null) requireReport(reader, report);
        return loadNotes(reader, report);
      }),
    'notes/add': ({ target, text, tags }) =>
      db.write('notes', 'add-note', ({ writer, reader, now }) => {
        for (const id of reportsOf(target)) requireReport(reader, id);
        return locate(reader, writer.notes.insert(target, text, unique(tags), now));
      }),
    'notes/edit': ({ id, text, tags, base }) =>
      db.write('notes', 'edit-note', ({ writer, reader, now }) => {
        const note = requireNote(reader, id);
        if (note.isDeleted) throw notFound(id);
        const isOther = note.text !== text || note.tags.join('\n') !== unique(tags).join('\n');
        if (base !== undefined && base !== note.updatedAt && isOther)
          return locate(reader, writer.notes.insert(note.target, text, unique(tags), now));
        writer.notes.saveText(id, text, unique(tags), now);
        return locate(reader, id);
      }),
    'notes/delete': ({ id }) => {
      db.write('notes', 'delete-note', ({ writer, reader, now }) => {
        if (requireNote(reader, id).isDeleted) throw notFound(id);
        writer.notes.saveDeletedAt(id, now);
      });
      return null;
    },
    'notes/restore': ({ id }) =>
      db.write('notes', 'restore-note', ({ writer, reader }) => {
        requireNote(reader, id);
        writer.notes.saveDeletedAt(id, null);
        return locate(reader, id);
      }),
  };
}

function reportsOf(target: NoteTarget): readonly ReportId[] {
  return target.kind === 'text' ? [target.report] : [target.left, target.right];
}

/** Each tag once, in the order they were given. */
function unique(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)];
}

function requireNote(reader: Reader, id: NoteId): StoredNote {
  const note = reader.notes.find(id);
  if (note === undefined) throw notFound(id);
  return note;
}

function notFound(id: NoteId): AppError {
  return new AppError('not-found', `there is no note ${id}`, { note: id });
}

function locate(reader: Reader, id: NoteId): Note {
  return locateNote(requireNote(reader, id), createNotedTexts(reader));
}
