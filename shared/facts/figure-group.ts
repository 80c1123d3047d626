/** Nouns that head the name of an indicator and may be shared by a list before it: 交通、水利领域[投资额]. */
const HEAD_NOUN =
  /(?:领域)?(?:增加值|总产值|产值|产量|产能|排放总量|排放量|排放|投资额|投资|营业收入|营收|收入|利润|税收|零售额|销售额|成交额|交易额|进出口额|出口额|进口额|进出口|出口|进口|总额|数量|人数|面积|里程|比重|比例|占比|覆盖率|参保率|入学率|利用率|合格率|[\p{Script=Han}]{2}率|[起次户件]数(?!量)|案件|价格|收购价|能耗|强度|浓度|规模|余额|标准|支出|经费|补助|就业|能力|水平)/u;

const PAIRED: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/城乡/u, ['城镇', '农村']],
  [/中小学/u, ['中学', '小学']],
  [/进出口/u, ['进口', '出口']],
  [/存贷款/u, ['存款', '贷款']],
  [/内外资/u, ['内资', '外资']],
];

/**
 * `name` as the `count` names of figures that stand in a list behind it: 化学需氧量、二氧化硫排放量分别下降… are two names
 * and share their last noun; 城乡居民收入 with two figures is 城镇 and 农村. Empty where it does not divide so.
 */
export function splitNames(name: string, count: number): readonly string[] {
  const parts = splitList(name);
  if (parts.length >= count) return shareHead(parts.slice(parts.length - count));
  if (count !== 2) return [];
  for (const [pattern, [first, second]] of PAIRED)
    if (pattern.test(name)) return [name.replace(pattern, first), name.replace(pattern, second)];
  return [];
}

/** 及 is no list mark inside 普及率 or 涉及. */
function isListMark(name: string, at: number): boolean {
  const char = name.charAt(at);
  return '、和与'.includes(char) || (char === '及' && !/[普涉波触以惠顾]/u.test(name.charAt(at - 1)));
}

/** The items of a list: quotation marks and brackets keep their commas. */
function splitList(name: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < name.length; at++) {
    const char = name.charAt(at);
    if ('“（(《'.includes(char)) depth += 1;
    else if ('”）)》'.includes(char)) depth -= 1;
    else if (depth === 0 && isListMark(name, at)) {
      parts.push(name.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(name.slice(start));
  return parts.map((part) => part.replace(/^以及|[以、]$/gu, '')).filter((part) => part !== '');
}

function shareHead(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  const head = HEAD_NOUN.exec(last);
  if (head === null || head.index === 0) return parts;
  const shared = last.slice(head.index);
  return parts.map((part, index) =>
    index === parts.length - 1 || HEAD_NOUN.test(part) ? part : part + shared,
  );
}
