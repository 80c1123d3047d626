import { findFirst } from '../base/bisect.ts';
import type { ReportText, Sentence } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import { findFigureTokens, type FigureToken } from '../text/figures/figure-tokens.ts';
import { CharacterSet, WHITE_SPACE } from '../text/plain/character-set.ts';
import { splitClauses } from '../text/sentences.ts';

/** A clause of a sentence with the tokens that lie in it. */
export type Clause = Span & {
  readonly sentence: Sentence;
  readonly tokens: readonly FigureToken[];
};

/** The clauses of a report in reading order, without the marks that end them, each with its figures, dates and years. */
export function readClauses(report: ReportText): readonly Clause[] {
  return clausesOf(report, report.sentences, findFigureTokens(report.text));
}

/** Those of one paragraph alone; `all` are the tokens of the whole text. Cost: linear in the paragraph. */
export function readClausesIn(
  report: ReportText,
  paragraph: number,
  all: readonly FigureToken[],
): readonly Clause[] {
  const span = report.paragraphs[paragraph];
  if (span === undefined) return [];
  const first = tokensBefore(all, span.start);
  return clausesOf(report, sentencesIn(report, paragraph), all.slice(first, tokensBefore(all, span.end)));
}

/** How many begin before `offset`. */
function tokensBefore(tokens: readonly FigureToken[], offset: number): number {
  return findFirst(tokens.length, (at) => (tokens[at]?.start ?? 0) >= offset);
}

/** Sentences lie in the order of their paragraphs. */
function sentencesIn({ sentences }: ReportText, paragraph: number): readonly Sentence[] {
  const first = findFirst(sentences.length, (at) => (sentences[at]?.paragraph ?? 0) >= paragraph);
  let end = first;
  while (sentences[end]?.paragraph === paragraph) end += 1;
  return sentences.slice(first, end);
}

/** Most clauses have none, and share that. */
const NO_TOKENS: readonly FigureToken[] = [];

function clausesOf(
  report: ReportText,
  sentences: readonly Sentence[],
  tokens: readonly FigureToken[],
): readonly Clause[] {
  const clauses: Clause[] = [];
  let next = 0;
  for (const sentence of sentences)
    for (const span of splitClauses(report.text, sentence)) {
      while ((tokens[next]?.start ?? Infinity) < span.start) next += 1;
      const first = next;
      while ((tokens[next]?.start ?? Infinity) < span.end) next += 1;
      const { start, end } = trimClause(report.text, span);
      clauses.push({ start, end, sentence, tokens: next > first ? tokens.slice(first, next) : NO_TOKENS });
    }
  return clauses;
}

const OPENS_NONE = new CharacterSet(`${WHITE_SPACE}—`);
const CLOSES_ALL = new CharacterSet(`${WHITE_SPACE}，。；：！？,;:!?`);

function trimClause(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && OPENS_NONE.has(text.charCodeAt(start))) start += 1;
  while (end > start && CLOSES_ALL.has(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}
