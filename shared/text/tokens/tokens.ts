import type { Span } from '../../model/span.ts';
import { findFigureTokens, type FigureToken } from '../figures/figure-tokens.ts';
import { findQuoted } from '../figures/quoted.ts';
import { foldText } from '../fold.ts';

/**
 * A unit that a mark may not cut: a word, a figure with its unit and bound (`增长[5%以上]`), a date or year, a short
 * name in quotation marks, the numbering of a heading, a punctuation mark, a stretch of white space.
 */
export type Token = Span & {
  readonly kind: 'word' | 'figure' | 'date' | 'year' | 'name' | 'marker' | 'punctuation' | 'space';
  /** What it is matched by: folded in width and case. */
  readonly key: string;
  /** What was read, for `figure`, `date` and `year`. */
  readonly figure: FigureToken | null;
};

const SPACE = /^\s+$/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** The tokens of the whole `text`, in order, without a gap. Linear in the length of the text. */
export function readTokens(text: string): readonly Token[] {
  const folded = foldText(text).toLowerCase();
  const fixed = [
    ...findFigureTokens(text).map(fromFigure),
    ...findQuoted(text).map((span) => fromSpan(span, 'name')),
    ...findAll(folded, MARKER).map((span) => fromSpan(span, 'marker')),
    ...findAll(folded, ORDINAL).map((span) => fromSpan(span, 'word')),
  ];
  const tokens: Token[] = [];
  let from = 0;
  for (const next of fixed.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.start < from) continue;
    pushWords(tokens, folded, from, next.start);
    tokens.push({ ...next, key: folded.slice(next.start, next.end) });
    from = next.end;
  }
  pushWords(tokens, folded, from, text.length);
  return tokens;
}

function fromFigure(figure: FigureToken): Token {
  return { start: figure.start, end: figure.end, kind: figure.kind, key: '', figure };
}

function fromSpan(span: Span, kind: Token['kind']): Token {
  return { start: span.start, end: span.end, kind, key: '', figure: null };
}

/** The numbering at the head of a paragraph: 一、 (二) 3. ① ; in folded width. */
const MARKER =
  /(?<=^|\n)(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳㈠-㈩])/gu;
/** Sessions and congresses: 第十四届, 十八届三中全会, 十八大. Cut apart they would match by halves of their numbers. */
const ORDINAL =
  /第?[一二三四五六七八九十百\d]+届(?:[一二三四五六七八九]中)?(?:全会)?|(?:十[一-九]|二十[一二三四五六七八九]?)大(?![地型中小量批力])|第[一二三四五六七八九十百\d]+(?:次|位)/gu;

function findAll(folded: string, pattern: RegExp): readonly Span[] {
  return Array.from(folded.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

// Stateless in use: each call to `segment` walks its own text.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function pushWords(tokens: Token[], folded: string, from: number, to: number): void {
  if (from >= to) return;
  for (const { segment, index } of segmenter.segment(folded.slice(from, to))) {
    const start = from + index;
    const kind = SPACE.test(segment) ? 'space' : WORD_CHARACTER.test(segment) ? 'word' : 'punctuation';
    tokens.push({ start, end: start + segment.length, kind, key: segment, figure: null });
  }
}
