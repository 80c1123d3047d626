import { toIndicatorKey } from './indicators/names.ts';
import { spellOut } from './track/spelled-out.ts';

/** What two names of figures are to each other. */
export type NameSameness = 'same' | 'other' | 'unsure';

/** Names that say too little by themselves: 投资 is of whatever project the words around speak of. */
const GENERIC =
  /^(?:完成|年度|全年|当年|中央|中央财政|各级|财政|专项|总|项目|工程|年|新增|拟|安排|实施|农村|城市|企业|全部|重点|各类|其中|计划|新建|改造|续建|在建|储备|前期|新开工|开工|竣工|用地|占地|建筑|总用地|建设|国家级|省级|市级|县级|区级|以上)*(?:投资|总投资|投资额|投资总额|投入|投入资金|资金投入|产值|产量|产能|资金|补助资金|补贴资金|补贴|补助|财政|面积|规模|总量|总数|总额|企业|支出|范围|标准|水平|人数|人次|人|覆盖率|服务|收入|利润|税收|数量|增速|增幅|占比|比重|比例|项目|工程|任务|个|家|平方米|里程|贷款|余额|增加值|能力|以上|左右)?$/u;
/** Words of making and counting that say nothing of which thing it is: 新建[农村公路]里程. */
const NEUTRAL =
  /新建改建|新改建|改扩建|新建|改建|新增|净增|新改扩建|建成|完成|建设|改造提升|全市|全区|全县|全省|我市|我区|我县|我省|累计|实际|平均|总量|总额|总数|数量|人数|人次|人口|任务|工作|项目|工程|发展|的|数|额/gu;
/**
 * Words that tell one of a family from another, by family. A name that has one and a name that has another, or none,
 * are of different things; whatever else they share. Closed lists of the language of statistics.
 */
const FAMILIES: readonly (readonly RegExp[])[] = [
  [/城乡|全体/u, /城镇|城市|市区/u, /农村|农民|乡村|农牧民/u],
  [/进出口/u, /(?<!进)出口/u, /进口/u],
  [/第一产业|一产/u, /第二产业|二产/u, /第三产业|三产/u],
  [/存款/u, /贷款/u],
  [/收入/u, /支出/u],
  [/登记失业/u, /调查失业/u],
  [/国家级/u, /省级|自治区级/u, /市级/u, /县级|区级|旗级/u, /镇级|乡级/u, /村级/u],
  [/规模以上/u, /限额以上/u],
  [/人均/u, /户均/u, /亩均/u],
  [/PM10|可吸入/u, /PM2\.5|细颗粒/u],
  [/申请/u, /授权/u],
  [/存栏/u, /出栏/u],
  [/单位|万元|每万/u],
  [/增速|增量|增幅/u],
  [/一季度/u, /二季度/u, /三季度/u, /四季度/u, /上半年/u, /下半年/u],
  [/民间|社会/u],
];

/** Whether two names of figures are of one indicator or thing, by the rules of the language alone. Symmetric. */
export function compareNames(one: string, other: string): NameSameness {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === '' || b === '') return 'unsure';
  if (a !== b && differInFamily(a, b)) return 'other';
  if (GENERIC.test(one) || GENERIC.test(other) || GENERIC.test(a) || GENERIC.test(b))
    return a === b ? 'unsure' : 'other';
  if (a === b) return 'same';
  const [plainA, plainB] = [plain(a), plain(b)];
  if (plainA === plainB && plainA.length >= 2) return 'same';
  if (isReordered(plainA, plainB)) return 'same';
  return isNear(plainA, plainB) ? 'unsure' : 'other';
}

