import { describe, expect, it } from 'vitest';
import { label, readReviewed } from './reading.ts';

describe('what orders, names or announces, and counts nothing', () => {
  it.each([
    '列第3位。',
    '做好九个方面工作。',
    '落实八项规定。',
    '第六次人口普查。',
    '完成29项主要指标。',
    '全省8000万人民。',
    '推进3个方面改革。',
    '开展十二个条例起草。',
    '用时12个月。',
    '改造五所学校和两家医院。',
    '召开三次会议。',
    '围绕五大任务开展工作。',
    '坚持四个自信。',
  ])('%s', (text) => {
    expect(label(readReviewed(text))).toEqual([]);
  });
});

describe('what counts', () => {
  it.each([
    ['新建三座桥。', '桥 3座'],
    ['获得五项大奖。', '大奖 5项'],
    ['迈上三个台阶。', '台阶 3个'],
    ['举办培训班12期。', '培训班 12期'],
    ['人均预期寿命提高到80岁。', '人均预期寿命 80岁'],
    ['新增就业3万人。', '新增就业 3万人'],
    ['年产30万吨纸项目投产。', '年产纸项目 30万吨'],
    ['生产总值翻两番。', '生产总值 2番'],
  ])('%s', (text, expected) => {
    expect(label(readReviewed(text))).toEqual([expected]);
  });
});

it.each([
  ['纳税超亿元的企业12家。', '纳税超亿元的企业 12家'],
  ['产值亿元以上项目50个。', '产值亿元以上项目 50个'],
  ['12家企业营业收入超百亿元。', '企业 12家'],
  ['新建1000千伏变电站2座。', '1000千伏变电站 2座'],
])('a size by which things are told apart is part of their name: %s', (text, expected) => {
  expect(label(readReviewed(text))).toEqual([expected]);
});

it.each([
  ['茶叶产值增长5.8%（目标6%左右）。', '茶叶产值 5.8%'],
  ['茶叶产值完成1200亿元（1180亿元的目标）。', '茶叶产值 1200亿元'],
])('a goal in brackets beside a result is not a result: %s', (text, expected) => {
  expect(label(readReviewed(text))).toEqual([expected]);
});
