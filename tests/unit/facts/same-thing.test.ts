import { describe, expect, it } from 'vitest';
import { compareThings } from '../../../shared/facts/same-thing.ts';
import { DIFFERENCES } from '../../../shared/model/attainment.ts';
import { compareMarked, readMarked } from './things.ts';

/** A goal, a result, and what they are to each other; the values are marked. */
type Case = readonly [goal: string, result: string, answer: string];

const ALIKE: readonly Case[] = [
  ['国内生产总值增长[6%]。', '地区生产总值增长[6.4%]。', 'yes'],
  ['地区生产总值增长[6%]。', '全县生产总值完成80亿元，增长[6.4%]。', 'yes'],
  ['服务业增加值占比达到[48%]。', '服务业增加值比重达到[49%]。', 'yes'],
  ['研发投入占生产总值比重达到[2%]。', '研发投入占生产总值的比重为[2.1%]。', 'yes'],
  ['新增城镇就业[3万人]。', '城镇新增就业[3.2万人]。', 'yes'],
  ['一般预算收入增长[8%]。', '一般公共预算收入增长[9%]。', 'yes'],
  ['地方财政一般公共预算收入增长[8%]。', '一般公共预算收入增长[9%]。', 'yes'],
  ['规上工业增加值增长[8%]。', '规模以上工业增加值增长[9%]。', 'yes'],
  ['社会消费品零售总额增长[8%]。', '社消零总额增长[9%]。', 'yes'],
  ['茶园达到[20个]。', '茶园达到[21家]。', 'yes'],
  ['造林[2万亩]。', '造林[1400公顷]。', 'yes'],
  ['减少贫困人口[1万人]。', '贫困人口减少[1.2万人]。', 'yes'],
  ['开工保障性住房[2000套]。', '开工保障性住房[2100套]。', 'yes'],
  ['新建保障性住房[2000套]。', '建成保障性住房[2100套]。', 'yes'],
  ['打通断头路[10条]。', '打通青岚路等断头路[10条]。', 'yes'],
  ['中等职业学校达到[10所]。', '职业学校达到[12所]。', 'unsure name'],
  ['限上工业增加值增长[15%]。', '规模以上工业增加值增长[17%]。', 'yes'],
  ['单位生产总值能耗降低[4%]。', '万元生产总值能耗下降[4.2%]。', 'yes'],
  ['筹集人才住房[500套]。', '筹集各类人才房[520套]。', 'yes'],
  ['举办群众性文体活动[300场]。', '举办群众文体活动[320场]。', 'yes'],
  ['新开工道路4条、人行天桥[5座]。', '建成人行天桥[4座]。', 'unsure stage'],
  ['新开工道路4条、人行天桥[5座]。', '新开工人行天桥[4座]。', 'yes'],
];

/** Written otherwise from year to year; what stands on the right would be of another thing with a word more. */
const WRITTEN: readonly Case[] = [
  ['新增公办茶艺学位[900个]。', '新增茶艺公办学位[950个]。', 'yes'],
  ['茶业占工业比重达到[9%]。', '工业占茶业比重达到[8%]。', 'unsure name'],
  ['空气优良天数比例达到[90%]。', '空气质量优良率达到[92%]。', 'yes'],
  ['基本医疗保险参保率达到[95%]。', '医疗保险参保率达到[96%]。', 'yes'],
  ['农村常住居民人均可支配收入增长[7%]。', '农村居民人均可支配收入增长[8%]。', 'yes'],
  ['居民登记失业率控制在[3%]以内。', '登记失业率为[2.6%]。', 'yes'],
  ['地方生产总值增长[7%]。', '地区生产总值同比（下同）增长[8%]。', 'yes'],
  ['新增光伏装机[4万千瓦]。', '新增光伏发电装机容量[4.2万千瓦]。', 'yes'],
  ['新增光伏装机[4万千瓦]。', '新增风电装机[4.2万千瓦]。', 'unsure name'],
  ['新增造林绿化[2万亩]。', '新增造林[2.4万亩]。', 'yes'],
  ['青岚茶园种植总面积达到[2万亩]。', '青岚茶园达到[2.1万亩]。', 'yes'],
  ['年茶叶加工量达到[2万吨]。', '茶叶加工量达到[2.1万吨]。', 'yes'],
  ['建设高标准茶园[2万亩]。', '实施高标准茶园[2.1万亩]。', 'yes'],
  ['（8）新增茶企[8家]。', '新增茶企[9家]。', 'yes'],
  ['办好[20件]茶农实事和90件茶农微实事。', '办成[20件]茶农实事和99件茶农微实事。', 'yes'],
];

