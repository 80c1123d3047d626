import { EMPTY_NOUN, LEAD, LEAD_VERB, NARROWED, PREDICATE, TAIL } from './phrases.ts';
import { isMeasure, MEASURE } from './shared-words.ts';

/** The circumstance a clause begins with: 在提高质量的基础上. */
const GROUND = /^在[^，]{1,30}(?:基础上|情况下|条件下|前提下|过程中|的同时)/u;
/** The same between the name and its verb, or what another figure in it leaves of it: 警情[在上年大降的基础上]再降5%. */
const INNER_GROUND =
  /(?:(?<=[\p{Script=Han}A-Za-z）]{2})是?在[^，]{2,30}|^[)）]?的?)基础上$|(?<=\p{Script=Han}{2})在(?:[去上前]年|\d{4}年)[^，]{0,8}(?:任务|基数|水平|目标|实绩)$/u;
/** An item of a list that a number unread stands in: 实施3年、. PM10、PM2.5 are names. */
const LISTED_BEFORE = /^.*(?<![A-Za-z\d.])\d[\d.]*[^、\d]{0,4}、/u;
const LONGEST_TAIL = 24;
const LONGEST_TOPIC = 20;
const TOPIC_VERB =
  /(?:屡创|再创|创下|创历史|创新高|持续|稳步|稳中|快速|平稳|大幅|显著|明显|不断|保持|稳定|迈上|再上|突破|全面|继续|进一步|逐步|加快|实现|由[负正降升跌增减]|扭[亏负转跌]|止跌|触底|企稳|回升|回落|回暖|再?[获喜首]获?丰收|喜获|再获|首次|首破|连[年续]|逆势|双双|跃居|跃升|位[居列]|稳?居(?=全|第)|成为|增势|势头|排名|好于|优于|快于|高于|低于|强劲|稳健|活跃)/u;
/** A clause that is nothing but the name of what the next ones measure: 城镇居民收入和农村居民收入，分别达到…. */
const INDICATOR =
  /^[^要了将使为][^要了将使]*(?:收入|总值|增加值|产值|产量|总额|零售额|销售额|投资额?|支出|余额|面积|人数|里程|覆盖率|普及率|入学率)$/u;
const INNER_TIME = /(?!^)(?:\d{1,2}月(?:份|[底末初]|\d{1,2}日)?|\d{4}年(?:[底末初])?)(?:以?[前后])?/gu;
/** A verb inside what stands before a figure; the name is behind it: 为低收入老年人[发放]高龄补贴. */
const INNER_VERB =
  /^.*(?:发放|提供|拨付|投放|减免|筹集|兑现|带动(?![力型性])|涉及|争取到?|清理|拆除|发现|收到|形成|查处|完成(?![率量])|建成(?!区(?!级)|[率面])|安排|下达|获批|组织(?![部化]))(?:了)?(?=[^，]{2,}$)/u;

/** The verb between who did it and what is measured: 宏光公司[实现]产值, 公路建设[累计完成]投资. */
const DONE = new RegExp(
  `(?<=[\\p{Script=Han}”）]{2})(?:力争|预计|预期|确保|累计|年内|全年|共|可|已|将)*(?:实现|完成)(?:了)?(?=(?:(?:工业|年|总|销售|营业|综合|固定资产|再|转移)?(?:${MEASURE}))$)`,
  'u',
);

/** A clause without a subject of its own: 实现“二十连丰”, 位居全省第一. */
const GOES_ON =
  /^(?:实现[“较]|创|再[创获上]|连续|保持|[位稳]?居(?!民)|[位排]?列|排|荣?获|首次|突破|跃|成为|高于|低于|快于|好于|由[负正]|扭|止跌|均|都|呈|圆满|超额)/u;
/** What a share is of, and no name: 完成年度目标的103%. */
const OF_GOAL = /^(?:年度|全年|年初|既定|[省市]|[定总]|下达|预期|计划|预算|目标|任务|的)+$/u;
/** What is left before a number that was broken: 产值[3.6 ]2亿元. */
const HALF_NUMBER = /(?<=\p{Script=Han})[\d.．·\s]+$/u;
/** 重点工程[中的]38项. */
const AMONG = /(?<=[程目业区户镇村校人家])中的?$/u;

/** The mark of a note below the text: 地区生产总值[1], “五乱”①. */
const NOTE_MARK = /[①-⑳⑴-⒇]|[[［〔]\d{1,3}[\]］〕]/gu;

