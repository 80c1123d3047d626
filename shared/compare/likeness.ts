import { foldCase } from '../text/plain/fold.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { splitClauses, splitSentences } from '../text/sentences.ts';

/**
 * What a text is told by: the hashes of its different clauses, folded, rising. Clauses, not sentences: one wrong character
 * costs one of them, not a sentence of a hundred characters.
 */
export type Signature = Uint32Array;

/** Version of the rules by which signatures are made: of what is a clause, and how it is folded. */
export const SIGNATURE_RULES = 1;

/** Clauses shorter than this stand in every report: 同志们, 各位代表. */
const SHORTEST_CLAUSE = 6;
/** What is no word or digit differs from source to source: spaces, quotation marks, the stop at the end. */
const NO_WORD = /[^\p{L}\p{N}%]/gu;

/** The signature of a cleaned text. Linear in its length. */
export function readSignature(text: string): Signature {
  const folded = foldCase(text);
  const hashes = new Set<number>();
  for (const paragraph of splitParagraphs(text))
    for (const sentence of splitSentences(text, paragraph))
      for (const { start, end } of splitClauses(text, sentence)) {
        const words = folded.slice(start, end).replace(NO_WORD, '');
        if (words.length >= SHORTEST_CLAUSE) hashes.add(hashOf(words));
      }
  return Uint32Array.from(hashes).sort();
}

/** FNV-1a over UTF-16 code units: two clauses in four billion share one. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** How much two texts have in common. */
export type Likeness = {
  /** Share of the longer text's clauses that the other has, 0 to 1. */
  readonly ofLonger: number;
  /** Share of the shorter text's clauses. */
  readonly ofShorter: number;
};

/** The likeness of two texts by their signatures; nothing is like a text without a clause. */
export function measureLikeness(one: Signature, other: Signature): Likeness {
  const [longer, shorter] = [Math.max(one.length, other.length), Math.min(one.length, other.length)];
  const shared = countShared(one, other);
  return shorter === 0
    ? { ofLonger: 0, ofShorter: 0 }
    : { ofLonger: shared / longer, ofShorter: shared / shorter };
}

function countShared(one: Signature, other: Signature): number {
  let [at, there, shared] = [0, 0, 0];
  while (at < one.length && there < other.length) {
    const [a = 0, b = 0] = [one[at], other[there]];
    if (a === b) shared += 1;
    if (a <= b) at += 1;
    if (b <= a) there += 1;
  }
  return shared;
}

/**
 * From this share of the longer text's clauses on two files hold the same report; from this share of the shorter one's, one
 * is an extract of the other. Among 249 reports of 130 places and years no two different ones share more than 0.15.
 */
export const SAME_REPORT = 0.8;
