import type { PlacedDecision } from '../model/decision.ts';
import type { ReportText, Section, Sentence } from '../model/outline.ts';
import { meets, type Span } from '../model/span.ts';

/** What the reader settled, by index: of sections, or of sentences. */
export type Settled = {
  /** What belongs together, whatever the scores say. Ranges, `end` exclusive; a section is a range of one. */
  readonly links: readonly SettledLink[];
  /** True where the two must not be matched. */
  isCut(left: number, right: number): boolean;
  /** True where one is settled already, or belongs to nothing: it takes no part in the matching. */
  isTaken(side: 'left' | 'right', index: number): boolean;
};

export type IndexRange = { readonly start: number; readonly end: number };
export type SettledLink = { readonly left: IndexRange; readonly right: IndexRange };

export const NOTHING_SETTLED: Settled = { links: [], isCut: () => false, isTaken: () => false };

/** The same decisions seen from the other side. */
export function swapDecisions(decisions: readonly PlacedDecision[]): readonly PlacedDecision[] {
  return decisions.map((decision) => ({ ...decision, left: decision.right, right: decision.left }));
}

/**
 * The decisions on sections of two reports. A section may stand in several links: it was split, or merged with others.
 */
export function settleSections(
  left: ReportText,
  right: ReportText,
  decisions: readonly PlacedDecision[],
): Settled {
  return settle(
    decisions.filter((decision) => decision.level === 'section'),
    (span) => findSections(left.outline.sections, span),
    (span) => findSections(right.outline.sections, span),
    (link, a, b) => meets(link.left, a) && meets(link.right, b),
  );
}

/** The decisions on passages, as ranges of sentences. Of two links that meet the later one holds. */
export function settleSentences(
  left: ReportText,
  right: ReportText,
  decisions: readonly PlacedDecision[],
): Settled {
  return settle(
    decisions.filter((decision) => decision.level === 'passage'),
    (span) => findSentences(left.sentences, span),
    (span) => findSentences(right.sentences, span),
    (link, a, b) => meets(link.left, a) || meets(link.right, b),
  );
}

type Find = (span: Span) => IndexRange | null;
/** True where a link gives way to a later one of `left` with `right`. */
type GivesWay = (link: SettledLink, left: IndexRange, right: IndexRange) => boolean;

function settle(
  decisions: readonly PlacedDecision[],
  findLeft: Find,
  findRight: Find,
  givesWay: GivesWay,
): Settled {
  if (decisions.length === 0) return NOTHING_SETTLED;
  const links: SettledLink[] = [];
  const cuts = new Set<string>();
  const alone = { left: new Set<number>(), right: new Set<number>() };
  for (const { kind, left, right } of decisions) {
    const a = left === null ? null : findLeft(left);
    const b = right === null ? null : findRight(right);
    if (kind === 'link' && a !== null && b !== null) {
      const kept = links.filter((link) => !givesWay(link, a, b));
      links.splice(0, links.length, ...kept, { left: a, right: b });
    } else if (kind === 'cut' && left !== null && right !== null) {
      for (const i of listRange(a)) for (const j of listRange(b)) cuts.add(`${i}:${j}`);
    } else if (kind === 'cut') {
      for (const i of listRange(a)) alone.left.add(i);
      for (const j of listRange(b)) alone.right.add(j);
    }
  }
  for (const link of links) {
    for (const i of listRange(link.left)) alone.left.add(i);
    for (const j of listRange(link.right)) alone.right.add(j);
  }
  return {
    links,
    isCut: (i, j) => cuts.has(`${i}:${j}`),
    isTaken: (side, index) => alone[side].has(index),
  };
}

function listRange(range: IndexRange | null): readonly number[] {
  return range === null ? [] : Array.from({ length: range.end - range.start }, (_, at) => range.start + at);
}

function findSections(sections: readonly Section[], span: Span): IndexRange | null {
  const index = sections.findIndex((section) => section.index > 0 && meets(section.heading, span));
  return index < 0 ? null : { start: index, end: index + 1 };
}

function findSentences(sentences: readonly Sentence[], span: Span): IndexRange | null {
  const start = sentences.findIndex((sentence) => meets(sentence, span));
  const last = sentences.findLastIndex((sentence) => meets(sentence, span));
  return start < 0 ? null : { start, end: last + 1 };
}
