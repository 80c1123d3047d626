import type { Span } from '../../model/span.ts';
import { readTokens, type Token } from '../../text/tokens/tokens.ts';

/** The tokens of one text, to be asked for by range. */
export type TokenIndex = {
  /** The tokens that cover `span` exactly; one that reaches over its edge is cut there. Ask in any order. */
  within(span: Span): readonly Token[];
};

/** Reads the tokens of `text` once. */
export function indexTokens(text: string): TokenIndex {
  const tokens = readTokens(text);
  return {
    within(span) {
      const found: Token[] = [];
      for (let at = findToken(tokens, span.start); at < tokens.length; at++) {
        const token = tokens[at];
        if (token === undefined || token.start >= span.end) break;
        found.push(clip(token, span));
      }
      return found;
    },
  };
}

/** The first token that ends behind `offset`. */
function findToken(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function clip(token: Token, span: Span): Token {
  if (token.start >= span.start && token.end <= span.end) return token;
  const start = Math.max(token.start, span.start);
  const end = Math.min(token.end, span.end);
  return {
    start,
    end,
    kind: 'word',
    key: token.key.slice(start - token.start, end - token.start),
    figure: null,
  };
}
