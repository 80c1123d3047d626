import { JOINERS } from '../joiners.ts';
import type { Token } from '../../text/tokens/tokens.ts';
import { joinNeighbours, type TokenRun } from './token-diff.ts';

/**
 * Makes an edit readable: a scrap that both sides share by chance between two edits is no common ground.
 * Before: 供热[、/设施]建[成/设]; after: 供热[、建成/设施建设].
 */
export function dropScraps(runs: readonly TokenRun[]): readonly TokenRun[] {
  let current = runs;
  for (;;) {
    const next = joinNeighbours(
      current.map((run, index) =>
        isScrap(run, current[index - 1], current[index + 1]) ? { ...run, same: false } : run,
      ),
    );
    if (next.length === current.length) return next;
    current = next;
  }
}

/** Content that keeps its ground whatever stands beside it, in characters. */
const SAFE_CONTENT = 4;
/** An edit this many times as heavy on both sides swallows a short run between them. */
const SWALLOW_RATIO = 4;

function isScrap(run: TokenRun, before: TokenRun | undefined, after: TokenRun | undefined): boolean {
  if (!run.same || before === undefined || after === undefined) return false;
  const content = weigh(run.left);
  if (content === 0) return true;
  if (content >= SAFE_CONTENT) return false;
  const lighter = Math.min(weighEdit(before), weighEdit(after));
  return lighter >= content * SWALLOW_RATIO;
}

function weighEdit(run: TokenRun): number {
  return Math.max(weigh(run.left), weigh(run.right));
}

/** Characters of matter: punctuation, blanks and particles count nothing, a figure or name counts as a long word. */
function weigh(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + weighToken(token), 0);
}

function weighToken(token: Token): number {
  switch (token.kind) {
    case 'punctuation':
    case 'space':
    case 'marker':
      return 0;
    case 'figure':
    case 'date':
    case 'year':
    case 'name':
      return Math.max(SAFE_CONTENT, token.key.length);
    case 'word':
      return JOINERS.has(token.key) ? 0 : token.key.length;
  }
}
