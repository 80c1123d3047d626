import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { RowSpan, Side, SpanType } from '../../../../shared/model/comparison.ts';
import type { NoteColour, NoteId } from '../../../../shared/model/note.ts';
import { covers, meets, type Span } from '../../../../shared/model/span.ts';
import { isMasked, type Masks } from './masks.ts';

export type Mark = 'none' | 'removed' | 'added' | 'replaced' | 'moved';

/** A stretch of one side with one mark. */
export type MarkedRange = Span & { readonly mark: Mark; readonly type: SpanType | null };

export type PickRole = 'from' | 'to';

/** What lies over a text besides its marks. */
export type Overlay = {
  readonly notes: readonly {
    readonly id: NoteId;
    readonly span: Span;
    readonly colour: NoteColour | null;
  }[];
  readonly finds: readonly { readonly span: Span; readonly isCurrent: boolean }[];
  /** The change or the place that was jumped to. */
  readonly current: readonly Span[];
  /** Sentences that the reader picked, and those they are to be linked with. */
  readonly picked: readonly { readonly span: Span; readonly role: PickRole }[];
};

export const NO_OVERLAY: Overlay = { notes: [], finds: [], current: [], picked: [] };

/** A piece of text that looks the same from end to end. */
export type Piece = {
  readonly start: number;
  readonly text: string;
  readonly mark: Mark;
  readonly type: SpanType | null;
  readonly notes: readonly NoteId[];
  /** In which the words are marked: of several notes the first that has one. */
  readonly colour: NoteColour | null;
  readonly find: 'hit' | 'current' | null;
  readonly isCurrent: boolean;
  readonly pick: PickRole | null;
};

/** The marks of one side of a row; masked ones become plain text. */
export function rangesOf(spans: readonly RowSpan[], side: Side, masks: Masks): readonly MarkedRange[] {
  const ranges: MarkedRange[] = [];
  for (const span of spans) {
    const own = span[side];
    if (own === null || own.start === own.end) continue;
    const type = 'type' in span ? span.type : null;
    const isPlain = type === 'break' || isMasked(type, masks);
    const mark = isPlain ? 'none' : markOf(span);
    ranges.push({ start: own.start, end: own.end, mark, type: isMasked(type, masks) ? null : type });
  }
  return ranges;
}

function markOf(span: RowSpan): Mark {
  switch (span.kind) {
    case 'same':
      return 'none';
    case 'removed':
    case 'added':
    case 'replaced':
    case 'moved':
      return span.kind;
    default:
      return assertNever(span);
  }
}

/** Cuts marked ranges where a note, a find or the current change begins or ends. Joined, the pieces are the ranges. */
export function cutPieces(text: string, ranges: readonly MarkedRange[], overlay: Overlay): readonly Piece[] {
  return ranges.flatMap((range) => cutRange(text, range, overlay));
}

function cutRange(text: string, range: MarkedRange, overlay: Overlay): readonly Piece[] {
  const notes = overlay.notes.filter((note) => meets(note.span, range));
  const finds = overlay.finds.filter((find) => meets(find.span, range));
  const current = overlay.current.filter((span) => meets(span, range));
  const picked = overlay.picked.filter(({ span }) => meets(span, range));
  const spans = [
    ...notes.map((note) => note.span),
    ...finds.map((find) => find.span),
    ...current,
    ...picked.map(({ span }) => span),
  ];
  const cuts = new Set([range.start, range.end]);
  for (const span of spans) {
    if (span.start > range.start) cuts.add(span.start);
    if (span.end < range.end) cuts.add(span.end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, at): Piece => {
    const end = points[at + 1] ?? range.end;
    const found = finds.filter((find) => covers(find.span, start));
    return {
      start,
      text: text.slice(start, end),
      mark: range.mark,
      type: range.type,
      notes: notes.filter((note) => covers(note.span, start)).map((note) => note.id),
      colour: notes.find((note) => note.colour !== null && covers(note.span, start))?.colour ?? null,
      find: found.length === 0 ? null : found.some((find) => find.isCurrent) ? 'current' : 'hit',
      isCurrent: current.some((span) => covers(span, start)),
      pick: picked.find(({ span }) => covers(span, start))?.role ?? null,
    };
  });
}
