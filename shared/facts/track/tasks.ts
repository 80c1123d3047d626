import type { Span } from '../../model/span.ts';

/** Verbs that a task opens with, its adverbs before them. */
const OPENING =
  /^(?:(?:一|二|三|四|五|六|七|八|九|十)(?:是|要)|要|今年|年内|必须|同时|并|将|我们|坚决|坚定不移|毫不放松|毫不动摇|持之以恒|慎终如始|一以贯之|继续|接续|进一步|更大力度|更大规模|更大范围|大规模|大范围|加力|扩围|因地制宜|因城施策|分类|分级|精准|动态|高效|高起点|常态化|全方位|全链条|多渠道|多措并举|多方|牢牢|适时|适度|深度|一体|顺利|规模化|片区化|集中|全员|提前|全面|全力|全部|积极|大力|扎实|努力|持续|认真|切实|深入|有序|稳步|稳妥|着力|重点|加快|加速|抓紧|尽快|充分|严格|不断|更加|逐步|高质量|高标准|高水平|统筹|协同|力争|确保|争取|保证|自觉|主动|坚持|有效|科学|合理|广泛|鼓励|支持|引导|组织|突出|再|也|都|又|先|创新|依法|深化|首先|以|、|，|按照[^，]{0,16}的?(?:原则|要求)|(?:集中力量)?(?:力争)?用[一二三四五两\d到至]+年(?:左右)?的?(?:时间)?|[一二三四五两]年内|大幅度?|适当|千方百计|(?:基本|初步)(?=完成|建成|解决|实现|形成|建立|消除|普及|达到|具备)|在[^，]{2,10}前|所有|为[^，]{2,10}(?=配备|提供))*/u;
const VERB =
  /^(?:推进|推动|推行|加大|整顿|打击|查处|纠正|减轻|改进|转变|放开|调整|普及|培养|保持|振兴|倡导|强化|偿还|提供|发放|安置|救助|帮助|关停|杜绝|反对|推广|推出|完成|建成|建设|建立健全|建立|健全|完善|实施好?|启动实施|启动|开工建设|开工|开展好?|组织开展好?|开通|打造|培育|发展|加强|强化|深化|优化|提升|提高|扩大|拓展|促进|落实|落细|抓好|做好|作好|做优|做强|做大|做热|搞好|办好|管好|用好|保护好?|修复|治理|整治|改造|改善|新建|扩建|引进|引入|吸引|申报|创建|争创|谋划好?|筹备|规划|编制|制定|研究|出台|修订|完善|规范|严格|实现|保障(?!性)|解决好?|化解|防范|遏制|遏止|压缩|压减|清理|关闭|淘汰|取消|放宽|统一|试编|开发|利用好?|探索|扶持|壮大|巩固|维护|接受|履行|参与|签署|商签|举办|承办|召开|整合|盘活|配备|增加|增强|减少|降低|控制|稳定|深入|学习|贯彻|维护|构建|形成|搭建|布局|开拓|放大|削减|开辟|严防|严控|守住|守牢|守好|筑牢|织密|兜牢|兜住|搬迁|迁建|注重|设立|成立|组建|发挥|争取|整改|激发|释放|撬动|集聚|扩容|实行|抑制|消除|申报|申请|通过|改变|打通|打赢|打好|创新|统一|撤并|置换|收购|盘活|补齐|做精|做细|放宽|降低|减免|免除|救治|免费|惠及|深入推进|普及|覆盖|修建|修编|编制|督促|撮合|挖掘|传承|弘扬|践行|惩治|查办|尊重|关爱|帮扶|资助|奖励|补助|延伸|延长|招引|对接|把|将|对|使(?!用)|让|通过|围绕|结合|依托|推|抓住|抓(?!手)|建(?![材筑华制])|拓|稳住|全部|试行|放开|纳入)+(?:了|好|对(?!外))?/u;
/** When a task is due, behind its name: 年内, 一季度, 在旅游旺季前. */
const DUE =
  /(?:今年|明年)?(?:在[^在]{2,8}前|[一二三四]季度|[上下]半年|\d{1,2}月(?:份|底|末)?前?|年底前?|年内|月底前|月份|[春秋]季学期)$/u;
