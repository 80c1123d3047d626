import { findFirst } from '../../../../shared/base/bisect.ts';
import type { ComparedReport, ComparisonView } from '../../../../shared/contract/views.ts';
import type { Row, SectionPair, Side } from '../../../../shared/model/comparison.ts';
import { findSectionAt, type Section } from '../../../../shared/model/outline.ts';
import { covers, meets, type Span } from '../../../../shared/model/span.ts';

export const OTHER_SIDE: { readonly [S in Side]: Side } = { left: 'right', right: 'left' };

/** The row that holds the place, or -1. Rows follow one another without a gap, so that halving finds it. */
export function rowAt(rows: readonly Row[], side: Side, offset: number): number {
  // Rows of one side are in order, but rows of the other lie between them: the side's own are looked at.
  const own = ownRows(rows, side);
  const spanAt = (index: number | undefined): Span | null => rows[index ?? -1]?.[side] ?? null;
  const index = own[findFirst(own.length, (at) => (spanAt(own[at])?.end ?? 0) > offset)];
  const span = spanAt(index);
  return index !== undefined && span !== null && covers(span, offset) ? index : -1;
}

const ownRowsOf = new WeakMap<readonly Row[], { readonly [S in Side]: readonly number[] }>();

function ownRows(rows: readonly Row[], side: Side): readonly number[] {
  const known = ownRowsOf.get(rows);
  if (known !== undefined) return known[side];
  const list = (which: Side): number[] =>
    rows.flatMap((row, index) => (row[which] === null || row[which].start === row[which].end ? [] : [index]));
  const made = { left: list('left'), right: list('right') };
  ownRowsOf.set(rows, made);
  return made[side];
}

/** The section around a place, by its own span. */
export function sectionAt(report: ComparedReport, offset: number): Section | undefined {
  return findSectionAt(report.outline.sections, offset);
}

/** `（三）城市建设全面加快`, shortened; empty for what stands before the first heading. */
export function sectionName(section: Section | undefined, limit = 18): string {
  if (section === undefined) return '';
  return shorten(`${section.marker}${section.title}`, limit);
}

/** At most `limit` characters, with … where some were left out; never cuts a surrogate pair. */
export function shorten(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, '');
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** The pair of sections that a row stands in, as an index into `Comparison.sections`; -1 where there is none. */
export function pairOfRow(view: ComparisonView, row: Row): number {
  const { sections } = view.comparison;
  const { leftSection: left, rightSection: right } = row;
  if (left !== null && right !== null) {
    const both = sections.findIndex((pair) => pair.left === left && pair.right === right);
    if (both >= 0) return both;
  }
  const onRight = right === null ? -1 : sections.findIndex((pair) => pair.right === right);
  return onRight >= 0 || left === null ? onRight : sections.findIndex((pair) => pair.left === left);
}

/** The pair that two headings make, where their sections were matched though their words were not. */
export function headingPair(
  view: ComparisonView,
  leftRow: number | undefined,
  rightRow: number | undefined,
): SectionPair | undefined {
  const { rows, sections } = view.comparison;
  const left = rows[leftRow ?? -1]?.leftSection;
  const right = rows[rightRow ?? -1]?.rightSection;
  if (left === undefined || left === null || right === undefined || right === null) return undefined;
  return sections.find((pair) => pair.left === left && pair.right === right);
}

/** The row where a pair of sections begins: its heading on the right side, else on the left. */
export function rowOfPair(view: ComparisonView, pairIndex: number): number {
  const { sections, rows } = view.comparison;
  const pair = sections[pairIndex];
  if (pair === undefined) return -1;
  const at = (side: Side, index: number | null): number => {
    const section = index === null ? undefined : view[side].outline.sections[index];
    return section === undefined ? -1 : rowAt(rows, side, section.own.start);
  };
  const right = at('right', pair.right);
  return right >= 0 ? right : at('left', pair.left);
}

/** Which sentences of their section stand in `span`, counted from 1 without headings; null for a heading. */
export function sentenceNumbers(
  report: ComparedReport,
  span: Span,
): { readonly first: number; readonly last: number } | null {
  const section = sectionAt(report, span.start);
  if (section === undefined) return null;
  const own = report.sentences.filter(
    (sentence) => meets(sentence, section.own) && !meets(sentence, section.heading),
  );
  const first = own.findIndex((sentence) => meets(sentence, span));
  if (first < 0) return null;
  return { first: first + 1, last: own.findLastIndex((sentence) => meets(sentence, span)) + 1 };
}
