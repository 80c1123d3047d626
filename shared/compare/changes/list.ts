import { hashText } from '../../base/hash.ts';
import {
  EXPECTED_KINDS,
  type Change,
  type ChangedFigure,
  type ChangeKind,
  type Move,
  type Row,
  type RowSpan,
  type SectionPair,
  type SpanType,
  type ExpectedKind,
} from '../../model/comparison.ts';
import type { ReportText, Role } from '../../model/outline.ts';
import { trimSpanEnd, type Span } from '../../model/span.ts';
import { findFigureTokens } from '../../text/figures/figure-tokens.ts';
import { weighChange } from '../../model/rank.ts';

type Draft = {
  readonly kind: ChangeKind;
  readonly row: number;
  readonly left: Span | null;
  readonly right: Span | null;
  readonly leftSection: number | null;
  readonly rightSection: number | null;
};

/** The list of changes in reading order. Within a row: wording first, then figures in their order, then what is expected. */
export function listChanges(
  left: ReportText,
  right: ReportText,
  sections: readonly SectionPair[],
  rows: readonly Row[],
  moves: readonly Move[],
): readonly Change[] {
  const drafts = rows.flatMap((row, index) => draftRow(rows, row, index, moves));
  const place = createPlacer(sections);
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const words = { left: wordsAt(left, draft.left), right: wordsAt(right, draft.right) };
    const role = roleOf(left, right, draft);
    return {
      key: makeKey(draft.kind, words, seen),
      kind: draft.kind,
      row: draft.row,
      left: draft.left === null ? null : trim(left.text, draft.left),
      right: draft.right === null ? null : trim(right.text, draft.right),
      section: place(draft.leftSection, draft.rightSection),
      weight: weighChange(draft.kind, Math.max(words.left.length, words.right.length), role),
      figures:
        draft.kind === 'figure' || draft.kind === 'bound'
          ? { left: readFigure(words.left), right: readFigure(words.right) }
          : null,
    };
  });
}

function draftRow(rows: readonly Row[], row: Row, index: number, moves: readonly Move[]): readonly Draft[] {
  const place = { row: index, leftSection: row.leftSection, rightSection: row.rightSection };
  switch (row.kind) {
    case 'same':
      return [];
    case 'added':
    case 'removed':
      return [{ kind: row.kind, left: row.left, right: row.right, ...place }];
    case 'changed':
      return draftSpans(row.spans, place);
    case 'moved': {
      const move = moves[row.move ?? -1];
      if (move === undefined || row.left === null) return [];
      const whole = { ...place, rightSection: rows[move.rightRow]?.rightSection ?? null };
      const inside = draftSpans(move.spans, whole).filter(
        (draft) => draft.kind === 'figure' || draft.kind === 'bound',
      );
      return [{ kind: 'moved', left: move.left, right: move.right, ...whole }, ...inside];
    }
  }
}

/** Each figure is a change of its own; of the other types a row has one change each, over all its pieces. */
function draftSpans(
  spans: readonly RowSpan[],
  place: Pick<Draft, 'row' | 'leftSection' | 'rightSection'>,
): readonly Draft[] {
  const differing = spans.filter((span) => span.kind !== 'same' && span.kind !== 'moved');
  const ofType = (type: SpanType): readonly RowSpan[] => differing.filter((span) => span.type === type);
  const figures = differing.flatMap((span): Draft[] =>
    span.type === 'figure' || span.type === 'bound'
      ? [{ kind: span.type, left: span.left, right: span.right, ...place }]
      : [],
  );
  const whole = (type: 'wording' | ExpectedKind): readonly Draft[] => {
    const pieces = ofType(type);
    if (pieces.length === 0) return [];
    const left = hull(pieces.map((piece) => piece.left));
    return [
      {
        kind: type === 'wording' ? 'reworded' : type,
        left,
        right: hull(pieces.map((piece) => piece.right)),
        ...place,
      },
    ];
  };
  const wording = whole('wording');
  const isAll = differing.every(({ type }) => type === 'wording' || type === 'figure' || type === 'bound');
  return isAll ? [...wording, ...figures] : [...wording, ...figures, ...EXPECTED_KINDS.flatMap(whole)];
}

/** From the first of `spans` to the last, those that are null left out; null where all are. */
function hull(spans: readonly (Span | null)[]): Span | null {
  const real = spans.filter((span) => span !== null);
  const [first] = real;
  const last = real.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function wordsAt(report: ReportText, span: Span | null): string {
  return span === null ? '' : report.text.slice(span.start, span.end).trim();
}

/** Without the white space at its end: a mark over a line break shows nothing. */
function trim(text: string, span: Span): Span {
  const trimmed = trimSpanEnd(text, span);
  return trimmed.end === span.start ? span : trimmed;
}

/** The same whichever side is left, so that what was reviewed stays so when the sides are swapped. */
function makeKey(
  kind: ChangeKind,
  words: { readonly left: string; readonly right: string },
  seen: Map<string, number>,
): string {
  const sort = kind === 'added' || kind === 'removed' ? 'alone' : kind;
  const [one, other] = words.left < words.right ? [words.left, words.right] : [words.right, words.left];
  const base = hashText(sort, '\u0000', one, '\u0000', other);
  const times = seen.get(base) ?? 0;
  seen.set(base, times + 1);
  return times === 0 ? base : `${base}.${times}`;
}

function roleOf(left: ReportText, right: ReportText, draft: Draft): Role {
  const section =
    draft.rightSection !== null
      ? right.outline.sections[draft.rightSection]
      : left.outline.sections[draft.leftSection ?? 0];
  return section?.role ?? 'opening';
}

function readFigure(words: string): ChangedFigure | null {
  if (words === '') return null;
  const token = findFigureTokens(words).find((each) => each.kind === 'figure');
  if (token === undefined) return { text: words, value: null, unit: '', bound: 'exact' };
  return { text: words, value: token.value, unit: token.unit, bound: token.bound };
}

/** The pair that a change belongs to: the two sections' own, else the best of the right one, else of the left. */
function createPlacer(
  sections: readonly SectionPair[],
): (left: number | null, right: number | null) => number {
  const both = new Map<string, number>();
  const lefts = new Map<number, number>();
  const rights = new Map<number, number>();
  sections.forEach((pair, index) => {
    if (pair.left !== null && pair.right !== null) both.set(`${pair.left}:${pair.right}`, index);
    keepBest(sections, lefts, pair.left, index);
    keepBest(sections, rights, pair.right, index);
  });
  return (left, right) =>
    both.get(`${left ?? ''}:${right ?? ''}`) ?? rights.get(right ?? -1) ?? lefts.get(left ?? -1) ?? 0;
}

function keepBest(
  sections: readonly SectionPair[],
  best: Map<number, number>,
  section: number | null,
  index: number,
): void {
  if (section === null) return;
  const known = sections[best.get(section) ?? -1];
  if (known === undefined || (sections[index]?.score ?? 0) > known.score) best.set(section, index);
}