/** What stands for the rest of a list: 滨河酒店[等项目]. */
const REST =
  /(?<=.{3})等(?:一批|[一二三四五六七八九十两\d]+[个项条所座家])?(?:重点|重大|配套|公共|公益|主要|城区|社会|基础)*(?:项目|工程|企业|任务|工作|场所|道路|设施|产业|品种|领域)?$/u;
/** What a task ends with and says nothing of its own. */
const CLOSING =
  /(?:等)?(?:的)?(?:建设任务|开发建设|基础设施建设|建设|工程|项目|工作|任务|活动|机制|制度|体系|政策|前期|(?<!”)规划|步伐|力度|水平|能力)?(?:按期|如期|全部|全面|顺利|正式|基本)?(?:开工建设|开工|建成并投入使用|建成投用|建成通车|建成|竣工|完工|投入使用|投入运营|投产|投用|通车|运营|落地|实施|取得实质性进展|达产)?$/u;
/** Words that make a clause a slogan and no task. */
const SLOGAN = /^(?:以|为|让|用|坚持|牢记|牢固树立|切实|始终|高举|紧扣|聚焦|是|这|各位|我们|面对|只有|更)/u;
/** （1）北环路延伸工程（2）老城管网改造: numbers inside a clause part its items as commas do. */
const ITEM_MARK = /[（(]\d{1,2}[）)]|[①-⑳]/gu;
const SHORTEST = 3;
const LONGEST_ITEM = 24;
/** A clause that ends so is a task without a verb in front: 东外环道路开工建设. */
const ENDING =
  /(?:工程|项目|建设|任务|改革|试点|布展|改善|[^，]{2,}(?:开工|竣工|投入使用|运营|建成|投产|开放|完工|通车|启动|封顶|验收|取消|延长.{1,4}|提高.{1,10}))$/u;

/** 城区[重点抓好]河道整治: who is to do it, before what says that it is to be done. 各级政府要… calls up, and is none. */
const DOER = /^\p{Script=Han}{2,10}?(?=重点|力争|争取)/u;
/** How something is to stand, told of it without a figure: 茶叶产量[保持稳定], 居民收入[与经济增长同步], 水耗[完成省下达目标]. */
const STATE =
  /(?:力争|确保|争取|要|将|基本)*(?:[与同和][^、]{2,14}(?:保持|基本|大体)*同步(?:增长)?|(?:继续|基本|总体|持续)*(?:保持|维持)(?:在?(?:基本|总体|持续|动态|合理|全国|全省|全市|较快|适度|平稳|健康))*(?:稳定|平稳|平衡|清零|同步|合理区间|增长|前列|先进水平)|稳中(?:有升|提质|向好)|(?:完成|达到|实现|控制在|低于|好于|优于).{0,8}(?:下达|上级|国家|省|市|区|县)[^，]{0,8}(?:目标|要求|任务|标准)(?:以内|之内|以上)?|不?(?:高于|快于|低于|好于|优于)[^，\d]{0,16}(?:上年|去年|水平|增速|增幅|平均数?))$/u;
const SHORTEST_SUBJECT = 4;
/** 全区学校全部达到省级标准: the schools. */
const ALL = /(?:全部|均|都)$/u;
/** 2019年达到国家要求: the year is no subject. */
const YEAR = /^\d{4}年?$/u;

/** 随着改革的深入, 在市委的领导下: under which things are done; 让我们 calls up. */
const CIRCUMSTANCE =
  /^(?:随着|鉴于|由于|让我们)|的(?:坚强|正确|有力|统一|集中统一)*(?:领导|带领|指导|监督|支持)下$/u;

/** A thing to be done: its name, and where it stands in the clause, its verb with it. */
export type Task = Span & { readonly name: string };

/**
 * The things that a clause sets to be done, one each: 确保时代广场、维多利等商贸综合体开工建设 are two. Empty for a clause
 * without a verb of doing, or one that only calls up.
 */
