import type { Decision, DecisionLevel, PlacedDecision } from '../../model/decision.ts';
import type { Anchor } from '../../model/note.ts';
import type { ReportText } from '../../model/outline.ts';
import { meets, type Span } from '../../model/span.ts';
import { findAnchor } from '../plain/anchors.ts';

/** What `span` means in `report`: the heading that it touches, or the whole sentences; null where it touches none. */
export function snapSpan(report: ReportText, level: DecisionLevel, span: Span): Span | null {
  if (level === 'section') {
    const section = report.outline.sections.find(({ index, heading }) => index > 0 && meets(heading, span));
    return section?.heading ?? null;
  }
  const touched = report.sentences.filter((sentence) => meets(sentence, span));
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** What was settled, with where it stands in today's texts. */
export function placeDecisions(
  stored: readonly Omit<Decision, 'placed' | 'lost'>[],
  left: ReportText,
  right: ReportText,
): readonly Decision[] {
  return stored.map((decision) => {
    const { id, kind, isLock, level, createdAt, author } = decision;
    const a = placeSide(left, level, decision.left);
    const b = placeSide(right, level, decision.right);
    const placed = a === 'lost' || b === 'lost' ? null : { kind, level, left: a, right: b };
    const lost = [...(a === 'lost' ? ['left' as const] : []), ...(b === 'lost' ? ['right' as const] : [])];
    const anchors = { left: decision.left, right: decision.right };
    return { id, kind, isLock, level, ...anchors, placed, lost, createdAt, author };
  });
}

/** The decisions that have an effect. */
export function placedOf(decisions: readonly Decision[]): readonly PlacedDecision[] {
  return decisions.flatMap(({ placed }) => (placed === null ? [] : [placed]));
}

function placeSide(report: ReportText, level: DecisionLevel, anchor: Anchor | null): Span | null | 'lost' {
  if (anchor === null) return null;
  const found = findAnchor(report.text, anchor);
  return (found === null ? null : snapSpan(report, level, found)) ?? 'lost';
}
