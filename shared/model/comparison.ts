import type { Bound } from './figure.ts';
import type { Span } from './span.ts';

export type Side = 'left' | 'right';

/**
 * How a section of one report stands to those of the other. `unsure`: it stands alone, but some of its matter may have
 * gone to, or come from, one that is named.
 */
export const RELATIONS = ['same', 'renamed', 'moved', 'split', 'merged', 'new', 'dropped', 'unsure'] as const;
export type Relation = (typeof RELATIONS)[number];

/** How often a link of this kind is right, as measured: 94, two thirds, half of a hundred. */
export const LINK_GRADES = ['sure', 'likely', 'possible'] as const;
export type LinkGrade = (typeof LINK_GRADES)[number];

/**
 * A pair of sections that are about the same, or one that stands alone (`new`, `dropped`, `unsure`). A section that was
 * split or merged stands in several pairs.
 */
export type SectionPair = {
  /** Index into the left outline's sections, or null where the section is new. */
  readonly left: number | null;
  readonly right: number | null;
  readonly relation: Relation;
  /** 0 to 1; 0 where it stands alone. */
  readonly score: number;
  /** The share of the left section's matter that went to the right one, and of the right one's that came from it; 0 to 1. */
  readonly goes: number;
  readonly comes: number;
  /** False where either has a main partner elsewhere, and only a share of its matter went this way. */
  readonly isMain: boolean;
  /** Null where it stands alone. */
  readonly grade: LinkGrade | null;
  /** Where it is `unsure`: the section of the other side that it may belong to. */
  readonly nearest: number | null;
  /** The shared words that speak for the pair, weightiest first, at most five. */
  readonly terms: readonly string[];
  /** True where the reader settled it. */
  readonly isDecided: boolean;
};

/** What every year brings of itself, and a reader may want to have masked, each kind by its own switch. */
export const EXPECTED_KINDS = [
  'year-turn', // 2014年 → 2015年, “十二五” → “十三五”
  'relative-year', // 去年 → 今年
  'session', // 第三次会议 → 第四次会议
  'width', // ５％ → 5%
  'punctuation', // ，→ ；, blanks
  'numbering', // （三） → （四） at the head of a paragraph
] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/**
 * What a difference inside a matched pair is about. `break`: a paragraph ends here on one side only; it is shown, but
 * is no change.
 */
export const SPAN_TYPES = ['wording', 'figure', 'bound', ...EXPECTED_KINDS, 'break'] as const;
export type SpanType = (typeof SPAN_TYPES)[number];

/** A piece of a row. Its ranges follow those of the piece before without a gap, on each side. */
export type RowSpan =
  | { readonly kind: 'same'; readonly left: Span; readonly right: Span }
  | { readonly kind: 'replaced'; readonly left: Span; readonly right: Span; readonly type: SpanType }
  | { readonly kind: 'removed'; readonly left: Span; readonly right: null; readonly type: SpanType }
  | { readonly kind: 'added'; readonly left: null; readonly right: Span; readonly type: SpanType }
  /** Words of a moved row that the other end has too; they stand on one side only. */
  | { readonly kind: 'moved'; readonly left: Span; readonly right: null }
  | { readonly kind: 'moved'; readonly left: null; readonly right: Span };

