import type { Brand } from '../base/brand.ts';
import type { ReportId } from './report.ts';
import type { Span } from './span.ts';

export type NoteId = Brand<number, 'NoteId'>;

/** Where a quote stands, kept so that it is found again after the text was cleaned or imported anew. */
export type Anchor = {
  readonly quote: string;
  /** Up to 32 characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood when it was made. */
  readonly start: number;
};

/** What a note says, by the reader's choice. */
export const NOTE_KINDS = ['question', 'view', 'quotation', 'background', 'check'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What its words are marked with, and a tag too: on screen each colour has a sign and a line of its own beside it. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'purple', 'red'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** What the words of a note stand for where it is not on the words alone: a section stands by its heading. */
export const NOTE_SUBJECTS = ['section', 'figure', 'goal'] as const;
export type NoteSubject = (typeof NOTE_SUBJECTS)[number];

/** The texts that a note's words stood in, by their SHA-256; null where that is not known, or there are none on a side. */
export type NoteVersions = { readonly left: string | null; readonly right: string | null };

/** What a note is about: words of one report, a change between two, or a pair of passages without a change. */
export type NoteTarget =
  | {
      readonly kind: 'text';
      readonly report: ReportId;
      readonly anchor: Anchor;
      /** Absent where it is on the words alone. */
      readonly subject?: NoteSubject | undefined;
    }
  | {
      readonly kind: 'pair';
      readonly left: ReportId;
      readonly right: ReportId;
      readonly leftAnchor: Anchor | null;
      readonly rightAnchor: Anchor | null;
    }
  | {
      readonly kind: 'change';
      readonly left: ReportId;
      readonly right: ReportId;
      readonly changeKey: string;
      readonly leftAnchor: Anchor | null;
      readonly rightAnchor: Anchor | null;
    };

/** A note, with where its words stand today. */
export type Note = {
  readonly id: NoteId;
  readonly target: NoteTarget;
  /** Markdown; '' where the words are only marked. */
  readonly text: string;
  /** Each as its path in the tree of tags, 经济/就业. */
  readonly tags: readonly string[];
  readonly kind: NoteKind | null;
  readonly colour: NoteColour | null;
  /** Who wrote it, by the name of then; '' where that was not kept. */
  readonly author: string;
  /** ISO date and time, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Where the quote stands in the cleaned text of today; null on a side without a quote, or where it is not found. */
  readonly left: Span | null;
  readonly right: Span | null;
  /** The pages that those words stand on in their files, 12 or 12–13; null where they are not found, or a file has none. */
  readonly leftPages: string | null;
  readonly rightPages: string | null;
  /**
   * True where a place of it is a likely one alone: the text is another than the one that its words were in, and they could
   * not be followed into this one, or they stand in several places that are alike.
   */
  readonly isUnsure: boolean;
  /** SHA-256 of the cleaned text that its words stood in, where that is not today's; null where it is, or is not known. */
  readonly version: string | null;
  /** True where no quote of it could be found: it is listed as an orphan, never dropped. */
  readonly isOrphan: boolean;
};