/** How a rate or a share is held says nothing of what it is of. */
const HELD: readonly Case[] = [
  ['城镇调查失业率控制在[5.5%]以内。', '城镇调查失业率平均为[5.2%]。', 'yes'],
  ['登记失业率控制在[4%]以内。', '登记失业率降至[3.6%]。', 'yes'],
  ['登记失业率降至[4%]。', '登记失业率升至[4.6%]。', 'yes'],
  ['登记失业率稳定在[4%]以内。', '城镇登记失业率保持在[3.6%]。', 'yes'],
  ['新增就业3万人、登记失业率控制在[4%]以内。', '登记失业率为[3.6%]。', 'yes'],
  ['茶叶产值增长在[8%]左右。', '茶叶产值增长[8.1%]。', 'yes'],
];

/** What one name says more may stand beside the other, in its own item of the list. */
const BESIDE: readonly Case[] = [
  ['解决农村人口饮水安全问题[5万人]。', '解决了[5.3万]农村人口的饮水安全问题。', 'yes'],
  ['完成困难家庭住房改造[500户]。', '完成[520户]困难家庭的住房改造。', 'yes'],
  ['完成困难家庭住房改造[500户]。', '完成住房改造[520户]。', 'unsure name'],
  ['新建乡镇茶叶加工厂[5个]。', '新建茶叶加工厂[6个]、乡镇水厂3个。', 'unsure name'],
];

