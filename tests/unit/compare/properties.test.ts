import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkComparison,
  checkSelf,
  checkThoroughly,
  contextOfPair,
  finish,
} from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { readTokens } from '../../../shared/text/tokens/tokens.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { readSample, SAMPLE_YEARS, toReport } from '../../helpers/reports.ts';

const SEED = 20261122;
const lines = SAMPLE_YEARS.flatMap((year) => readSample(year).text.split('\n'));

function compare(left: ReportText, right: ReportText): Comparison {
  const comparison = finish(compareReports(left, right, contextOfPair()));
  checkThoroughly(left, right, comparison, contextOfPair());
  return comparison;
}

function rebuild(text: string, comparison: Comparison, side: 'left' | 'right'): string {
  return comparison.rows
    .flatMap((row) => row.spans.map((span) => span[side]))
    .map((span) => (span === null ? '' : text.slice(span.start, span.end)))
    .join('');
}

/** A report put together of real sentences, edited at random: lines left out, doubled, moved, words changed. */
const reportText = fc
  .array(fc.tuple(fc.integer({ min: 0, max: lines.length - 1 }), fc.integer({ min: 0, max: 9 })), {
    maxLength: 25,
  })
  .map((picks) => picks.map(([at, edit]) => editLine(lines[at] ?? '', edit)).filter((line) => line !== ''))
  .map((picked) => readReport(picked.join('\n')));

function editLine(line: string, edit: number): string {
  if (edit === 0) return line.slice(Math.floor(line.length / 2));
  if (edit === 1) return line.replace(/\d/gu, '7');
  if (edit === 2) return line.replace(/建设/gu, '发展');
  if (edit === 3) return `${line}${line}`;
  if (edit === 4) return `𠮷${line}😀`;
  return line;
}

describe('a comparison', () => {
  test('rebuilds both texts, whatever was done to them', () => {
    fc.assert(
      fc.property(reportText, reportText, (left, right) => {
        const comparison = compare(left, right);
        expect(rebuild(left.text, comparison, 'left')).toBe(left.text);
        expect(rebuild(right.text, comparison, 'right')).toBe(right.text);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(reportText, (report) => {
        checkSelf(report, contextOfPair());
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  test('never cuts a token or a surrogate pair', () => {
    fc.assert(
      fc.property(reportText, reportText, (left, right) => {
        const comparison = compare(left, right);
        for (const side of ['left', 'right'] as const) {
          const report = side === 'left' ? left : right;
          const inside = new Set(
            readTokens(report.text).flatMap((token) =>
              Array.from({ length: token.end - token.start - 1 }, (_, at) => token.start + at + 1),
            ),
          );
          const sentenceEnds = new Set(
            report.sentences.flatMap((sentence) => [sentence.start, sentence.end]),
          );
          for (const row of comparison.rows)
            for (const span of row.spans) {
              const range = span[side];
              if (range === null || sentenceEnds.has(range.start)) continue;
              expect(inside.has(range.start), report.text.slice(range.start - 4, range.start + 4)).toBe(
                false,
              );
            }
        }
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  test.each(SAMPLE_YEARS.slice(1).map((year) => [year - 1, year]))(
    'of the samples %i and %i holds all it promises',
    (a, b) => {
      const [left, right] = [readSample(a), readSample(b)];
      const comparison = compare(left, right);
      expect(comparison.isComplete).toBe(true);
      expect(new Set(comparison.changes.map((change) => change.key)).size).toBe(comparison.changes.length);
    },
  );

  test('is the same over two runs, to the byte', () => {
    const [left, right] = [readSample(2024), readSample(2025)];
    expect(JSON.stringify(compare(left, right))).toBe(JSON.stringify(compare(left, right)));
  });

  test.each([
    ['both empty', '', ''],
    ['one empty', '', '各位代表：\n现在报告工作。'],
    ['no headings', '今年修路三条。', '今年修路四条。'],
    ['white space alone', '\n', '\n\n'],
  ])('stands what is hardly a report: %s', (_, left, right) => {
    const [a, b] = [toReport(left), toReport(right)];
    const comparison = compare(a, b);
    expect(rebuild(a.text, comparison, 'left')).toBe(a.text);
    expect(rebuild(b.text, comparison, 'right')).toBe(b.text);
  });

  test('is refused when it loses a character', () => {
    const [left, right] = [readSample(2024), readSample(2025)];
    const comparison = compare(left, right);
    const broken = { ...comparison, rows: comparison.rows.slice(1) };
    expect(() => {
      checkComparison(left, right, broken);
    }).toThrow(expect.objectContaining({ code: 'bug' }));
  });

  test('is refused when it calls the same what is not', () => {
    const [left, right] = [readSample(2024), readSample(2025)];
    const comparison = compare(left, right);
    const rows = comparison.rows.map((row) => ({
      ...row,
      spans: row.spans.map((span) =>
        span.kind === 'replaced' ? ({ kind: 'same', left: span.left, right: span.right } as const) : span,
      ),
    }));
    expect(() => {
      checkComparison(left, right, { ...comparison, rows });
    }).toThrow(expect.objectContaining({ code: 'bug' }));
  });
});
