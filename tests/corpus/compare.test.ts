import { describe, expect, test } from 'vitest';
import { checkThoroughly, contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import { hasCorpus, neighboursIn, readCorpus } from '../helpers/reports.ts';

describe.skipIf(!hasCorpus)('every neighbouring pair of real reports', () => {
  for (const folder of ['hailar', 'state-council', 'province-2026'])
    test.each(neighboursIn(folder))(`${folder} %s and %s lose nothing`, (a, b) => {
      const [left, right] = [readCorpus(folder, a), readCorpus(folder, b)];
      const comparison = finish(compareReports(left, right, contextOfPair()));
      checkThoroughly(left, right, comparison, contextOfPair());
      for (const side of ['left', 'right'] as const) {
        const report = side === 'left' ? left : right;
        const pieces = comparison.rows.map((row) => row[side]).filter((range) => range !== null);
        expect(pieces.map((range) => report.text.slice(range.start, range.end)).join('')).toBe(report.text);
      }
      expect(comparison.isComplete).toBe(true);
    });
});
