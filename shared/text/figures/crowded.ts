import { findFigureTokens } from './figure-tokens.ts';

/** So many figures in one clause are a table that lost its lines; a report's fullest clause has about twenty. */
const MOST_IN_CLAUSE = 200;
/** A shorter clause has no room for them. */
const ROOM_FOR_MOST = 2 * MOST_IN_CLAUSE;
const CLAUSE_ENDS = new Set('；，。：！？;,:!?\n');

/**
 * True where a clause with these tokens is a table that lost its lines: as each of its figures would be set against each
 * other one, no goals and no results are read out of it.
 */
export function isCrowded(tokens: readonly unknown[]): boolean {
  return tokens.length > MOST_IN_CLAUSE;
}

/** True where any clause of `text` is such a table. Linear in the length of the text. */
export function hasCrowdedClause(text: string): boolean {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !CLAUSE_ENDS.has(text.charAt(at))) continue;
    if (at - start >= ROOM_FOR_MOST && isCrowded(findFigureTokens(text.slice(start, at)))) return true;
    start = at + 1;
  }
  return false;
}
