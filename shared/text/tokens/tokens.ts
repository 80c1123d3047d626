import { findFirstEnd, type Span } from '../../model/span.ts';
import { findFigureTokens, type FigureToken } from '../figures/figure-tokens.ts';
import { findQuoted } from '../figures/quoted.ts';
import { CharacterSet } from '../plain/character-set.ts';
import { foldCase } from '../plain/fold.ts';
import { isIdeograph } from '../plain/ideograph.ts';
import { createWordBorders, type Borders } from './word-borders.ts';

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
const MARKS = new CharacterSet('，。、；：？！“”‘’（）《》—…·,.;:?!()"-');
const ALPHANUMERICS = new CharacterSet('0123456789abcdefghijklmnopqrstuvwxyz');

/** The tokens of one text, to be asked for by range, in any order: only what is asked for is cut into words. */
export type TokenIndex = {
  /** All figures, dates and years of the text, in order. */
  readonly figures: readonly FigureToken[];
  /** The tokens that cover `span` exactly, without a gap; one that reaches over its edge is cut there. */
  within(span: Span): readonly Token[];
  /** Cuts all `spans` into words in one walk, for when they are asked for one by one. */
  prepare(spans: readonly Span[]): void;
};

/** Finds the figures, dates, names and markers of `text` at once; its words are found when they are asked for. */
export function indexTokens(text: string, folded = foldCase(text)): TokenIndex {
  const quoted = findQuoted(text);
  const figures = findFigureTokens(text, quoted);
  const fixed = findFixed(folded, figures, quoted);
  const borders = createWordBorders(folded);
  return {
    figures,
    prepare: (spans) => {
      borders.prepare(spans);
    },
    within(span) {
      const tokens: Token[] = [];
      const words = new Words(folded, borders.of(span), span.start);
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
function findFixed(
  folded: string,
  figures: readonly FigureToken[],
  quoted: readonly Span[],
): readonly Token[] {
  const all = [
    ...figures.map(fromFigure),
    ...quoted.map((span) => fromSpan(span, 'name')),
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

/** Walks the words of a stretch of text; a word that reaches over a place where it is stopped is cut there. */
class Words {
  readonly #folded: string;
  readonly #borders: Borders;
  #at: number;

  constructor(folded: string, borders: Borders, start: number) {
    this.#folded = folded;
    this.#borders = borders;
    this.#at = start;
  }

  /** Pushes the words from where it stands to `end`. */
  pushUntil(tokens: Token[], end: number): void {
    const { from, ends } = this.#borders;
    for (let at = this.#at + 1; at <= end; at++) {
      if (at < end && ends[at - from] !== 1) continue;
      tokens.push(toWord(this.#folded, this.#at, at));
      this.#at = at;
    }
  }

  skipTo(end: number): void {
    this.#at = Math.max(this.#at, end);
  }
}

function toWord(folded: string, start: number, end: number): Token {
  const key = folded.slice(start, end);
  return { start, end, kind: kindOf(key), key, figure: null };
}

function kindOf(key: string): Token['kind'] {
  const first = key.charCodeAt(0);
  // Nearly all, without a pattern.
  if (isIdeograph(first) || ALPHANUMERICS.has(first)) return 'word';
  if (key.length === 1 && MARKS.has(first)) return 'punctuation';
  return SPACE.test(key) ? 'space' : WORD_CHARACTER.test(key) ? 'word' : 'punctuation';
}
