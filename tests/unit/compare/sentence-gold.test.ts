import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { readSample } from '../../helpers/reports.ts';

/** A sentence and what a reader found for it in the next year's report; the rules stand in the file's note. */
type GoldPair = {
  readonly left_year: number;
  readonly right_year: number;
  readonly left: string;
  readonly right: readonly string[];
  readonly moved: boolean;
  readonly unsure: boolean;
};

const FILE = join(import.meta.dirname, '..', '..', 'fixtures', 'sentence-pairs.json');
const gold = (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly pairs: readonly GoldPair[] }).pairs;

/** What the program sets against each other: the sides of a row, or both ends of a move. */
type Matched = { readonly left: string; readonly right: string };

const YEARS = [...new Set(gold.map((pair) => pair.left_year))];

function readMatched(left: ReportText, right: ReportText): readonly Matched[] {
  const { rows, moves } = finish(compareReports(left, right, contextOfPair()));
  const read = (pair: { readonly left: Span | null; readonly right: Span | null }): readonly Matched[] =>
    pair.left === null || pair.right === null
      ? []
      : [
          {
            left: left.text.slice(pair.left.start, pair.left.end),
            right: right.text.slice(pair.right.start, pair.right.end),
          },
        ];
  return [...rows, ...moves].flatMap(read);
}

/** How often `quote` is a whole sentence of plain text. */
function countSentences(report: ReportText, quote: string): number {
  return report.sentences.filter(
    (each) => !each.isHeading && report.text.slice(each.start, each.end) === quote,
  ).length;
}

type Score = { predicted: number; right: number; labelled: number; found: number };

function show(mark: string, { left_year: year, left, moved }: GoldPair, others: readonly string[]): void {
  if (process.env['DUIZHAO_SHOW'] === undefined) return;
  console.log([`${mark} ${year}${moved ? ' moved' : ''}: ${left}`, ...others].join('\n  → '));
}

describe('sentence pairs labelled by hand', () => {
  test('quote whole sentences of the samples, each once', () => {
    for (const { left_year: leftYear, right_year: rightYear, left, right } of gold) {
      expect(countSentences(readSample(leftYear), left), left).toBe(1);
      for (const quote of right) expect(countSentences(readSample(rightYear), quote), quote).toBe(1);
    }
  });

  test('are matched: 98 of 100 matches are right, and 72 of 100 pairs are found', () => {
    const score: Score = { predicted: 0, right: 0, labelled: 0, found: 0 };
    for (const year of YEARS) {
      const matched = readMatched(readSample(year), readSample(year + 1));
      for (const pair of gold) {
        if (pair.left_year !== year || pair.unsure) continue;
        const theirs = matched.filter((each) => each.left.includes(pair.left)).map((each) => each.right);
        const wrong = theirs.filter((text) => !pair.right.some((quote) => text.includes(quote)));
        const missed = pair.right.filter((quote) => !theirs.some((text) => text.includes(quote)));
        score.predicted += theirs.length;
        score.right += theirs.length - wrong.length;
        score.labelled += pair.right.length;
        score.found += pair.right.length - missed.length;
        if (wrong.length > 0) show('wrong', pair, wrong);
        if (missed.length > 0) show('missed', pair, missed);
      }
    }
    const precision = score.right / score.predicted;
    const recall = score.found / score.labelled;
    console.log(
      `sentence pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} over ${score.labelled}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.72);
  });
});
