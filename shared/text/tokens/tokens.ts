import { findFirstEnd, type Span } from '../../model/span.ts';
import { findFigureTokens, type FigureToken } from '../figures/figure-tokens.ts';
import { findQuoted } from '../figures/quoted.ts';
import { foldCase } from '../plain/fold.ts';

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

/** The tokens of one text, to be asked for by range, in any order: only what is asked for is cut into words. */
export type TokenIndex = {
  /** The tokens that cover `span` exactly, without a gap; one that reaches over its edge is cut there. */
  within(span: Span): readonly Token[];
};

/** Finds the figures, dates, names and markers of `text` at once; its words are found when they are asked for. */
export function indexTokens(text: string): TokenIndex {
  const folded = foldCase(text);
  const fixed = findFixed(text, folded);
  return {
    within(span) {
      const tokens: Token[] = [];
      const words = new Words(folded, span);
      for (let at = findFirstEnd(fixed, span.start); at < fixed.length; at++) {
        const next = fixed[at];
        if (next === undefined || next.start >= span.end) break;
        words.pushUntil(tokens, next.start);
        tokens.push(clip(next, span, folded));
        words.skipTo(next.end);
      }
      words.pushUntil(tokens, span.end);
      return tokens;
    },
  };
}

/** The tokens of the whole `text`, in order, without a gap. Linear in the length of the text. */
export function readTokens(text: string): readonly Token[] {
  return indexTokens(text).within({ start: 0, end: text.length });
}

/** A part of a figure is a word: its number was not read. */
function clip(token: Token, span: Span, folded: string): Token {
  const start = Math.max(token.start, span.start);
  const end = Math.min(token.end, span.end);
  const key = folded.slice(start, end);
  const isWhole = start === token.start && end === token.end;
  return isWhole ? { ...token, key } : { start, end, kind: 'word', key, figure: null };
}

/** All that is no plain word, in order; of two that overlap the one that begins first, then the longer. */
function findFixed(text: string, folded: string): readonly Token[] {
  const all = [
    ...findFigureTokens(text).map(fromFigure),
    ...findQuoted(text).map((span) => fromSpan(span, 'name')),
    ...findAll(folded, MARKER).map((span) => fromSpan(span, 'marker')),
    ...findAll(folded, ORDINAL).map((span) => fromSpan(span, 'word')),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}

function fromFigure(figure: FigureToken): Token {
  return { start: figure.start, end: figure.end, kind: figure.kind, key: '', figure };
}

function fromSpan(span: Span, kind: Token['kind']): Token {
  return { start: span.start, end: span.end, kind, key: '', figure: null };
}

/** The numbering at the head of a paragraph, of items inside one, of notes: 一、 (二) 3. ① [12] ; in folded width. */
const MARKER =
  /(?<=^|\n)(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳㈠-㈩])|\(\d{1,2}\)(?=\p{Script=Han})|\[\d{1,3}\]/gu;
/** Sessions and congresses: 第十四届, 十八届三中全会, 十八大. Cut apart they would match by halves of their numbers. */
const ORDINAL =
  /第?[一二三四五六七八九十百\d]{1,6}届(?:[一二三四五六七八九]中)?(?:全会)?|(?:十[一-九]|二十[一二三四五六七八九]?)大(?![地型中小量批力])|第[一二三四五六七八九十百\d]{1,6}(?:次|位)/gu;

function findAll(folded: string, pattern: RegExp): readonly Span[] {
  return Array.from(folded.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

// Stateless in use: each call to `segment` walks its own text.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Walks the words of a stretch of text; a word that reaches over a place where it is stopped is cut there. */
class Words {
  readonly #folded: string;
  readonly #base: number;
  readonly #segments: Iterator<Intl.SegmentData>;
  #current: IteratorResult<Intl.SegmentData>;
  #at: number;

  constructor(folded: string, span: Span) {
    this.#folded = folded;
    this.#base = span.start;
    this.#at = span.start;
    this.#segments = segmenter.segment(folded.slice(span.start, span.end))[Symbol.iterator]();
    this.#current = this.#segments.next();
  }

  /** Pushes the words from where it stands to `end`. */
  pushUntil(tokens: Token[], end: number): void {
    while (this.#at < end && this.#current.done !== true) {
      const segmentEnd = this.#base + this.#current.value.index + this.#current.value.segment.length;
      const stop = Math.min(segmentEnd, end);
      if (stop > this.#at) tokens.push(toWord(this.#folded, this.#at, stop));
      this.#at = Math.max(this.#at, stop);
      if (segmentEnd <= end) this.#current = this.#segments.next();
    }
  }

  skipTo(end: number): void {
    this.#at = Math.max(this.#at, end);
    while (
      this.#current.done !== true &&
      this.#base + this.#current.value.index + this.#current.value.segment.length <= end
    )
      this.#current = this.#segments.next();
  }
}

function toWord(folded: string, start: number, end: number): Token {
  const key = folded.slice(start, end);
  const kind = SPACE.test(key) ? 'space' : WORD_CHARACTER.test(key) ? 'word' : 'punctuation';
  return { start, end, kind, key, figure: null };
}