const OTHERS: Readonly<Record<string, readonly Case[]>> = {
  indicator: [
    ['城镇居民人均可支配收入增长[7%]。', '农村居民人均可支配收入增长[8%]。', 'no indicator'],
    ['农村居民收入增长[6%]。', '居民收入增长[7%]。', 'no indicator'],
    ['出口总额增长[7%]。', '进口总额增长[8%]。', 'no indicator'],
    ['进出口总额增长[7%]。', '出口总额增长[8%]。', 'no indicator'],
    ['地区生产总值增长[6%]。', '人均地区生产总值增长[7%]。', 'no indicator'],
    ['人均公园绿地面积达到[15平方米]。', '公园绿地面积达到[16平方米]。', 'no indicator'],
    ['财政支出增长[6%]。', '财政收入增长[7%]。', 'no indicator'],
    ['登记失业率控制在[4%]以内。', '调查失业率为[5%]。', 'no indicator'],
    ['第二产业增加值增长[6%]。', '第三产业增加值增长[7%]。', 'no indicator'],
    ['茶园改造完成投资[2亿元]。', '滨河隧道完成投资[3亿元]。', 'no indicator'],
  ],
  name: [
    ['完成投资[20亿元]。', '完成投资[22亿元]。', 'unsure name'],
    ['产量达到[15万吨]。', '产量达到[16万吨]。', 'unsure name'],
    ['茶叶产量达到[15万吨]。', '产量达到[16万吨]。', 'unsure name'],
    ['全年投入资金[2亿元]。', '全年投入资金[3亿元]。', 'unsure name'],
    ['茶叶产值增长[6%]。', '蚕桑产值增长[7%]。', 'unsure name'],
  ],
  scope: [
    ['清理围网养殖[2万亩]。', '青岚湖清理围网养殖[2.5万亩]。', 'unsure scope'],
    ['松河水库清理围网养殖[2万亩]。', '青岚湖清理围网养殖[2.5万亩]。', 'no scope'],
    ['青岚湖清理围网养殖[2万亩]。', '青岚湖清理围网养殖[2.5万亩]。', 'yes'],
    ['实现青岚路、松河路、茶园路[3条]道路通车。', '南湖路等[9条]道路通车。', 'unsure scope'],
    ['实现青岚路、松河路、茶园路[3条]道路通车。', '[3条]道路通车。', 'yes'],
    ['松河高新区全年实现产值20亿元、茶园投资[2亿元]。', '茶园投资[9亿元]。', 'unsure scope'],
    ['固定资产投资完成[90亿元]。', '松河片区地区生产总值90亿元，固定资产投资完成[8亿元]。', 'unsure scope'],
    ['松河园区产值[3亿元]。', '青岚园区产值5亿元；松河园区产值[4亿元]。', 'yes'],
    ['固定资产投资[3亿元]。', '青岚园区产值5亿元；固定资产投资[4亿元]。', 'unsure scope'],
    ['固定资产投资完成[90亿元]。', '六大重点片区完成固定资产投资[60亿元]。', 'unsure name'],
  ],
  whole: [
    ['茶企数量超过全省[10%]。', '茶企数量超过全市[25%]。', 'no scope'],
    ['茶企数量超过全省[10%]。', '茶企数量超过全省[12%]。', 'yes'],
  ],
  period: [
    ['新增就业[3万人]。', '五年累计新增就业[15万人]。', 'no period'],
    ['茶叶产值增长[6%]。', '茶叶产值年均增长[7%]。', 'no period'],
    ['茶叶产值增长[6%]。', '一季度茶叶产值增长[7%]。', 'no period'],
    ['茶叶产值增长[6%]。', '五年来，茶叶产值增长[47%]。', 'no period'],
    ['接待游客增长[6%]。', '接待游客累计增长[32%]。', 'no period'],
    [
      '茶叶产值增长[6%]。',
      '过去五年，经济上了台阶。就业由2025年的8万人增加到2030年的9万人。茶叶产值增长[47%]。',
      'no period',
    ],
    ['办理建议[30件]。', '五年来，办理建议[160件]。', 'no period'],
    ['增加学位[900个]。', '五年来，增加学位[4000个]。', 'no period'],
    ['引进茶叶项目[9个]。', '过去五年，累计引进资金9亿元，引进茶叶项目[40个]。', 'no period'],
    ['茶叶产值达到[9亿元]。', '五年来，茶叶产值达到[8亿元]。', 'yes'],
    ['茶叶产值增长[6%]。', '战胜1961年以来最大旱灾，茶叶产值增长[7%]。', 'yes'],
  ],
  measure: [
    ['茶叶产值达到[9亿元]。', '茶叶产值增加[1亿元]。', 'no measure'],
    ['新增创新平台[6个]。', '创新平台增至[39个]。', 'no measure'],
    ['新增茶企[6家]。', '茶企[39家]。', 'unsure measure'],
    ['新增水产企业3家、茶企[6家]。', '茶企[39家]。', 'unsure measure'],
    ['茶企[突破90家]。', '认定茶企[22家]。', 'unsure measure'],
    ['筹集保障性住房[900套]。', '供应保障性住房[700套]。', 'unsure measure'],
    ['新增茶企[6家]。', '引进水产企业3家、茶企[4家]。', 'unsure measure'],
    ['新增就业[3万人]。', '带动就业[2万人]。', 'unsure measure'],
    ['新增茶企[6家]。', '净增茶企[4家]。', 'unsure measure'],
    ['新增茶艺人才[60人]。', '引进茶艺人才[40人]。', 'yes'],
    ['茶叶产值达到[90亿元]。', '茶叶产值[突破百亿元]大关，达106亿元。', 'unsure measure'],
    ['茶叶产值达到[90亿元]。', '茶叶产值[突破百亿元]大关。', 'yes'],
    ['茶叶产值增长[8%]。', '茶叶产值增速高于全省[1.2%]。', 'no measure'],
  ],
  stage: [
    ['开工保障性住房[2000套]。', '建成保障性住房[1800套]。', 'unsure stage'],
    ['安置房竣工[2000套]。', '安置房开工[2100套]。', 'unsure stage'],
    ['新建保障性住房[2000套]。', '开工保障性住房[2100套]。', 'unsure stage'],
    ['在建学校[6所]。', '建成学校[5所]。', 'unsure stage'],
    ['签约项目[20个]。', '开工项目[22个]。', 'unsure stage'],
    ['改扩建学校[9所]。', '新改扩建学校[12所]。', 'unsure stage'],
    ['新改扩建学校[9所]。', '建成学校[5所]。', 'unsure stage'],
    ['新建农村公路[20公里]。', '改造农村公路[22公里]。', 'unsure stage'],
    ['改造茶园[20个]。', '新建、改造茶园[30个]。', 'unsure stage'],
    ['新建、改造茶园[20个]。', '新建、改造茶园[30个]。', 'yes'],
  ],
  unit: [
    ['茶叶产值增长[8%]。', '茶叶产值增长[9000万元]。', 'no unit'],
    ['茶叶产量达到[9万吨]。', '茶叶产量达到[9亿元]。', 'no unit'],
  ],
  year: [['到2035年，茶叶产值达到[20亿元]。', '茶叶产值达到[9亿元]。', 'no year']],
  doubtful: [['茶叶、蚕桑、水产分别增长[6%]、5%。', '茶叶增长[7%]。', 'unsure doubtful']],
};

