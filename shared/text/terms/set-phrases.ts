import type { TermKind } from '../../model/term.ts';
import { FUNCTION_WORDS, GENERAL_WORDS, PREFIXES, SUFFIXES } from './function-words.ts';
import { countGrams, findGram, type GramLevel } from './grams.ts';
import { measureFreedom, type Freedom } from './freedom.ts';
import type { WordRow } from './word-row.ts';

/** Characters of the longest phrase that is kept; longer ones are sentences that are said every year. */
const LONGEST_PHRASE = 16;
/**
 * Bits by which the halves of a phrase stand together more often than by chance, at its weakest joint: pointwise
 * mutual information (Church and Hanks 1990), the least over all cuts. Read off the lists for two places and thirty
 * years: at 2 加快推进 and 农村社会 come in, at 4 医疗保障 and 产业升级 are lost.
 */
const LEAST_COHESION = 3;
/** Where one half is a single character (人|均衡) or all are general words (经济|发展), chance does more. */
const LEAST_COHESION_OF_WEAK = 4.5;
/**
 * Bits of the branching entropy on either side, and of both together: what stands beside a whole phrase changes, what
 * stands beside a piece of one (主义新农村) hardly does. Source: Jin and Tanaka-Ishii, Unsupervised segmentation of
 * Chinese text by use of branching entropy (2006). Three hits pass only with another neighbour each time.
 */
const LEAST_FREEDOM = 0.9;
const LEAST_FREEDOM_OF_BOTH = 3;
/** A general word at an edge belongs to the phrase where the rest stands without it at most once in three times. */
const LEAST_BOND = 2 / 3;

/**
 * Words and set phrases of the texts in `row`, found in them alone: runs of words that stand there at least `least`
 * times, hold together inside and stand freely among others. No figure, no date, nothing that begins or ends with a function word. In no order that means anything.
 * With a `bond` of 0 a general word may stand at an edge of any of them: 高质量发展, and 加强社会管理.
 */
export function* findSetPhrases(
  row: WordRow,
  least: number,
  bond = LEAST_BOND,
): Generator<void, ReadonlyMap<string, TermKind>> {
  const levels = yield* countGrams(row, least);
  const phrases = new Map<string, TermKind>();
  for (const level of levels) {
    yield;
    const freedom = measureFreedom(row, level);
    for (let id = 0; id < level.counts.length; id++) {
      const gram = readGram(row, levels, level, id);
      if (isWhole(gram) && (level.length === 1 || isSetPhrase(gram, freedom(id), bond)))
        phrases.set(gram.text, kindOf(gram));
    }
  }
  return phrases;
}

/** Characters of the longest word that may be one word: 农产品 is one, 稳增长 (two words) and 实事求是 are phrases. */
const LONGEST_WORD = 3;

function kindOf({ text, words }: Gram): TermKind {
  const isWord = text.length <= 2 || (words.length === 1 && text.length <= LONGEST_WORD);
  return isWord ? 'word' : 'phrase';
}

/** A run of words with what tells a phrase from a piece of one. */
type Gram = {
  readonly text: string;
  readonly words: readonly string[];
  readonly cohesion: number;
  /** Share of the times in which the run without its first word, or its last, stands there with it. */
  readonly bond: { readonly first: number; readonly last: number };
};

function readGram(row: WordRow, levels: readonly GramLevel[], level: GramLevel, id: number): Gram {
  const at = level.first[id] ?? 0;
  const words = [...row.words.subarray(at, at + level.length)].map((word) => row.vocabulary[word] ?? '');
  const count = level.counts[id] ?? 0;
  const bond = {
    first: count / findGram(levels, level.length - 1, at + 1),
    last: count / findGram(levels, level.length - 1, at),
  };
  const cohesion = measureCohesion(levels, count, at, level.length, row.words.length);
  return { text: words.join(''), words, cohesion, bond };
}

/** Pointwise mutual information in bits at the weakest joint; Infinity for one word. */
function measureCohesion(
  levels: readonly GramLevel[],
  count: number,
  at: number,
  length: number,
  total: number,
): number {
  let least = Infinity;
  for (let cut = 1; cut < length; cut++) {
    const chance = findGram(levels, cut, at) * findGram(levels, length - cut, at + cut);
    least = Math.min(least, Math.log2((count * total) / chance));
  }
  return least;
}

/** Sentences' joints: with one of them inside, two phrases stand beside each other. */
const JOINTS = /^(?:的|了|和|与|及|等|以及|是|要|把|对|在|拟|将|已|中的|上的|为了)$/u;
/** The segmenter takes 了一 and 赢的 for words. */
const TORN = /^了(?!解)|(?<!目)的$|[了着]$|^[的着]/u;
const NUMBER = /^[第一二三四五六七八九十百千万亿零两几〇个次位届年月日]+$/u;
const HAS_HAN = /\p{Script=Han}/u;

function isWhole({ text, words }: Gram): boolean {
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (text.length < 2 || text.length > LONGEST_PHRASE || TORN.test(text)) return false;
  if (NUMBER.test(first) || NUMBER.test(text) || !(HAS_HAN.test(text) || words.length === 1)) return false;
  if (FUNCTION_WORDS.has(first) || FUNCTION_WORDS.has(last)) return false;
  if (words.length === 1) return !GENERAL_WORDS.has(text);
  return !SUFFIXES.has(first) && !PREFIXES.has(last) && !words.slice(1, -1).some((word) => JOINTS.test(word));
}

function isSetPhrase({ words, cohesion, bond }: Gram, { left, right }: Freedom, leastBond: number): boolean {
  if (Math.min(left, right) < LEAST_FREEDOM || left + right < LEAST_FREEDOM_OF_BOTH) return false;
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  const isGeneral = words.every((word) => GENERAL_WORDS.has(word));
  const hasSingle = first.length === 1 || last.length === 1;
  if (isGeneral && hasSingle) return false;
  if (cohesion < (isGeneral || hasSingle ? LEAST_COHESION_OF_WEAK : LEAST_COHESION)) return false;
  if (isGeneral && words.length === 2) return true;
  if (GENERAL_WORDS.has(first) && bond.first < leastBond) return false;
  return !GENERAL_WORDS.has(last) || bond.last >= leastBond;
}

/** Longest name in quotation marks that is a phrase and no sentence. */
const LONGEST_NAME = 12;

/**
 * Names that stand in quotation marks, whatever they are made of, each with how often it stands in them. A figure of
 * nothing but digits is a name there, too: “8337”发展思路.
 */
export function countNames({ words, vocabulary, names }: WordRow): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { at, length } of names) {
    const name = [...words.subarray(at, at + length)].map((word) => vocabulary[word] ?? '').join('');
    if (name.length >= 2 && name.length <= LONGEST_NAME) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
