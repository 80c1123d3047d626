import type { Section } from '../../model/outline.ts';
import type { TokenIndex } from '../characters/token-index.ts';
import { readFeatures } from '../features.ts';
import type { Rarity } from '../rarity.ts';
import type { ExplainLink } from './pairs.ts';

const MOST_TERMS = 8;

/** Says of two sections which words speak for them: those both have, by rarity, the weightiest first. */
export function createExplainer(
  lefts: readonly Section[],
  rights: readonly Section[],
  leftTokens: TokenIndex,
  rightTokens: TokenIndex,
  rarity: Rarity,
): ExplainLink {
  const leftWords = remember((index: number) => collectWords(leftTokens, lefts[index]));
  const rightWords = remember((index: number) => collectWords(rightTokens, rights[index]));
  const weigh = remember((word: string) => weighWord(word, rarity));
  return (left, right) => {
    const others = rightWords(right);
    const shared = [...leftWords(left)].filter((word) => others.has(word));
    return shared.sort((a, b) => weigh(b) - weigh(a) || (a < b ? -1 : 1)).slice(0, MOST_TERMS);
  };
}

/** Works each answer out once. */
function remember<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

function collectWords(tokens: TokenIndex, section: Section | undefined): ReadonlySet<string> {
  const words = new Set<string>();
  if (section === undefined) return words;
  for (const token of tokens.within({ start: section.own.start, end: section.end }))
    if ((token.kind === 'word' || token.kind === 'name') && token.key.length >= 2) words.add(token.key);
  return words;
}

function weighWord(word: string, rarity: Rarity): number {
  const { ids } = readFeatures(word, { start: 0, end: word.length });
  return ids.length === 0 ? 0 : ids.reduce((sum, id) => sum + rarity.weigh(id), 0) / ids.length;
}
