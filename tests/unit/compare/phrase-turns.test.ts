import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { PhraseTurn } from '../../../shared/model/comparison.ts';
import { toReport } from '../../helpers/reports.ts';

function compare(left: string, right: string): readonly PhraseTurn[] {
  const [a, b] = [toReport(left), toReport(right)];
  const { phraseTurns, rows } = finish(compareReports(a, b, contextOfPair()));
  for (const { phrase, side, places } of phraseTurns)
    for (const { row, span } of places) {
      expect((side === 'left' ? a : b).text.slice(span.start, span.end)).toBe(phrase);
      expect(rows[row]?.[side]).toMatchObject({ start: expect.any(Number) });
    }
  return phraseTurns;
}

const list = (left: string, right: string): readonly string[] =>
  compare(left, right).map(({ phrase, side, places }) => `${phrase} ${side} × ${places.length}`);

/** A report of a made-up county, dated by its title. */
const report = (year: number, ...sentences: readonly string[]): string =>
  [`青岚县${year}年政府工作报告`, '', ...sentences, '青岚县的水渠又修了六条，两岸果树成林。'].join('\n');

describe('phrases that came into use or went out of it', () => {
  test('new in the later report, gone from it', () => {
    const left = report(2015, '我们扎实开展三严三实专题教育，干部下乡三百人次。');
    const right = report(2017, '县里把全域旅游当作大事，新添民宿二十家。全域旅游要做细。');
    expect(list(left, right).toSorted()).toEqual(['三严三实 left × 1', '全域旅游 right × 2']);
  });

  test('are the same from the other side', () => {
    const left = report(2023, '全县抓牢疫情防控，守住家门。');
    const right = report(2024, '培育新质生产力，三座车间换了新机床。');
    const swap = (side: PhraseTurn['side']): PhraseTurn['side'] => (side === 'left' ? 'right' : 'left');
    const ranked = compare(left, right).map(({ phrase, side, rank }) => `${phrase} ${side} ${rank}`);
    const mirrored = compare(right, left).map(({ phrase, side, rank }) => `${phrase} ${swap(side)} ${rank}`);
    expect(mirrored).toHaveLength(2);
    expect(ranked.toSorted()).toEqual(mirrored.toSorted());
  });

  test.each([
    [
      'one that both have',
      report(2023, '培育新质生产力，先行一步。'),
      report(2024, '新质生产力再上一层，车间换新。'),
    ],
    [
      'one still in use that stood there once',
      report(2023, '海绵城市有了样子。'),
      report(2024, '街巷平整了。'),
    ],
    ['one long gone', report(2020, '村里的家电下乡旧牌还在。'), report(2021, '旧牌换下来了。')],
    ['one long known', report(2023, '街巷平整了。'), report(2024, '海绵城市有了样子。')],
    ['two reports of one year', report(2024, '街巷平整了。'), report(2024, '培育新质生产力，先行一步。')],
    ['reports without a year', '街巷平整了。\n', '培育新质生产力，先行一步。\n'],
  ])('are not %s', (_, left, right) => {
    expect(list(left, right)).toEqual([]);
  });

  test('two said in one breath are one', () => {
    const left = report(2017, '干部走村入户，听了两千条意见。');
    const right = report(2018, '大家不忘初心、牢记使命，把水渠修到了田头。');
    expect(list(left, right)).toEqual(['不忘初心 right × 1']);
  });

  test('what a substitution tells is told once', () => {
    const left = report(2017, '青岚县派出三百名干部，精准扶贫到户到人。');
    const right = report(2019, '农民的日子越过越好，乡村振兴开了新篇，松河两岸果树成林。');
    expect(list(left, right)).toEqual([]);
  });
});
