import type { FigureToken } from '../text/figures/figure-tokens.ts';

const DURATION = /^(?:年|个月|天|小时|个小时|分钟|秒|周年|周岁|个季度|工作日|个工作日|课时|学时|日|周)$/u;
/** Ranks, levels, editions, ratings: they order and do not count. */
const ORDINAL = /^(?:[万亿]?级|代|届|期|轮|班|站|度|层|里|角|方|面|吨级|千伏|伏|兆|大卡|摄氏度|日|周)$/u;
const LARGE = /[万亿]/u;
/** What only announces a list or names a doctrine, a rule, a meeting: 九个方面工作, 八项规定, 四个现代化. */
const LIST_NOUN =
  /^(?:的?(?:大|重点|重要|主要|关键|基本|新)?(?:方面|环节|阶段|层面|层次|领域|原则|规定|现代化|文明|统一|结合|转变|确保|坚持|突出|战略|关系|关键|世界|时期|季度|半年|百年|月|重点工作|工作|任务|关口|难题|问题|目标|原因|不|更|看|度|全面|自信|意识|维护|确立|大局|根本|有利于|一律|毫不|代表|务必|优先|适应|必须|特点|特征|优势|标准|要求|机制|责任|清单|会议|全会|大会|全体会议|中全会|党代会|体系|支柱|循环|市场|巩固|层级|一体|角度|维度|尺度|不能|不变|一|示范区建设|明显|显著|提升|提高|增强|改善|新突破|突破))/u;
/** What a plan consists of: 29项主要指标. */
const LISTED = /^(?:主要|约束性|预期性)?(?:指标|任务举措)(?=$|[，：])/u;
const COUNTED_FEW = /^(?:个|项|条|件|种|类|次|位|支|家|座|处|所|栋|套|名|元|张|部|批|组|块|片|户|人)$/u;
const MADE =
  /(?:新增|[再新]添|新建|修建|改建|扩建|增设|新设|组建|新开|建成|完成|建立|开工|启动|获批|引进|落户|开通|荣获|获得|达到?|至少|增至|增加到|减少到|拥有)(?:了)?$/u;
/** 新建三座桥、[五所]学校: the verb holds for the whole list. */
const MADE_TOO =
  /(?:新增|[再新]添|新建|修建|改建|扩建|建成|增设|引进)(?:了)?[一二两三四五六七八九十\d][^，、和]{1,12}[、和]$/u;
const REACHED =
  /投入使用|投入运营|建成|完工|开工|竣工|通车|投产|投运|运营|达标|位列|位居|落户|落地|获批|入选|上市|验收|开放|封顶|^[^，]{0,6}成立|^荣获|^获/u;
/** What is counted by its size: 12家企业营业收入[超百亿元]. */
const COUNTED_BY_SIZE = /[\d０-９][多余]?[家户个][^，、]{0,10}(?:收入|产值|税收|投资额?|利润|规模)$/u;
const PEOPLE = /^(?:多)?(?:各族|全国|全市|全省|家乡)?(?:人民|儿女|同胞|干部群众|各族|父老|中华|中国人)/u;

/** [500米]公交站点覆盖率: how far what is told of reaches. */
const REACH = /^[^，、；\d]{1,12}覆盖率/u;

/** The goal that a result is told beside: 增长5.8%（目标[6%]左右）, 1200亿元（[1180亿元]的目标）. */
const GOAL_BEFORE = /[（(][^（）()]{0,20}(?:目标|预期|计划(?!生育))[^（）()、]{0,6}$/u;
const GOAL_AFTER = /^[^（）()]{0,8}(?:目标|计划|预期)[^（）()]{0,4}[）)]/u;

