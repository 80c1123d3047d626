import { z } from 'zod';
import {
  NOTE_COLOURS,
  NOTE_KINDS,
  NOTE_SUBJECTS,
  type Anchor,
  type NoteColour,
  type NoteId,
  type NoteKind,
  type NoteSubject,
  type NoteTarget,
  type NoteVersions,
} from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { jsonColumn, noteIdColumn, reportIdColumn } from './rows.ts';

/** A note as it was made, before its words are looked for in today's text. */
export type StoredNote = {
  readonly id: NoteId;
  readonly target: NoteTarget;
  readonly versions: NoteVersions;
  readonly text: string;
  /** Paths in the tree of tags. */
  readonly tags: readonly string[];
  readonly kind: NoteKind | null;
  readonly colour: NoteColour | null;
  readonly author: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly isDeleted: boolean;
};

/** What a reader writes in a note. */
export type NoteWords = Pick<StoredNote, 'text' | 'tags' | 'kind' | 'colour'>;

export type NoteReader = {
  /** Notes that are not in the bin and whose reports are not either, newest first. */
  loadAll(): readonly StoredNote[];
  /** Those of them that have to do with a report. */
  loadOfReport(report: ReportId): readonly StoredNote[];
  /** All that have to do with a report, in the bin or not. */
  loadEvery(report: ReportId): readonly StoredNote[];
  /** A note, in the bin or not. */
  find(id: NoteId): StoredNote | undefined;
  /** All with a tag, in the bin or not; whose report is in the bin too. */
  loadTagged(): readonly StoredNote[];
};

export type NoteWriter = {
  insert(target: NoteTarget, words: NoteWords & Pick<StoredNote, 'author' | 'versions'>, now: string): NoteId;
  /** The same note, as old as it is, about something else. */
  copy(id: NoteId, target: NoteTarget, versions: NoteVersions): void;
  saveWords(id: NoteId, words: NoteWords, now: string): void;
  /** The same note under other tags: nobody wrote in it. */
  saveTags(id: NoteId, tags: readonly string[]): void;
  saveTarget(id: NoteId, target: NoteTarget, versions: NoteVersions): void;
  /** Null takes it out of the bin. */
  saveDeletedAt(id: NoteId, deletedAt: string | null): void;
};

const anchorColumns = {
  quote: z.string().nullable(),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
  start: z.number().nullable(),
};

function toAnchor(columns: z.infer<z.ZodObject<typeof anchorColumns>>): Anchor | null {
  const { quote, prefix, suffix, start } = columns;
  if (quote === null || prefix === null || suffix === null || start === null) return null;
  return { quote, prefix, suffix, start };
}

const noteRow = z
  .object({
    id: noteIdColumn,
    kind: z.enum(['text', 'change']),
    left_report: reportIdColumn,
    left_quote: anchorColumns.quote,
    left_prefix: anchorColumns.prefix,
    left_suffix: anchorColumns.suffix,
    left_start: anchorColumns.start,
    left_version: z.string().nullable(),
    right_report: reportIdColumn.nullable(),
    right_quote: anchorColumns.quote,
    right_prefix: anchorColumns.prefix,
    right_suffix: anchorColumns.suffix,
    right_start: anchorColumns.start,
    right_version: z.string().nullable(),
    change_key: z.string().nullable(),
    text: z.string(),
    tags: jsonColumn(z.array(z.string())),
    subject: z.enum(NOTE_SUBJECTS).nullable(),
    note_kind: z.enum(NOTE_KINDS).nullable(),
    colour: z.enum(NOTE_COLOURS).nullable(),
    author: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    deleted_at: z.string().nullable(),
  })
  .transform((row): StoredNote => ({
    id: row.id,
    target: toTarget(row, {
      left: toAnchor({
        quote: row.left_quote,
        prefix: row.left_prefix,
        suffix: row.left_suffix,
        start: row.left_start,
      }),
      right: toAnchor({
        quote: row.right_quote,
        prefix: row.right_prefix,
        suffix: row.right_suffix,
        start: row.right_start,
      }),
    }),
    versions: { left: row.left_version, right: row.right_version },
    text: row.text,
    tags: row.tags,
    kind: row.note_kind,
    colour: row.colour,
    author: row.author,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    isDeleted: row.deleted_at !== null,
  }));

type About = {
  readonly left_report: ReportId;
  readonly right_report: ReportId | null;
  readonly change_key: string | null;
  readonly subject: NoteSubject | null;
};

function toTarget(
  { left_report: left, right_report: right, change_key: changeKey, subject }: About,
  anchors: { readonly left: Anchor | null; readonly right: Anchor | null },
): NoteTarget {
  if (right !== null && changeKey !== null) {
    const sides = { left, right, leftAnchor: anchors.left, rightAnchor: anchors.right };
    return changeKey === PAIR_KEY ? { kind: 'pair', ...sides } : { kind: 'change', changeKey, ...sides };
  }
  // The table's own check: a note on words has its quote on the left.
  if (anchors.left === null) throw new Error('a note without a quote');
  return {
    kind: 'text',
    report: left,
    anchor: anchors.left,
    ...(subject !== null && { subject }),
  };
}

