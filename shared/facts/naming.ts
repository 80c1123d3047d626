import type { FigureToken } from '../text/figures/figure-tokens.ts';
import { behindInnerVerb, nameAfter, nameBefore, topicOf } from './figure-name.ts';
import { isList, splitNames } from './joint-names.ts';
import { RESPECTIVELY, type Mention } from './mentions.ts';
import { TIME } from './phrases.ts';
import { isMeasure } from './shared-words.ts';

/** What earlier clauses of the paragraph leave to later ones that name nothing. */
export type NameMemory = {
  /** Names of the sentence that a following 增长9.1% is about, latest last. */
  readonly names: readonly string[];
  /** Names of the sentence before, which is read for them alone: one that begins with 增长9.1% goes on with them. */
  readonly carried: () => readonly string[];
  /** The clauses without a figure since the last one with figures: read only where a name is wanted of them. */
  readonly since: readonly string[];
};

/** What clauses without a figure are about. */
type Topic = {
  /** '' where there is none. */
  readonly topic: string;
  /** A clause that is about something else, which can't be told; '' where there is none. */
  readonly unclear: string;
};

/** A name, and whether it is a guess. */
export type Naming = { readonly name: string; readonly isDoubtful: boolean };

export const EMPTY_MEMORY: NameMemory = { names: [], carried: () => [], since: [] };
const KEPT_NAMES = 6;
/** What stands further back than so many clauses is not what a figure goes on with. */
const MOST_SINCE = 30;
const LONGEST_UNCLEAR = 20;
const TIME_OF = new RegExp(`${TIME}的$`, 'u');
const SHARE =
  /^(?:总量|总数|数量|规模)?(?:(?:超过|接近|将近|约为?|近|超|达到?)全[国省市区县](?:的)?$)|^(?:约?占(?:到|了)?|稳定在|保持在)(?:全[国省市区县年]|同期|[^，]{2,16}的|[^，]{2,16})(?:比重|比例)?(?:约|近|超|达到?)?$/u;
const BARE = /(?:投资|投入|融资|招商|就业|创业|支出|收入|产值|销售|出口|进口|贷款|补助|造林|绿化)$/u;
/** 是2014年的[1.7倍] goes on with the subject of the clause before. */
const MULTIPLE_OF = /^(?:是|为|相当于)[^，]*的$/u;
/** 投资3.3亿元的机场快速路 names the thing behind it: 机场快速路投资. */
const INVESTED = /^(?:总投资|投资)$/u;
/** A plain noun that belongs to what is counted behind the figure: 黑羊站水厂[3万吨]扩建项目. */
const PLACE = /^(?!全|.*[、等的使内各每])[\p{Script=Han}]{2,10}$/u;
const COUNTER = /^(?:个|家|条|项|名|位|户|处|所|座|件|种|类|人)$/u;
/** Verbs that say what a counted thing became, where the thing itself is only its unit: 2人获评全国道德模范. */
const BECAME =
  /^(?:获评|获得|荣获|获|入选|入围|成为|当选|晋升为?|列入|纳入|评为|被评为|被授予|被列为)(.{2,})$/u;

/** Counted people of whom only their act is told: 30万人参保. */
const PEOPLE_UNIT = /[人户名]$/u;
const DID =
  /^(?:参保|受益|就业|脱贫|参加|享受|上线|参会|参赛|落户|上岗|取得|领取|住上)[\p{Script=Han}]{0,10}$/u;
/** Two bases of one name: 高于[全国、全省]1.7和0.9个百分点, 比[上年和前年]提高. */
const BASES =
  /(?:分别)?(?:高于|低于|快于|高出|领先于?|好于|优于|[比较占]|提前于|相当于)([^，]{2,30}?)(?:平均水平|平均|水平|的)?(?:分别)?(?:同期)?(?:提高|增长|上升|下降|回落|降低|提升|增加|减少|[高低快多少])?(?:了|出)?$/u;