export const ROW_KINDS = ['same', 'changed', 'removed', 'added', 'moved'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * One aligned row. Read in order, the rows' left ranges follow one another from 0 to the end of the left text without
 * a gap, and the right ones likewise. A moved passage is two rows, each at its place, joined by `move`.
 */
export type Row = {
  readonly kind: RowKind;
  readonly left: Span | null;
  readonly right: Span | null;
  /** Likeness of the two sides, 0 to 1; 0 where there is one side only and no move. */
  readonly score: number;
  /** Index into `Comparison.moves`, or null. */
  readonly move: number | null;
  readonly spans: readonly RowSpan[];
  /** Section of the left range, index into the left outline; null where there is none. */
  readonly leftSection: number | null;
  readonly rightSection: number | null;
  /** True where the row's left or right range begins a paragraph. */
  readonly startsParagraph: { readonly left: boolean; readonly right: boolean };
  /** True where the row is a heading on either side. */
  readonly isHeading: boolean;
  /** True where the reader settled that both sides belong together. */
  readonly isDecided: boolean;
};

/** A passage that stands in another place of the other report. */
export type Move = {
  readonly left: Span;
  readonly right: Span;
  /** Indices into `Comparison.rows`. */
  readonly leftRow: number;
  readonly rightRow: number;
  readonly score: number;
  /** The edits inside the move, as in a row that has both sides. */
  readonly spans: readonly RowSpan[];
  /** True where the same words stand in several places, so that which went where can't be known. */
  readonly isAmbiguous: boolean;
};

export const CHANGE_KINDS = [
  'added',
  'removed',
  'reworded',
  'moved',
  'figure',
  'bound',
  ...EXPECTED_KINDS,
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A figure on one side of a change. */
export type ChangedFigure = {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string;
  readonly bound: Bound;
};

/** One entry of the list of changes. */
export type Change = {
  /** The same for the same words in the same context, whatever else changes: the reviewed state hangs on it. */
  readonly key: string;
  readonly kind: ChangeKind;
  /** Index into `Comparison.rows`: where a click leads. For a move its left end. */
  readonly row: number;
  /** What to mark on each side, or null where nothing stands there. */
  readonly left: Span | null;
  readonly right: Span | null;
  /** Index into `Comparison.sections`. */
  readonly section: number;
  /** Rank, higher first, by the formula of `weighChange` (`shared/model/rank.ts`), which the help states, too. */
  readonly weight: number;
  /** For `figure` and `bound`: both sides read. */
  readonly figures: { readonly left: ChangedFigure | null; readonly right: ChangedFigure | null } | null;
};

/**
 * How two phrases stand to each other: `form`, one fixed form filled otherwise (以…为…); `qualified`, one is the other
 * with a qualifier more (城镇化 → 新型城镇化); `exchanged`, one term for another.
 */
export const SUBSTITUTION_KINDS = ['form', 'qualified', 'exchanged'] as const;
export type SubstitutionKind = (typeof SUBSTITUTION_KINDS)[number];

/** A set phrase that took another's place (提法), with all its places. */
export type Substitution = {
  readonly kind: SubstitutionKind;
  /** Higher first; compares within one comparison. */
  readonly rank: number;
  readonly from: string;
  readonly to: string;
  /**
   * `row`: index into `Comparison.rows`; of two sentences that don't match the row that comes first. In reading order.
   */
  readonly places: readonly { readonly row: number; readonly left: Span; readonly right: Span }[];
};

/** A set phrase of policy (提法) that came into use, or went out of it, between two reports: only one of them has it. */
export type PhraseTurn = {
  readonly phrase: string;
  /** The report that has it. */
  readonly side: 'left' | 'right';
  /** Higher first; compares within one comparison. */
  readonly rank: number;
  /** All its places; `row`: index into `Comparison.rows`. In reading order. */
  readonly places: readonly { readonly row: number; readonly span: Span }[];
};

/** A node of the tree that shows both structures as one, in reading order. */
export type TreeNode = {
  /** Index into `Comparison.sections`. */
  readonly pair: number;
  readonly depth: number;
  /** Sections of the other side that this one was split into or merged from, by index into `Comparison.sections`. */
  readonly related: readonly number[];
  /** Changes in the node's own text, by kind; those of its descendants are not counted. */
  readonly counts: ChangeCounts;
};

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

/** All that comparing two cleaned texts finds. */
export type Comparison = {
  readonly sections: readonly SectionPair[];
  readonly tree: readonly TreeNode[];
  readonly rows: readonly Row[];
  readonly moves: readonly Move[];
  readonly changes: readonly Change[];
  readonly substitutions: readonly Substitution[];
  readonly phraseTurns: readonly PhraseTurn[];
  readonly counts: ChangeCounts;
  /** True where the two hardly share more than reports of two places do: what is linked all the same must be very alike. */
  readonly sharesLittle: boolean;
  /** False where the budget ran out and parts were left unmatched, or a pair too large to compare is replaced whole. */
  readonly isComplete: boolean;
};
