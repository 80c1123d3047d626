import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { CHANGE_KINDS, type Change, type ChangeKind } from '../../../../shared/model/comparison.ts';
import { sliceSpan, type Span } from '../../../../shared/model/span.ts';
import { countHidden, isMasked, type Masks } from './masks.ts';
import { shorten } from './places.ts';

export const SIZES = ['all', 'large', 'small'] as const;
export type ChangeSize = (typeof SIZES)[number];

/** Characters from which on a change is a large one. */
export const LARGE = 10;

export type ChangeFilter = {
  /** Kinds that the user switched off. */
  readonly off: ReadonlySet<ChangeKind>;
  readonly unreviewedOnly: boolean;
  /** Words that must stand in the change or right beside it. */
  readonly query: string;
  readonly order: 'reading' | 'weight';
  readonly size: ChangeSize;
  /** Only the section in sight, with those below it. */
  readonly sectionOnly: boolean;
};

export const NO_FILTER: ChangeFilter = {
  off: new Set<ChangeKind>(),
  unreviewedOnly: false,
  query: '',
  order: 'reading',
  size: 'all',
  sectionOnly: false,
};

/** Indices into `Comparison.changes` of what is listed, in the order of the list. */
export function listChanges(
  view: ComparisonView,
  filter: ChangeFilter,
  masks: Masks,
  reviewed: ReadonlySet<string>,
  visiblePair = -1,
): readonly number[] {
  const within = filter.sectionOnly ? pairsBelow(view, visiblePair) : null;
  const { changes } = view.comparison;
  const query = filter.query.trim();
  const listed = readingOrder(changes).filter((index) => {
    const change = changes[index];
    return (
      change !== undefined &&
      !isMasked(change.kind, masks) &&
      !filter.off.has(change.kind) &&
      isOfSize(change, filter.size) &&
      (within === null || within.has(change.section)) &&
      !(filter.unreviewedOnly && reviewed.has(change.key)) &&
      (query === '' || hasWords(view, change, query))
    );
  });
  if (filter.order === 'reading') return listed;
  return [...listed].sort((a, b) => (changes[b]?.weight ?? 0) - (changes[a]?.weight ?? 0));
}

/** A pair of sections and all below it in the tree. */
function pairsBelow(view: ComparisonView, pair: number): ReadonlySet<number> {
  const { tree } = view.comparison;
  const at = tree.findIndex((node) => node.pair === pair);
  const found = new Set([pair]);
  const depth = tree[at]?.depth ?? 0;
  // What stands before the first heading holds all others in the model, but is a section of its own to the reader.
  if (at <= 0) return found;
  for (let index = at + 1; (tree[index]?.depth ?? -1) > depth; index++) found.add(tree[index]?.pair ?? -1);
  return found;
}

function isOfSize(change: Change, size: ChangeSize): boolean {
  if (size === 'all') return true;
  const length = (span: Span | null): number => (span === null ? 0 : span.end - span.start);
  return Math.max(length(change.left), length(change.right)) >= LARGE === (size === 'large');
}

/** All changes by the place where they stand. */
export function readingOrder(changes: readonly Change[]): readonly number[] {
  const place = (change: Change | undefined): number => change?.left?.start ?? change?.right?.start ?? 0;
  return changes
    .map((_change, index) => index)
    .sort((a, b) => {
      const first = changes[a];
      const second = changes[b];
      return (first?.row ?? 0) - (second?.row ?? 0) || place(first) - place(second) || a - b;
    });
}

function hasWords(view: ComparisonView, change: Change, query: string): boolean {
  const snippet = snippetOf(view, change);
  return [snippet.left, snippet.right].some((words) =>
    `${snippet.before}${words}${snippet.after}`.includes(query),
  );
}

/** The kinds that a filter can be set on: not masked, and there at all. */
export function listedKinds(view: ComparisonView, masks: Masks): readonly ChangeKind[] {
  return CHANGE_KINDS.filter((kind) => view.comparison.counts[kind] > 0 && !isMasked(kind, masks));
}

export type ReviewState = {
  /** Shown changes, and how many of them are reviewed. */
  readonly total: number;
  readonly done: number;
  /** Changes that the masks hide, and how many of them are reviewed. */
  readonly hidden: number;
  readonly hiddenDone: number;
  /** True only where every change was reviewed, those that are hidden included. */
  readonly isComplete: boolean;
};

export function reviewState(view: ComparisonView, masks: Masks, reviewed: ReadonlySet<string>): ReviewState {
  const { changes, counts } = view.comparison;
  const hidden = countHidden(counts, masks);
  let done = 0;
  let hiddenDone = 0;
  for (const change of changes) {
    if (!reviewed.has(change.key)) continue;
    if (isMasked(change.kind, masks)) hiddenDone++;
    else done++;
  }
  const total = changes.length - hidden;
  return { total, done, hidden, hiddenDone, isComplete: done === total && hiddenDone === hidden };
}

export type Snippet = {
  readonly before: string;
  readonly left: string;
  readonly right: string;
  readonly after: string;
};

/** Words before a change that tell what it is about. */
const CONTEXT = 12;
/** A whole removed paragraph is told by its beginning. */
const SNIPPET_LIMIT = 44;

/** A change in one line: a few words before it, what it was, what it is, a few words after. */
export function snippetOf(view: ComparisonView, change: Change): Snippet {
  const row = view.comparison.rows[change.row];
  const words = (side: 'left' | 'right'): string =>
    change[side] === null ? '' : shorten(sliceSpan(view[side].text, change[side]), SNIPPET_LIMIT);
  const side = change.right !== null && row?.right ? 'right' : 'left';
  const span = change[side];
  const around = row?.[side];
  if (span === null || !around || change.kind === 'moved')
    return { before: '', left: words('left'), right: words('right'), after: '' };
  const text = view[side].text;
  return {
    before: clauseBefore(text, around, span),
    left: words('left'),
    right: words('right'),
    after: clauseAfter(text, around, span),
  };
}

/** Ends of clauses, in both widths; a full stop of half width is a decimal point more often. */
const CLAUSE_END = /[，。；：！？、,;!?\n]/;

function clauseBefore(text: string, around: Span, span: Span): string {
  const start = Math.max(around.start, span.start - CONTEXT);
  const before = text.slice(start, span.start);
  const clause = before.split(CLAUSE_END).at(-1) ?? '';
  // Where the clause goes back further, it must not seem to begin in the middle of a number.
  const isCut = clause.length === before.length && start > around.start;
  return `${isCut ? '…' : ''}${clause.replace(/\s+/g, '')}`;
}

function clauseAfter(text: string, around: Span, span: Span): string {
  const end = Math.min(around.end, span.end + CONTEXT);
  const after = text.slice(span.end, end);
  const clause = after.split(CLAUSE_END)[0] ?? '';
  const isCut = clause.length === after.length && end < around.end;
  return `${clause.replace(/\s+/g, '')}${isCut ? '…' : ''}`;
}

/** Indices of the changes that are about figures, in reading order. */
export function figureChanges(view: ComparisonView): readonly number[] {
  const { changes } = view.comparison;
  return readingOrder(changes).filter((index) => changes[index]?.figures !== null);
}

/** The kinds that are off where `kind` is shown alone; none where it was alone already. */
export function soloKind(off: ReadonlySet<ChangeKind>, kind: ChangeKind): ReadonlySet<ChangeKind> {
  const others = CHANGE_KINDS.filter((each) => each !== kind);
  const isAlone = !off.has(kind) && others.every((each) => off.has(each));
  return new Set(isAlone ? [] : others);
}