const COMPARED_LIST = /(?<=.{3})(?:(?<![同环占对之])比(?![重例率值])|较|高于|低于|快于).*$/u;
/** No name ends or begins so. */
const NO_END = /(?:分别|达到|为|[-—－–（(、，：:“《])$/u;
/** An item's number: （4）. */
const ITEM = /^[（(]?[\d一二三四五六七八九十]{1,2}[）)]/u;
/** A remark that the figure stands in or behind: 住房（含人才房. */
const UNCLOSED = /(?<=..)[（(《“][^）)》”]*$/u;
const NO_START = /^(?![“‘《「【〔[<])[\p{P}\p{S}]/u;

/** The names of a group of figures and what later clauses may go on with. */
export function nameGroup(
  group: readonly Mention[],
  memory: NameMemory,
): { readonly names: readonly Naming[]; readonly memory: NameMemory } {
  const [first] = group;
  if (first === undefined) return { names: [], memory };
  const own = nameBefore(behindInnerVerb(first.before));
  const joint = group.length > 1 ? nameJointly(group, memory) : null;
  const single = joint ?? group.map(() => nameOne(first, own, memory));
  const names = single.map(({ name, isDoubtful }) => ({ name: trimName(name), isDoubtful }));
  const known = names.map(({ name }) => name).filter((name) => name !== '');
  // 产值连续迈上[4个]台阶、达9亿元 goes on with 产值, 甲厂获[2项]金奖，占全市一半 with 金奖.
  const about = joint === null && isMeasure(own) ? [own] : [...new Set(known)];
  return {
    names,
    memory: { ...memory, names: [...memory.names, ...about].slice(-KEPT_NAMES), since: [] },
  };
}

function trimName(name: string): string {
  let text = name.trim().replace(ITEM, '').replace(UNCLOSED, '');
  for (;;) {
    const shorter = text.replace(NO_END, '').replace(NO_START, '').trim();
    if (shorter === text) return text;
    text = shorter;
  }
}

/** The names of figures in a row: of the list before them, of the clause before, of the last figures; null where one name will do. */
function nameJointly(group: readonly Mention[], memory: NameMemory): readonly Naming[] | null {
  const before = group[0]?.before ?? '';
  const count = group.length;
  const bases = BASES.exec(before);
  if (bases !== null && splitNames(bases[1] ?? '', count).length === count) {
    const own = nameBefore(before.slice(0, bases.index));
    if (!isList(own)) return group.map(() => (own === '' ? goOn(group[0], memory) : sure(own)));
  }
  const { list, suffix } = takeList(before);
  const whole = (name: string): string => (name.endsWith(suffix) ? name : `${name}${suffix}`);
  if (list !== '') {
    const names = splitNames(list, count);
    if (names.length === count) return names.map((name) => sure(whole(name)));
    if (!RESPECTIVELY.test(before) && !isList(list)) return null;
    return group.map(() => ({ name: whole(list), isDoubtful: true }));
  }
  const known = namesOf(memory, count);
  if (known.length === count) return known.map((name) => sure(whole(name)));
  const { name } = goOn(group[0], memory);
  return group.map(() => ({ name: whole(name), isDoubtful: true }));
}

/** `count` names that the clause before or the last figures left. */
function namesOf(memory: NameMemory, count: number): readonly string[] {
  const { topic } = topicIn(memory);
  if (topic !== '') return splitNames(topic, count);
  return (memory.names.length > 0 ? memory.names : memory.carried()).slice(-count);
}

/**
 * The list before 分别, without what it is compared with (贷款、存款增速|比全国分别高), and what is measured of each
 * item, where that stands behind 分别: 甲厂、乙厂分别实现[税收], 分别[占工业的]30%、24%.
 */
function takeList(before: string): { readonly list: string; readonly suffix: string } {
  const at = before.search(RESPECTIVELY);
  if (at < 0) return { list: nameBefore(behindInnerVerb(before)), suffix: '' };
  const rest = before.slice(at + 2).trim();
  const noun = nameBefore(rest).replace(/的$/u, '');
  const measured = isMeasure(noun) && !/目标|任务|计划|预算/u.test(noun) ? noun : '';
  const list = before.slice(0, at).replace(COMPARED_LIST, '');
  return {
    list: nameBefore(behindInnerVerb(list)),
    suffix: SHARE.test(rest) ? shareOf(rest) : measured,
  };
}

function sure(name: string): Naming {
  return { name, isDoubtful: false };
}

/** What a new sentence knows of the one before, which had the names that `carried` gives. */
export function beginSentence(carried: NameMemory['carried']): NameMemory {
  return { ...EMPTY_MEMORY, carried };
}

/** What a clause without figures leaves to the next one. */
export function rememberTopic(memory: NameMemory, words: string): NameMemory {
  return { ...memory, since: [...memory.since.slice(-MOST_SINCE), words] };
}

/** The last clause that says anything decides. */
function topicIn({ since }: NameMemory): Topic {
  for (const words of since.toReversed()) {
    const topic = topicOf(words);
    if (topic === null) return { topic: '', unclear: words };
    if (topic !== '') return { topic, unclear: '' };
  }
  return { topic: '', unclear: '' };
}

/** The name of a figure that has none of its own. */
function goOn(mention: Mention | undefined, memory: NameMemory): Naming {
  const last = memory.names.at(-1);
  const { topic, unclear } = topicIn(memory);
  if (mention?.isFirst === true && topic !== '') return { name: topic, isDoubtful: isList(topic) };
  if (last !== undefined) return { name: last, isDoubtful: unclear !== '' };
  if (unclear !== '') return { name: unclear.slice(0, LONGEST_UNCLEAR), isDoubtful: true };
  const carried = memory.carried().at(-1);
  return carried === undefined ? { name: mention?.before ?? '', isDoubtful: true } : sure(carried);
}

function nameOne(mention: Mention, own: string, memory: NameMemory): Naming {
  const { before, after, token } = mention;
  const counted = nameAfter(after);
  const bare = before.trim();
  if (SHARE.test(bare) && !(counted !== '' && token.unit !== '%')) {
    const { name, isDoubtful } = goOn(mention, memory);
    return { name: `${name}${shareOf(bare)}`, isDoubtful };
  }
  if (token.unit === '倍' && MULTIPLE_OF.test(bare)) return goOn(mention, memory);
  const named = nameHere(mention, own, counted);
  return named === '' ? goOn(mention, memory) : sure(named);
}

/** The name that a figure has in its own clause; '' where it goes on with another. */
function nameHere({ before, after, rest, token }: Mention, own: string, counted: string): string {
  const bare = before.trim();
  const thing =
    after.startsWith('的') && INVESTED.test(own === '' ? bare : own) ? projectOf(after, rest, counted) : '';
  if (thing !== '') return `${thing}${INVESTED.exec(own === '' ? bare : own)?.[0] ?? ''}`;
  const purpose = /^用于([^，]{2,12})$/u.exec(after)?.[1];
  if (own !== '' && purpose !== undefined && bare.endsWith('投入')) return `${own}${purpose}投入`;
  if (own !== '' && isOwned(token, before, counted)) return own;
  if (counted !== '')
    return before.endsWith(own) && PLACE.test(own) && !COUNTER.test(token.unit)
      ? `${own}${counted}`
      : counted;
  if (own !== '') return own;
  const made = BARE.exec(bare.replace(/(?:了|达到?|完成|约|近|超过?)$/u, ''))?.[0];
  const became = token.unit === '%' ? undefined : BECAME.exec(after)?.[1];
  const did = PEOPLE_UNIT.test(token.unit) ? DID.exec(after)?.[0] : undefined;
  return made ?? became ?? did ?? '';
}

/** What money goes into: 投资6亿元的[老厂整体搬迁项目]; in a list 投资6亿元的甲厂、投资8亿元的乙厂等项目 the last word is shared. */
function projectOf(after: string, rest: string, counted: string): string {
  const project = /^的([^，、\d]*?(?:项目|工程))(?!部)/u.exec(after)?.[1];
  if (project !== undefined) return project.replace(/等(?=(?:项目|工程)$)/u, '');
  const shared = /等(?:[\d０-９]+[个项])?(?:重点|重大|一批)?(项目|工程)/u.exec(rest)?.[1] ?? '';
  return counted === '' || /(?:项目|工程)$/u.test(counted)
    ? counted
    : `${counted.replace(/等$/u, '')}${shared}`;
}

/** 占全国增量的 is a share: 占全国增量比重. */
function shareOf(before: string): string {
  const [, sum = '', words = before] = /^(总量|总数|数量|规模)?(.*)$/u.exec(before) ?? [];
  const base = words
    .replace(/^(?:约?占(?:到|了)?|稳定在|保持在|超过|接近|将近|约为?|近|超|达到?)/u, '')
    .replace(/(?:约|近|超|达到?)$/u, '');
  return `${sum}占${base.replace(/的?(?:比重|比例)?$/u, '')}比重`;
}

/** Whether the name stands before the figure and not behind it. */
function isOwned(token: FigureToken, before: string, counted: string): boolean {
  if (counted === '' || /[从由]$/u.test(before.trim())) return true;
  if (/[的等：]$|(?:使|为|将|对|向|在|有|让|把)$/u.test(before.replace(TIME_OF, '')))
    return /(?:提高|增加|扩大|上升)/u.test(counted);
  return /元$|[%‰倍番]|百分点/u.test(token.unit);
}
