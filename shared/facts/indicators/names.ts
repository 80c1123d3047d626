import { foldText } from '../../text/plain/fold.ts';

/** Stand before a name and say whose or when, which the report itself says: 全市, 我国, 全年. */
const LEAD =
  /^(?:全(?:国|省|市|区|县|州|盟|旗|镇|乡|自治区|年)|我(?:国|省|市|区|县|州|盟|旗)|(?:今|去|当|本|上)年|年度|提出|预计|预期|力争|确保|争取|完成|实现|达到|保持|使)(?=.{2})/u;
/** Stand behind a name and say only that there is a value. */
const TAIL = /(?<=.{2})(?:完成|实现|达到?|保持|增长|总量|数量|总数)$/u;
/** Of a change these say that it is one, which its measure says, too. */
const RATE_TAIL = /(?<=.{2})(?:增速|增幅|涨幅|增长率|增长速度|增长幅度|降幅|上涨幅度)$/u;
/** 国内生产总值（GDP）: Latin letters in brackets say the name once more. */
const LATIN_IN_BRACKETS = /(?<=\p{Script=Han})\([A-Za-z&.\d]+\)/gu;
/** Plain counts of people behind a name that counts people: 城镇新增就业人数. */
const PEOPLE_TAIL = /(?<=就业)(?:人数|人员|岗位)$/u;
/** A span of years before a name says how much is summed up, not what. */
export const YEARS_LEAD =
  /^(?:[一二三四五六七八九十两\d]+年)(?:来|间|中|里|内)?(?:全国|累计|合计|共)?(?=.{2})/u;

/**
 * Words that mean one and the same in every report of every place. Only what the statistical offices themselves use as
 * one: 一般公共预算收入 and 地方财政收入, 全社会固定资产投资 and 固定资产投资, 登记 and 调查失业率 count differently and stay
 * apart, as do 国民 and 国内生产总值.
 */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/国内生产总值|地区生产总值|GDP/gu, '生产总值'],
  [/(?:全国)?居民消费价格(?:总水平|指数|总指数)?|^消费价格总水平|消费物价指数|^CPI/gu, '居民消费价格'],
  [/^全社会消费品零售总额|^社会消费品零售额|^社零总额|^社消零总额/gu, '社会消费品零售总额'],
  [/^(?:外贸|对外贸易)?进出口(?:贸易)?总(?:额|值)$|^(?:外贸|对外贸易)进出口$|^进出口$/gu, '进出口总额'],
  [/^(?:外贸)出口(?:总额)?$|^出口额?$|^出口总值$/gu, '出口总额'],
  [/^(?:外贸)进口(?:总额)?$|^进口额?$|^进口总值$/gu, '进口总额'],
  [/固定资产投资(?:总额|额)$/gu, '固定资产投资'],
  [/规上工业/gu, '规模以上工业'],
  [/农民人均纯收入|农村居民家庭人均纯收入/gu, '农村居民人均纯收入'],
  [/城镇居民家庭人均|城镇人均(?=可支配)/gu, '城镇居民人均'],
  [/研究与试验发展|R&D/gu, '研发'],
  [/(?:细颗粒物|PM2\.5|细颗粒物\(PM2\.5\))(?:年均|平均|年平均)?浓度/gu, 'PM2.5浓度'],
  [/优良天数(?:比率|占比|率)$/gu, '优良天数比例'],
  [/占(.+?)(?:的)?(?:比例|比重)$/gu, '占$1比重'],
  [/总产量/gu, '产量'],
  [/(?:营业|运营)(?=总?里程)/gu, '通车'],
];

/** Any of them: most names have none, and are asked once, not sixteen times. */
const HAS_SYNONYM = new RegExp(SYNONYMS.map(([{ source }]) => source).join('|'), 'u');

/**
 * What two printed names share where they mean the same indicator by the rules of the language: the same for 全市地区生产
 * 总值, 地区生产总值（GDP） and GDP. '' for what names nothing. For matching only: never shown.
 */
export function toIndicatorKey(name: string): string {
  let key = foldText(name)
    .replace(/[\s"'“”《》]/gu, '')
    .replace(LATIN_IN_BRACKETS, '');
  key = strip(key, [LEAD, YEARS_LEAD]);
  if (HAS_SYNONYM.test(key)) for (const [pattern, by] of SYNONYMS) key = key.replace(pattern, by);
  key = strip(key, [RATE_TAIL, TAIL, PEOPLE_TAIL, LEAD]).replace(/的/gu, '');
  return /\p{Script=Han}{2}|[A-Za-z]{2}/u.test(key) && !NOTHING.test(key) ? key : '';
}

/** Left over where a clause names nothing: a bare time, a bare verb, a comparison. */
const NOTHING =
  /^(?:[一二三四五六七八九十○〇零两\d]+年.*|比.*|[由从到].{0,6}|其中|总额|产量|产值|总数|数量|规模|资金|国家|城市|农村|城镇|农民|全国|每人|预计|计划为?|发行|原定|增长|增加|减少|下降)$/u;

function strip(text: string, patterns: readonly RegExp[]): string {
  let [before, after] = ['', text];
  while (before !== after) {
    before = after;
    for (const pattern of patterns) after = after.replace(pattern, '');
  }
  return after;
}