/** Written otherwise from year to year, and the same. 城镇 is understood where jobs and the jobless are counted. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）]|\d{1,2}\.(?!\d)|[一二三四五六七八九十]是)|[〔[]\d+[\]〕]/gu,
    '',
  ],
  [/(?<=.{3})(?:同比)?(?:[(（]下同[)）]?)$|(?<=.{3})同比$/gu, ''],
  [/(?<=[率额量值入资])(?:[过削低]|[由从].*[初年前期])$/gu, ''],
  [/^(?:地方|本[区市县地])(?=生产总值)/gu, ''],
  [/(?:城镇|居民)(?=新增就业|就业|登记失业|调查失业)/gu, ''],
  [/常住(?=居民)/gu, ''],
  [/(?:基本|社会)(?=养老|医疗保险)/gu, ''],
  [/空气(?:环境)?(?:质量)?优良(?:天数)?(?:率|比率|比例|占比|比重)/gu, '空气优良比重'],
  [/发电(?=装机)|(?<=装机)容量/gu, ''],
  [/造林绿化|营造林|^新造林/gu, '造林'],
  [/^年度(?=.{3})|^年(?=.{3,}[量额值]$)/gu, ''],
  [/(?<=.{3})(?:[播种]种|种植)?总?面积$/gu, ''],
  [/(?:城镇)?(?:下岗|失业|下岗失业)(?:人员|职工)(?:实现)?再?就业/gu, '再就业'],
  [/就业岗位|就业人员/gu, '就业'],
  [/^(?:地方)?(?:财政)?(?:一般公共(?:财政)?预算|公共财政预算|公共财政|一般预算)收入/gu, '一般公共预算收入'],
  [/万元(?=生产总值|工业增加值)/gu, '单位'],
  [/限(?:额以)?上(?=工业)/gu, '规模以上'],
  [/(?<=化学需氧量|二氧化硫|氨氮|氮氧化物)排放总?量/gu, ''],
  [/保障性(?:住房|用房)/gu, '保障房'],
  [/(?<=廉租|经济适用|限价|商品)住房/gu, '房'],
  [/公共租赁住?房/gu, '公租房'],
  [/人才(?:住房|用房)/gu, '人才房'],
  [/中小学校/gu, '中小学'],
  [/各类|(?<=\p{Script=Han}{2})性(?=\p{Script=Han}{2})/gu, ''],
  [/^(?!.{0,6}[中高初同均平对优]等)[^等]{2,30}等(?![级次候级效])(?=\p{Script=Han}{3})/gu, ''],
  [/占比|比例|份额|比率/gu, '比重'],
  [/[、和与及]/gu, ''],
  [/^年(?=(?:主营业务|营业|销售)收入|产值|税收)/gu, ''],
  [/易地扶贫搬迁|易地搬迁脱贫|扶贫搬迁/gu, '易地搬迁'],
  [/^(?:减少|压减|削减|降低|减轻|压缩|核减)(?=.{2})/gu, ''],
  [/(?:高速|快速|稳步|持续|平稳|较快|大幅|显著|明显|稳定)$/gu, ''],
];
/** Verbs of doing before the name of the thing that is done: 提升改造[雨污管网], 筹建[保障性住房]. */
const DOING =
  /^(?:更新|提升|升级|改造|整治|治理|解决|筹建|筹集|推广|发放|实施|实现|增加|减少|下达|新签约|签约|入选|引进|招引|培育|认定|新认定|新发展|发展|新开通|开通|高标准(?=[建新改扩办推完打])|高质量|重点|续建|启动|开展|推进|办好|办成|完善|扩建|促进|供给|保持|消除|收储|供应|分配|配租|硬化|铺设|维修|修缮)+(?=.{2})/u;

function keyOf(name: string): string {
  return WRITTEN.reduce((key, [pattern, by]) => key.replace(pattern, by), spellOut(toIndicatorKey(name)));
}

function plain(key: string): string {
  return key.replace(DOING, '').replace(NEUTRAL, '');
}

/**
 * Whether what one name has more than the other, whole inside it, stands in the other's own words: 农村人口饮水安全问题, and 解决
 * 了53万[农村人口]的[饮水安全问题].
 */
