import { checkThoroughly, contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { projectPairs } from '../../../shared/compare/sections/project.ts';
import {
  CHANGE_KINDS,
  type Comparison,
  type Row,
  type SectionPair,
} from '../../../shared/model/comparison.ts';
import type { Decision } from '../../../shared/model/decision.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { CHANGE_WORDS, RELATION_WORDS } from '../../../shared/words/comparison.ts';
import { wordsIn, type Language } from '../../../shared/words/words.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { Input } from '../input.ts';
import { callLibrary } from '../library-call.ts';
import { roundScore, toPair, type Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';

/** What the pair's comparison finds, and what the reader settled between the two. */
export type ComparedPair = {
  readonly comparison: Comparison;
  readonly decisions: readonly Decision[];
};

/**
 * Two reports of a library as the app compares them, with the reader's decisions; files, or a file and a report, alone.
 * Checked in any case. @throws AppError `bug`
 */
export async function comparePair(
  left: Input,
  right: Input,
  handlers: Handlers | null,
): Promise<ComparedPair> {
  if (handlers !== null && left.id !== null && right.id !== null)
    return callLibrary(handlers, 'compare/open', { left: left.id, right: right.id });
  const comparison = finish(compareReports(left.report, right.report, contextOfPair()));
  checkThoroughly(left.report, right.report, comparison, contextOfPair());
  return { comparison, decisions: [] };
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
      goes: roundScore(pair.goes),
      comes: roundScore(pair.comes),
      grade: pair.grade,
      nearest: titleOf(pair.left === null ? left : right, pair.nearest),
      terms: pair.terms,
    }))
    .filter((pair) => pair.left !== null || pair.right !== null);
}

/** `align`: which sections belong together. */
export function showAlignment(
  { report: left }: Input,
  { report: right }: Input,
  { comparison: { sections } }: ComparedPair,
  language: Language,
): Output {
  const alone = sections.filter((pair) => pair.left === null || pair.right === null);
  const standing = projectPairs(left.outline.sections, right.outline.sections, sections);
  const named = namePairs(left, right, [...standing, ...alone]);
  const pairs = named
    .filter((pair) => pair.left !== null && pair.right !== null)
    .map(({ nearest: _, ...pair }) => pair);
  const unsure = named.flatMap(({ left, right, relation, nearest }) =>
    relation === 'unsure' ? [{ left, right, nearest }] : [],
  );
  const only_left = named.flatMap((pair) => (pair.left !== null && pair.right === null ? [pair.left] : []));
  const only_right = named.flatMap((pair) => (pair.right !== null && pair.left === null ? [pair.right] : []));
  const relations = wordsIn(RELATION_WORDS, language);
  const rows = named.map((pair) => [
    relations[pair.relation],
    pair.score.toFixed(2),
    shorten(pair.left ?? '—', 30),
    shorten(pair.right ?? '—', 30),
  ]);
  return { json: { pairs, only_left, only_right, unsure }, lines: formatTable(rows) };
}

/** `compare`: rows that follow one another without a gap on either side, and all that was found in them. */
export function showComparison(
  left: Input,
  right: Input,
  { comparison, decisions }: ComparedPair,
  language: Language,
): Output {
  const { counts, isComplete, sharesLittle } = comparison;
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
    substitutions: comparison.substitutions.map(({ from, to, kind, rank, places }) => ({
      from,
      to,
      kind,
      rank,
      places: places.map((place) => ({
        row: place.row,
        left: toPair(place.left),
        right: toPair(place.right),
      })),
    })),
    phrase_turns: comparison.phraseTurns.map(({ phrase, side, rank, places }) => ({
      phrase,
      side,
      rank,
      places: places.map(({ row, span }) => ({ row, range: toPair(span) })),
    })),
    decisions: decisions.map(describeDecision),
    counts,
    complete: isComplete,
    shares_little: sharesLittle,
    // Whatever is not was refused by the check.
    lossless: true,
  };
  return { json, lines: listChanges(left.report, right.report, comparison, language) };
}

function describeSide({ report, sha256, textSha256 }: Input) {
  return { text: report.text, sha256, text_sha256: textSha256 };
}

/** Without its number and its time: the same settled in another library is the same. */
function describeDecision({ kind, level, left, right, placed }: Decision) {
  return {
    kind,
    level,
    left: toPair(placed?.left ?? null),
    right: toPair(placed?.right ?? null),
    left_quote: left?.quote ?? null,
    right_quote: right?.quote ?? null,
    placed: placed !== null,
  };
}

function describeRow({ kind, left, right, score, move, spans, isDecided }: Row) {
  return {
    kind,
    left: toPair(left),
    right: toPair(right),
    score: roundScore(score),
    move,
    decided: isDecided,
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
  language: Language,
): readonly string[] {
  const cut = (text: string, span: { start: number; end: number } | null): string =>
    span === null ? '' : shorten(text.slice(span.start, span.end), 36);
  const words = wordsIn(CHANGE_WORDS, language);
  const rows = changes.map((change) => [
    words[change.kind],
    cut(left.text, change.left),
    '→',
    cut(right.text, change.right),
  ]);
  const sums = CHANGE_KINDS.map((kind) => `${words[kind]} ${counts[kind]}`);
  return [...formatTable(rows), '', sums.join('  ')];
}
