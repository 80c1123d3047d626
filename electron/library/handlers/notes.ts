import { basename } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import type { NotesEdit, NoteWriting } from '../../../shared/contract/note-api.ts';
import type { Note, NoteId, NoteTarget } from '../../../shared/model/note.ts';
import { carryTags } from '../../../shared/model/tag.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { locateNote } from '../../../shared/text/placing/notes.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import type { Action } from '../../../shared/contract/views.ts';
import type { Reader, WriteContext } from '../db/database.ts';
import type { NoteWords, StoredNote } from '../db/notes.ts';
import type { Handlers } from '../handlers.ts';
import { readBytes } from '../import/files.ts';
import type { Library } from '../library.ts';
import { createNotedTexts, loadNotes } from '../notes/load.ts';
import { addTag, deleteTag, editTag, mergeTags, viewTags } from '../services/coding/codebook.ts';
import { findGoneTags } from '../services/log/gone-tags.ts';
import { previewTags, takeTags } from '../services/coding/codebook-merge.ts';
import { tabulateTags } from '../services/coding/tag-table.ts';
import { listEntries } from '../services/coding/entries.ts';
import { versionsOf } from '../notes/versions.ts';
import { requireReport } from '../services/shelf/summary.ts';
import { readCodebook } from '../tables/codebook/codebook-file.ts';

type NoteHandlers = Pick<Handlers, Extract<keyof Handlers, `notes/${string}`>>;
type TagHandlers = Pick<Handlers, Extract<keyof Handlers, `tags/${string}`>>;

