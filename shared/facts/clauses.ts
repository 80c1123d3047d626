import { findFirst } from '../base/bisect.ts';
import type { ReportText, Sentence } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import { findFigureTokens, type FigureToken } from '../text/figures/figure-tokens.ts';
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

function clausesOf(
  report: ReportText,
  sentences: readonly Sentence[],
  tokens: readonly FigureToken[],
): readonly Clause[] {
  const clauses: Clause[] = [];
  let next = 0;
  for (const sentence of sentences)
    for (const span of splitClauses(report.text, sentence)) {
      const mine: FigureToken[] = [];
      for (let token = tokens[next]; token !== undefined && token.start < span.end; token = tokens[++next])
        if (token.start >= span.start) mine.push(token);
      clauses.push({ ...trimClause(report.text, span), sentence, tokens: mine });
    }
  return clauses;
}

function trimClause(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s—]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s，。；：！？,;:!?]/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
