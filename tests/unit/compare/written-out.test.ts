import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkComparison, checkThoroughly, contextOfPair, finish } from '../../../shared/compare/check.ts';
import { createBudget } from '../../../shared/base/budget.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { PlacedDecision } from '../../../shared/model/decision.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { readSample, toReport } from '../../helpers/reports.ts';
import { writeComparison } from '../../helpers/write-comparison.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'written-out');
const PAIRS = [
  [2021, 2022],
  [2024, 2025],
  [2025, 2022],
] as const;

// A rule that is changed shows here in all that follows from it. Read the difference; where it is meant, write the
// files anew: npx vitest run written-out -u
describe('a comparison of two samples, all of it written out,', () => {
  test.each(PAIRS)('is as before: %d and %d', async (a, b) => {
    const [left, right] = [readSample(a), readSample(b)];
    const written = writeComparison(left, right, finish(compareReports(left, right, contextOfPair())));
    await expect(written).toMatchFileSnapshot(join(FOLDER, `comparison-${a}-${b}.txt`));
  });
});

/** Written for this: sentences cut and joined; phrases of two times; sections split, merged, moved; every kind of edit. */
const WRITTEN = ['joined', 'policy', 'structure', 'wording'];

describe('a comparison of two texts written for it', () => {
  const read = (name: string, side: 'left' | 'right'): ReportText =>
    toReport(readFileSync(join(FOLDER, '..', 'pairs', name, `${side}.txt`), 'utf8'));

  test.each(WRITTEN)('is as before: %s', async (name) => {
    const [left, right] = [read(name, 'left'), read(name, 'right')];
    const written = writeComparison(left, right, finish(compareReports(left, right, contextOfPair())));
    await expect(written).toMatchFileSnapshot(join(FOLDER, `comparison-${name}.txt`));
  });

  test.each(WRITTEN)('is as before from the other side: %s', async (name) => {
    const [left, right] = [read(name, 'left'), read(name, 'right')];
    const turned = writeComparison(right, left, finish(compareReports(right, left, contextOfPair())));
    await expect(turned).toMatchFileSnapshot(join(FOLDER, `comparison-${name}-turned.txt`));
  });
});

describe('a comparison with what the reader settled', () => {
  const read = (side: 'left' | 'right'): ReportText =>
    toReport(readFileSync(join(FOLDER, '..', 'pairs', 'structure', `${side}.txt`), 'utf8'));
  const [left, right] = [read('left'), read('right')];
  const at = ({ text }: ReportText, words: string): Span => {
    const start = text.indexOf(words);
    expect(start).toBeGreaterThan(0);
    return { start, end: start + words.length };
  };
  const decisions: readonly PlacedDecision[] = [
    {
      kind: 'link',
      level: 'section',
      left: at(left, '（一）办好学校'),
      right: at(right, '（三）办学与健康'),
    },
    {
      kind: 'link',
      level: 'section',
      left: at(left, '（二）守护健康'),
      right: at(right, '（三）办学与健康'),
    },
    { kind: 'cut', level: 'section', left: at(left, '（三）兴修水利'), right: at(right, '（二）防汛备汛') },
    { kind: 'cut', level: 'section', left: null, right: at(right, '（五）数字乡村') },
    { kind: 'link', level: 'passage', left: at(left, '新建小学两所'), right: at(right, '建成数字平台一个') },
    { kind: 'link', level: 'passage', left: at(left, '坚持依法行政'), right: at(right, '坚持依法行政') },
    { kind: 'cut', level: 'passage', left: at(left, '封山育林三万亩'), right: at(right, '封山育林四万亩') },
    { kind: 'cut', level: 'passage', left: at(left, '茶叶产值达到9亿元'), right: null },
  ];

  test('is as before, and mirrors', async () => {
    const context = { ...contextOfPair(), decisions };
    const found = finish(compareReports(left, right, context));
    checkThoroughly(left, right, found, context);
    expect(found.rows.filter(({ isDecided }) => isDecided).length).toBeGreaterThan(1);
    await expect(writeComparison(left, right, found)).toMatchFileSnapshot(
      join(FOLDER, 'comparison-decided.txt'),
    );
  });

  test('is cut short where its budget ends, and whole where it does', async () => {
    const cut = finish(compareReports(left, right, { ...contextOfPair(), budget: createBudget(300) }));
    checkComparison(left, right, cut);
    expect(cut.isComplete).toBe(false);
    await expect(writeComparison(left, right, cut)).toMatchFileSnapshot(
      join(FOLDER, 'comparison-cut-short.txt'),
    );
  });
});
