import type { Row, RowSpan } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';

/** 以供给侧结构性改革为主线: what stands between 以 and 为, and what it is made. Read in one sentence. */
export type FixedForm = Span & { readonly filling: string; readonly rank: string; readonly body: string };

/** 以来, 以下 and the like are no 以 that opens the form; nor is 以 behind 所, 可, 予, 得, 加, 难 or 足. */
const FORM =
  /(?<![所可予得加难足])以(?![来上下及后前外内便至免])((?:[\p{Script=Han}“”]|、(?!以)){2,18}?)为(?!了)(\p{Script=Han}{1,4}?)(?=[，。；、！：]|的(党中央|\p{Script=Han})|$)/gu;
/** 以习近平同志为核心的党中央: the body that the form names belongs to it. */
export const BODY = '党中央';

const MARKS = /[“”、]/gu;

/** Every 以…为… in `span` of `text`, in order, with the name of the party's centre behind it. */
export function findFixedForms(text: string, span: Span): readonly FixedForm[] {
  const words = text.slice(span.start, span.end);
  if (!words.includes('以')) return [];
  return Array.from(words.matchAll(FORM), (match) => {
    const [whole, filling = '', rank = '', body] = match;
    const start = span.start + match.index;
    const isOfBody = body === BODY;
    const end = start + whole.length + (isOfBody ? 1 + BODY.length : 0);
    return { start, end, filling: filling.replace(MARKS, ''), rank, body: isOfBody ? BODY : '' };
  });
}

/** A piece of a row, whatever happened in it, seen from either side. */
type Sided = {
  readonly kind: RowSpan['kind'];
  readonly left: Span | null;
  readonly right: Span | null;
};

/** A place on the other side, or the stretch of an edit where nothing says which of its places it is. */
function projectPlace(spans: readonly Sided[], place: number): Span | null {
  for (const { kind, left, right } of spans) {
    if (left === null || right === null || place < left.start || place > left.end) continue;
    if (kind !== 'same') return right;
    const there = right.start + place - left.start;
    return { start: there, end: there };
  }
  return null;
}

/** How much of the shorter filling stands in the other so that the one took the other's place. */
const LEAST_SHARE = 0.25;
const LEAST_SHARE_OF_TWO = 0.5;
/** A fixed form says more than most exchanged terms. */
const RANK = 9;
/** Both fillings and what they are made changed, as in 以…为总书记 → 以…为核心. */
const RANK_OF_TWO = 10;

/** The fixed forms of a row that stand in one place of both reports and differ, each as a whole. */
export function listFormPairs(left: string, right: string, row: Row): readonly FormPair[] {
  if (row.left === null || row.right === null) return [];
  const lefts = findFixedForms(left, row.left);
  const rights = lefts.length === 0 ? [] : findFixedForms(right, row.right);
  return lefts.flatMap((a) => {
    const b = rights.find((each) => isSamePlace(row.spans, a, each));
    if (b === undefined || !isFormPair(a, b)) return [];
    const rank = a.rank !== b.rank && a.filling !== b.filling ? RANK_OF_TWO : RANK;
    return [{ kind: 'form', rank, left: toSpan(a), right: toSpan(b) } as const];
  });
}

/** True where they differ in more than marks, and are about one thing. */
function isFormPair(a: FixedForm, b: FixedForm): boolean {
  if (a.body !== b.body || LISTING.test(a.filling) || LISTING.test(b.filling)) return false;
  if (a.filling === b.filling) return a.rank !== b.rank;
  if (a.rank === b.rank && Array.from(a.filling).sort().join('') === Array.from(b.filling).sort().join(''))
    return false;
  const share = measureShare(a.filling, b.filling);
  return share >= (a.rank === b.rank ? LEAST_SHARE : LEAST_SHARE_OF_TWO);
}

/** What is filled in with names of places, firms or sessions is no formula: 以甲厂、乙厂等企业为龙头. */
export const LISTING = /等|党的|会议|大会|(?:会|厂|公司|企业|中心|园|街|路|镇|村)$/u;

type FormPair = { readonly kind: 'form'; readonly rank: number; readonly left: Span; readonly right: Span };

const toSpan = ({ start, end }: Span): Span => ({ start, end });

function isSamePlace(spans: readonly RowSpan[], a: Span, b: Span): boolean {
  const back = spans.map(({ left, right, ...rest }) => ({ ...rest, left: right, right: left }));
  return (['start', 'end'] as const).every(
    (edge) => reaches(spans, a[edge], b[edge]) && reaches(back, b[edge], a[edge]),
  );
}

function reaches(spans: readonly Sided[], from: number, to: number): boolean {
  const there = projectPlace(spans, from);
  return there !== null && to >= there.start && to <= there.end;
}

/** Length of the longest run of characters in both, as a share of the shorter. */
function measureShare(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start++)
    while (start + longest < a.length && b.includes(a.slice(start, start + longest + 1))) longest += 1;
  return longest / Math.min(a.length, b.length);
}
