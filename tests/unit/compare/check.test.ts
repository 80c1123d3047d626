import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkComparison, checkThoroughly, contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { Comparison, Row, RowSpan } from '../../../shared/model/comparison.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { toReport } from '../../helpers/reports.ts';

const PAIRS = join(import.meta.dirname, '..', '..', 'fixtures', 'pairs');
const read = (side: string): ReportText =>
  toReport(readFileSync(join(PAIRS, 'structure', `${side}.txt`), 'utf8'));
const [left, right] = [read('left'), read('right')];
const whole = finish(compareReports(left, right, contextOfPair()));

type Break = (row: Row) => Row;

/** The comparison with the first row of a kind that fits broken. */
function breakRow(fits: (row: Row) => boolean, change: Break): Comparison {
  const at = whole.rows.findIndex(fits);
  expect(at).toBeGreaterThanOrEqual(0);
  return { ...whole, rows: whole.rows.map((row, index) => (index === at ? change(row) : row)) };
}

const isKind =
  (kind: Row['kind']) =>
  (row: Row): boolean =>
    row.kind === kind;
const later = (span: Span | null): Span | null => span && { start: span.start + 1, end: span.end };
const shorter = (span: Span | null): Span | null => span && { start: span.start, end: span.end - 1 };
const turned = (span: Span | null): Span | null => span && { start: span.start, end: span.start - 1 };
const ofSpans =
  (change: (span: RowSpan) => RowSpan): Break =>
  (row) => ({
    ...row,
    spans: row.spans.map((span, index) => (index === 0 ? change(span) : span)),
  });
const asSame = (span: RowSpan): RowSpan =>
  span.left === null || span.right === null ? span : { kind: 'same', left: span.left, right: span.right };

describe('a comparison is refused', () => {
  test.each<readonly [what: string, broken: Comparison, reason: string]>([
    ['whose last row is lost', { ...whole, rows: whole.rows.slice(0, -1) }, 'the right rows end at'],
    ['without rows', { ...whole, rows: [] }, `the left rows end at 0 of ${left.text.length}`],
    [
      'of which a left range begins late',
      breakRow(isKind('removed'), (row) => ({ ...row, left: later(row.left) })),
      'a left range begins at',
    ],
    [
      'of which a right range begins late',
      breakRow(isKind('added'), (row) => ({ ...row, right: later(row.right) })),
      'a right range begins at',
    ],
    [
      'of which a range ends before it begins',
      breakRow(isKind('removed'), (row) => ({ ...row, left: turned(row.left) })),
      'a left range begins at',
    ],
    [
      'of which a row ends early',
      breakRow(isKind('same'), (row) => ({ ...row, left: shorter(row.left) })),
      'the left pieces of a row end at',
    ],
    [
      'of which a piece begins late',
      breakRow(
        isKind('same'),
        ofSpans((span) => ({ ...span, right: later(span.right) }) as RowSpan),
      ),
      'a right range begins at',
    ],
    [
      'of which a piece is lost',
      breakRow(isKind('changed'), (row) => ({ ...row, spans: row.spans.slice(0, -1) })),
      'pieces of a row end at',
    ],
    [
      'that calls unlike words the same',
      breakRow((row) => row.spans[0]?.kind === 'replaced' && row.left !== null, ofSpans(asSame)),
      'unlike pieces at',
    ],
    [
      'whose row is of another kind than its other side says',
      breakRow(isKind('changed'), (row) => ({ ...row, kind: 'same' })),
      'not its own mirror',
    ],
    [
      'whose addition is called a removal',
      breakRow(isKind('added'), (row) => ({ ...row, kind: 'removed' })),
      'not its own mirror',
    ],
  ])('%s', (_, broken, reason) => {
    expect(() => {
      checkComparison(left, right, broken);
    }).toThrow(expect.objectContaining({ code: 'bug', message: expect.stringContaining(reason) }));
  });

  test('by brute force where it is alike only to its own layout', () => {
    const likelier = breakRow(isKind('changed'), (row) => ({ ...row, score: row.score / 2 }));
    expect(() => {
      checkComparison(left, right, likelier);
    }).not.toThrow();
    expect(() => {
      checkThoroughly(left, right, likelier, contextOfPair());
    }).toThrow('not its own mirror');
  });
});

test('a whole one is not, from either side', () => {
  checkThoroughly(left, right, whole, contextOfPair());
  const back = finish(compareReports(right, left, contextOfPair()));
  checkThoroughly(right, left, back, contextOfPair());
  expect(whole.rows.filter(({ kind }) => kind === 'added').length).toBeGreaterThan(3);
});
