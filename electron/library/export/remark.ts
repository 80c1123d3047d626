import type { Block } from '../../../shared/markdown/blocks.ts';
import type { Side } from '../../../shared/model/comparison.ts';
import type { Searched } from '../../../shared/model/goal.ts';
import type { NoteColour, NoteKind } from '../../../shared/model/note.ts';
import type { Span } from '../../../shared/model/span.ts';

/** What a coder's verdict on a goal rests on. `span`: where it stands in the other report of the pair, else null. */
export type VerdictEvidence = {
  readonly quote: string;
  /** The other report's year or file, or the source outside the library. */
  readonly source: string;
  readonly span: Span | null;
};

/** A verdict of the coder of today on a goal of one of the two reports. */
export type ExportedVerdict = {
  /** The report that sets the goal. */
  readonly side: Side;
  readonly goal: string;
  readonly quote: string;
  /** Where the goal stands; null where its words are gone. */
  readonly span: Span | null;
  /** Of the verdict, in the scheme of its time. */
  readonly code: string;
  readonly label: string;
  readonly comment: string;
  readonly coder: string;
  readonly decidedAt: string;
  readonly evidence: readonly VerdictEvidence[];
  readonly absence: Searched | null;
};

/** A note or a verdict, as an export has it beside the texts. */
export type Remark = {
  readonly kind: 'note' | 'verdict';
  /** Of a note, by the reader's choice; null where none was made. */
  readonly noteKind: NoteKind | null;
  readonly colour: NoteColour | null;
  readonly words: readonly Block[];
  readonly tags: readonly string[];
  /** Null where it was not kept. */
  readonly author: string | null;
  /** ISO date and time, UTC: when it was last written. */
  readonly at: string;
  readonly left: Span | null;
  readonly right: Span | null;
  /** The words it was made on. */
  readonly quotes: readonly string[];
};

/** A remark with its number in the export. */
export type NumberedRemark = Remark & { readonly number: number };

/** Words that a remark is about. */
export type RemarkMark = Span & { readonly number: number; readonly colour: NoteColour | null };

export type PlacedRemarks = {
  /** By the row under which they stand. */
  readonly byRow: ReadonlyMap<number, readonly NumberedRemark[]>;
  /** Those whose words are in neither text. */
  readonly orphans: readonly NumberedRemark[];
  /** Stretches of a side that a remark is about. */
  readonly marks: Readonly<Record<Side, readonly RemarkMark[]>>;
};
