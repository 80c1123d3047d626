import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { readReportStyles, type ReportStyles } from '../docx/report-styles.ts';
import type { Locate, Piece } from './pieces.ts';

/** What a stretch of words, or the end of a paragraph, is in the tracked text. */
export type Tracking = Pick<Piece, 'state' | 'isExpected'>;

/** What stands in a line, in order. */
export type Inline =
  | (Tracking & { readonly kind: 'words'; readonly text: string; readonly isRunIn: boolean })
  | { readonly kind: 'comment-start' | 'comment-end'; readonly comment: number }
  | { readonly kind: 'move-start' | 'move-end'; readonly end: 'from' | 'to'; readonly move: number };

/** A paragraph with what became of its end; null of the last one, which has none. */
export type TrackedParagraph = {
  readonly inlines: readonly Inline[];
  readonly mark: Tracking | null;
  readonly style: string;
  /** The style it has in the left text, where that is another. */
  readonly earlierStyle: string | null;
};

/** A comment's place among the pieces; `id` counts from 0. */
export type PlacedComment = Span & { readonly id: number };

/** The pieces as paragraphs, with what begins and ends in them. */
export function buildParagraphs(
  pieces: readonly Piece[],
  comments: readonly PlacedComment[],
  view: ComparisonView,
  locate: Locate,
): readonly TrackedParagraph[] {
  const styles = {
    left: readReportStyles(view.left.text, view.left.outline),
    right: readReportStyles(view.right.text, view.right.outline),
  };
  const builder = new ParagraphBuilder(styles, findRunIns(styles, locate));
  const events = listEvents(pieces, comments);
  const cuts = listCuts(events, builder.runIns);
  let next = 0;
  const fire = (at: number): void => {
    for (let event = events[next]; event !== undefined && event.at <= at; event = events[next]) {
      builder.mark(event.inline);
      next += 1;
    }
  };
  for (const piece of pieces) {
    for (const part of splitPiece(piece, cuts)) {
      fire(part.at);
      if (part.text === '\n') builder.endLine(part);
      else builder.add(part);
    }
  }
  fire(Infinity);
  return builder.finish();
}

type Event = { readonly at: number; readonly inline: Inline };

/** Where comments and moves begin and end, in order; at one place ends come before beginnings. */
function listEvents(pieces: readonly Piece[], comments: readonly PlacedComment[]): readonly Event[] {
  const ends: Event[] = [];
  const starts: Event[] = [];
  for (const { start, end, move, side } of listMoves(pieces)) {
    starts.push({ at: start, inline: { kind: 'move-start', end: side, move } });
    ends.push({ at: end, inline: { kind: 'move-end', end: side, move } });
  }
  for (const { id, start, end } of comments) {
    starts.push({ at: start, inline: { kind: 'comment-start', comment: id } });
    ends.push({ at: end, inline: { kind: 'comment-end', comment: id } });
  }
  return [...ends, ...starts].sort((a, b) => a.at - b.at);
}

type MoveEnd = Span & { readonly move: number; readonly side: 'from' | 'to' };

/** Runs of pieces that are one end of a move. */
function listMoves(pieces: readonly Piece[]): readonly MoveEnd[] {
  const found: MoveEnd[] = [];
  for (const { move, left, at, text } of pieces) {
    if (move === null) continue;
    const side = left === null ? 'to' : 'from';
    const last = found.at(-1);
    // The line break that closes a paragraph is not moved, see MARKS.
    const end = at + text.replace(/\n+$/u, '').length;
    if (last?.move === move && last.side === side) found[found.length - 1] = { ...last, end };
    else found.push({ start: at, end, move, side });
  }
  return found;
}

/** Every place where words are cut, in order. */
function listCuts(events: readonly Event[], runIns: readonly Span[]): readonly number[] {
  const all = [...events.map(({ at }) => at), ...runIns.flatMap(({ start, end }) => [start, end])];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** A piece cut at `cuts` and around its line breaks. */
function splitPiece(piece: Piece, cuts: readonly number[]): readonly Piece[] {
  const { at, text } = piece;
  const breaks = [...text.matchAll(/\n/gu)].flatMap(({ index }) => [at + index, at + index + 1]);
  const inside = cuts.filter((cut) => cut > at && cut < at + text.length);
  const borders = [...new Set([at, ...inside, ...breaks, at + text.length])].sort((a, b) => a - b);
  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? at;
    const offset = start - at;
    const shift = (side: number | null): number | null => (side === null ? null : side + offset);
    return {
      ...{ ...piece, at: start, text: text.slice(offset, end - at) },
      ...{ left: shift(piece.left), right: shift(piece.right) },
    };
  });
}

type Styles = { readonly left: ReportStyles; readonly right: ReportStyles };

/** Headings inside lines, of either text, among the pieces. */
function findRunIns({ left, right }: Styles, locate: Locate): readonly Span[] {
  const found = [
    ...left.runIns.map((span) => locate('left', span)),
    ...right.runIns.map((span) => locate('right', span)),
  ];
  return found.flatMap((span) => span ?? []).sort((a, b) => a.start - b.start);
}

/** The end of a moved paragraph is no part of the move: LibreOffice 7.4 keeps some of those that are. */
const MARKS = { same: 'same', added: 'added', removed: 'removed', from: 'removed', to: 'added' } as const;

/** Gathers lines; knows where each began in either text, which tells its style. */
class ParagraphBuilder {
  readonly runIns: readonly Span[];
  readonly #styles: Styles;
  readonly #done: TrackedParagraph[] = [];
  readonly #lineStart = { left: 0, right: 0 };
  #line: Inline[] = [];
  #runIn = 0;

  constructor(styles: Styles, runIns: readonly Span[]) {
    this.#styles = styles;
    this.runIns = runIns;
  }

  mark(inline: Inline): void {
    this.#line.push(inline);
  }

  add({ state, isExpected, text, at }: Piece): void {
    while ((this.runIns[this.#runIn]?.end ?? Infinity) <= at) this.#runIn += 1;
    const runIn = this.runIns[this.#runIn];
    const isRunIn = runIn !== undefined && runIn.start <= at;
    this.#line.push({ kind: 'words', text, state, isExpected, isRunIn });
  }

  endLine({ state, isExpected, left, right }: Piece): void {
    const mark = { state: MARKS[state], isExpected };
    this.#close(mark, left !== null, right !== null);
    if (left !== null) this.#lineStart.left = left + 1;
    if (right !== null) this.#lineStart.right = right + 1;
  }

  finish(): readonly TrackedParagraph[] {
    this.#close(null, true, true);
    return this.#done;
  }

  #close(mark: Tracking | null, isInLeft: boolean, isInRight: boolean): void {
    const own = {
      left: isInLeft ? this.#styles.left.styleAt(this.#lineStart.left) : null,
      right: isInRight ? this.#styles.right.styleAt(this.#lineStart.right) : null,
    };
    const style = own.right ?? own.left ?? '';
    const earlierStyle = own.left !== null && own.left !== style ? own.left : null;
    this.#done.push({ inlines: this.#line, mark, style, earlierStyle });
    this.#line = [];
  }
}
