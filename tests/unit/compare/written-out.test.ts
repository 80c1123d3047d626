import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
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

/** Written for this: phrases of two times; sections that were split, merged, moved; every kind of edit in a sentence. */
const WRITTEN = ['policy', 'structure', 'wording'];

describe('a comparison of two texts written for it', () => {
  test.each(WRITTEN)('is as before: %s', async (name) => {
    const read = (side: 'left' | 'right'): ReportText =>
      toReport(readFileSync(join(FOLDER, '..', 'pairs', name, `${side}.txt`), 'utf8'));
    const [left, right] = [read('left'), read('right')];
    const written = writeComparison(left, right, finish(compareReports(left, right, contextOfPair())));
    await expect(written).toMatchFileSnapshot(join(FOLDER, `comparison-${name}.txt`));
    const turned = writeComparison(right, left, finish(compareReports(right, left, contextOfPair())));
    await expect(turned).toMatchFileSnapshot(join(FOLDER, `comparison-${name}-turned.txt`));
  });
});
