import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { Change } from '../../../shared/model/comparison.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { weighChange } from '../../../shared/model/rank.ts';
import { readSample, toReport } from '../../helpers/reports.ts';

function listChanges(left: string, right: string): readonly string[] {
  const [a, b] = [toReport(left), toReport(right)];
  const words = (text: string, span: Change['left']): string =>
    span === null ? '' : text.slice(span.start, span.end);
  return finish(compareReports(a, b, contextOfPair())).changes.map(
    (change) => `${change.kind}: ${words(a.text, change.left)} → ${words(b.text, change.right)}`,
  );
}

const frame = (line: string): string =>
  `各位代表：\n一、今年的工作任务\n疏浚青溪河道，新建水闸，城东水厂完成扩建。\n${line}\n老街商铺修缮一新，夜市摊位有序经营。`;

describe('the list of changes', () => {
  test.each([
    ['粮食产量达到120万吨。', '粮食产量达到125万吨。', ['figure: 120万吨 → 125万吨']],
    ['全市生产总值增长5%以上。', '全市生产总值增长5%左右。', ['bound: 5%以上 → 5%左右']],
    ['去年启动的百厂焕新行动继续推进。', '今年启动的百厂焕新行动继续推进。', ['relative-year: 去年 → 今年']],
    ['扩大有效投资，做实项目储备。', '扩大有效投资；做实项目储备。', ['punctuation: ， → ；']],
    ['建设宜居宜业的美丽村庄。', '建设宜居宜业的和美乡村。', ['reworded: 美丽村庄 → 和美乡村']],
  ])('%s → %s', (left, right, expected) => {
    expect(listChanges(frame(left), frame(right))).toEqual(expected);
  });

  test('names what was added and what was left out', () => {
    expect(listChanges(frame('封山育林三万亩。'), frame('教师周转房交付使用。'))).toEqual([
      'removed: 封山育林三万亩。 → ',
      'added:  → 教师周转房交付使用。',
    ]);
  });

  test('shows a move once, with the figures that changed inside it', () => {
    const moved = '推进楮山古窑考古遗址公园建设，举办群众文化活动300场，新建社区运动场地。';
    const later = moved.replace('300场', '320场');
    const rest =
      '老街商铺修缮一新，夜市摊位有序经营。\n封山育林三万亩，更新林道，护林员队伍扩充。\n教师周转房交付使用，改造乡镇初中食堂。';
    const changes = listChanges(`一、工作任务\n${moved}\n${rest}`, `一、工作任务\n${rest}\n${later}`);
    expect(changes).toEqual([`moved: ${moved} → ${later}`, 'figure: 300场 → 320场']);
  });

  test('keeps its keys when the sides are swapped', () => {
    const [a, b] = [readSample(2024), readSample(2025)];
    const keys = (changes: readonly Change[]): readonly string[] =>
      changes.map((change) => change.key).sort();
    const there = finish(compareReports(a, b, contextOfPair())).changes;
    const back = finish(compareReports(b, a, contextOfPair())).changes;
    expect(keys(back)).toEqual(keys(there));
  });

  test('ranks a change by the part that it stands in later', () => {
    const passage = '松河古渡口建成渔家文化展馆，收藏船工老物件500件，龙舟竞渡与渔灯巡游吸引八方游客。';
    const rest = '疏浚青溪河道，新建水闸，城东水厂完成扩建。\n老街商铺修缮一新，夜市摊位有序经营。';
    const report = (review: string, targets: string): string =>
      `各位代表：\n一、工作回顾\n${review}\n二、主要预期目标\n${targets}`;
    const earlier = toReport(report(`${passage}\n${rest}`, '封山育林三万亩，护林员队伍扩充。'));
    const later = toReport(
      report(rest, `封山育林三万亩，护林员队伍扩充。\n${passage.replace('500件', '600件')}`),
    );
    const weigh = (left: ReportText, right: ReportText): number | undefined =>
      finish(compareReports(left, right, contextOfPair())).changes.find(({ kind }) => kind === 'figure')
        ?.weight;
    expect(weigh(earlier, later)).toBe(weighChange('figure', 4, 'targets'));
    expect(weigh(later, earlier)).toBe(weighChange('figure', 4, 'review'));
  });
});
