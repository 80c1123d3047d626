import type { SubstitutionKind } from '../../model/comparison.ts';
import { SUFFIXES } from '../../text/terms/function-words.ts';
import { getKnown } from '../../text/terms/known.ts';
import { cutWords } from '../cut-words.ts';
import { isOrdinaryWord, QUALIFIERS, SCOPES, VERBS } from './phrase-words.ts';

const HAN = /^\p{Script=Han}+$/u;

/** Without the quotation marks around it; null where one of a pair of marks is missing, or another mark stands inside. */
export function stripQuotes(words: string): string | null {
  if (!/[“”]/u.test(words)) return HAN.test(words) ? words : null;
  if (words.split('“').length !== words.split('”').length) return null;
  const bare = words.replace(/[“”]/gu, '');
  return HAN.test(bare) ? bare : null;
}

/** Two phrases and the words of each. */
export type PhrasePair = {
  readonly from: string;
  readonly to: string;
  readonly fromWords: readonly string[];
  readonly toWords: readonly string[];
};

/** `words` as of `cutPhrases`. */
export function readPhrasePair(
  from: string,
  to: string,
  words: ReadonlyMap<string, readonly string[]>,
): PhrasePair {
  return { from, to, fromWords: words.get(from) ?? [], toWords: words.get(to) ?? [] };
}

/** The words that only one of the two has. */
export function listDifferent({ fromWords, toWords }: PhrasePair): readonly string[] {
  return [
    ...fromWords.filter((word) => !toWords.includes(word)),
    ...toWords.filter((word) => !fromWords.includes(word)),
  ];
}

/** Null where nothing but ordinary words, their order or an abbreviation tells the two apart. */
export function relatePhrases(pair: PhrasePair): SubstitutionKind | null {
  const { from, to, fromWords: a, toWords: b } = pair;
  const isNamed = hasQualifier(from, to) || hasQualifier(to, from);
  if (!isNamed && a[0] !== b[0] && (beginsWithVerb(a) || beginsWithVerb(b))) return null;
  const different = listDifferent(pair);
  if (different.every(isOrdinaryWord)) return null;
  const [short, long, words] = from.length < to.length ? [from, to, b] : [to, from, a];
  if (!isSubsequence(short, long)) return 'exchanged';
  const isScope = different.every((word) => SCOPES.has(word) || isOrdinaryWord(word));
  return !isScope && isQualified(short, words) ? 'qualified' : null;
}

function hasQualifier(long: string, short: string): boolean {
  return long.endsWith(short) && QUALIFIERS.has(long.slice(0, -short.length));
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

/** The words of `phrases`. A phrase has no figures or marks, so that the tokens of reports would be these words, at ten times the cost. */
export function cutPhrases(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const words = cutWords(phrases);
  return new Map(phrases.map((phrase, at) => [phrase, words[at] ?? []]));
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

const FOUR = 4;
const LEAST_PLAYED = 2;
/** In fewer places the first is no phrase that another would play on. */
const LEAST_PLACES = 10;

/**
 * True where a second phrase of four characters that plays on it was put to a known one: 稳中求进 → 稳中求进、以进促稳;
 * not 中介服务 → 中介服务、现代物流, two items of a list.
 */
export function isPaired(from: string, to: string): boolean {
  const [short, long] = from.length < to.length ? [from, to] : [to, from];
  const [first, second = '', ...rest] = long.split('、');
  if (short.length !== FOUR || first !== short || second.length !== FOUR || rest.length > 0) return false;
  const played = Array.from(short).filter((character) => second.includes(character)).length;
  if (!HAN.test(second) || played < LEAST_PLAYED || isOrdinaryWord(second.slice(-2))) return false;
  return (getKnown().get(short)?.places ?? 0) >= LEAST_PLACES;
}
