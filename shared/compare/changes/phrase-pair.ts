import type { SubstitutionKind } from '../../model/comparison.ts';
import { SUFFIXES } from '../../text/terms/function-words.ts';
import { KNOWN } from '../../text/terms/known.ts';
import { readTokens } from '../../text/tokens/tokens.ts';
import { isOrdinaryPair, isOrdinaryWord, QUALIFIERS, SCOPES, VERBS } from './phrase-words.ts';

/** Two wordings in one place of two reports, and how often each stands in either report. */
export type PhrasePair = {
  readonly from: string;
  readonly to: string;
  /** True where commas of a list (、) stand beside both. */
  readonly isListed: boolean;
  /** True where the same words stand before both, and behind both. */
  readonly isFramed: boolean;
  /** True where the edit has unchanged text right before it, and behind it. */
  readonly isBetween: boolean;
  /** The sentences where the two don't stand in one frame: what tells them apart must not stand in both. */
  readonly rows: { readonly left: string; readonly right: string } | null;
  readonly countLeft: (phrase: string) => number;
  readonly countRight: (phrase: string) => number;
};

/** What a pair is, and how much it says: higher first, 0 to about 15. */
export type JudgedPair = { readonly kind: SubstitutionKind; readonly rank: number };

/** Characters at an end that two phrases share, so that one of them says what the other is: [国内/地区]生产总值. */
const LEAST_SHARED = 2;
/** A phrase that the list doesn't know is set where its own report has it so often and shares so much with one it knows. */
const LEAST_OWN_HITS = 2;
const LEAST_SHARED_OF_UNKNOWN = 3;
/** Phrases of four characters are set by their form (四字格): [总揽/驾驭]全局. */
const FOUR = 4;
/**
 * Years between the times in which two known phrases are in use. A 提法 gives way to another (扶贫攻坚 1999, 脱贫攻坚 2021);
 * what is said beside each other at any time is two things (高端人才, 技能人才).
 */
const LEAST_YEARS = 2;
const YEARS_OF_RANK = 4;
const MOST_RANK_OF_YEARS = 2;
/** Where nothing is shared, both must be known in so many places. */
const LEAST_PLACES_APART = 10;
/** Below it what was read over pairs of reports was as often chance as not. */
const LEAST_RANK = 4;

/** Null where the pair is no 提法; the same for the pair the other way round, with the reports changed over. */
export function judgePair(pair: PhrasePair): JudgedPair | null {
  if (!pair.isListed && (isPaired(pair.from, pair.to) || isPaired(pair.to, pair.from)))
    return { kind: 'qualified', rank: RANK_OF_PAIRED };
  const [from, to] = [stripQuotes(pair.from), stripQuotes(pair.to)];
  if (from === null || to === null || from === to) return null;
  if (isOrdinaryPair(from, to)) return null;
  const kind = relate(from, to);
  if (kind === null) return null;
  const shared = measureShared(from, to);
  if (!isSet(pair, from, to, kind, shared)) return null;
  const apart = measureYears(from, to);
  if (apart !== null && apart < LEAST_YEARS) return null;
  const shift = measureShift(pair, from, to, kind);
  if (shift === null) return null;
  const least = Math.min(KNOWN.get(from)?.places ?? 0, KNOWN.get(to)?.places ?? 0);
  if (!isNear(pair, from, to, { shared, shift, least })) return null;
  const rank =
    Math.log2(1 + least) +
    shift +
    (shared.tail >= LEAST_SHARED ? 1 : 0) -
    (pair.isListed ? 1 : 0) +
    Math.min(MOST_RANK_OF_YEARS, (apart ?? 0) / YEARS_OF_RANK);
  return rank < LEAST_RANK ? null : { kind, rank: Math.round(100 * rank) / 100 };
}

const RANK_OF_PAIRED = 9;

/**
 * True where a second phrase of four characters that plays on it was put to a known one: 稳中求进 → 稳中求进、以进促稳;
 * not 中介服务 → 中介服务、现代物流, two items of a list.
 */
function isPaired(short: string, long: string): boolean {
  if (short.length !== FOUR || long.length !== 2 * FOUR + 1) return false;
  const [first, second = '', ...rest] = long.split('、');
  const isFour = first === short && second.length === FOUR && HAN.test(second) && rest.length === 0;
  const played = Array.from(short).filter((character) => second.includes(character)).length;
  if (!isFour || played < LEAST_SHARED || isOrdinaryWord(second.slice(-2))) return false;
  return (KNOWN.get(short)?.places ?? 0) >= LEAST_PLACES_APART;
}

const HAN = /^\p{Script=Han}+$/u;

/** Without the quotation marks around it; null where one of a pair of marks is missing, or another mark stands inside. */
function stripQuotes(words: string): string | null {
  if (words.split('“').length !== words.split('”').length) return null;
  const bare = words.replace(/[“”]/gu, '');
  return HAN.test(bare) ? bare : null;
}

type Shared = { readonly head: number; readonly tail: number };

