import type { Side } from '../model/comparison.ts';
import type { NoteColour, NoteId, NoteKind, NoteTarget } from '../model/note.ts';
import type { ReportId } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { SearchFilter } from './search-api.ts';

type Nothing = null;

/** A note that was written and not yet saved. */
export type KeptDraft = {
  readonly kind: 'draft';
  readonly target: NoteTarget;
  /** The note that it changes, and when that was written last; null where it is a new one. */
  readonly note: NoteId | null;
  readonly base: string | null;
  readonly text: string;
  /** A path a line. */
  readonly tags: string;
  /** Those that the note had, as far as the writer knew them; none of a new one. */
  readonly tagsBefore?: string;
  readonly sort?: NoteKind | null;
  readonly colour?: NoteColour | null;
};

/** Characters of a field at most. */
export const LONGEST_FIELD = 100_000;

/** What was written into the fields of a form, by their names, and not saved; `before`: what stood in them then. */
export type KeptForm = {
  readonly kind: 'form';
  readonly fields: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
};

/** Where the reader was in a comparison, by the words that stood there. */
export type KeptPlace = {
  readonly kind: 'place';
  readonly at: 'change' | 'sentences' | 'words';
  /** The key of the change; null where the place is none. */
  readonly change: string | null;
  readonly side: Side;
  readonly span: Span;
};

/** Where the reader was in a table or a list: what the row is about (a goal's key, a phrase, a name) and its column; -1 is that of titles. */
export type KeptCell = { readonly kind: 'cell'; readonly row: string; readonly column: number };

/** The tab beside the texts of a pair that was chosen last. */
export type KeptPanel = { readonly kind: 'panel'; readonly panel: string };

/** How all that was written is laid out, and whose tags are counted; null: those of all places. */
export type KeptLayout = {
  readonly kind: 'layout';
  readonly layout: WrittenLayout;
  readonly place: string | null;
};

/** One by one, or the tags against the years. */
export const WRITTEN_LAYOUTS = ['list', 'tags'] as const;
export type WrittenLayout = (typeof WRITTEN_LAYOUTS)[number];

/** The search that was made last. */
export type KeptSearch = { readonly kind: 'search'; readonly query: string; readonly filter: SearchFilter };

/** A screen that the reader was on. */
export type KeptVisit = {
  readonly kind: 'visit';
  readonly screen: VisitedScreen;
  /** What it was of; none for one that is of a whole place. */
  readonly reports: readonly ReportId[];
  readonly place: string | null;
};

export const VISITED_SCREENS = ['reader', 'comparison', 'goals', 'indicators', 'years', 'terms'] as const;
export type VisitedScreen = (typeof VISITED_SCREENS)[number];

/** What a page keeps for its reader beyond a restart. None of it is a step of the history. */
export type Kept =
  KeptDraft | KeptForm | KeptPlace | KeptCell | KeptPanel | KeptLayout | KeptSearch | KeptVisit;
export type KeptKind = Kept['kind'];

export type KeptEntry = {
  readonly key: string;
  readonly value: Kept;
  /** ISO date and time, UTC. */
  readonly keptAt: string;
};

export type KeptApi = {
  /** All of a kind, or the one with a key; the newest first. */
  'kept/list': (args: { readonly kind: KeptKind; readonly key: string | null }) => readonly KeptEntry[];
  /** Keeps it in the place of what had the key; of visits the last thirty. */
  'kept/put': (args: { readonly key: string; readonly value: Kept }) => Nothing;
  'kept/remove': (args: { readonly kind: KeptKind; readonly key: string }) => Nothing;
};
