import type { GoalId } from '../model/goal.ts';
import type { Note, NoteColour, NoteId, NoteKind, NoteTarget } from '../model/note.ts';
import type { ReportId } from '../model/report.ts';
import type { GrantedPath } from './grants.ts';
import type { Span } from '../model/span.ts';
import type { Tag, TagId } from '../model/tag.ts';

/** What is written in a note; what is left out of a change stays as it is. */
export type NoteWriting = {
  /** Markdown. */
  readonly text: string;
  /** Paths; one that is no tag yet becomes one, with those above it. */
  readonly tags: readonly string[];
  readonly kind?: NoteKind | null;
  readonly colour?: NoteColour | null;
};

/** What is done to many notes at once; what is left out stays as it is. */
export type NotesEdit = {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly kind?: NoteKind | null;
  readonly colour?: NoteColour | null;
};

/** What is said of a tag. */
export type TagWriting = Pick<Tag, 'path' | 'definition' | 'example' | 'counterExample' | 'colour'>;

/** A tag of a codebook that is to be taken in, as the file has it, and what is said of it here. */
export type TagPreview =
  | { readonly state: 'new'; readonly tag: TagWriting; readonly before: null }
  /** All that the file says of it is said here already. */
  | { readonly state: 'same' | 'changed'; readonly tag: TagWriting; readonly before: TagWriting };

/** A tag with how many notes have it. */
export type TagView = Tag & {
  readonly notes: number;
  /** With those of the tags below it; a note counts once. */
  readonly notesBelow: number;
};

/** Where a tag went that is none any more: the path of the tag that it was merged into; null where it was deleted. */
export type GoneTag = { readonly id: TagId; readonly path: string | null };

/** A report, or all reports of a year, as a column of the table of tags. */
export type TagColumn = {
  /** null: all of the year. */
  readonly report: ReportId | null;
  readonly place: string;
  readonly year: number | null;
};

/** A stretch of a report with a note that has tags. */
export type TagPassage = {
  readonly note: NoteId;
  readonly report: ReportId;
  readonly place: string;
  readonly year: number | null;
  readonly tags: readonly string[];
  /** As it was when it was noted. */
  readonly quote: string;
  /** Titles of the sections around it, outermost first; none where it is not found. */
  readonly path: readonly string[];
  /** Where it stands today; null where it is not found. */
  readonly at: Span | null;
};

/** Tags against years: how often each was given, with the passages. */
export type TagTable = {
  /** Places that have passages with tags. */
  readonly places: readonly string[];
  /** Of one place its reports by year, those without a passage too; of all places the years that have some. */
  readonly columns: readonly TagColumn[];
  readonly passages: readonly TagPassage[];
  /** The codebook by path; for each column the passages, by their number, of the tag and of those below it, each once. */
  readonly rows: readonly { readonly path: string; readonly cells: readonly (readonly number[])[] }[];
};

/** Something that a reader wrote, as the table of all of it has it. */
export type WrittenEntry = {
  /** Tells it from all others. */
  readonly key: string;
  readonly kind: 'note' | 'comment' | 'evidence';
  /** The note; null where it is a comment on a verdict or evidence from outside. */
  readonly note: Note | null;
  /** The goal that a comment or evidence is about; null of a note. */
  readonly goal: GoalId | null;
  /** The report under which it stands: of two the earlier one that it has words in. */
  readonly report: ReportId;
  readonly place: string;
  readonly year: number | null;
  /** The other year of a change or a pair. */
  readonly otherYear: number | null;
  /** Titles of the sections around its words, outermost first; none where they are not found. */
  readonly path: readonly string[];
  readonly quote: string;
  readonly text: string;
  /** The words of the report that it is about, where they stand today. */
  readonly at: Span | null;
  readonly author: string;
  /** ISO date and time, UTC. */
  readonly writtenAt: string;
};

export type NoteApi = {
  /** All notes, or those of one report; newest first. */
  'notes/list': (args: { readonly report: ReportId | null }) => readonly Note[];
  /** All notes, comments on verdicts and evidence from outside of the coder of today; newest first. */
  'notes/entries': (args: Record<string, never>) => readonly WrittenEntry[];
  'notes/add': (args: NoteWriting & { readonly target: NoteTarget }) => Note;
  /**
   * `base`: when the note was last written as far as the writer knows. Where it was written otherwise since, nothing is
   * lost: what comes now is kept as another note about the same, which is the answer. `tagsBefore`: its tags as far as the writer
   * knew them; of what became of them since, only what the writer changed is changed.
   */
  'notes/edit': (
    args: NoteWriting & {
      readonly id: NoteId;
      readonly base?: string | undefined;
      readonly tagsBefore?: readonly string[] | undefined;
    },
  ) => Note;
  /** Changes many notes as one step. */
  'notes/edit-many': (args: { readonly ids: readonly NoteId[]; readonly edit: NotesEdit }) => readonly Note[];
  /** Puts a note on other words of a report that it is about, by hand. */
  'notes/place': (args: { readonly id: NoteId; readonly report: ReportId; readonly at: Span }) => Note;
  'notes/delete': (args: { readonly id: NoteId }) => null;
  'notes/delete-many': (args: { readonly ids: readonly NoteId[] }) => null;
  'notes/restore': (args: { readonly id: NoteId }) => Note;
  /** Tags against the reports of a place by year, or without a place against the years. */
  'tags/table': (args: { readonly place: string | null }) => TagTable;
  /** The codebook by path. */
  'tags/list': (args: Record<string, never>) => readonly TagView[];
  /** Where tags went that were read before and are none any more. */
  'tags/gone': (args: { readonly ids: readonly TagId[] }) => readonly GoneTag[];
  /**
   * Makes a tag, or changes one: another path renames or moves it with all below it, in every note.
   * `before`: what was said of it as far as the writer knew. What others changed since stays; where both wrote something else
   * the words of both are kept, one below the other. @throws AppError `invalid-input` where the path is another tag's, or
   * lies below its own; with `reason: 'changed-elsewhere'` where both gave it another name or colour
   */
  'tags/save': (args: {
    readonly id: TagId | null;
    readonly tag: TagWriting;
    readonly before?: TagWriting | undefined;
  }) => readonly TagView[];
  /** Puts `into` in the place of a tag in every note, those below it come below `into`; it is no tag any more. */
  'tags/merge': (args: { readonly from: TagId; readonly into: TagId }) => readonly TagView[];
  /** Takes a tag and all below it out of the codebook and of every note. */
  'tags/delete': (args: { readonly id: TagId }) => readonly TagView[];
  /**
   * What a codebook would bring: XLSX, CSV, REFI-QDA codebook (`.qdc`) or the codebook of a project (`.qdpx`).
   * @throws AppError `unsupported-format` where it is none of these
   */
  'tags/look': (args: { readonly file: GrantedPath }) => readonly TagPreview[];
  /**
   * Takes a codebook in by path, as one step. Nothing that is said here is lost to a blank; where the two say something
   * else the file's comes in its place with `replaces`, else ours stays.
   */
  'tags/take': (args: { readonly file: GrantedPath; readonly replaces: boolean }) => {
    readonly tags: readonly TagView[];
    readonly added: number;
    readonly changed: number;
  };
};
