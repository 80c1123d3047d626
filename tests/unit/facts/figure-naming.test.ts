import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../shared/facts/figures.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { label, makeReport, readAimed, readReviewed } from './reading.ts';

describe('joint lists', () => {
  it.each([
    ['蚕桑、茶叶、水产分别增长6%、5%、下降2%。', ['蚕桑 6%', '茶叶 5%', '水产 -2%']],
    ['用电量、用水量分别下降4%、增长2%。', ['用电量 -4%', '用水量 2%']],
    ['一、二、三产业税收分别增长2%、3%和4%。', ['第一产业税收 2%', '第二产业税收 3%', '第三产业税收 4%']],
    ['一、二季度茶叶产值分别增长2%、3%。', ['一季度茶叶产值 2%', '二季度茶叶产值 3%']],
    ['乡镇、村级图书室覆盖率分别达90%、70%。', ['乡镇图书室覆盖率 90%', '村级图书室覆盖率 70%']],
    [
      '城镇和农村居民人均消费支出分别为3万元、2万元。',
      ['城镇居民人均消费支出 3万元', '农村居民人均消费支出 2万元'],
    ],
    ['进、出口总额分别达到20亿元、30亿元。', ['进口总额 20亿元', '出口总额 30亿元']],
    ['万元GDP能耗、水耗分别下降3%、5%。', ['万元GDP能耗 -3%', '万元GDP水耗 -5%']],
    [
      'NO2、PM10年均浓度分别为18、42微克/立方米。',
      ['NO2年均浓度 18微克/立方米', 'PM10年均浓度 42微克/立方米'],
    ],
    [
      '宏光、云茶两家公司税收分别增长7%、9%，占全市的8%。',
      ['宏光税收 7%', '云茶两家公司税收 9%', '云茶两家公司税收占全市比重 8%'],
    ],
    ['云茶、宏光分别实现税收2亿元、3亿元。', ['云茶税收 2亿元', '宏光税收 3亿元']],
    ['茶叶产值增速高于全国、全省2和3个百分点。', ['茶叶产值增速 2个百分点', '茶叶产值增速 3个百分点']],
    ['茶叶、蚕桑产值分别提高3.5、12个百分点。', ['茶叶产值 3.5个百分点', '蚕桑产值 12个百分点']],
  ])('are given out one to one: %s', (review, expected) => {
    const figures = readReviewed(review);
    expect(label(figures)).toEqual(expected);
    expect(figures.some(({ isDoubtful }) => isDoubtful)).toBe(false);
  });

  it('are doubtful, with the whole list as name, where the numbers do not agree', () => {
    const figures = readReviewed('茶叶、蚕桑、水产分别增长6%、5%。');
    expect(label(figures)).toEqual(['茶叶、蚕桑、水产 6%', '茶叶、蚕桑、水产 5%']);
    expect(figures.every(({ isDoubtful }) => isDoubtful)).toBe(true);
  });
});

describe('names of other clauses', () => {
  it.each([
    ['失业率控制在4%以内。茶叶销量由降转增，增长5%。', ['失业率 4%', '茶叶销量 5%']],
    ['茶叶产值9亿元。同比增长5%。', ['茶叶产值 9亿元', '茶叶产值 5%']],
    ['水稻产量喜获“十连增”，达到8万吨。', ['水稻产量 8万吨']],
    ['宏光公司获2项行业金奖，占全市的40%。', ['行业金奖 2项', '行业金奖占全市比重 40%']],
    ['宏光公司实现产值6亿元。', ['宏光公司产值 6亿元']],
    ['就业人数5万人，完成年度目标的102%。', ['就业人数 5万人', '就业人数 102%']],
  ])('%s', (review, expected) => {
    expect(label(readReviewed(review))).toEqual(expected);
  });

  it('are not borrowed where the sentence speaks of something that can’t be told', () => {
    const figures = readReviewed('失业率控制在4%以内。茶农们喜上眉梢，增长5%。');
    expect(figures.map(({ name, isDoubtful }) => [name, isDoubtful])).toEqual([
      ['失业率', false],
      ['茶农们喜上眉梢', true],
    ]);
  });
});

it.each([
  ['建成区道路网密度达到7公里。', '建成区道路网密度'],
  ['供应能力提高到80万吨。', '供应能力'],
  ['总部企业达到12家。', '总部企业'],
  ['再生水利用率提高到30%。', '再生水利用率'],
  ['均衡指数提高3%。', '均衡指数'],
  ['新增9个就业驿站。', '就业驿站'],
  ['争取9亿元超长期国债资金。', '超长期国债资金'],
])('cuts no verb out of a word: %s', (review, name) => {
  expect(readReviewed(review).map((figure) => figure.name)).toEqual([name]);
});

describe('what is no result', () => {
  it.each([
    ['茶叶产值9亿元（目标8亿元），增长5%（年度目标：4%左右）。', ['茶叶产值 9亿元', '茶叶产值 5%']],
    ['物价上涨2%，低于3%的控制目标。', ['物价 2%']],
    ['茶叶产值增长6%，超额完成5%的年度目标。', ['茶叶产值 6%']],
  ])('%s', (review, expected) => {
    expect(label(readReviewed(review))).toEqual(expected);
  });

  it('is what a goal sets all the same', () => {
    expect(label(readAimed('实现茶叶产值增长6%的目标。'))).toEqual(['茶叶产值 6%']);
  });

  it('is what a glossary explains, titled or not', () => {
    const text = `${makeReport({ review: '茶叶产值增长6%。' }).text}\n注释：\n1.双百行动：指新建100个茶园。`;
    expect(label(readFigures(readReport(text), 2031))).toEqual(['茶叶产值 6%']);
    expect(readReviewed('3.“双百行动”：是指新建100个茶园。')).toEqual([]);
  });
});

it('takes a plan that is named as a paper for no time', () => {
  const [, figure] = readReviewed('完成“十六五”规划70项重点工程中的20项。');
  expect(figure).toMatchObject({ name: '重点工程', value: 20, kind: 'achievement', year: 2030 });
});

describe('signs', () => {
  it.each([
    ['物价指数同比为-0.4%。', -0.4],
    ['物价指数同比为－0.4%。', -0.4],
    ['茶叶产值降幅达3%。', -3],
    ['茶叶产值下降幅度为3%。', -3],
    ['全年税收减收2亿元。', -2],
    ['违建零增长。', 0],
  ])('%s', (review, value) => {
    expect(readReviewed(review).map((figure) => figure.value)).toEqual([value]);
  });
});

it('reads nothing from half a number, and nothing of it into the next', () => {
  expect(label(readReviewed('失业率4%；茶叶产值3.6 2亿元，增长5%。'))).toEqual(['失业率 4%', '茶叶产值 5%']);
});
