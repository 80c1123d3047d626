import type { FigureToken } from '../text/figures/figure-tokens.ts';
import { splitNames } from './figure-group.ts';
import { behindInnerVerb, nameAfter, nameBefore, topicOf } from './figure-name.ts';
import type { Mention } from './mentions.ts';
import { TIME } from './phrases.ts';

/** What earlier clauses of the paragraph leave to later ones that name nothing. */
export type NameMemory = {
  /** Names that a following 增长9.1% is about, latest last. */
  readonly names: readonly string[];
  /** What the clause before, without a figure, is about; '' where the last clause had figures. */
  readonly topic: string;
};

export const EMPTY_MEMORY: NameMemory = { names: [], topic: '' };
const KEPT_NAMES = 6;
const TIME_OF = new RegExp(`${TIME}的$`, 'u');
const SHARE =
  /^(?:约?占(?:到|了)?|稳定在|保持在)(?:全[国省市区县年]|同期|[^，]{2,16}的|[^，]{2,16})(?:比重|比例)?(?:约|近|超|达到?)?$/u;
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

/** The names of a group of figures and what later clauses may go on with. */
export function nameGroup(
  group: readonly Mention[],
  memory: NameMemory,
): { readonly names: readonly string[]; readonly memory: NameMemory } {
  const [first] = group;
  if (first === undefined) return { names: [], memory };
  const own = nameBefore(behindInnerVerb(first.before));
  const split = group.length === 1 ? [] : splitAmong(group.length, own, memory);
  const names = split.length === group.length ? split : group.map(() => nameOne(first, own, memory));
  const about = split.length === group.length || own === '' ? names : [own];
  return {
    names,
    memory: {
      names: [...memory.names, ...about.filter((name) => name !== '')].slice(-KEPT_NAMES),
      topic: '',
    },
  };
}

/** The names of `count` figures in a row: of the list before them, of the clause before, of the last figures. */
function splitAmong(count: number, own: string, memory: NameMemory): readonly string[] {
  if (own !== '') return splitNames(own, count);
  const topics = memory.topic === '' ? [] : splitNames(memory.topic, count);
  return topics.length === count ? topics : memory.names.slice(-count);
}

/** What a clause without figures leaves to the next one. */
export function rememberTopic(memory: NameMemory, words: string): NameMemory {
  return { ...memory, topic: topicOf(words) };
}

function nameOne(mention: Mention, own: string, memory: NameMemory): string {
  const { before, after, token } = mention;
  const counted = nameAfter(after);
  const last = mention.isFirst && memory.topic !== '' ? memory.topic : (memory.names.at(-1) ?? '');
  const bare = before.trim();
  if (SHARE.test(bare) && !(counted !== '' && token.unit !== '%')) return `${last}${shareOf(bare)}`;
  if (token.unit === '倍' && MULTIPLE_OF.test(bare)) return last;
  const thing = after.startsWith('的') && INVESTED.test(own === '' ? bare : own) ? counted : '';
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
  return made ?? became ?? did ?? (last === '' ? bare : last);
}

/** 占全国增量的 is a share: 占全国增量比重. */
function shareOf(before: string): string {
  const base = before.replace(/^(?:约?占(?:到|了)?|稳定在|保持在)/u, '').replace(/(?:约|近|超|达到?)$/u, '');
  return `占${base.replace(/的?(?:比重|比例)?$/u, '')}比重`;
}

/** Whether the name stands before the figure and not behind it. */
function isOwned(token: FigureToken, before: string, counted: string): boolean {
  if (counted === '' || /[从由]$/u.test(before.trim())) return true;
  if (/[的等：]$|(?:使|为|将|对|向|在|有|让|把)$/u.test(before.replace(TIME_OF, '')))
    return /(?:提高|增加|扩大|上升)/u.test(counted);
  return /元$|[%‰倍番]|百分点/u.test(token.unit);
}
