import { EMPTY_NOUN, LEAD, LEAD_VERB, PREDICATE, TAIL } from './phrases.ts';

/** The circumstance a clause begins with: 在提高质量的基础上. */
const GROUND = /^在[^，]{2,30}(?:基础上|情况下|条件下|前提下|过程中|的同时)/u;
const LONGEST_TAIL = 24;
const LONGEST_TOPIC = 20;
const TOPIC_VERB =
  /(?:屡创|再创|创下|创历史|创新高|持续|稳步|快速|平稳|大幅|显著|明显|不断|保持|稳定|迈上|再上|突破|全面|继续|进一步|逐步|加快|实现)/u;
/** A clause that is nothing but the name of what the next ones measure: 城镇居民收入和农村居民收入，分别达到…. */
const INDICATOR =
  /^[^要了将使为][^要了将使]*(?:收入|总值|增加值|产值|产量|总额|零售额|销售额|投资额?|支出|余额|面积|人数|里程|覆盖率|普及率|入学率)$/u;
const INNER_TIME = /(?!^)(?:\d{1,2}月(?:份|[底末初]|\d{1,2}日)?|\d{4}年(?:[底末初])?)(?:以?[前后])?/gu;
/** A verb inside what stands before a figure; the name is behind it: 为低收入老年人[发放]高龄补贴. */
const INNER_VERB =
  /^.*(?:发放|提供|拨付|投放|减免|筹集|兑现|带动|涉及|争取到?|清理|拆除|发现|收到|形成|查处|完成|建成|安排|下达|获批|组织)(?:了)?(?=[^，]{2,}$)/u;

/** The name in what stands before a figure, verb, time and comparison taken away; '' where none is left. */
export function nameBefore(before: string): string {
  let name = stripTail(before);
  name = name.replace(/^.*[：:；;]/u, '').replace(/^.*\d[^、]{0,4}、/u, '');
  name = stripLead(name.replace(GROUND, ''));
  const shorter = name.replace(LEAD_VERB, '');
  if (shorter.length >= 3 || shorter === '') name = stripLead(shorter);
  name = name.replace(INNER_TIME, '');
  name = name.replace(/^的/u, '').replace(/占([^占]+)的$/u, '占$1比重');
  return /[\p{Script=Han}A-Za-z”]/u.test(name) && name.length >= 2 ? name : '';
}

/** The last verb that stands before a figure where nothing else does: 投资, 投入. */
function stripTail(before: string): string {
  let text = before.trim();
  for (;;) {
    const tail = TAIL.exec(text.slice(-LONGEST_TAIL));
    if (tail === null || tail[0] === '') return text;
    text = text.slice(0, text.length - tail[0].length).trimEnd();
  }
}

function stripLead(before: string): string {
  let text = before.trim();
  for (;;) {
    const lead = LEAD.exec(text);
    if (lead === null || lead[0] === '' || text.length - lead[0].length === 1) return text;
    text = text.slice(lead[0].length).trimStart();
  }
}

/** The counted thing right behind a figure: 10家[平价蔬菜超市]投入使用; '' where a verb or nothing follows. */
export function nameAfter(after: string): string {
  const text = after.replace(/^的/u, '').trim();
  if (!/^[\p{Script=Han}“A-Za-z（\d]/u.test(text) || EMPTY_NOUN.test(text)) return '';
  const predicate = PREDICATE.exec(text);
  const name = (predicate === null ? text : text.slice(0, predicate.index)).replace(
    /[、，和及与或（(]+$/u,
    '',
  );
  return name.length >= 1 && !/^(?:左右|以上|以下|和|及|与|或|以及|多)/u.test(name) ? name : '';
}

/** The part of `before` behind its last verb of giving or making. */
export function behindInnerVerb(before: string): string {
  return before.replace(INNER_VERB, '');
}

/** What a clause without a figure is about: 粮食产量|屡创历史新高, 连续7年提高[养老金水平]; '' where that is not plain. */
export function topicOf(clause: string): string {
  const text = stripLead(clause.replace(/^(?:[^，]{0,6})?连续\d+年/u, ''));
  const object = /^(?:提高|增加|扩大|加大|改善|降低|减少|压缩)(.{2,})$/u.exec(text)?.[1];
  if (object !== undefined) return object.length <= LONGEST_TOPIC ? object : '';
  if (INDICATOR.test(text) && text.length <= LONGEST_TOPIC * 2 && !TOPIC_VERB.test(text)) return text;
  const verb = TOPIC_VERB.exec(text);
  const topic = verb === null ? '' : text.slice(0, verb.index);
  return topic.length >= 2 && topic.length <= LONGEST_TOPIC && !/[、和]/u.test(topic) ? topic : '';
}
