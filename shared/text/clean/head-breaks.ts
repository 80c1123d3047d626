import type { Replacement } from './layer.ts';

/** The head of a report never runs further; the longest met has 260 characters. */
const HEAD = 800;
const DIGIT = '[0-9０-９]';

/** Places where a head printed without line breaks goes on with its next line. */
const PLACES: readonly RegExp[] = [
  // 2001年政府工作报告|奋斗的五年; not 政府工作报告（摘要）, 政府工作报告的说明
  /^\s*(?:\S{0,14}?年)?\S{0,12}?政府工作报告(?=[^\S\n]?[\p{Script=Han}“])(?![^\S\n]?(?:的|说明|摘要|单行))/u,
  // 政府工作报告|——2001年3月5日在……
  new RegExp(`^[^\\n]*?[^\\s—－-](?=(?:——|－－|--)\\s*(?:1|2|１|２)[\\s]?${DIGIT})`, 'u'),
  // ……第一次会议上|国务院总理某某某; not ……第一次会议上作政府工作报告
  /第[^\s第]{1,4}次(?:全体)?会议上(?=\p{Script=Han}{0,14}?(?:总理|主席|主任|[省市区县州旗盟]长))/u,
  // ……总理某某某|各位代表：
  /^(?:(?!各位代表)[\s\S])*?[^\n](?=各位代表[：:！!])/u,
];

/** Line breaks inside a head whose title, session, speaker and address were glued together. */
export function findHeadBreaks(text: string): readonly Replacement[] {
  const head = text.slice(0, HEAD);
  return PLACES.flatMap((place) => {
    const match = place.exec(head);
    if (match === null) return [];
    const at = match.index + match[0].length;
    return [{ start: at, end: at, inserted: '\n' as const }];
  });
}
