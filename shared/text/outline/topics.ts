import type { Block } from './block.ts';

/** Topic sentences are short: the longest met has 28 characters, the shortest 4. */
const SHORTEST = 4;
const LONGEST = 32;
/** Among topics, a sentence this short is taken for one though its words tell nothing. */
const LONGEST_UNNAMED = 20;
/** What goes on behind a topic sentence is more than a remark. */
const SHORTEST_BODY = 15;

/** How what is to be done begins: adverbs that stand before a verb … */
const MANNER =
  '(?:继续|进一步|着力|切实|积极|全面|大力|稳步|稳妥|努力|认真|扎实|扎扎实实|牢牢|深入|不断|统筹|坚决|坚定不移|千方百计|更加|更大力度|更高水平|更高质量|更好|更实举措|优先|有效|充分|严格|严厉|高度|持续|加力|一体|协同|协调|毫不松懈|毫不放松|高质量|高标准|高水平|高效|全力|重点|抓紧|依法|有序|合理|科学|妥善|逐步|尽快|同步|接续|纵深|精心|精准|创新|始终|必须|注重|突出|广泛|主动|集中|加快|加大|有力|有力有效|妥当|因地制宜|分类|系统|整体|融合|强力|聚力|奋力|倾力|用心用情|从严|坚持不懈|不失时机|适度|适时|尽力|多渠道|多措并举|多方|更|再|大|狠)';
/** … and the verbs themselves. */
const ACTION =
  '(?:加强|加快|加大|加强|加速|加力|推进|推动|推行|推广|促进|促|深化|扩大|提高|提升|提振|完善|健全|优化|实施|坚持|坚守|坚决|发展|建设|建立|建好|建成|构建|构筑|打造|打好|打赢|打击|抓好|抓紧|抓牢|抓住|抓实|抓|做好|做强|做大|做优|做实|搞好|搞活|办好|办|改善|改革|改进|改造|调整|调节|增强|增加|增进|强化|保障|保持|保护|保证|保|维护|控制|防范|防控|防治|化解|稳定|稳|巩固|落实|贯彻|开展|展开|实现|实行|培育|培养|培植|壮大|激发|激活|释放|支持|鼓励|引导|规范|整顿|整治|治理|创新|创建|创造|创优|营造|拓展|拓宽|开拓|开创|开放|开发|参与|利用|运用|转变|转换|解决|重视|关注|关心|注重|严守|严控|严肃|严格|守牢|守住|守护|筑牢|践行|弘扬|繁荣|传承|倡导|确保|统筹|协调|服务|融入|对接|发挥|制定|编制|普及|节约|厉行|履行|执行|适应|大兴|攻坚|引进|吸引|承接|盘活|挖掘|丰富|夯实|兜牢|兜|织密|织牢|补齐|补|破解|破除|突破|聚焦|聚力|围绕|突出|凝聚|密切|尊重|树立|用好|用活|管好|护好|讲好|当好|唱响|擦亮|塑造|重塑|厚植|涵养|激励|搭建|畅通|降低|减轻|减少|遏制|抑制|压缩|清理|查处|惩治|反对|杜绝|消除|缩小|缓解|延伸|升级|转型|布局|谋划|推|持续|继续|永葆|锤炼|勇于|敢于|善于|依法|清廉|廉洁|勤政|务实|面向|走|把|让|使|应对|支援|帮助|救助|扶持|扶贫|振兴|普惠|共建|共享|联动|协作|安排|部署|组织|动员|领导|理顺|分类|归|合理|正确|处理|遵循|牢记|牢固|认清|认真|看齐|解放|开门|接受|主动|自觉)';
const TASK = new RegExp(`^(?:在[^，,]{2,16}?[上中下])?(?:(?:${MANNER}地?)*${ACTION}|${MANNER}+地?)`, 'u');

/** How what was reached, or is to be, ends. */
const RESULT =
  /(?:增强|增进|加大|开展|实施|建设|势头|启动|稳固|提高|提升|改善|改进|改观|推进|推开|加强|进展|进步|成效|见效|显效|生效|实效|成果|发展|加快|加速|增长|增加|扩大|突破|显著|明显|成绩|成就|步伐|台阶|局面|面貌|变化|水平|亮点|高度|高地|新高|优势|好转|向好|回升|优化|完善|健全|巩固|稳定|平稳|安定|有序|下降|减少|缓解|展开|铺开|深化|深入|升级|转型|壮大|活跃|繁荣|形成|显现|凸显|彰显|释放|延伸|拓展|强劲|有力|丰硕|到位|发力|落地|跃升|跨越|完成|实现|兑现|赋能|和谐|有效|高效|提质|增效|焕发|涌现|更足|夯实|起色|成形|成势|成型|运行|协调|充实|丰富|多彩|保障|落实|建立|开工|竣工|投用|投产|过关|达标|领先|前列|持续|复苏|恢复|行稳|致远|提速|扩容|增多|强化|规范|优良|美丽|宜居|幸福|满意|认可|好评|担当|奋进|守牢|筑牢)(?:了)?$/u;

