import { createBudget } from '../base/budget.ts';
import { AppError } from '../base/errors.ts';
import type { Comparison, Row, RowSpan, Side } from '../model/comparison.ts';
import type { ReportText } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import { swapAlignment, swapSpan, type Alignment } from './alignment.ts';
import { compareReports, type CompareContext } from './compare.ts';
import { NOTHING_SETTLED, swapDecisions } from './decisions.ts';
import { createReportReader } from './features.ts';
import { readDatedFigures } from './figures.ts';
import { createFeatureTable, prepareReport } from './prepare.ts';
import { layOutRows } from './rows.ts';
import { findCandidates } from './sentences/candidates.ts';
import { matchSentences } from './sentences/match.ts';

/**
 * The properties of a comparison, checked before it is shown or exported: its pieces rebuild both texts to the letter,
 * row by row and span by span, and what it calls the same is the same; laid out from the other side its rows mirror
 * it; and either report, matched with itself, stays as it is.
 * @throws AppError `bug`, saying which property is broken and where: such a comparison is never shown.
 */
export function checkComparison(left: ReportText, right: ReportText, comparison: Comparison): void {
  checkLossless(left.text, right.text, comparison);
  const mirrored = layOutRows(right, left, swapAlignment(readAlignment(comparison)));
  checkMirror(comparison.rows, mirrored.rows);
  for (const report of [left, right]) checkIdentity(report);
}

/** What was matched, read back out of the rows. */
function readAlignment({ rows, moves }: Comparison): Alignment {
  const inPlace = rows.flatMap(({ left, right, score, spans, isDecided }) =>
    left === null || right === null ? [] : [{ left, right, score, spans, isDecided, isAmbiguous: false }],
  );
  return {
    inPlace,
    moved: moves.map((move) => ({ ...move, isDecided: rows[move.leftRow]?.isDecided ?? false })),
  };
}

/** Matches a report's sentences with themselves: each must stand against itself, in place. */
function checkIdentity(report: ReportText): void {
  const features = createReportReader()(report);
  const table = createFeatureTable([features], null);
  const prepared = prepareReport(report, features, table);
  const budget = createBudget(COMPARE_STEPS);
  const candidates = findCandidates(prepared, prepared, table, budget);
  if (!candidates.isComplete) return; // a text too large to be matched says so itself
  const matches = matchSentences(
    prepared,
    prepared,
    { links: [], candidates },
    NOTHING_SETTLED,
    table,
    budget,
  );
  if (budget.isSpent) return;
  const isIdentity = matches.inPlace.every(
    ({ left, right }, index) => left.start === index && right.start === index && left.end === right.end,
  );
  if (!isIdentity || matches.inPlace.length !== report.sentences.length)
    refuse('a report differs from itself');
}

/**
 * The same by brute force, for tests and the command line: the whole comparison is made again with the sides swapped,
 * and each report is compared with itself. @throws AppError `bug`
 */
export function checkThoroughly(
  left: ReportText,
  right: ReportText,
  comparison: Comparison,
  context: CompareContext,
): void {
  checkComparison(left, right, comparison);
  const swapped = { ...context, decisions: swapDecisions(context.decisions) };
  checkMirror(comparison.rows, finish(compareReports(right, left, swapped)).rows);
  for (const report of [left, right]) checkSelf(report, context);
}

/** A report compared with itself has no change. @throws AppError `bug` */
export function checkSelf(report: ReportText, context: CompareContext): void {
  const comparison = finish(compareReports(report, report, { ...context, decisions: [] }));
  if (comparison.changes.length > 0 || comparison.rows.some((row) => row.kind !== 'same'))
    refuse('a report differs from itself');
}

/** Runs a comparison to its end in one go. */
export function finish(run: Generator<unknown, Comparison>): Comparison {
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** A budget that no report comes near: twenty times what the longest known pair takes. */
const COMPARE_STEPS = 400_000_000;

/** What two files are compared with where there is no library around them. */
export function contextOfPair(): CompareContext {
  return { rarity: null, budget: createBudget(COMPARE_STEPS), decisions: [], figuresOf: readDatedFigures };
}

function checkLossless(left: string, right: string, comparison: Comparison): void {
  for (const [side, text] of [
    ['left', left],
    ['right', right],
  ] as const) {
    let at = 0;
    for (const row of comparison.rows)
      at = follow(side, row[side], at, (piece) => checkRow(side, row, piece));
    if (at !== text.length) refuse(`the ${side} rows end at ${at} of ${text.length}`);
  }
  for (const row of comparison.rows)
    for (const span of row.spans) if (span.kind === 'same') checkSame(left, right, span.left, span.right);
}

/** Where the text stands after `range`, which must begin at `at`; `inside` looks into it. */
function follow(side: Side, range: Span | null, at: number, inside: (range: Span) => void): number {
  if (range === null) return at;
  if (range.start !== at || range.end < range.start)
    refuse(`a ${side} range begins at ${range.start}, not at ${at}`);
  inside(range);
  return range.end;
}

function checkRow(side: Side, row: Row, range: Span): void {
  let at = range.start;
  for (const span of row.spans) at = follow(side, span[side], at, () => undefined);
  if (at !== range.end) refuse(`the ${side} pieces of a row end at ${at}, not at ${range.end}`);
}

function checkSame(left: string, right: string, a: Span, b: Span): void {
  if (left.slice(a.start, a.end) !== right.slice(b.start, b.end))
    refuse(`unlike pieces at ${a.start} and ${b.start}`);
}

function checkMirror(rows: readonly Row[], swapped: readonly Row[]): void {
  const mine = rows.map(describeRow).sort();
  const other = swapped.map((row) => describeRow(swapRow(row))).sort();
  const differing = mine.findIndex((row, index) => row !== other[index]);
  if (differing >= 0 || mine.length !== other.length)
    refuse(`not its own mirror: ${mine[differing] ?? 'rows missing'}`);
}

function swapRow(row: Row): Row {
  const kind = row.kind === 'added' ? 'removed' : row.kind === 'removed' ? 'added' : row.kind;
  return { ...row, kind, left: row.right, right: row.left, spans: row.spans.map(swapSpan) };
}

/** All of a row that must not depend on which side is left; moves are numbered in left order, so the number is not. */
function describeRow(row: Row): string {
  return JSON.stringify([
    row.kind,
    range(row.left),
    range(row.right),
    row.score,
    row.spans.map(describeSpan),
  ]);
}

function describeSpan(span: RowSpan): unknown {
  return [span.kind, range(span.left), range(span.right), 'type' in span ? span.type : ''];
}

function range(span: Span | null): readonly number[] | null {
  return span === null ? null : [span.start, span.end];
}

function refuse(reason: string): never {
  throw new AppError('bug', `comparison refused: ${reason}`);
}