export function isSaidBeside(one: Named, other: Named): boolean {
  const [a, b] = [one, other].map(({ name }) => keyOf(name).replace(DOING, ''));
  if (a === undefined || b === undefined) return false;
  const [short, long, item] = a.length < b.length ? [a, b, one.item] : [b, a, other.item];
  const at = long.indexOf(short);
  if (at < 0 || short.length < 2 || GENERIC.test(short)) return false;
  const words = spellOut(item).replace(/的/gu, '');
  return [long.slice(0, at), long.slice(at + short.length)].every((more) => words.includes(more));
}

/**
 * Whether what `one` counts is among what `other` counts, by the names alone: 公共停车位 among 停车位, 省级工厂 among 省级以上
 * 工厂. What is measured as a share or a mean is among nothing; a list counts more than its last name.
 */
export function isPartOf(one: string, other: string): boolean {
  const [part, whole] = [plain(keyOf(one)), plain(keyOf(other))];
  if (whole.length < 2 || part === whole || GENERIC.test(whole)) return false;
  if (LISTED.test(one) || NO_SUM.test(`${one}${other}`)) return false;
  return part.endsWith(whole) || part === whole.replace(/(?<=级)及?以上/u, '');
}

/** Is not summed up, or is told to keep it low. */
const NO_SUM = /[率比均]|增速|标准|价|浓度|能耗|排放|事故|死亡|负债|赤字/u;
const LISTED = /(?<!级)[、和与及]/u;

const SHORTEST_REORDERED = 4;

/** 公办义务教育学位 and 义务教育公办学位; of shares and ratios the order says which is of which. */
function isReordered(a: string, b: string): boolean {
  if (a.length < SHORTEST_REORDERED || a.length !== b.length || /[占比对与]/u.test(a)) return false;
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}

/** A name with the words of its own item of the list. */
export type Named = { readonly name: string; readonly item: string };

/** What the item says of the thing besides its name and plain words of doing and counting. */
export function toldOf({ name, item }: Named): string {
  const words = item
    .replace(name, '')
    .replace(/^[^，；]*等(?![级次])/u, '')
    .replace(/[\d.]+/gu, '')
    .replace(PLAIN_WORDS, '');
  return plain(words).replace(PLAIN_WORDS, '');
}

/** Say how much or when, that it was done or is to be, and nothing of what. */
const PLAIN_WORDS =
  /(?:控制|稳定|保持|维持|平均)(?:在|为)?|[降升增](?:至|到|为)|(?:提高|提升|增加|降低|下降|减少)(?:到|至|为)|[\s，。；：、“”（）()《》—的了]|等|均|全部|全面|共|今年|年内|全年|力争|确保|将|要|再|已|办好|办成|办结|抓好|做好|落实|超过?|达到?|突破|不少于|不低于|以上|左右|万|亿|[个条家项座处所栋套户台辆件部种类人名位次%]|实现|实施|完成|建成|开展|组织|推进|推动|加快|继续|顺利|新|建设|改造|建|设立|认定|创建|打造|培育|引进|投用|投入使用|竣工|完工|开工|通车/gu;

/** 人均 in one name alone changes what is measured, as 城镇 against 农村 does. */
function differInFamily(a: string, b: string): boolean {
  return FAMILIES.some((family) => memberOf(family, a) !== memberOf(family, b));
}

function memberOf(family: readonly RegExp[], name: string): number {
  return family.findIndex((pattern) => pattern.test(name));
}

/** One holds the other, or both end alike: perhaps the same with a word more, perhaps a part of it. */
function isNear(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  return a.slice(-2) === b.slice(-2) && sharedShare(a, b) >= 0.5;
}

function sharedShare(a: string, b: string): number {
  const inside = new Set(b);
  return [...new Set(a)].filter((char) => inside.has(char)).length / Math.min(new Set(a).size, inside.size);
}