/** Sentences that talk about the house, a time, a reason or a duty rather than name a topic. */
const NO_TOPIC =
  /^(?:我|今年|去年|明年|今后|当前|目前|现在|近[年来几]|最近|过去|几年|多年|[一二三四五六七八九十]+年来|这|那|其|它|他|各级|各地|各位|各有关|各国|全体|全国|要(?!素)|应(?![对急])|对(?![外接口])|为(?!民)|从(?!严)|由于|因此|因而|同时|但|只|如果|没有|有(?![序效力])|将|第|不要|不能|实践|事实|首先|其次|此外|另外|总之|经过|根据|按照|随着|通过|关于|所有|一切|回顾|展望|让我|与此|以上|上述|世界|国际|中国|中[俄美日欧苏英法印韩]|同志|与|和(?![美谐平])|同(?!步)|并|也|还|就(?!业)|都(?!市)|又|已)/u;
/** 要 as a verb: 服务业要上台阶; not in 必要, 主要, 需要. */
const TO_DO = /(?<![必主重需纲首])要/u;
/** What a topic is worth is said in its body, not in its name: 转变增长方式刻不容缓. */
const VERDICT =
  /(?:刻不容缓|重要|重大|关键|必要|迫切|紧迫|艰巨|繁重|任重道远|不易|不够|不足|不高|不强|有限|光荣|神圣|可能|有利|正确|如此|之一|所在|根本|基础|前提|源泉|意义|很大|很多|很强|平凡)$/u;
/** The same, unless something is to be done about it: 解决突出问题, 发挥骨干作用. */
const MATTER = /(?:困难|问题|挑战|压力|作用)$/u;

/**
 * True where the paragraph opens with an unnumbered topic sentence: short, without figures, naming what is to be done
 * (扩大就业) or what was reached (就业稳定增长), and the paragraph goes on. Whether it is a heading its siblings decide.
 */
export function startsWithTopic(block: Block): boolean {
  if (block.isHead || block.marker !== undefined) return false;
  return hasBody(block) && isShaped(block.lead) && namesTopic(block.lead);
}

/** True where the paragraph opens with words shaped like a topic, whatever they say: 居民腰包鼓起来. */
export function couldOpenWithTopic(block: Block): boolean {
  if (block.isHead || block.marker !== undefined || hasTwoClauses(block)) return false;
  return hasBody(block) && block.lead.length <= LONGEST_UNNAMED && isShaped(block.lead);
}

function hasBody(block: Block): boolean {
  return block.words.length - block.lead.length >= SHORTEST_BODY;
}

/** True where the topic sentence has two clauses. */
export function hasTwoClauses(block: Block): boolean {
  return /[，,]/u.test(block.lead);
}

/** True for a whole paragraph that is nothing but a topic sentence. */
export function isTopicLine(block: Block): boolean {
  return couldBeTopicLine(block) && namesTopic(block.lead);
}

/** True for a whole paragraph shaped like a topic, whatever it says. */
export function couldBeTopicLine(block: Block): boolean {
  return !block.isHead && block.marker === undefined && block.isLine && isShaped(block.lead);
}

function isShaped(sentence: string): boolean {
  if (!/[。.]$/u.test(sentence)) return false;
  const words = sentence.slice(0, -1);
  const plain = words.replace(/[“‘《][^”’》]*[”’》]/gu, 'Q');
  if (words.length < SHORTEST || words.length > LONGEST || /[0-9０-９；;：:！？（(]/u.test(plain))
    return false;
  if ((plain.match(/[，,]/gu)?.length ?? 0) > 1 || /是(?!非)/u.test(plain)) return false;
  if (NO_TOPIC.test(plain) || isVerdict(plain)) return false;
  return !/将|应[该当]/u.test(plain) && !(TO_DO.test(plain) && /[，,]/u.test(plain));
}

function namesTopic(sentence: string): boolean {
  const words = sentence.slice(0, -1);
  return TASK.test(words) || (RESULT.test(words) && !MATTER.test(words));
}

/** True for words that judge rather than name: ……来之不易, ……刻不容缓. */
export function isVerdict(words: string): boolean {
  return VERDICT.test(words);
}