/** Stands for the key of a change where a pair has none. */
const PAIR_KEY = '';

const VISIBLE = `
  SELECT n.* FROM notes n
    JOIN reports l ON l.id = n.left_report LEFT JOIN reports r ON r.id = n.right_report
  WHERE n.deleted_at IS NULL AND l.deleted_at IS NULL AND r.deleted_at IS NULL`;
const NEWEST_FIRST = 'ORDER BY n.created_at DESC, n.id DESC';

export function createNoteReader(connection: Connection): NoteReader {
  const all = connection.prepare(`${VISIBLE} ${NEWEST_FIRST}`);
  const ofReport = connection.prepare(
    `${VISIBLE} AND (n.left_report = :report OR n.right_report = :report) ${NEWEST_FIRST}`,
  );
  const every = connection.prepare(
    'SELECT * FROM notes WHERE left_report = :report OR right_report = :report',
  );
  const tagged = connection.prepare(`SELECT * FROM notes WHERE tags <> '[]' ORDER BY id`);
  const byId = connection.prepare('SELECT * FROM notes WHERE id = ?');
  const rows = z.array(noteRow);
  return {
    loadAll: () => rows.parse(all.all()),
    loadOfReport: (report) => rows.parse(ofReport.all({ report })),
    loadEvery: (report) => rows.parse(every.all({ report })),
    loadTagged: () => rows.parse(tagged.all()),
    find: (id) => noteRow.optional().parse(byId.get(id)),
  };
}

/** The columns that say what a note is about, in the order of `TARGET_COLUMNS`. */
function targetValues(target: NoteTarget, versions: NoteVersions): readonly (string | number | null)[] {
  return [...aboutValues(target), versions.left, versions.right];
}

function aboutValues(target: NoteTarget): readonly (string | number | null)[] {
  const anchor = (value: Anchor | null): readonly (string | number | null)[] =>
    value === null ? [null, null, null, null] : [value.quote, value.prefix, value.suffix, value.start];
  if (target.kind === 'text')
    return [
      ...['text', target.report, ...anchor(target.anchor), null],
      ...[...anchor(null), null, target.subject ?? null],
    ];
  const { left, right, leftAnchor, rightAnchor } = target;
  const key = target.kind === 'change' ? target.changeKey : PAIR_KEY;
  return ['change', left, ...anchor(leftAnchor), right, ...anchor(rightAnchor), key, null];
}

const TARGET_COLUMNS = `kind, left_report, left_quote, left_prefix, left_suffix, left_start,
  right_report, right_quote, right_prefix, right_suffix, right_start, change_key, subject, left_version, right_version`;
const TARGET_VALUES = Array.from({ length: 15 }, () => '?').join(', ');
const WORD_COLUMNS = 'text, tags, note_kind, colour';

function wordValues({ text, tags, kind, colour }: NoteWords): readonly (string | null)[] {
  return [text, JSON.stringify(tags), kind, colour];
}

export function createNoteWriter(connection: Connection): NoteWriter {
  const insert = connection.prepare(`
    INSERT INTO notes (${TARGET_COLUMNS}, ${WORD_COLUMNS}, author, created_at, updated_at)
    VALUES (${TARGET_VALUES}, ?, ?, ?, ?, ?, ?, ?) RETURNING id`);
  const kept = `${WORD_COLUMNS}, author, created_at, updated_at`;
  const copy = connection.prepare(`
    INSERT INTO notes (${TARGET_COLUMNS}, ${kept}) SELECT ${TARGET_VALUES}, ${kept} FROM notes WHERE id = ?`);
  const words = connection.prepare(
    `UPDATE notes SET (${WORD_COLUMNS}, updated_at) = (?, ?, ?, ?, ?) WHERE id = ?`,
  );
  const tags = connection.prepare('UPDATE notes SET tags = ? WHERE id = ?');
  const target = connection.prepare(`UPDATE notes SET (${TARGET_COLUMNS}) = (${TARGET_VALUES}) WHERE id = ?`);
  const deletedAt = connection.prepare('UPDATE notes SET deleted_at = ? WHERE id = ?');
  return {
    insert(about, written, now) {
      const row = insert.get(
        ...targetValues(about, written.versions),
        ...wordValues(written),
        written.author,
        now,
        now,
      );
      return z.object({ id: noteIdColumn }).parse(row).id;
    },
    copy: (id, about, versions) => void copy.run(...targetValues(about, versions), id),
    saveWords: (id, written, now) => void words.run(...wordValues(written), now, id),
    saveTags: (id, paths) => void tags.run(JSON.stringify(paths), id),
    saveTarget: (id, about, versions) => void target.run(...targetValues(about, versions), id),
    saveDeletedAt: (id, value) => void deletedAt.run(value, id),
  };
}
