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
  const leftWords = lefts.map((section) => collectWords(leftTokens, section));
  const rightWords = rights.map((section) => collectWords(rightTokens, section));
  const weights = new Map<string, number>();
  const weigh = (word: string): number => {
    const known = weights.get(word) ?? weighWord(word, rarity);
    weights.set(word, known);
    return known;
  };
  return (left, right) => {
    const others = rightWords[right] ?? new Set<string>();
    const shared = [...(leftWords[left] ?? [])].filter((word) => others.has(word));
    return shared.sort((a, b) => weigh(b) - weigh(a) || (a < b ? -1 : 1)).slice(0, MOST_TERMS);
  };
}

function collectWords(tokens: TokenIndex, section: Section): ReadonlySet<string> {
  const words = new Set<string>();
  for (const token of tokens.within({ start: section.own.start, end: section.end }))
    if ((token.kind === 'word' || token.kind === 'name') && token.key.length >= 2) words.add(token.key);
  return words;
}

function weighWord(word: string, rarity: Rarity): number {
  const { ids } = readFeatures(word, { start: 0, end: word.length });
  return ids.length === 0 ? 0 : ids.reduce((sum, id) => sum + rarity.weigh(id), 0) / ids.length;
}
