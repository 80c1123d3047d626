import type { Marker } from './markers.ts';

/** A page that lost its line breaks glues more than one title to its text; a single one is a sentence like any other. */
export const FEWEST_GLUED = 2;

/** How the title of a part ends, and how the text behind it begins: 一、2030年工作回顾|过去的一年，……. */
const PART_SEAM =
  /^[^，。；：]{2,30}?(?:回顾|总结|情况|要求|目标|任务|安排|(?:重点|主要|政府的?)工作|成就|自身建设)(?=刚刚过去|过去|(?:19|20)\d\d年|今年|今后|去年|[一二三五六十]+年(?:来|工作)|做好|围绕|党的|市委|市[一二三四五]届|全[省市县区]|根据|按照|坚持|认真|贯彻|把|适应|面对|当前|纵观|要(?![求素点])|实现)/u;
/** The same for a section: （一）着力扩大消费|坚持把……. */
const SECTION_SEAM =
  /^[^。；：]{6,40}?(?:增长|转变|工作|能力|开放|需求|消费|建设|进程|步伐|力度|水平|活力|后劲|效益|稳定|发展)(?=坚持[以把]|牢固树立|继续(?=[^，。；]{5})|按照|深入开展|突出重点|在[^，。；]{4,12}的同时|加大[^，。；]{2,6}力度)/u;

/** Where the title that `words` open with ends and its text begins without a mark between the two; 0 where there is no such seam. */
export function findSeam(words: string, marker: Marker | undefined): number {
  if (marker === undefined) return 0;
  const behind = words.slice(marker.printed.length, marker.printed.length + 60);
  const pattern =
    marker.family === 'han' ? PART_SEAM : marker.family === 'han-bracket' ? SECTION_SEAM : undefined;
  const title = pattern?.exec(behind)?.[0];
  return title === undefined ? 0 : marker.printed.length + title.length;
}
