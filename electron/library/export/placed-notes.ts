import { groupBy } from '../../../shared/base/group-by.ts';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { Row, Side } from '../../../shared/model/comparison.ts';
import type { Note } from '../../../shared/model/note.ts';
import { covers, type Span } from '../../../shared/model/span.ts';

/** A note with its number in the export. */
export type NumberedNote = {
  readonly number: number;
  readonly note: Note;
  readonly left: Span | null;
  readonly right: Span | null;
};

export type PlacedNotes = {
  /** Notes by the row under which they stand. */
  readonly byRow: ReadonlyMap<number, readonly NumberedNote[]>;
  /** Notes whose words are in neither text. */
  readonly orphans: readonly NumberedNote[];
  /** Stretches of a side that a note is about. */
  readonly marks: Readonly<Record<Side, readonly (Span & { readonly number: number })[]>>;
};

export const NO_NOTES: PlacedNotes = { byRow: new Map(), orphans: [], marks: { left: [], right: [] } };

type Unnumbered = Omit<NumberedNote, 'number'> & { readonly row: number };

/** Numbers the notes in reading order, orphans last, and finds the row of each. */
export function placeNotes({ notes, comparison, right }: ComparisonView): PlacedNotes {
  const found = notes
    .map((note): Unnumbered => {
      // A note on words knows one text only: here that is one of two.
      const isRight = note.target.kind === 'text' && note.target.report === right.summary.id;
      const spans = isRight ? { left: null, right: note.left } : { left: note.left, right: note.right };
      return { note, ...spans, row: findRow(comparison.rows, spans.left, spans.right) };
    })
    .sort(inReadingOrder);
  const numbered = found.map((note, index) => ({ ...note, number: index + 1 }));
  const marksOf = (side: Side): PlacedNotes['marks'][Side] =>
    numbered.flatMap(({ number, [side]: span }) => (span === null ? [] : [{ ...span, number }]));
  return {
    byRow: groupBy(
      numbered.filter(({ row }) => row >= 0),
      ({ row }) => row,
    ),
    orphans: numbered.filter(({ row }) => row < 0),
    marks: { left: marksOf('left'), right: marksOf('right') },
  };
}

/** The row in which the note's words begin, on the left where it has any there; -1 for an orphan. */
function findRow(rows: readonly Row[], left: Span | null, right: Span | null): number {
  const [side, span] = left === null ? (['right', right] as const) : (['left', left] as const);
  if (span === null) return -1;
  return rows.findIndex((row) => {
    const range = row[side];
    return range !== null && covers(range, span.start);
  });
}

function inReadingOrder(a: Unnumbered, b: Unnumbered): number {
  const rowOf = ({ row }: Unnumbered): number => (row < 0 ? Infinity : row);
  const startOf = ({ left, right }: Unnumbered): number => (left ?? right)?.start ?? 0;
  if (rowOf(a) !== rowOf(b)) return rowOf(a) - rowOf(b);
  return startOf(a) - startOf(b) || a.note.id - b.note.id;
}