/** How many characters both begin with, and both end with. */
function measureShared(from: string, to: string): Shared {
  let [head, tail] = [0, 0];
  while (head < from.length && from[head] === to[head]) head += 1;
  while (tail < from.length && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  return { head, tail };
}

function isSet(pair: PhrasePair, from: string, to: string, kind: SubstitutionKind, shared: Shared): boolean {
  const [knowsFrom, knowsTo] = [KNOWN.has(from), KNOWN.has(to)];
  if (knowsFrom && knowsTo) return true;
  if (kind === 'qualified') {
    const [long, short] = from.length > to.length ? [from, to] : [to, from];
    return KNOWN.has(short) && (KNOWN.has(long) || hasQualifier(long, short));
  }
  if (takesSeat(pair, from, to)) return true;
  const isFour = from.length === FOUR && to.length === FOUR;
  if (shared.tail < (isFour ? LEAST_SHARED : LEAST_SHARED_OF_UNKNOWN)) return false;
  const hits = knowsFrom ? pair.countRight(to) : pair.countLeft(from);
  return hits >= LEAST_OWN_HITS && (knowsFrom || knowsTo);
}

/** True where a phrase that many places know stands in one frame with one like it that no list knows: 和美乡村, 宜居村庄. */
function takesSeat(pair: PhrasePair, from: string, to: string): boolean {
  const most = Math.max(KNOWN.get(from)?.places ?? 0, KNOWN.get(to)?.places ?? 0);
  if (!pair.isFramed || pair.isListed || most < LEAST_PLACES_OF_ONE || JOINT.test(from + to)) return false;
  return (
    Math.min(from.length, to.length) >= FOUR && Array.from(from).some((character) => to.includes(character))
  );
}

/** Particles that join: what has one inside is more than a term. */
const JOINT = /[的与及等了对在把将为是]|和(?![美谐平])/u;
const LEAST_PLACES_OF_ONE = 30;

function hasQualifier(long: string, short: string): boolean {
  return long.endsWith(short) && QUALIFIERS.has(long.slice(0, -short.length));
}

/** Whether the two are about one thing, so that one took the other's place and not only its seat. */
function isNear(
  pair: PhrasePair,
  from: string,
  to: string,
  { shared, shift, least }: { readonly shared: Shared; readonly shift: number; readonly least: number },
): boolean {
  if (pair.rows !== null) {
    const [old, young] = [from, to].map((phrase) => phrase.slice(0, phrase.length - shared.tail));
    if (old !== '' && old !== undefined && pair.rows.right.includes(old)) return false;
    if (young !== '' && young !== undefined && pair.rows.left.includes(young)) return false;
    if (shift === 0) return false;
  }
  if (shared.tail >= LEAST_SHARED && !isOrdinaryWord(from.slice(-shared.tail))) return true;
  if (pair.rows !== null) return false;
  if (shared.tail >= LEAST_SHARED) return shared.head > 0 && least >= LEAST_PLACES_APART && !pair.isListed;
  if (shift === 0 || pair.isListed) return false;
  return (
    (shared.head >= LEAST_SHARED && pair.isBetween) ||
    (least >= LEAST_PLACES_APART && pair.isFramed) ||
    takesSeat(pair, from, to)
  );
}

/** Null where nothing but ordinary words, their order or an abbreviation tells the two apart. */
function relate(from: string, to: string): SubstitutionKind | null {
  const [a, b] = [readWords(from), readWords(to)];
  const isNamed = hasQualifier(from, to) || hasQualifier(to, from);
  if (!isNamed && a[0] !== b[0] && (beginsWithVerb(a) || beginsWithVerb(b))) return null;
  const different = [...a.filter((word) => !b.includes(word)), ...b.filter((word) => !a.includes(word))];
  if (different.every(isOrdinaryWord)) return null;
  const [short, long, words] = from.length < to.length ? [from, to, b] : [to, from, a];
  if (!isSubsequence(short, long)) return 'exchanged';
  const isScope = different.every((word) => SCOPES.has(word) || isOrdinaryWord(word));
  return !isScope && isQualified(short, words) ? 'qualified' : null;
}

/** True where whole words before or inside make the longer one: 新型|城镇化, 保障性|租赁|住房. Behind it they make another thing. */
function isQualified(short: string, words: readonly string[]): boolean {
  return words.some((_, start) =>
    words.some((__, last) => last < words.length - 1 && dropWords(words, start, last + 1) === short),
  );
}

/** 防范|风险 begins with one, 保障|性|住房 with an adjective. */
function beginsWithVerb([first = '', second = '']: readonly string[]): boolean {
  return VERBS.has(first) && !SUFFIXES.has(second);
}

const dropWords = (words: readonly string[], start: number, end: number): string =>
  [...words.slice(0, start), ...words.slice(end)].join('');

function readWords(phrase: string): readonly string[] {
  return readTokens(phrase).map(({ key }) => key);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/**
 * 0 to 4: 2 where the old phrase is gone from the later report, 2 where the new one did not stand in the earlier. Null
 * where either is as frequent as before, so that two items only changed places.
 */
function measureShift(
  { countLeft, countRight }: PhrasePair,
  from: string,
  to: string,
  kind: SubstitutionKind,
): number | null {
  const free = (count: (phrase: string) => number, phrase: string, other: string): number =>
    count(phrase) - (other.includes(phrase) ? count(other) : 0);
  const old = [free(countLeft, from, to), free(countRight, from, to)] as const;
  const young = [free(countLeft, to, from), free(countRight, to, from)] as const;
  if (kind === 'qualified') {
    const isOneSided = from.length > to.length ? old[1] === 0 : young[0] === 0;
    if (!isOneSided) return null;
  } else if (old[1] >= old[0] || young[0] >= young[1]) return null;
  return (old[1] === 0 ? 2 : 0) + (young[0] === 0 ? 2 : 0);
}

/** Years between the times of two known phrases; null where one is not known. */
function measureYears(from: string, to: string): number | null {
  const [old, young] = [KNOWN.get(from), KNOWN.get(to)];
  return old === undefined || young === undefined ? null : Math.abs(old.year - young.year);
}
