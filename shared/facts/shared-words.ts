/** Nouns that say what is measured; a list shares those at its end: 交通、水利[领域投资额]. */
export const MEASURE =
  '增加值|总产值|产值|产量|产能|排放总量|排放量|排放|投资额|投资|营业收入|营收|收入|利润|税收|零售额|销售额|成交额|交易额|进出口额|出口额|进口额|进出口|出口|进口|总额|数量|人数|面积|里程|比重|比例|占比|[\\p{Script=Han}]{2}率|[起次户件]数|案件|价格|收购价|能耗|水耗|电耗|强度|浓度|规模|余额|标准|支出|经费|补助|就业|能力|水平|贷款|存款|保费|生产总值|吞吐量|客运量|货运量|播种面积|在校生|增速|增幅|人次|总量|销量|消费';
/** Whether `name` ends in a noun that says what is measured. */
export function isMeasure(name: string): boolean {
  return MEASURED_END.test(name) || /[量额值]$/u.test(name);
}

/** Words that lead up to such a noun and go over with it: 城镇、农村[常住居民人均可支配收入]. */
const LINK =
  '领域|行业|产业|常住|居民|人均|可支配|纯|平均|年均|年平均|最低|年|日均|月|累计|净|新增|线网|网络|旅客|占[^、，]{1,14}';
const MEASURED_END = new RegExp(`(?:${MEASURE})$`, 'u');
const MEASURED = new RegExp(`^(?:${MEASURE})$`, 'u');
const LINK_END = new RegExp(`(?:${MEASURE}|${LINK})$`, 'u');
/** Ends a name that lacks nothing: 化学需氧量 does lack 排放量. */
const WHOLE = new RegExp(`(?:${MEASURE}|指数|比重|[^氧]量|值|额|率|费|床位数?|度|GDP|CPI|PPI)$`, 'u');
/** What the first name says of all: 单位生产总值[用水量]、能耗, 万元GDP[能耗]、水耗. */
const PER =
  /^(?:(?:每?[单万]?[位元]|每万元|每亿元|亩均|人均)(?:地区|国内)?(?:生产总值|GDP|GNP|工业增加值|增加值|产值)|规模以上(?:工业)?(?:企业)?|规上(?:工业)?(?:企业)?(?=利润|营业收入|增加值|产值|税收|用电)|安全生产事故|生产安全事故|各类事故)/u;
/** Nouns that are told side by side, of the same thing: 一般公共预算收入、[支出]. */
const SIBLINGS: readonly RegExp[] = [
  /(?:收入|支出)$/u,
  /(?:进口|出口)(?:额|总额|总值)?$/u,
  /(?:存款|贷款)(?:余额)?$/u,
  /(?:能|水|电)耗$|用[水电]量$|二氧化碳排放量?$/u,
];
/** Of one kind, so that what stands behind the second belongs to both: [乡镇]、[村级]养老服务设施覆盖率. */
const KIN: readonly RegExp[] = [
  /^(?:城镇|农村|城市|乡村|城区|市区)/u,
  /^(?:国家级|省级|市级|县级|区级|乡镇|村级|镇级|街道|社区)/u,
  /^(?:国内|国外|境内|境外|省内|省外|国际|海外|入境)/u,
  /^(?:公路|铁路|水路|航空|民航|机场|港口)/u,
];

/**
 * The names of a list, each whole: what the last alone ends in goes over to those before it (城镇和农村居民收入,
 * 存、贷款余额, 一、二、三季度产值), what the first alone begins with to those behind it (单位生产总值用水量、能耗).
 */
export function findShares(parts: readonly string[]): readonly string[] {
  return shareTail(shareHead(parts));
}

function shareHead(parts: readonly string[]): readonly string[] {
  const [first = '', ...rest] = parts;
  if (/^[一二三]$/u.test(first) && /^三?次?产业/u.test(rest.at(-1)?.slice(1) ?? ''))
    return parts.map((part) => `第${part}`);
  const per = PER.exec(first)?.[0] ?? (/^第[一二三四五六七八九十]$/u.test(first) ? '第' : '');
  if (per !== '' && per.length < first.length)
    return [first, ...rest.map((part) => (PER.test(part) || part.startsWith(per) ? part : per + part))];
  return [first, ...rest.map((part) => shareSibling(first, part))];
}

/** 支出 behind 一般公共预算收入 is 一般公共预算支出. */
function shareSibling(first: string, part: string): string {
  for (const pattern of SIBLINGS) {
    const [own, other] = [pattern.exec(part), pattern.exec(first)];
    if (own?.index === 0 && other !== null && other.index > 0) return first.slice(0, other.index) + part;
  }
  return part;
}

function shareTail(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  return parts.map((part, at) => (at === parts.length - 1 ? part : join(part, tailFor(part, last))));
}

/** 新兴产业 and 产业增加值 make 新兴产业增加值. */
function join(part: string, tail: string): string {
  return part.endsWith(tail.slice(0, 2)) ? part + tail.slice(2) : part + tail;
}

/** What `part` lacks of the end of the list's last name; '' where it lacks nothing. */
function tailFor(part: string, last: string): string {
  if (/^第?[一二三四五六七八九十]$/u.test(part)) return last.replace(/^第?[一二三四五六七八九十]/u, '');
  if (part.length === 1 || isCutShort(part, last)) return last.slice(1);
  for (const kin of KIN) {
    const [one, other] = [kin.exec(part)?.[0], kin.exec(last)?.[0]];
    if (one === part && other !== undefined) return last.slice(other.length);
  }
  return WHOLE.test(part) ? rateFor(part, last) : endOf(last);
}

/** 金融机构存 before 贷款余额: the last character makes a noun with what follows the first of the other. */
function isCutShort(part: string, last: string): boolean {
  if (MEASURED.test(part.slice(-2)) || !MEASURED.test(last.slice(0, 2))) return false;
  return MEASURED.test(part.slice(-1) + last.slice(1, 2));
}

/** 投资 and 消费增速 are both rates; a rate (失业率) has none of its own. */
function rateFor(part: string, last: string): string {
  const rate = /(?:增速|增幅|涨幅)$/u.exec(last);
  return rate === null || rate.index < 2 || /率$|增速$|[增涨降]幅$/u.test(part) ? '' : rate[0];
}

/** The nouns that a name ends in, as many as stand in a row; at least the name's own first word stays. */
function endOf(name: string): string {
  let head = name;
  let shortest = '';
  for (let end = LINK_END.exec(head); end !== null; end = LINK_END.exec(head)) {
    if (shortest === '' && !MEASURED_END.test(head)) break;
    if (end.index === 0) return shortest;
    head = head.slice(0, end.index);
    shortest = name.slice(head.length);
  }
  return shortest;
}
