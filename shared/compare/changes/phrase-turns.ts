import { once } from '../../base/once.ts';
import type { PhraseTurn, Row, Substitution } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { indexPhrases } from '../../text/terms/phrase-scan.ts';
import { DATED_PHRASES, type DatedPhrase } from './dated-phrases.ts';

/** One of the two reports, and the year it was given; null where that isn't known. */
export type DatedText = { readonly text: string; readonly year: number | null };

type Side = 'left' | 'right';

/** Years after a phrase came into use in which a report takes it up late, not again. */
const YEARS_TO_ARRIVE = 3;
/** How often a phrase that is in use stood in the one report at least, so that its absence from the other is no chance. */
const LEAST_HITS_IN_USE = 3;
/** A phrase that a report still had so long after its time had gone for its readers before. */
const YEARS_TO_GO = 4;
/** Each year between the report and the turn of the phrase counts so much less. */
const RANK_OF_YEAR = 1;
const MOST_RANK = 10;
const MOST_HITS_RANKED = 4;
/** Read in one view. */
const MOST_LISTED = 15;

/**
 * Set phrases of policy (提法) that only one of two reports has because they came into use or went out of it between the
 * two, each with all its places: at most fifteen a side, highest rank first, then in reading order. What a substitution
 * tells already is left out; a phrase inside another that is listed too. None where a year isn't known or both are the
 * same. Swapping the sides swaps `side`.
 */
export function listPhraseTurns(
  left: DatedText,
  right: DatedText,
  rows: readonly Row[],
  substitutions: readonly Substitution[],
): readonly PhraseTurn[] {
  if (left.year === null || right.year === null || left.year === right.year) return [];
  const later: Side = right.year > left.year ? 'right' : 'left';
  const span = { from: Math.min(left.year, right.year), to: Math.max(left.year, right.year) };
  const inBoth = { left: findDated(left.text), right: findDated(right.text) };
  const told = substitutions.flatMap(({ from, to }) => [from, to]);
  const find = (side: Side): readonly PhraseTurn[] => {
    const own = side === 'left' ? left : right;
    const [has, otherHas] = side === 'left' ? [inBoth.left, inBoth.right] : [inBoth.right, inBoth.left];
    const turns = DATED_PHRASES.flatMap((dated) => {
      const { phrase } = dated;
      if (!has.has(phrase) || otherHas.has(phrase)) return [];
      if (told.some((each) => each.includes(phrase) || phrase.includes(each))) return [];
      const places = placeAll(own.text, phrase, rows, side);
      const near =
        side === later ? nearArrival(dated, span, places.length) : nearEnd(dated, span, places.length);
      if (near === null) return [];
      const rank = MOST_RANK - RANK_OF_YEAR * near + Math.min(MOST_HITS_RANKED, places.length);
      return [{ phrase, side, rank, places }];
    });
    return keepApart(keepWhole(turns).sort(compareTurns)).slice(0, MOST_LISTED);
  };
  return [...find('left'), ...find('right')].sort(compareTurns);
}

/** What is looked for, each phrase once. */
const getDated = once(() => {
  const phrases = [...new Set(DATED_PHRASES.map(({ phrase }) => phrase))];
  return { phrases, index: indexPhrases(phrases) };
});

/** The dated phrases that stand in `text`, in one walk. */
function findDated(text: string): ReadonlySet<string> {
  const { phrases, index } = getDated();
  const found = new Set<number>();
  index.scan(text, (phrase) => found.add(phrase));
  return new Set(Array.from(found, (phrase) => phrases[phrase] ?? ''));
}

type Years = { readonly from: number; readonly to: number };

/** Years from the coming of a phrase that is new in the later report to that report; null where it is no news there. */
function nearArrival({ first, last }: DatedPhrase, { from, to }: Years, hits: number): number | null {
  if (last !== null && to > last + 1) return null;
  if (first > to + 1) return null;
  if (first >= from - YEARS_TO_ARRIVE) return Math.max(0, to - first);
  return hits >= LEAST_HITS_IN_USE ? YEARS_TO_ARRIVE + 1 : null;
}

/** Years from the end of a phrase that is gone from the later report; null where it was never in use, or still is. */
function nearEnd({ first, last }: DatedPhrase, { from, to }: Years, hits: number): number | null {
  if (first > from + 1) return null;
  if (last !== null && to > last) return from - last > YEARS_TO_GO ? null : Math.max(0, from - last);
  return hits >= LEAST_HITS_IN_USE ? YEARS_TO_ARRIVE : null;
}

function placeAll(text: string, phrase: string, rows: readonly Row[], side: Side): PhraseTurn['places'] {
  const spans: Span[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
    spans.push({ start: at, end: at + phrase.length });
  return spans.flatMap((span) => {
    const row = rows.findIndex((each) => {
      const range = each[side];
      return range !== null && range.start <= span.start && span.start < range.end;
    });
    return row < 0 ? [] : [{ row, span }];
  });
}

/** 双循环 says no more beside 国内国际双循环 where both stand as often. */
function keepWhole(turns: readonly PhraseTurn[]): PhraseTurn[] {
  return turns.filter(
    ({ phrase, places }) =>
      places.length > 0 &&
      !turns.some(
        (other) =>
          other.phrase !== phrase && other.phrase.includes(phrase) && other.places.length >= places.length,
      ),
  );
}

/** Characters between two phrases that are said in one breath: 不忘初心、牢记使命. */
const MOST_BETWEEN = 2;

/** The highest of those that always stand in one breath; `turns` in order of rank. */
function keepApart(turns: readonly PhraseTurn[]): PhraseTurn[] {
  const kept: PhraseTurn[] = [];
  for (const turn of turns) {
    const isSaid = kept.some(({ places }) =>
      turn.places.every(({ span }) => places.some((other) => isBeside(span, other.span))),
    );
    if (!isSaid) kept.push(turn);
  }
  return kept;
}

function isBeside(a: Span, b: Span): boolean {
  return a.start <= b.end + MOST_BETWEEN && b.start <= a.end + MOST_BETWEEN;
}

function compareTurns(a: PhraseTurn, b: PhraseTurn): number {
  return (
    b.rank - a.rank ||
    (a.places[0]?.row ?? 0) - (b.places[0]?.row ?? 0) ||
    (a.places[0]?.span.start ?? 0) - (b.places[0]?.span.start ?? 0)
  );
}
