import { checkThoroughly, contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { projectPairs } from '../../../shared/compare/sections/project.ts';
import { trackGoals } from '../../../shared/facts/track.ts';
import type { Comparison, Row, SectionPair } from '../../../shared/model/comparison.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { Input } from '../input.ts';
import { roundScore, toPair, type Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';

/** Compared as two files alone, and checked. @throws AppError `bug` */
function comparePair(left: ReportText, right: ReportText): Comparison {
  const comparison = finish(compareReports(left, right, contextOfPair()));
  checkThoroughly(left, right, comparison, contextOfPair());
  return comparison;
}

/** Section pairs by their titles; index 0, the text before the first heading, has none. */
function namePairs(left: ReportText, right: ReportText, sections: readonly SectionPair[]) {
  const titleOf = (report: ReportText, index: number | null): string | null =>
    index === null || index === 0 ? null : (report.outline.sections[index]?.title ?? null);
  return sections
    .map((pair) => ({
      left: titleOf(left, pair.left),
      right: titleOf(right, pair.right),
      relation: pair.relation,
      score: roundScore(pair.score),
      terms: pair.terms,
    }))
    .filter((pair) => pair.left !== null || pair.right !== null);
}

/** `align`: which sections belong together. */
export function showAlignment({ report: left }: Input, { report: right }: Input): Output {
  const { sections } = comparePair(left, right);
  const alone = sections.filter((pair) => pair.left === null || pair.right === null);
  const standing = projectPairs(left.outline.sections, right.outline.sections, sections);
  const named = namePairs(left, right, [...standing, ...alone]);
  const pairs = named.filter((pair) => pair.left !== null && pair.right !== null);
  const only_left = named.flatMap((pair) => (pair.left !== null && pair.right === null ? [pair.left] : []));
  const only_right = named.flatMap((pair) => (pair.right !== null && pair.left === null ? [pair.right] : []));
  const rows = named.map((pair) => [
    pair.relation,
    pair.score.toFixed(2),
    shorten(pair.left ?? '—', 30),
    shorten(pair.right ?? '—', 30),
  ]);
  return { json: { pairs, only_left, only_right }, lines: formatTable(rows) };
}

/** `compare`: rows that follow one another without a gap on either side, and all that was found in them. */
export function showComparison(left: Input, right: Input): Output {
  const comparison = comparePair(left.report, right.report);
  const { counts, isComplete } = comparison;
  const json = {
    left: describeSide(left),
    right: describeSide(right),
    sections: namePairs(left.report, right.report, comparison.sections),
    rows: comparison.rows.map(describeRow),
    moves: comparison.moves.map((move) => ({
      left: toPair(move.left),
      right: toPair(move.right),
      left_row: move.leftRow,
      right_row: move.rightRow,
      score: roundScore(move.score),
      ambiguous: move.isAmbiguous,
    })),
    changes: comparison.changes.map((change) => ({
      ...change,
      left: toPair(change.left),
      right: toPair(change.right),
    })),
    counts,
    complete: isComplete,
    // Whatever is not was refused by the check.
    lossless: true,
  };
  return { json, lines: listChanges(left.report, right.report, comparison) };
}

function describeSide({ report, sha256, textSha256 }: Input) {
  return { text: report.text, sha256, text_sha256: textSha256 };
}

function describeRow({ kind, left, right, score, move, spans }: Row) {
  return {
    kind,
    left: toPair(left),
    right: toPair(right),
    score: roundScore(score),
    move,
    spans: spans.map((span) => ({
      kind: span.kind,
      left: toPair(span.left),
      right: toPair(span.right),
      ...('type' in span ? { type: span.type } : {}),
    })),
  };
}

function listChanges(
  left: ReportText,
  right: ReportText,
  { changes, counts }: Comparison,
): readonly string[] {
  const cut = (text: string, span: { start: number; end: number } | null): string =>
    span === null ? '' : shorten(text.slice(span.start, span.end), 36);
  const rows = changes.map((change) => [
    change.kind,
    cut(left.text, change.left),
    '→',
    cut(right.text, change.right),
  ]);
  const sums = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
  return [...formatTable(rows), '', sums.join('  ')];
}

/** `track`: each goal of the earlier report with what the later one says of it. */
export function showGoals(earlier: Input, later: Input): Output {
  const dated = ({ report, head }: Input) => ({ report, year: head.year });
  const pairs = trackGoals(dated(earlier), dated(later)).map((goal) => ({
    goal: goal.goal,
    name: goal.name,
    outcome: goal.outcome,
    verdict: goal.verdict,
    score: roundScore(goal.score),
    candidates: goal.candidates.map(({ quote, score, terms, span }) => ({
      quote,
      score: roundScore(score),
      terms,
      start: span.start,
      end: span.end,
    })),
  }));
  const rows = pairs.map(({ verdict, name, goal, outcome }) => [
    verdict,
    shorten(name, 20),
    shorten(goal, 36),
    shorten(outcome ?? '—', 36),
  ]);
  return { json: { pairs }, lines: formatTable(rows) };
}
