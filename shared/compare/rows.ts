import type { Move, Row, RowSpan, Side } from '../model/comparison.ts';
import type { ReportText } from '../model/outline.ts';
import { findLastStart, type Span } from '../model/span.ts';
import { unitRange } from './align.ts';
import type { AlignedPair, Alignment } from './alignment.ts';

/**
 * The rows of a comparison: pairs in place in one row, whatever stands between them first on the left, then on the
 * right, sentence by sentence; a moved passage in two rows joined by `move`.
 */
export function layOutRows(
  left: ReportText,
  right: ReportText,
  alignment: Alignment,
): { readonly rows: readonly Row[]; readonly moves: readonly Move[] } {
  const rows: Row[] = [];
  const ends = alignment.moved.map(() => ({ leftRow: -1, rightRow: -1 }));
  const sides = { left: new Units(left), right: new Units(right) };
  const moveAt = {
    left: new Map(alignment.moved.map((pair, index) => [pair.left.start, index])),
    right: new Map(alignment.moved.map((pair, index) => [pair.right.start, index])),
  };
  const pushAlone = (side: Side, until: number): void => {
    const rangeOfMove = (start: number): Span | undefined =>
      alignment.moved[moveAt[side].get(start) ?? -1]?.[side];
    for (const span of sides[side].takeUntil(until, rangeOfMove)) {
      const move = moveAt[side].get(span.start) ?? null;
      const end = ends[move ?? -1];
      if (end !== undefined) end[side === 'left' ? 'leftRow' : 'rightRow'] = rows.length;
      rows.push(toSingleRow(sides[side], span, side, alignment.moved[move ?? -1], move));
    }
  };
  for (const pair of alignment.inPlace) {
    pushAlone('left', pair.left.start);
    pushAlone('right', pair.right.start);
    rows.push(toPairRow(sides.left, sides.right, pair));
    sides.left.skipTo(pair.left.end);
    sides.right.skipTo(pair.right.end);
  }
  pushAlone('left', left.text.length);
  pushAlone('right', right.text.length);
  return {
    rows,
    moves: alignment.moved.map((pair, index) => ({ ...pair, leftRow: -1, rightRow: -1, ...ends[index] })),
  };
}

/** Walks the sentences of one report from its beginning to its end. */
class Units {
  readonly #report: ReportText;
  #at = 0;

  constructor(report: ReportText) {
    this.#report = report;
  }

  /**
   * The ranges of the sentences from where it stands to `offset`, which begins a sentence or ends the text. What
   * `rangeOf` gives for the beginning of one is taken whole: a reader may link several sentences to a far place.
   */
  takeUntil(offset: number, rangeOf: (start: number) => Span | undefined): readonly Span[] {
    const spans: Span[] = [];
    while (this.#at < this.#report.sentences.length) {
      const sentence = unitRange({ report: this.#report }, { start: this.#at, end: this.#at + 1 });
      if (sentence.start >= offset) break;
      const span = rangeOf(sentence.start) ?? sentence;
      spans.push(span);
      this.skipTo(span.end);
    }
    return spans;
  }

  /** Goes on at the sentence that begins at `offset`, or at the end. */
  skipTo(offset: number): void {
    const { sentences } = this.#report;
    while (this.#at < sentences.length && (sentences[this.#at]?.start ?? 0) < offset) this.#at += 1;
  }

  /** Where the sentence that begins at `start` stands. */
  describe(start: number): {
    readonly section: number;
    readonly startsParagraph: boolean;
    readonly isHeading: boolean;
  } {
    const { sentences, paragraphs } = this.#report;
    const sentence = sentences[Math.max(0, findLastStart(sentences, start))];
    const paragraph = sentence === undefined ? undefined : paragraphs[sentence.paragraph];
    return {
      section: sentence?.section ?? 0,
      startsParagraph: sentence === undefined || sentence.start === paragraph?.start,
      isHeading: sentence?.isHeading ?? false,
    };
  }
}

function toPairRow(leftUnits: Units, rightUnits: Units, pair: AlignedPair): Row {
  const left = leftUnits.describe(pair.left.start);
  const right = rightUnits.describe(pair.right.start);
  return {
    kind: pair.spans.every(isUnchanged) ? 'same' : 'changed',
    left: pair.left,
    right: pair.right,
    score: pair.score,
    move: null,
    spans: pair.spans,
    leftSection: left.section,
    rightSection: right.section,
    startsParagraph: { left: left.startsParagraph, right: right.startsParagraph },
    isHeading: left.isHeading || right.isHeading,
    isDecided: pair.isDecided,
  };
}

/** Nothing but a paragraph's end may differ in a row that is the same. */
function isUnchanged(span: RowSpan): boolean {
  return span.kind === 'same' || ('type' in span && span.type === 'break');
}

function toSingleRow(
  units: Units,
  span: Span,
  side: Side,
  pair: AlignedPair | undefined,
  move: number | null,
): Row {
  const place = units.describe(span.start);
  const isLeft = side === 'left';
  return {
    kind: pair !== undefined ? 'moved' : isLeft ? 'removed' : 'added',
    left: isLeft ? span : null,
    right: isLeft ? null : span,
    score: pair?.score ?? 0,
    move,
    spans:
      pair === undefined ? [toWholeSpan(span, side)] : pair.spans.flatMap((each) => keepSide(each, side)),
    leftSection: isLeft ? place.section : null,
    rightSection: isLeft ? null : place.section,
    startsParagraph: { left: isLeft && place.startsParagraph, right: !isLeft && place.startsParagraph },
    isHeading: place.isHeading,
    isDecided: pair?.isDecided ?? false,
  };
}

function toWholeSpan(span: Span, side: Side): RowSpan {
  return side === 'left'
    ? { kind: 'removed', left: span, right: null, type: 'wording' }
    : { kind: 'added', left: null, right: span, type: 'wording' };
}

/** What one end of a move shows of a piece of it. */
function keepSide(span: RowSpan, side: Side): readonly RowSpan[] {
  if (side === 'left') {
    if (span.left === null) return [];
    if (span.kind === 'same') return [{ kind: 'moved', left: span.left, right: null }];
    return span.kind === 'moved'
      ? [span]
      : [{ kind: 'removed', left: span.left, right: null, type: span.type }];
  }
  if (span.right === null) return [];
  if (span.kind === 'same') return [{ kind: 'moved', left: null, right: span.right }];
  return span.kind === 'moved' ? [span] : [{ kind: 'added', left: null, right: span.right, type: span.type }];
}
