import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { SectionPair, Side } from '../../../../shared/model/comparison.ts';
import type { PlacedDecision } from '../../../../shared/model/decision.ts';
import { meets, trimSpan, type Span } from '../../../../shared/model/span.ts';
import { partnerSpan, rowsOf, sectionDecision, sided, spanOf, type Cursor } from './picking.ts';
import { OTHER_SIDE } from './places.ts';

/**
 * The links of two sections and of all that hangs together with them: what a further link keeps. Those by which only a
 * share of a section went elsewhere are no part of it.
 */
export function standingLinks(
  view: ComparisonView,
  left: number | null,
  right: number | null,
): readonly PlacedDecision[] {
  const { sections } = view.comparison;
  const reached = { left: new Set([left]), right: new Set([right]) };
  const found = new Set<SectionPair>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const pair of sections) {
      if (pair.left === null || pair.right === null || !pair.isMain) continue;
      if (!reached.left.has(pair.left) && !reached.right.has(pair.right)) continue;
      reached.left.add(pair.left);
      reached.right.add(pair.right);
      found.add(pair);
    }
  }
  return [...found].flatMap((pair) => sectionDecision(view, 'link', pair.left, pair.right));
}

/** A sentence at an end of those that are matched as one: it can be taken out, and the others stay matched. */
export type Member = {
  readonly side: Side;
  readonly end: 'first' | 'last';
  readonly span: Span;
  /** The sentences that stay, and what they are matched with. */
  readonly rest: Span;
  readonly other: Span;
};

/** What can be taken out of the match that the cursor is on; nothing where it is one sentence with one. */
export function membersOf(view: ComparisonView, cursor: Cursor): readonly Member[] {
  if (rowsOf(view.comparison.rows, cursor).length !== 1) return [];
  const [own, other] = [spanOf(view, cursor), partnerSpan(view, cursor)];
  if (own === null || other === null) return [];
  return [...endsOf(view, cursor.side, own, other), ...endsOf(view, OTHER_SIDE[cursor.side], other, own)];
}

function endsOf(view: ComparisonView, side: Side, own: Span, other: Span): readonly Member[] {
  const { sentences, text } = view[side];
  const inside = sentences.filter((sentence) => meets(sentence, own));
  const [first, second] = inside;
  const [last, beforeLast] = [inside.at(-1), inside.at(-2)];
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined)
    return [];
  const trim = (start: number, end: number): Span => trimSpan(text, { start, end });
  const restOfFirst = trim(second.start, last.end);
  const restOfLast = trim(first.start, beforeLast.end);
  return [
    { side, end: 'first', span: trim(first.start, first.end), rest: restOfFirst, other },
    { side, end: 'last', span: trim(last.start, last.end), rest: restOfLast, other },
  ];
}

/** Cuts one sentence out of a match and keeps the others in it, in one step. */
export function takeOut({ side, span, rest, other }: Member): readonly PlacedDecision[] {
  return [
    { kind: 'cut', level: 'passage', ...sided(side, span, other) },
    { kind: 'link', level: 'passage', ...sided(side, rest, other) },
  ];
}
