import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { Substitution } from '../../../shared/model/comparison.ts';
import { toReport } from '../../helpers/reports.ts';

function compare(left: string, right: string): readonly Substitution[] {
  const [a, b] = [toReport(left), toReport(right)];
  const { substitutions } = finish(compareReports(a, b, contextOfPair()));
  for (const { from, to, places } of substitutions)
    for (const place of places) {
      expect(a.text.slice(place.left.start, place.left.end)).toBe(from);
      expect(b.text.slice(place.right.start, place.right.end)).toBe(to);
    }
  return substitutions;
}

function list(left: string, right: string): readonly string[] {
  return compare(left, right).map(
    ({ from, to, kind, places }) => `${from} → ${to} ${kind} × ${places.length}`,
  );
}

describe('phrases that took the place of others', () => {
  test.each([
    [
      'a phrase that many places know for one like it',
      '松河市扎实推进美丽乡村建设，改善人居环境。',
      '松河市扎实推进和美乡村建设，改善人居环境。',
      '美丽乡村 → 和美乡村 exchanged',
    ],
    [
      'a policy for another of which no word is the same, in sentences written anew',
      '青岚县派出三百名干部，精准扶贫到户到人。',
      '农民的日子越过越好，乡村振兴开了新篇，松河两岸果树成林。',
      '精准扶贫 → 乡村振兴 exchanged',
    ],
    [
      'the same head behind another qualifier and 的',
      '国家适度宽松的货币政策带来机遇，青岚县贷款新增三成。',
      '面对稳健的货币政策和紧张的用地，松河市多方筹资，修通两条大道。',
      '适度宽松的货币政策 → 稳健的货币政策 exchanged',
    ],
    [
      'a list of short turns',
      '全市上下稳增长、调结构、惠民生，办成十件大事。',
      '青岚人稳增长、促改革、调结构、惠民生，日子更有奔头。',
      '稳增长、调结构、惠民生 → 稳增长、促改革、调结构、惠民生 exchanged',
    ],
    [
      'a short one with the word beside it',
      '坚定不移实施市场主体培育计划，优化环境。',
      '坚定不移实施经营主体培育计划，优化环境。',
      '市场主体 → 经营主体 exchanged',
    ],
    [
      'term for term',
      '预计青岚县国内生产总值比上年增长，群众得到实惠。国内生产总值排位前移。',
      '预计青岚县地区生产总值比上年增长，群众得到实惠。地区生产总值排位前移。',
      '国内生产总值 → 地区生产总值 exchanged',
    ],
    [
      'a qualifier added before',
      '青岚县有序推进城镇化，三条老街完成改造。',
      '青岚县有序推进新型城镇化，三条老街完成改造。',
      '城镇化 → 新型城镇化 qualified',
    ],
    [
      'a qualifier added inside',
      '全市上下同心，保持社会稳定，群众安居乐业。',
      '全市上下同心，保持社会和谐稳定，群众安居乐业。',
      '社会稳定 → 社会和谐稳定 qualified',
    ],
    [
      'a second phrase that plays on the first',
      '全县坚持稳中求进，办好二十件实事。',
      '全县坚持稳中求进、以进促稳，办好二十件实事。',
      '稳中求进 → 稳中求进、以进促稳 qualified',
    ],
    [
      'a fixed form as a whole, the name inside it too',
      '让我们紧密团结在以张三同志为总书记的党中央周围，建设好松河。',
      '让我们紧密团结在以李四同志为核心的党中央周围，建设好松河。',
      '以张三同志为总书记的党中央 → 以李四同志为核心的党中央 form',
    ],
    [
      'a fixed form filled otherwise',
      '我们坚持以项目建设为抓手，实干争先，年内开工厂房二十处。',
      '我们坚持以招商项目为抓手，实干争先，年内开工厂房二十处。',
      '以项目建设为抓手 → 以招商项目为抓手 form',
    ],
  ])('%s', (_, left, right, expected) => {
    expect(list(left, right).map((each) => each.replace(/ × \d+$/u, ''))).toEqual([expected]);
  });

  test.each([
    ['verbs that lead up to a figure', '覆盖率提高到六成以上，达到60%。', '覆盖率稳定在六成以上，达到61%。'],
    ['ordinary verbs', '青岚县加快职业教育发展，新设专业。', '青岚县推进职业教育发展，新设专业。'],
    ['how something is done', '主动接受社会监督，改进作风。', '自觉接受社会监督，改进作风。'],
    ['half words', '认真做好议案办理，件件有回音。', '认真做好建议办理，件件有回音。'],
    ['scraps of function words', '松河的产业和环境都有起色。', '松河产业的环境有起色。'],
    ['abbreviations', '全市规模以上工业稳步回升，订单饱满。', '全市规上工业稳步回升，订单饱满。'],
    ['years', '松河市去年新建学校，群众满意。', '松河市今年新建学校，群众满意。'],
    ['names', '建成青岚图书馆，群众好评如潮。', '建成松河博物馆，群众好评如潮。'],
    ['places', '深化与青岚县的对口合作，互派干部。', '深化与松河市的对口合作，互派干部。'],
    ['other words in order', '推进法治政府建设，公正高效。', '推进建设法治政府，公正高效。'],
    ['items of a list', '完善科技馆、博物馆、体育馆服务。', '完善文化馆、博物馆、体育馆服务。'],
    ['slogans of one turn', '转作风、提效能，窗口服务提速。', '松河市降成本、提效能，厂房满租。'],
    ['policies that stay', '精准扶贫到户。', '精准扶贫到村，乡村振兴起步，青岚县新修水渠六条。'],
    ['firms in a form', '坚持以松河纸厂为龙头，发展加工。', '坚持以青岚糖厂为龙头，发展加工。'],
    ['one item more', '严控挥发性有机物排放，蓝天常在。', '严控粉尘和挥发性有机物排放，蓝天常在。'],
    ['a fixed form with other marks', '坚持以稳、进、好为目标谋事。', '坚持以稳进好为目标谋事。'],
  ])('are no %s', (_, left, right) => {
    expect(list(left, right)).toEqual([]);
  });

  const lines = (words: string): string =>
    `支持${words}做大做强，新增规模企业二十家。\n落实减税政策，为${words}纾困解难。`;

  test('are counted over all their places', () => {
    expect(list(lines('市场主体'), lines('经营主体'))).toEqual(['市场主体 → 经营主体 exchanged × 2']);
  });

  test('are ranked, those of more places before the same of one', () => {
    const [twice] = compare(lines('市场主体'), lines('经营主体'));
    const [once] = compare(
      '支持市场主体做大做强，新增规模企业二十家。',
      '支持经营主体做大做强，新增规模企业二十家。',
    );
    expect(twice?.rank).toBeGreaterThan(once?.rank ?? Infinity);
    const both = compare(
      `${lines('市场主体')}\n青岚县有序推进城镇化，三条老街完成改造。`,
      `${lines('经营主体')}\n青岚县有序推进新型城镇化，三条老街完成改造。`,
    );
    expect(both).toHaveLength(2);
    expect(both.map(({ rank }) => rank)).toEqual(both.map(({ rank }) => rank).toSorted((a, b) => b - a));
  });

  test('are the same with the sides changed over', () => {
    const left = `${lines('市场主体')}\n青岚县有序推进城镇化，三条老街完成改造。\n坚持以项目建设为抓手，实干争先。`;
    const right = `${lines('经营主体')}\n青岚县有序推进新型城镇化，三条老街完成改造。\n坚持以招商项目为抓手，实干争先。`;
    const turned = compare(right, left).map(({ from, to, kind, rank, places }) => ({
      ...{ from: to, to: from, kind, rank },
      places: places.map((place) => ({ row: place.row, left: place.right, right: place.left })),
    }));
    expect(turned).toEqual(compare(left, right));
    expect(turned).toHaveLength(3);
  });
});