/** Whether the figure between `before` and `after` is a goal in brackets beside a result. */
export function isGoalInBrackets(before: string, after: string): boolean {
  return GOAL_BEFORE.test(before) || (/[（(][^（）()]{0,12}$/u.test(before) && GOAL_AFTER.test(after));
}

/**
 * Whether a token is no indicator, given what stands before and after it in its clause: durations, ages, ranks, ordinals,
 * bases (每50公斤), parts of names (200万吨露天矿), thresholds (80岁以上), counts that only announce a list.
 */
export function isNoise(token: FigureToken, before: string, after: string, core: string): boolean {
  if (token.kind !== 'figure') return true;
  if (token.unit === '') return !/[/之]/u.test(core);
  if (DURATION.test(token.unit)) return true;
  if (token.unit === '期' && /(?:举办|开办|举行|播出|发行|出版|推出)[^，、]*$/u.test(before)) return false;
  if (ORDINAL.test(token.unit)) return true;
  if (token.unit === '番' && /[两三四五六七八九]$/u.test(before)) return true;
  if (token.unit === '岁') return !/(?:寿命|年龄)[^，]*$|(?:提高|增加|延长)$|^(?:达到?|为)$/u.test(before);
  if (/(?:每|第|前|居|列|排名|新|×|x|X)$/u.test(before) && !/(?:新增|创新)$/u.test(before))
    return !before.endsWith('新') || token.unit === '条';
  if (/[前第](?:\d+[、和])+$/u.test(before)) return true;
  if (/^(?:条|项)(?:规定|铁规|禁令|措施办法|纪律)/u.test(token.unit + after)) return true;
  if (LARGE.test(token.unit) && after.startsWith('级')) return true;
  if (token.unit === '%' && /^[^，、]{0,4}抽样/u.test(after)) return true;
  if (/^(?:米|公里|千米)$/u.test(token.unit) && REACH.test(after)) return true;
  if (token.bound === 'at_least' && COUNTED_BY_SIZE.test(before)) return true;
  if (LARGE.test(token.unit) && PEOPLE.test(after)) return true;
  return (
    isListCount(token, before, after, core) ||
    isThreshold(token, before, after) ||
    isCapacity(token, before, after) ||
    isSpecification(token, before, after)
  );
}

function isListCount(token: FigureToken, before: string, after: string, core: string): boolean {
  const isChinese = !/[\d０-９]/u.test(core);
  if (isChinese && token.value < 20 && /^\p{Script=Han}+$/u.test(token.unit) && COUNTED_FEW.test(token.unit))
    return token.bound === 'exact' ? !isDone(before, after) : LIST_NOUN.test(after);
  if (!/^[个项条件大种类次]$/u.test(token.unit)) return false;
  if (/^次(?:会议|全会|大会|全体|党代会|代表|人代会|常委会)/u.test(token.unit + after)) return true;
  if (/^个?方面/u.test(after) || /^(?:个(?:环节|阶段|层面|层次|关键词|维度))/u.test(token.unit + after))
    return true;
  if (LISTED.test(after)) return true;
  return isChinese && (LIST_NOUN.test(after) || /(?:以下|如下|这|那|上述)$/u.test(before));
}

/** A small count in Chinese numerals is a result only where its clause says that something was made or reached. */
function isDone(before: string, after: string): boolean {
  if (LIST_NOUN.test(after)) return false;
  return (
    MADE.test(before) ||
    MADE_TOO.test(before) ||
    REACHED.test(after) ||
    /(?:跨越|迈上|跨上|登上)$/u.test(before)
  );
}

/** What is told apart by its size: 过5亿元[项目]6个, 纳税超百万元的[骨干企业]. */
const SIZED =
  /^(?:元)?(?:产值|营收|收入|规模)?(?:以上)?的?[\p{Script=Han}]{0,4}?(?:企业|项目|公司|商户|大户|园区|集群|发展规划)/u;

/** 亿元以上项目50个, 80岁以上老人: what a figure with 以上 says of the counted thing behind it. */
function isThreshold(token: FigureToken, before: string, after: string): boolean {
  const isMoney = /元$|[万亿]$/u.test(token.unit);
  if (
    isMoney &&
    /(?:[过超逾上]|以上)$/u.test(before + (token.bound === 'at_least' ? '超' : '')) &&
    SIZED.test(after)
  )
    return true;
  if (isMoney && token.valueTo !== null && /^(?:产值|营收|收入|规模)?的?企业/u.test(after)) return true;
  if (token.bound === 'exact' || token.bound === 'about') return false;
  if (
    !/^[的\p{Script=Han}“（(]/u.test(after) ||
    /^(?:的?(?:目标|水平|速度|要求|增速)|和|及|与|以及)/u.test(after)
  )
    return false;
  return /元$|^平方米|吨$|^岁/u.test(token.unit) && /\d/u.test(after) && !/[达增为在到]$/u.test(before);
}

/** 第二个50万辆整车项目, 东风500万只电池二期项目: a capacity inside a name. */
function isCapacity(token: FigureToken, before: string, after: string): boolean {
  if (!/^[万亿](?:辆|只|台|套|锭|羽|头|件|片|支|箱|个)$/u.test(token.unit) || token.bound !== 'exact')
    return false;
  return (
    /^[\p{Script=Han}A-Za-z]{2,14}?(?:项目|生产线|工厂)/u.test(after) &&
    /[\p{Script=Han}）”]$/u.test(before) &&
    !VERB_BEFORE.test(before)
  );
}

/** Ends what stands before an amount that is made or treated. */
const VERB_BEFORE =
  /(?:达到?|为|增|完成|建成|建设|实现|新建|新增|年产|投产|形成|共|到|至|约|有|的|升|少|降|能力|产能|储备|减排|关停|淘汰|处理|推进|实施|启动|引进)$/u;

const PRODUCED =
  /(?:达到?|为|增|完成|建成|实现|新建|年产|投产|形成|共|到|至|约|有|的|升|少|降|能力|产能|储备|减排|关停|淘汰|处理)$/u;

/** 大唐700万吨露天矿, 2×35万千瓦热电: a capacity between two parts of a name. */
function isSpecification(token: FigureToken, before: string, after: string): boolean {
  if (!/(?:吨|千瓦|伏|兆瓦)$/u.test(token.unit) || token.bound !== 'exact') return false;
  if (
    !/^[\p{Script=Han}A-Za-z]/u.test(after) ||
    /^(?:的|扩建|改造|新建|和|及|以|左右|能力|产能|标准煤|增|提高|扩大|上升|下降|减|降|用于)/u.test(after)
  )
    return false;
  return /[\p{Script=Han}）”]$/u.test(before) && !PRODUCED.test(before);
}
