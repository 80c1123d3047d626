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
  const tokens = findFigureTokens(report.text);
  const clauses: Clause[] = [];
  let next = 0;
  for (const sentence of report.sentences)
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
