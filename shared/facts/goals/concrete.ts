import type { Figure } from '../../model/figure.ts';
import { sliceSpan } from '../../model/span.ts';
import { findQuoted } from '../../text/figures/quoted.ts';

/** Says that something is to be finished, opened or begun: whoever reads the next report can tell whether it was. */
const DEED =
  /建成|竣工|完工|开工|动工|通车|通航|投产|投用|投入使用|投入运营|投入运行|落成|开通|挂牌|封顶|交付|验收|完成(?!好)|启动|举办|承办|召开|开馆|开园|取消|废止|关闭|淘汰|上市|商签|签署|签订|设立|组建|成立|试点|试编|免费/u;
/** A rule or a paper to be made. */
const RULE =
  /(?:制定|制订|修订|修改|编制|出台|起草|颁布|实施|推出|印发|提请审议)[^，。；]{0,24}?(?:法(?![治制])|条例|规划|纲要|方案|办法|意见|细则|标准|目录|清单|预算|章程|规定)/u;
/** Places by name: provinces, and the regions and rivers that policy is made for. A closed list of the language. */
const PLACES =
  /北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|两岸|京津冀|长三角|粤港澳|大湾区|雄安|成渝|长江|黄河|淮河|太湖|三峡|东北|藏区|浦东|前海|横琴/gu;
/** Calls up to something, or says how it is to be done. */
const SLOGAN =
  /^(?:以(?!旧换新)|坚持|高举|牢记|牢固树立|我们(?!将|要)|让|深入贯彻|全面贯彻|贯彻|做到|增强|坚定|深刻领悟|统筹推进“)/u;

/** Kinds of works and institutions that have a name of their own before them: 青岚水库, 滨河隧道, 三号泵站. */
const WORK =
  '(?:工程|铁路|高铁|高速公路|高速|公路|大道|大桥|隧道|地铁|轨道交通|机场|港区|港口|码头|水库|水利枢纽|枢纽|电站|泵站|管网|管线|电网|电厂|医院|学校|中学|小学|大学|学院|幼儿园|体育馆|体育场|博物馆|图书馆|文化馆|美术馆|剧院|广场|公园|植物园|产业园|园区|开发区|示范区|试验区|自贸区|新区|新城|基地|中心|项目|专项|综合体|小区|社区|试点|改革)';
/** What does not make a name: any of them may be meant. */
const GENERIC =
  /重大|重点|一批|若干|各类|各级|各项|相关|有关|基础设施|公共|民生|关键|新型|现代|优质|特色|大型|中小型?|全国|全省|全市|全区|城乡|农村|城镇|区域|地方|标志性|国家级?|省级|市级|县级|体制|领域|在建|等/gu;
const NAMED = new RegExp(`([\\p{Script=Han}A-Za-z\\d]{2,16}?)${WORK}`, 'gu');
/** An institution of its own name: 存款保险制度, 居民用电阶梯价格. */
const INSTITUTION =
  /(?:建立健全|建立|推行|实行|实施|健全|完善|统一|改革|推进|提高|取消|调整)([\p{Script=Han}]{4,20}?)(?:制度|机制|限价|价格|标准|补贴|税|费)/gu;
/** What it is to be done with: left away from before a name. */
const VERBS =
  /^(?:加快|积极|继续|深入|扎实|大力|全面|稳步|有序|切实|统筹|进一步|着力|重点|抓好|做好|推进|推动|加强|强化|深化|促进|实施|建设|完善|支持|鼓励|引导|发展|优化|提升|培育|打造|开展|落实|没有|搞|把|将|对|和|与|及)+/u;
/** At least so many characters before 工程, 水库, 制度 … make it a particular one. */
const NAME_LENGTH = 3;
const INSTITUTION_LENGTH = 4;
/** Catchwords in quotation marks name nothing to be done: “四个意识”, “五位一体”, “十五五”. */
const CATCHWORD =
  /^“(?:[一二两三四五六七八九十]个[^”]*|[一二三四五六七八九]位一体|十?[一二三四五六七八九]?五|三农)”$/u;

/**
 * Whether a goal can be checked: it has a figure, or it is a particular thing to be done. `words` are the goal's, `name`
 * what it is about; `isOften` says of a place whether the report is about it anyway. Slogans, and 推进 or 加强 without
 * anything in particular, are not.
 */
export function isConcrete(
  words: string,
  name: string,
  figure: Figure | null,
  isOften: (place: string) => boolean,
): boolean {
  if (figure !== null) return true;
  if (SLOGAN.test(words)) return false;
  if (namesQuoted(words) || RULE.test(words) || DEED.test(words)) return true;
  if ([...words.matchAll(PLACES)].some(([place]) => !isOften(place))) return true;
  return (
    hasName(name, NAMED, NAME_LENGTH) ||
    hasName(words, NAMED, NAME_LENGTH) ||
    hasName(words, INSTITUTION, INSTITUTION_LENGTH)
  );
}

function namesQuoted(words: string): boolean {
  return findQuoted(words).some((span) => !CATCHWORD.test(sliceSpan(words, span)));
}

/** Whether enough of a name is left before the noun that `pattern` ends with; 形象 in 劳民伤财的形象工程 is none. */
function hasName(words: string, pattern: RegExp, length: number): boolean {
  for (const match of words.matchAll(pattern)) {
    const found = match[1] ?? '';
    const own = found
      .slice(found.lastIndexOf('的') + 1)
      .replace(VERBS, '')
      .replace(GENERIC, '');
    if (own.length >= length) return true;
  }
  return false;
}