/** What is told of those that are counted tells which they are. */
const COUNTS: readonly Case[] = [
  ['续建项目[15个]。', '[15个]续建项目超额完成年度任务。', 'unsure scope'],
  ['培育龙头企业[6家]。', '[7家]龙头企业实现产值9亿元。', 'unsure scope'],
  ['创建星级茶园[6个]。', '星级茶园达到二星级[5个]。', 'unsure name'],
  ['创建星级茶园[6个]。', '创建星级茶园[5个]。', 'yes'],
  ['[12家]茶企评为绿色工厂。', '[15家]茶企获得质量标志。', 'unsure name'],
  ['解决[4万]农村人口的饮水安全问题。', '[1万]农村人口实现脱贫。', 'unsure name'],
  ['[12家]茶企获得绿色认证。', '[15家]茶企获得质量标志。', 'yes'],
  ['实施总投资[3亿元]的茶园改造项目。', '茶园改造总投资[3亿元]。', 'unsure scope'],
  ['茶园改造总投资[3亿元]。', '茶园改造总投资[3亿元]。', 'yes'],
  ['主营业务收入[超8亿元]和超5亿元的茶企各1家。', '主营业务收入[90亿元]。', 'unsure scope'],
  ['年销售收入过亿元茶企[27家]。', '销售收入过亿元茶企[26家]。', 'yes'],
];

describe('compareThings', () => {
  it.each([...ALIKE, ...WRITTEN, ...HELD, ...BESIDE, ...COUNTS])('%s %s: %s', (goal, result, answer) => {
    expect(compareMarked(goal, result)).toBe(answer);
  });

  describe.each(Object.entries(OTHERS))('tells by %s', (_, cases) => {
    it.each(cases)('%s %s: %s', (goal, result, answer) => {
      expect(compareMarked(goal, result)).toBe(answer);
    });
  });

  it('asks names and scopes no more where they are settled, and all the rest still', () => {
    const settled = { years: 'same', areNamesSettled: true } as const;
    expect(compareMarked('完成投资[20亿元]。', '完成投资[22亿元]。', settled)).toBe('yes');
    expect(compareMarked('完成投资[20亿元]。', '完成投资增长[22%]。', settled)).toBe('no unit');
    expect(compareMarked('开工学校[6所]。', '建成学校[5所]。', settled)).toBe('unsure stage');
  });

  it('takes each of its own year where reports follow each other, and a goal for no result', () => {
    const turn = { years: 'turn' } as const;
    const [earlier, later] = ['茶叶产值达到[8亿元]。', '茶叶产值达到[9亿元]。'];
    const [before, after] = [readMarked(earlier, 'review', 2030), readMarked(later, 'review', 2031)];
    expect(compareThings(before, after, turn)).toEqual({ answer: 'yes' });
    expect(compareThings(before, after, { years: 'same' })).toEqual({ answer: 'no', reason: 'year' });
    const base = readMarked('茶叶产值由[5亿元]增加到9亿元。', 'review', 2031);
    expect(compareThings(before, base, turn)).toEqual({ answer: 'no', reason: 'year' });
    const aimed = readMarked(later, 'goals', 2030);
    expect(compareThings(aimed, after, turn)).toEqual({ answer: 'no', reason: 'year' });
  });

  it('answers the same whichever is asked first, over all pairs', () => {
    const cases = [...ALIKE, ...WRITTEN, ...HELD, ...BESIDE, ...COUNTS, ...Object.values(OTHERS).flat()];
    const things = cases.flatMap(([goal, result]) => [
      readMarked(goal, 'goals', 2030),
      readMarked(result, 'review', 2031),
    ]);
    const seen = new Set<string>();
    let pairs = 0;
    for (const years of ['same', 'turn'] as const)
      for (const one of things)
        for (const other of things) {
          const answer = compareThings(one, other, { years });
          expect(compareThings(other, one, { years })).toEqual(answer);
          seen.add(answer.answer === 'yes' ? 'yes' : answer.reason);
          pairs += 1;
        }
    console.log(`${pairs} pairs seen, with ${[...seen].sort().join(', ')}`);
    expect(pairs).toBeGreaterThan(10_000);
    expect([...seen].sort()).toEqual(['yes', ...DIFFERENCES].sort());
  });
});
