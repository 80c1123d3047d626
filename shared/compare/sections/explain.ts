import { remember } from '../../base/remember.ts';
import { sliceSpan } from '../../model/span.ts';
import { namePair } from '../../text/plain/bigrams.ts';
import { isIdeograph } from '../../text/plain/ideograph.ts';
import type { FeatureTable } from '../prepare.ts';
import { cutWords } from '../cut-words.ts';
import { JOINERS } from '../joiners.ts';
import type { ProfiledReport } from './link-reports.ts';
import type { ExplainLinks } from './pairs.ts';

const MOST_TERMS = 5;
/** Features that are looked at for a link, rarest first; neighbouring ones make one word. */
const MOST_FEATURES = 20;
const LONGEST_TERM = 8;
const LONGEST_WORD_BESIDE = 4;

/**
 * Says of linked sections which words speak for them: what both have, by rarity, the weightiest first. A word is as long
 * as both sides agree, so that names of places and projects come out whole, which no word list knows.
 */
export function createExplainer(
  left: ProfiledReport,
  right: ProfiledReport,
  table: FeatureTable,
): ExplainLinks {
  const lefts = remember((index: number) => readWords(left, index));
  const rights = remember((index: number) => readWords(right, index));
  const marks = new Uint32Array(table.weights.length);
  let mark = 0;
  function* explain(a: number, b: number): Explanation {
    mark += 1;
    for (const id of right.profiles[b]?.content.ids ?? []) marks[id] = mark;
    const shared: number[] = [];
    for (const id of left.profiles[a]?.content.ids ?? []) if (marks[id] === mark) shared.push(id);
    const terms: string[] = [];
    for (const id of findRarest(shared, table)) {
      if (terms.length === MOST_TERMS) break;
      const core = namePair(table.features[id] ?? 0);
      if (terms.some((other) => other.includes(core))) continue;
      const term = yield* widen(lefts(a), rights(b), core);
      if (term !== '' && !terms.some((other) => overlaps(other, term))) terms.push(term);
    }
    return terms;
  }
  return (links) => finishTogether(links.map(({ left: a, right: b }) => explain(a, b)));
}

/** A piece of work that yields each stretch whose words it needs, and is given them. */
type Cutting<T> = Generator<string, T, readonly string[]>;
type Explanation = Cutting<readonly string[]>;

/** Runs all explanations side by side, so that the stretches of all are cut into words in one walk, a term of each at a time. */
function finishTogether(explanations: readonly Explanation[]): readonly (readonly string[])[] {
  const terms: (readonly string[])[] = explanations.map(() => []);
  const known = new Map<string, readonly string[]>();
  let open = explanations.map((explanation, at) => ({ explanation, at, step: explanation.next() }));
  for (;;) {
    for (const { at, step } of open) if (step.done === true) terms[at] = step.value;
    const asking = open.flatMap(({ explanation, at, step }) =>
      step.done === true ? [] : [{ explanation, at, stretch: step.value }],
    );
    if (asking.length === 0) return terms;
    const unknown = [...new Set(asking.map(({ stretch }) => stretch))].filter((each) => !known.has(each));
    cutWords(unknown).forEach((words, index) => known.set(unknown[index] ?? '', words));
    open = asking.map(({ explanation, at, stretch }) => {
      return { explanation, at, step: explanation.next(known.get(stretch) ?? []) };
    });
  }
}

/** True where both have the same three characters, or one holds the other: they say the same. */
function overlaps(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.includes(short)) return true;
  for (let at = 0; at + 3 <= short.length; at++) if (long.includes(short.slice(at, at + 3))) return true;
  return false;
}

/**
 * The rarest of `ids`, the lowest first among equals. Few of them are kept and most have the same weight, so that each is
 * put into its place among those kept: nothing is sorted that is left out.
 */
function findRarest(ids: readonly number[], { weights }: FeatureTable): readonly number[] {
  const kept = new Int32Array(MOST_FEATURES);
  let size = 0;
  for (const id of ids) {
    const weight = weights[id] ?? 0;
    let at = size;
    for (; at > 0; at--) {
      const other = kept[at - 1] ?? 0;
      const own = weights[other] ?? 0;
      if (own > weight || (own === weight && other < id)) break;
    }
    if (at === MOST_FEATURES) continue;
    kept.copyWithin(at + 1, at, size);
    kept[at] = id;
    if (size < MOST_FEATURES) size += 1;
  }
  return Array.from(kept.subarray(0, size));
}

function readWords({ prepared, profiles }: ProfiledReport, index: number): string {
  const section = profiles[index]?.section;
  return section === undefined
    ? ''
    : sliceSpan(prepared.folded, { start: section.own.start, end: section.end });
}

/**
 * `core` with the characters around its first place on the left that are around some place on the right as well, on
 * word borders; '' where no word is left of it.
 */
function* widen(left: string, right: string, core: string): Cutting<string> {
  let start = left.indexOf(core);
  if (start < 0) return ''; // the two characters stand on both sides of a 的
  let end = start + core.length;
  const isPlain = IS_HAN.test(core);
  let places = findPlaces(right, core);
  // Each character more leaves those places around which it stands as well, in the same distance from the core.
  const first = start;
  const fits = (from: number, to: number, added: number): boolean => {
    const code = left.charCodeAt(added);
    if (to - from > LONGEST_TERM) return false;
    if (!(isPlain && isIdeograph(code)) && !IS_HAN.test(left.slice(from, to))) return false;
    const kept = places.filter((place) => right.charCodeAt(place + added - first) === code);
    if (kept.length === 0) return false;
    places = kept;
    return true;
  };
  while (end < left.length && fits(start, end + 1, end)) end += 1;
  while (start > 0 && fits(start - 1, end, start - 1)) start -= 1;
  return yield* trimToWords(left, start, end);
}

/** Every place of `word`, those that overlap included. */
function findPlaces(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

const IS_HAN = /^[\p{Script=Han}a-z]+$/u;

/** The whole words inside the stretch, without joining words at its edges. */
function* trimToWords(text: string, start: number, end: number): Cutting<string> {
  const from = Math.max(0, start - LONGEST_WORD_BESIDE);
  const inside: string[] = [];
  let at = from;
  for (const word of yield text.slice(from, end + LONGEST_WORD_BESIDE)) {
    if (at + word.length > end) break;
    if (at >= start) inside.push(word);
    at += word.length;
  }
  while (JOINERS.has(inside[0] ?? '')) inside.shift();
  while (JOINERS.has(inside.at(-1) ?? '')) inside.pop();
  const term = inside.join('');
  return term.length >= 2 ? term : '';
}