export function readTasks(sentence: string): readonly Task[] {
  if (CIRCUMSTANCE.test(sentence.replace(OPENING, ''))) return [];
  const clause = sentence.replace(ITEM_MARK, (mark) => '、'.repeat(mark.length));
  const opened = clause.replace(OPENING, '');
  const verb = VERB.exec(opened);
  const isOpened = opened.length < clause.length;
  if (verb === null) {
    const stated = readState(clause, opened);
    if (stated !== null) return [stated];
    if (!isOpened && !ENDING.test(clause)) return tasksOfDoer(clause);
    if (SLOGAN.test(opened)) return [];
  }
  const from = clause.length - opened.length + (verb?.[0].length ?? 0);
  const items = splitItems(clause, from);
  if (items.length > 0) return items;
  const object = clause.slice(from);
  return object.length < SHORTEST ? [] : [{ start: 0, end: clause.length, name: trimTask(object) }];
}

/** 粮食产量保持稳定: what is to stand so is what the task is about. */
function readState(clause: string, opened: string): Task | null {
  const state = STATE.exec(opened);
  if (state === null) return null;
  const name = opened.slice(0, state.index).replace(ALL, '');
  return name.length < SHORTEST_SUBJECT || YEAR.test(name) ? null : { start: 0, end: clause.length, name };
}

/** 城区重点抓好河道整治、危桥改造: the tasks behind the one who is to do them; a single one is named with its doer. */
function tasksOfDoer(clause: string): readonly Task[] {
  const doer = DOER.exec(clause)?.[0];
  if (doer === undefined || SLOGAN.test(clause)) return [];
  const opened = clause.slice(doer.length).replace(OPENING, '');
  const verb = VERB.exec(opened);
  if (verb === null) return [];
  const items = splitItems(clause, clause.length - opened.length + verb[0].length);
  return items.length > 0 ? items : [{ start: 0, end: clause.length, name: trimTask(clause) }];
}

/** The name without what closes it; the longest trimming that still leaves a name. */
function trimTask(object: string): string {
  let name = object.replace(/^、+/u, '').trim();
  for (;;) {
    const trimmed = [CLOSING, DUE, REST].reduce((rest, end) => rest.replace(end, ''), name).trim();
    if (trimmed === name || trimmed.length < SHORTEST) return name;
    name = trimmed;
  }
}

/** Whether an item is only a second thing to be done to the one before: 完成核准并[开工建设]. */
function isVerbAlone(words: string): boolean {
  return words !== '' && words.replace(CLOSING, '').replace(DOING_ALONE, '') === '';
}

/** 市政道路建设和[改造]: the second thing to be done, with nothing of its own. */
const DOING_ALONE = /^(?:新建|改建|扩建|改造|整治|治理|修缮|维护|管理|提升|更新|保护|利用|绿化|亮化)+$/u;

/** The items of a list joined by 、和与及并 behind `from`; none where one of them is no name. */
function splitItems(clause: string, from: number): readonly Task[] {
  const items = splitAt(clause, from);
  return items.length > 1 && items.every(isName) ? items : [];
}

function isName({ name }: Task): boolean {
  return name.length >= SHORTEST && name.length <= LONGEST_ITEM;
}

/** 东、西外环路 are one item. */
const SIDES = /^[东西南北]、[东西南北]\p{Script=Han}{2}/u;

/** Brackets and quotation marks keep what they hold. */
function splitAt(clause: string, from: number): readonly Task[] {
  const items: Task[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number): void => {
    const words = clause.slice(Math.max(start, from), end).replace(/^以/u, '');
    // 学校建设以[及]医院建设.
    const own = words.replace(/以$/u, '');
    const name = isVerbAlone(own) ? (items.at(-1)?.name ?? '') : trimTask(own);
    if (name !== '') items.push({ start, end: end - (words.length - own.length), name });
    // The first item keeps its verb, whatever mark stands between: 实施（1）北岭路延伸工程.
    if (items.length > 0) start = end + 1;
  };
  for (let at = from; at < clause.length; at++) {
    const char = clause.charAt(at);
    if ('“（(《'.includes(char)) depth += 1;
    else if ('”）)》'.includes(char)) depth -= 1;
    else if (
      depth === 0 &&
      '、和与及并'.includes(char) &&
      at > from &&
      !SIDES.test(clause.slice(at - 1, at + 4))
    )
      push(at);
  }
  push(clause.length);
  return items;
}