/** The name in what stands before a figure, verb, time and comparison taken away; '' where none is left. */
export function nameBefore(before: string): string {
  let name = stripTail(before.replace(NOTE_MARK, ''));
  name = name.replace(/^.*[：:；;]/u, '').replace(LISTED_BEFORE, '');
  name = stripLead(name.replace(GROUND, '')).replace(GROUND, '').replace(INNER_GROUND, '');
  const shorter = name.replace(LEAD_VERB, '');
  if (shorter.length >= 3 || shorter === '') name = stripLead(shorter);
  name = name.replace(INNER_TIME, '');
  name = name
    .replace(DONE, (verb) => (name.endsWith('投资') && verb.includes('完成') ? '完成' : ''))
    .replace(/^(?:[一二两三四五六七八九十\d]+年)$/u, '');
  name = name
    .replace(HALF_NUMBER, '')
    .replace(AMONG, '')
    .replace(OF_GOAL, '')
    .replace(/^[了的]/u, '')
    .replace(/占([^占]+)的$/u, '占$1比重');
  return /[\p{Script=Han}A-Za-z”]/u.test(name) && name.length >= 2 ? name : '';
}

/** The last verb that stands before a figure where nothing else does: 投资, 投入. */
function stripTail(before: string): string {
  let text = before.trim();
  for (;;) {
    const tail = TAIL.exec(text.slice(-LONGEST_TAIL));
    if (tail === null || tail[0] === '') return text;
    // 降幅收窄3个百分点 changes the rate, and so the name keeps it.
    if (/幅度?$/u.test(tail[0]) && NARROWED.test(before.slice(text.length - tail[0].length))) return text;
    text = text.slice(0, text.length - tail[0].length).trimEnd();
  }
}

/** Whether `words` say only that something is so or changed: 增长, 同比下降了. */
export function isOnlyVerb(words: string): boolean {
  return stripTail(words) === '';
}

function stripLead(before: string): string {
  let text = before.trim();
  for (;;) {
    const lead = LEAD.exec(text);
    if (lead === null || lead[0] === '' || text.length - lead[0].length === 1) return text;
    text = text.slice(lead[0].length).trimStart();
  }
}

/** A name in quotation marks, whose words end nothing: “家门口的老年大学”. */
const QUOTED = /“[^”]{1,20}”|《[^》]{1,40}》/gu;
/** A remark behind a unit: 7万套[（间）], 12家[（含国家级2家）]. */
const UNIT_NOTE = /^\s*[（(][^）)]*(?:[）)]|$)/u;

/** The counted thing right behind a figure: 10家[平价蔬菜超市]投入使用; '' where a verb or nothing follows. */
export function nameAfter(after: string): string {
  const text = after.replace(UNIT_NOTE, '').replace(/^的/u, '').trim();
  if (!/^[\p{Script=Han}“A-Za-z（\d]/u.test(text) || EMPTY_NOUN.test(text)) return '';
  const predicate = PREDICATE.exec(text.replace(QUOTED, (words) => '“'.repeat(words.length)));
  const name = (predicate === null ? text : text.slice(0, predicate.index))
    .replace(/(?:[、，和及与或（(]|之一|累计|共计|合计|总计|预计|计划|年内|目前)+$/u, '')
    .replace(AMONG, '');
  return name.length >= 1 &&
    !/^(?:左右|以上|以下|和|及|与|或|以及|多(?!功能|元|式|层|种|媒体|语|用途|肉|彩|金属|晶))/u.test(name)
    ? name
    : '';
}

/** The part of `before` behind its last verb of giving or making. */
export function behindInnerVerb(before: string): string {
  return DONE.test(stripTail(before)) ? before : before.replace(INNER_VERB, '');
}

/**
 * What a clause without a figure is about: 粮食产量|屡创历史新高, 出口|由负转正, 连续7年提高[养老金水平]; '' where it only goes
 * on (再上新台阶), null where that can't be told.
 */
export function topicOf(clause: string): string | null {
  const text = stripLead(clause.replace(/^(?:[^，]{0,6})?连续\d+年/u, ''));
  if (GOES_ON.test(clause)) return '';
  const verb = TOPIC_VERB.exec(text);
  if (verb !== null && isMeasure(text.slice(0, verb.index))) return text.slice(0, verb.index);
  const won = /^[^，]{2,14}?(?:荣获|获评|获得|斩获|摘取|获)(?!批)(.{3,16})$/u.exec(text)?.[1];
  if (won !== undefined && !/[，、]/u.test(won)) return won;
  const object = /^(?:提高|增加|扩大|加大|改善|降低|减少|压缩)(.{2,})$/u.exec(text)?.[1];
  if (object !== undefined) return object.length <= LONGEST_TOPIC ? object : null;
  if (INDICATOR.test(text) && text.length <= LONGEST_TOPIC * 2 && !TOPIC_VERB.test(text)) return text;
  if (verb === null) return nameBefore(text) === '' ? '' : null;
  const topic = stripTail(text.slice(0, verb.index));
  if (topic.length < 2) return '';
  return topic.length <= LONGEST_TOPIC ? topic : null;
}