export function createNoteHandlers({ db }: Library): NoteHandlers {
  return {
    'notes/list': ({ report }) =>
      db.read((reader) => {
        if (report !== null) requireReport(reader, report);
        return loadNotes(reader, report);
      }),
    'notes/entries': () => db.read(listEntries),
    'notes/add': ({ target, ...writing }) =>
      db.write('notes', 'add-note', (write) => {
        for (const id of reportsOf(target)) requireReport(write.reader, id);
        return addNote(write, target, wordsOf(write, writing, null));
      }),
    'notes/edit': ({ id, base, tagsBefore: before, ...writing }) =>
      db.write('notes', 'edit-note', (write) => {
        const note = requireShown(write.reader, id);
        const { tags: typed } = writing;
        const tags = before === undefined ? typed : carryTags({ before, typed }, note.tags);
        const words = wordsOf(write, { ...writing, tags }, note);
        const isOther = JSON.stringify(wordsIn(note)) !== JSON.stringify(wordsIn(words));
        if (base !== undefined && base !== note.updatedAt && isOther)
          return addNote(write, note.target, words);
        write.writer.notes.saveWords(id, words, write.now);
        return locate(write.reader, id);
      }),
    'notes/edit-many': ({ ids, edit }) =>
      db.write('notes', 'edit-notes', (write) => ids.map((id) => editOne(write, id, edit))),
    'notes/place': ({ id, report, at }) =>
      db.write('notes', 'place-note', ({ writer, reader }) => {
        const note = requireShown(reader, id);
        requireReport(reader, report);
        const anchor = createAnchor(reader.texts.load(report), at);
        const target = putOn(note.target, report, anchor);
        const side = target.kind === 'text' || target.left === report ? 'left' : 'right';
        const versions = { ...note.versions, [side]: reader.texts.loadVersion(report) };
        writer.notes.saveTarget(id, target, versions);
        return locate(reader, id);
      }),
    'notes/delete': ({ id }) => {
      db.write('notes', 'delete-note', (write) => binNote(write, id));
      return null;
    },
    'notes/delete-many': ({ ids }) => {
      db.write('notes', 'delete-notes', (write) => {
        for (const id of ids) binNote(write, id);
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

/** Largest codebook that is taken, in bytes; one may come in a project with all its texts. */
const CODEBOOK_LIMIT = 200 * 1024 * 1024;

export function createTagHandlers({ db }: Library): TagHandlers {
  const change = (action: Action, work: (write: WriteContext) => void) =>
    db.write('notes', action, (write) => {
      work(write);
      return viewTags(write.reader);
    });
  return {
    'tags/list': () => db.read(viewTags),
    'tags/gone': ({ ids }) => db.read((reader) => findGoneTags(reader, ids)),
    'tags/table': ({ place }) => db.read((reader) => tabulateTags(reader, place)),
    'tags/save': ({ id, tag, before = null }) =>
      id === null
        ? change('add-tag', (write) => addTag(write, tag))
        : change('edit-tag', (write) => editTag(write, id, tag, before)),
    'tags/merge': ({ from, into }) => change('merge-tags', (write) => mergeTags(write, from, into)),
    'tags/look': async ({ file }) => {
      const tags = await readCodebook(await readBytes(file, CODEBOOK_LIMIT), basename(file));
      return db.read((reader) => previewTags(reader, tags));
    },
    'tags/take': async ({ file, replaces }) => {
      const tags = await readCodebook(await readBytes(file, CODEBOOK_LIMIT), basename(file));
      return db.write('notes', 'take-tags', (write) => {
        const taken = takeTags(write, tags, { replaces });
        return { ...taken, tags: viewTags(write.reader) };
      });
    },
    'tags/delete': ({ id }) => change('delete-tag', (write) => deleteTag(write, id)),
  };
}

function reportsOf(target: NoteTarget): readonly ReportId[] {
  return target.kind === 'text' ? [target.report] : [target.left, target.right];
}

function addNote({ writer, reader, now }: WriteContext, target: NoteTarget, words: NoteWords): Note {
  const author = reader.coders.loadCurrent().name;
  const versions = versionsOf(reader, target);
  return locate(reader, writer.notes.insert(target, { ...words, author, versions }, now));
}

/** What is left out may be undefined. */
type Writing = { readonly [K in keyof NoteWriting]: NoteWriting[K] | undefined } & Pick<
  NoteWriting,
  'text' | 'tags'
>;

/** What is written, each tag once; what is left out is as before. Its tags come into the codebook. */
function wordsOf(
  { writer, now }: WriteContext,
  { text, tags, kind, colour }: Writing,
  before: NoteWords | null,
): NoteWords {
  const paths = [...new Set(tags)];
  writer.tags.ensure(paths, now);
  return {
    ...{ text, tags: paths },
    kind: kind === undefined ? (before?.kind ?? null) : kind,
    colour: colour === undefined ? (before?.colour ?? null) : colour,
  };
}

function wordsIn({ text, tags, kind, colour }: NoteWords): readonly unknown[] {
  return [text, tags, kind, colour];
}

function editOne(
  write: WriteContext,
  id: NoteId,
  { addTags = [], removeTags = [], kind, colour }: NotesEdit,
): Note {
  const note = requireShown(write.reader, id);
  const tags = [...note.tags.filter((tag) => !removeTags.includes(tag)), ...addTags];
  const words = wordsOf(write, { text: note.text, tags, kind, colour }, note);
  write.writer.notes.saveWords(id, words, write.now);
  return locate(write.reader, id);
}

/** The same with other words on the side of `report`. @throws AppError `invalid-input` where it is about other reports */
function putOn(target: NoteTarget, report: ReportId, anchor: ReturnType<typeof createAnchor>): NoteTarget {
  if (target.kind === 'text' && target.report === report) return { ...target, anchor };
  if (target.kind !== 'text' && target.left === report) return { ...target, leftAnchor: anchor };
  if (target.kind !== 'text' && target.right === report) return { ...target, rightAnchor: anchor };
  throw new AppError('invalid-input', `the note is not about report ${report}`, { field: 'report' });
}

function binNote({ writer, reader, now }: WriteContext, id: NoteId): void {
  requireShown(reader, id);
  writer.notes.saveDeletedAt(id, now);
}

function requireNote(reader: Reader, id: NoteId): StoredNote {
  const note = reader.notes.find(id);
  if (note === undefined) throw notFound(id);
  return note;
}

/** A note that is not in the bin. @throws AppError `not-found` {note} */
function requireShown(reader: Reader, id: NoteId): StoredNote {
  const note = requireNote(reader, id);
  if (note.isDeleted) throw notFound(id);
  return note;
}

function notFound(id: NoteId): AppError {
  return new AppError('not-found', `there is no note ${id}`, { note: id });
}

function locate(reader: Reader, id: NoteId): Note {
  return locateNote(requireNote(reader, id), createNotedTexts(reader));
}
