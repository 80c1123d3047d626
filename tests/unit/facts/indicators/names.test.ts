import { describe, expect, it } from 'vitest';
import { toIndicatorKey } from '../../../../shared/facts/indicators/names.ts';

describe('names that are one', () => {
  it.each([
    ['地区生产总值', '生产总值', 'GDP', '国内生产总值', '全市地区生产总值', '国内生产总值（GDP）', 'ＧＤＰ'],
    ['社会消费品零售总额', '全年社会消费品零售总额', '社零总额'],
    ['进出口总额', '外贸进出口总额', '进出口贸易总额', '外贸进出口'],
    ['粮食产量', '粮食总产量', '全区粮食产量'],
    ['城镇新增就业', '城镇新增就业人数', '全年城镇新增就业'],
    ['居民消费价格', '居民消费价格总水平', '居民消费价格涨幅', 'CPI'],
    ['农村居民人均纯收入', '农民人均纯收入', '农村居民家庭人均纯收入'],
    ['规模以上工业增加值', '规上工业增加值', '规模以上工业增加值增速'],
    ['研发经费占地区生产总值比重', '研发经费占地区生产总值的比重', '研究与试验发展经费占GDP比重'],
    ['细颗粒物（PM2.5）平均浓度', 'PM2.5年均浓度', 'PM2.5浓度'],
  ])('%s', (...names) => {
    expect(new Set(names.map(toIndicatorKey)).size).toBe(1);
    for (const name of names) expect(toIndicatorKey(name)).not.toBe('');
  });
});

describe('names that count differently stay apart', () => {
  it.each([
    ['一般公共预算收入', '地方财政收入'],
    ['地方一般公共预算收入', '一般公共预算收入'],
    ['一般公共预算收入', '财政总收入'],
    ['国民生产总值', '国内生产总值'],
    ['人均地区生产总值', '地区生产总值'],
    ['单位国内生产总值能耗', '国内生产总值'],
    ['全社会固定资产投资', '固定资产投资'],
    ['城镇登记失业率', '城镇调查失业率'],
    ['新增就业', '城镇新增就业'],
    ['农村居民人均纯收入', '农村居民人均可支配收入'],
    ['常住人口城镇化率', '户籍人口城镇化率'],
    ['工业增加值', '规模以上工业增加值'],
    ['进出口总额', '出口总额'],
  ])('%s, %s', (one, other) => {
    expect(toIndicatorKey(one)).not.toBe(toIndicatorKey(other));
  });
});

it.each(['', '口', '由', '全国', '五年', '一九八一年计划为', '比上年', '其中', '两年'])(
  '%j names nothing',
  (name) => {
    expect(toIndicatorKey(name)).toBe('');
  },
);
