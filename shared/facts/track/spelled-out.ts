/**
 * What reports shorten from one year to the next, and what it stands for. Words of the genre that every place uses, no
 * names: those are matched by the characters that they share.
 */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['低保', '最低生活保障'],
  ['医保', '医疗保险'],
  ['社保', '社会保障'],
  ['医改', '医药卫生体制改革'],
  ['新农合', '新型农村合作医疗'],
  ['新农保', '新型农村社会养老保险'],
  ['国企', '国有企业'],
  ['央企', '中央企业'],
  ['民企', '民营企业'],
  ['环保', '环境保护'],
  ['高校', '高等学校'],
  ['规上', '规模以上'],
  ['技改', '技术改造'],
  ['保障房', '保障性住房'],
  ['棚改', '棚户区改造'],
  ['国内生产总值', '生产总值'],
  ['地区生产总值', '生产总值'],
  ['经济增长预期目标', '生产总值增长'],
]);
const SHORTENED = new RegExp([...SPELLED_OUT.keys()].join('|'), 'gu');
/** Schools by their number: 第三中学, 三中. */
const NUMBERED = /第([一二三四五六七八九十]+)([中小])学/gu;

/** `text` with its abbreviations spelled out, for matching only: offsets do not hold. */
export function spellOut(text: string): string {
  return text.replace(NUMBERED, '$1$2').replace(SHORTENED, (word) => SPELLED_OUT.get(word) ?? word);
}
