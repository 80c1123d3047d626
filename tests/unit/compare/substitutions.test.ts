import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { toReport } from '../../helpers/reports.ts';

function list(left: string, right: string): readonly string[] {
  const [a, b] = [toReport(left), toReport(right)];
  const { substitutions } = finish(compareReports(a, b, contextOfPair()));
  for (const { from, to, places } of substitutions)
    for (const place of places) {
      expect(a.text.slice(place.left.start, place.left.end)).toBe(from);
      expect(b.text.slice(place.right.start, place.right.end)).toBe(to);
    }
  return substitutions.map(({ from, to, places }) => `${from} → ${to} × ${places.length}`);
}

describe('phrases that took the place of others', () => {
  test.each([
    [
      'a whole phrase',
      '扎实推进美丽宜居村庄建设，改善人居环境。',
      '扎实推进和美乡村建设，改善人居环境。',
      '美丽宜居村庄 → 和美乡村',
    ],
    [
      'a short one with the word beside it',
      '坚定不移实施市场主体培育计划，优化环境。',
      '坚定不移实施经营主体培育计划，优化环境。',
      '市场主体 → 经营主体',
    ],
  ])('%s', (_, left, right, expected) => {
    expect(list(left, right)).toEqual([`${expected} × 1`]);
  });

  test('are counted over all their places', () => {
    const lines = (words: string): string =>
      `支持${words}做大做强，新增规模企业二十家。\n落实减税政策，为${words}纾困解难。`;
    expect(list(lines('市场主体'), lines('经营主体'))).toEqual(['市场主体 → 经营主体 × 2']);
  });

  test('are no verbs that lead up to a figure', () => {
    expect(list('森林覆盖率提高到六成以上，达到60%。', '森林覆盖率稳定在六成以上，达到61%。')).toEqual([]);
  });
});
