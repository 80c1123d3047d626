import type { Period } from '../model/indicator.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportText, Sentence } from '../model/outline.ts';
import { foldNumerals, parseNumber } from '../text/figures/numbers.ts';
import { isBaseValue } from './figure-kind.ts';
import { isRunningYear } from './figure-time.ts';
import { YEARS_LEAD } from './indicators/names.ts';

/** What a figure sums up, and the year that a change starts from; null where that is not said. */
export type FigureTime = { readonly period: Period; readonly base: number | null };

const YEAR = '(?:\\d{4}|[一二][〇○零九0][〇○零一二三四五六七八九0]{2})';
const AVERAGE = /年均(?!降水|气温|浓度)|平均每年|年平均(?!浓度)|每年(?:平均|递增)|逐年/u;
const PART =
  /[一二三四1-4]季度|上半年|下半年|(?:1|一|元)月(?:份)?(?:[-—至到]|以来)|1[-—至到]\d{1,2}月|前[三四五六七八九\d]+个?月|\d{1,2}月(?:份|末|底)/u;
/** A comparison with the year before. */
const WITH_LAST = /(?:比|较|同)(?:上年|去年|上一年|前一年|年初|上年同期|去年同期)|同比/u;
/** A comparison with a year that is named: 比2002年, 是2010年的, 比“十五”末. */
const WITH_YEAR = new RegExp(
  `(?:[比较同与为是]|相当于)[^，；。]{0,4}?(${YEAR})年?[^，；。]{0,4}?(?:的|末|底|相比|增|提|减|下|翻|上|降|多|高|扩|达|$)`,
  'u',
);
/** A comparison with something earlier than the year before. */
const WITH_LONG_AGO =
  /(?:比|较|同|是|为|相当于)(?:前[一二三四五]年|[^，；。]{0,3}(?:五|三|四|十)年前|上[^，；。]{0,2}届|[^，；。]{0,4}[“"]?[一二三四五六七八九十]+五[”"]?(?:时期|期间|末|初))/u;
const PLAN = '[“"]?十?[一二三四五六七八九]五[”"]?';
/** 1961年以来最严重干旱 says how rare it was, and not since when the rest is told. */
const RECORD = '[^，。；]{0,4}(?:最|首次|首个|新高|新低)';
/** Several years as the time that is spoken of. */
const SPAN = new RegExp(
  `${PLAN}(?:时期|期间|计划|规划|以来|五年|(?:发展|建设)成[绩就])|(?:[过近这]去?|今后|未来|以往|前)的?(?:[二两三四五六七八九十]+|\\d{1,2})年|(?:[二两三四五六七八九十]+|(?<!\\d)\\d{1,2})年多?(?:来|间|中|里|内|以来(?!${RECORD})|合计|累计|共|平均)|(?:成立|组建|设立)以来的?工作回顾|五年(?:的)?(?:政府)?工作(?:的)?(?:回顾|总结)|本届政府|的五年(?=$|[，。；：])|回顾${PLAN}|${YEAR}(?:年)?[-—至到]${YEAR}年`,
  'u',
);
const IN_PLAN = new RegExp(PLAN, 'u');
const ONE_YEAR = new RegExp(`(?:去年|上年|今年|全年|一年来|过去(?:的)?一年|刚刚过去的|${YEAR}年)`, 'u');

const YEARS_TOTAL = /[二两三四五六七八九十\d]年[^，]{0,4}(?:累计|合计|共)/u;
const TOTAL = /累计|合计|总计|共计/u;
/** Added up over the years before the growth is told: 接待游客1040万人次，累计增长[32.8%]. */
const GROWN_IN_ALL = /累计(?:分别)?[^，；。\d]{0,4}(?:增|提|减|降|下降|上升|压减)/u;
/**
 * What is done in a time and not there at its end: 办理建议[3310件], 引进项目[1900个]; what is told of the last year all the
 * same, by its name or as what was reached, is none.
 */
const DONE =
  /完成|办理|提请|审查|新批|引进|实际利用|培训|整备|建成|新建|改造|拆除|发放|受理|调解|查处|举办|转移|安置|搬迁|投入|争取|签约|出让|供应|治理|修复|制定|出台|修订|造林|出口|增加(?=\p{Script=Han})/u;
const OF_LAST_YEAR =
  /生产总值|增加值|收入|零售|人均|存款|贷款|产量|产值|总产|达到?|突破|超过?(?!级|高|强|越|前|长|市)|[增提升降减]至|到|拥有|现有|总数|保有|位居|居[全世]/u;
const DATED_BASE = new RegExp(`[从由]${YEAR}年`, 'u');
/** 是全市平均水平的[2.1倍] names what it is a multiple of: a year that the sentence compared with before is not meant. */
const OF_ITS_OWN = /(?:是|为|相当于|达到?)[^，；。\d]*的(?:约|近|超过?)?$/u;

/** Reads what time a figure of a report sums up out of its clause, the sentence before it, the paragraph, the titles above. */
export function readTime(
  report: ReportText,
  sentence: Sentence,
  figure: Figure,
  reportYear: number | null,
): FigureTime {
  const folded = (start: number, end: number): string => foldNumerals(report.text.slice(start, end));
  const clause = folded(figure.span.start, figure.valueSpan.start);
  const before = folded(sentence.start, figure.valueSpan.start);
  if (figure.measure === 'change' && GROWN_IN_ALL.test(clause)) return { period: 'span', base: null };
  if (AVERAGE.test(clause) || isHeldByAverage(clause, before)) return { period: 'average', base: null };
  if (PART.test(clause) || PART.test(figure.name) || isOfRunningYear(before, reportYear))
    return { period: 'part', base: null };
  if (YEARS_LEAD.test(figure.name)) return { period: 'span', base: null };
  if (figure.unit === '‰') return { period: 'year', base: null };
  const isFlow = figure.measure !== 'level' && figure.measure !== 'cumulative';
  const frame = (): Period => frameOf(report, sentence, figure);
  if (!isFlow) {
    const isOfTime =
      TOTAL.test(clause) || (isDone(figure, clause, before) && !isOfAYear(report, sentence, figure));
    const isTotal = YEARS_TOTAL.test(clause) || (isOfTime && frame() === 'span');
    return { period: isTotal ? 'span' : 'year', base: null };
  }
  if (figure.kind === 'goal' && (figure.year ?? 0) > (reportYear ?? Infinity))
    return { period: 'span', base: null };
  const isOfSentence = figure.measure === 'change' && !(figure.unit === '倍' && OF_ITS_OWN.test(clause));
  const compared = readBase(clause, figure) ?? (isOfSentence ? readBase(before, figure) : null);
  if (compared !== null) return compared;
  const own = isAimOfYear(figure, reportYear) ? (lastFrame(before) ?? titleFrame(report, sentence)) : null;
  return { period: own ?? frame(), base: null };
}

/** 年均增长7%，高于全省[1个百分点]: how far it is from others is of the time of what is held against theirs. */
function isHeldByAverage(clause: string, before: string): boolean {
  if (!/^[，,\s]*(?:高于|低于|高出|快于|比)(?:全|各)/u.test(clause)) return false;
  const held = before.slice(0, before.length - clause.length).split(/[，,；;。]/u);
  return AVERAGE.test(held.findLast((each) => each.trim() !== '') ?? '');
}

const OPENED_BY_PART =
  /^\s*(?:[今去]年|\d{4}年)?(?:[1一][-—至到](?:\d{1,2}|[一二三四五六七八九十]{1,2})月|前(?:三季度|[三四五六七八九十\d]+个?月)|[一二三]季度|上半年)/u;

/** 今年一季度，形势向好，产值增长[13%]: the first clause dates all behind it, until the whole year is spoken of. */
function isOfRunningYear(before: string, reportYear: number | null): boolean {
  return !before.includes('全年') && (OPENED_BY_PART.test(before) || isRunningYear(before, reportYear));
}

/** A goal of the year is led up to by plans of many years: 推动“十四五”规划落地，…。主要预期目标是：增长8%. */
function isAimOfYear({ kind, year }: Figure, reportYear: number | null): boolean {
  return kind === 'goal' && year !== null && year === reportYear;
}

/** Whether a figure counts what was done; 其中 takes that from the sentence before it. */
function isDone({ measure, name, unit }: Figure, clause: string, before: string): boolean {
  if (measure !== 'level' || OF_LAST_YEAR.test(`${name}${clause}`)) return false;
  const isOfSum = TOTAL.test(before) && !/[%‰]/u.test(unit) && /实现|新增|其中/u.test(clause);
  const said = /其中[^，；。]*$/u.test(clause) ? before : clause;
  return isOfSum || DONE.test(said);
}

/** 累计新增就业26万人，[实现再就业13万人]: what a list adds up first it adds up all through, until another verb. */
const ADDED_UP =
  /(?<!全年|年内|[今去当]年)(?:累计|合计)(?=[\p{Script=Han}“])(?![达超约近突增提下降减])[^；。]*\d[^；。]*$/u;
const SAME_VERB = /^(?:实现|新增|其中|约|超过?|近|共|了|[，、\s])*$/u;
const STOCK = /参保|参合|播种面积|(?:总|常住|户籍)人口|库容|里程|积累|储备|存栏|装机/u;
/** 企业[16家]，比2026年增加10家: what grew since is there. */
const GREW = /^，(?:比|较)[^，。；]{2,9}(?:净?增|提高|翻)/u;
/** A growth over the year before, on the way to the value or right behind it: 完成投资[9亿元]，同比增长3%. */
function isOfAYear({ text }: ReportText, { start }: Sentence, { valueSpan }: Figure): boolean {
  const before = text.slice(start, valueSpan.start).replace(/^.*。/su, '');
  return OVER_LAST.test(before) || OVER_LAST_BEHIND.test(text.slice(valueSpan.end, valueSpan.end + 12));
}

const OVER_LAST = /同比|(?:比|较)(?:上年|去年)/u;
const OVER_LAST_BEHIND = /^[，、（(]?(?:同比|(?:比|较)(?:上年|去年))/u;
/** Rates are of their own time. */
const RATE = /[%‰]/u;

/**
 * Whether what is counted may add up several years: told in a look back over them, or behind a total in its list, without a word
 * of what there was at the end or in one year. Cost: the paragraph before the value.
 */
export function mayAddUp(report: ReportText, sentence: Sentence, figure: Figure): boolean {
  const { kind, measure, name, unit, span, valueSpan } = figure;
  if (kind === 'goal' || measure === 'cumulative' || unit === '‰') return false;
  if (GREW.test(report.text.slice(valueSpan.end, valueSpan.end + 20))) return false;
  if (measure !== 'change' && isOfAYear(report, sentence, figure)) return false;
  const clause = report.text.slice(span.start, valueSpan.start);
  const context = contextOf(report, sentence, figure);
  if (measure === 'change')
    return AVERAGE.test(context) && !ONE_YEAR_SAID.test(context) && titleFrame(report, sentence) !== 'year';
  if (RATE.test(unit) || OF_LAST_YEAR.test(`${name}${clause}`) || (measure === 'level' && STOCK.test(name)))
    return false;
  const before = report.text.slice(sentence.start, span.start).replace(/^.*；/su, '');
  const isListed = ADDED_UP.test(before) && SAME_VERB.test(clause.replace(name, ''));
  return isListed || frameOf(report, sentence, figure) === 'span';
}

/** A year of its own: growth beside a yearly average is else of the same years. */
const ONE_YEAR_SAID = new RegExp(`同比|(?:比|较)(?:上年|去年)|去年|上年|全年|一年来|${YEAR}年`, 'u');

/** 由2090元增加到2476元 in a look back over several years: no telling which year the first is of. */
export function isUndatedBase(
  report: ReportText,
  sentence: Sentence,
  figure: Figure,
  reportYear: number,
): boolean {
  const before = report.text.slice(figure.span.start, figure.valueSpan.start);
  const after = report.text.slice(figure.valueSpan.end, figure.valueSpan.end + 10);
  if (figure.year !== reportYear - 2 || !isBaseValue(before, after)) return false;
  const context = contextOf(report, sentence, figure);
  const said = foldNumerals(report.text.slice(sentence.start, figure.valueSpan.start));
  if (said.includes(String(figure.year)) || /[上去]一?年/u.test(said)) return false;
  return DATED_BASE.test(context) || frameOf(report, sentence, figure) === 'span';
}

/** The paragraph before a value. */
function contextOf(report: ReportText, sentence: Sentence, { valueSpan }: Figure): string {
  const start = report.paragraphs[sentence.paragraph]?.start ?? sentence.start;
  return foldNumerals(report.text.slice(start, valueSpan.start));
}

/** Whether the paragraph before a value, else the titles above it, speak of several years or of one. */
function frameOf(report: ReportText, sentence: Sentence, figure: Figure): Period {
  const context = contextOf(report, sentence, figure);
  const title = timedTitle(report, sentence);
  const titled = title === null || isOfBoth(title.words) ? null : lastFrame(title.words);
  if (titled === 'year') return lastFrame(context.replace(BEFORE_CLAUSE, leaveOpenings)) ?? titled;
  const said = titled === 'span' ? context.replace(BEFORE_SENTENCE, leaveOpenedYear) : context;
  return lastFrame(said) ?? readTitle(report, sentence, title) ?? 'year';
}

/** All before the sentence that `text` ends with. */
const BEFORE_SENTENCE = /^.*[。！？]/su;
const NAMED_YEAR = new RegExp(`${YEAR}年|全年`, 'gu');

/** Words with the years blotted out that do not open them: under a title of several years each is of its own sentence. */
function leaveOpenedYear(words: string): string {
  const opening = OPENING.exec(words)?.[0] ?? '';
  const rest = words.slice(opening.length);
  return `${opening}${rest.replace(NAMED_YEAR, (year) => '＊'.repeat(year.length))}`;
}

/** All before the clause that `text` ends with. */
const BEFORE_CLAUSE = /^.*[，。；！？：]/su;
/** A sentence's first words, and whether several years open it: 五年来，…; 经过近三年努力，…. */
const OPENS_SENTENCE = new RegExp(
  `(?<=^|[。！？：])\\s*(?:经过|历经|回顾|总结|纵观|对照|对标|按照|根据|围绕|在|这|刚刚)?(?:${SPAN.source})(?!连续|${RECORD})`,
  'gu',
);

/**
 * Words with the stretches of years blotted out that open no sentence: under a title of one year they tell of something on the
 * way, and not what time the rest is of: 取得近三年最好成绩, 提前完成“十四五”规划目标.
 */
function leaveOpenings(words: string): string {
  const opened = new Set(
    Array.from(words.matchAll(OPENS_SENTENCE), ({ index, 0: all }) => index + all.length),
  );
  return words.replace(new RegExp(SPAN, 'gu'), (span, ...rest: unknown[]) => {
    const at = Number(rest.findLast((each) => typeof each === 'number'));
    return opened.has(at + span.length) ? span : '＊'.repeat(span.length);
  });
}

/** The comparison that stands last in `text`. */
function readBase(text: string, { year }: Figure): FigureTime | null {
  const last = lastIndex(text, WITH_LAST);
  const long = lastIndex(text, WITH_LONG_AGO);
  const named = lastIndex(text, WITH_YEAR);
  const nearest = Math.max(last, long, named);
  if (nearest < 0) return null;
  if (nearest === named) {
    const base = parseNumber(new RegExp(WITH_YEAR).exec(text.slice(named))?.[1] ?? '');
    return { period: base !== null && base === (year ?? 0) - 1 ? 'year' : 'span', base };
  }
  return nearest === last
    ? { period: 'year', base: year === null ? null : year - 1 }
    : { period: 'span', base: null };
}

/** 由2016年的532亿元增加到2020年的801亿元: years between which something is told, and neither of them the time spoken of. */
const BETWEEN = new RegExp(`[从由]${YEAR}年[^。；]{0,24}?[到至]${YEAR}年`, 'gu');

/** 比2015年下降, 是2016年的: a year that something is held against. */
const HELD_AGAINST = new RegExp(
  `(?:[比较同与由从自为是]|相当于)[^，。；]{0,3}?${YEAR}年(?:同期|[底末])?(?=相比|的|净?增|提|下?降|减|高|上升|翻)`,
  'gu',
);

/** Whether a span of years or a single one was spoken of last; null where neither was. */
function lastFrame(words: string): Period | null {
  const blot = (years: string): string => '＊'.repeat(years.length);
  const text = words.replace(BETWEEN, blot).replace(HELD_AGAINST, blot);
  const [span, one] = [lastIndex(text, SPAN), lastIndex(text, ONE_YEAR)];
  if (span < 0 && one < 0) return null;
  return span >= one ? 'span' : 'year';
}

/** What the nearest title that speaks of time speaks of; null where none does. Cost: the paragraphs of its section before it. */
export function titleFrame(report: ReportText, sentence: Sentence): Period | null {
  return readTitle(report, sentence, timedTitle(report, sentence));
}

/** What a title says of the time of a sentence below it. */
function readTitle(report: ReportText, sentence: Sentence, title: TimedTitle | null): Period | null {
  if (title === null) return null;
  if (!isOfBoth(title.words)) return lastFrame(title.words);
  return frameOfStart(report, sentence, title.section) ?? firstFrame(title.words);
}

/** 2020年工作回顾及“十三五”发展成绩: what a title names first stands first below it. */
function firstFrame(title: string): Period | null {
  const [span, one] = [title.search(SPAN), title.search(ONE_YEAR)];
  if (span < 0 && one < 0) return null;
  return one < 0 || (span >= 0 && span < one) ? 'span' : 'year';
}

type TimedTitle = { readonly words: string; readonly section: number };

/** The nearest title above a sentence that speaks of time. */
function timedTitle({ outline: { sections } }: ReportText, sentence: Sentence): TimedTitle | null {
  for (let section = sentence.section; section > 0; section = sections[section]?.parent ?? 0) {
    const words = foldNumerals(sections[section]?.title ?? '');
    if (lastFrame(words) !== null) return { words, section };
  }
  return null;
}

/** Whether a title speaks of several years and of one: 2021年和过去五年工作回顾, “十三五”和2020年工作回顾. */
function isOfBoth(title: string): boolean {
  return (SPAN.test(title) || IN_PLAN.test(title)) && ONE_YEAR.test(title);
}

/** A paragraph opens a look back or a year with its first words: 2021年是…, 五年来，…. */
const OPENING = /^\s*(?:各位代表[！：，])?([^，。；]{0,14})/u;
/** A sentence on the way does so only where it says that a time is past; 2021年产值突破9亿元 may tell how five years ended. */
const PAST_OPENING = /[。！？]\s*(?:各位代表[！：，])?((?:刚刚)?过去的?[^，。；]{0,12}|[一二三四五]年来)/gu;
const LONGEST_OPENING = 24;
/** 过去的一年也是“十三五”收官之年: what follows is of all its years. */
const ALSO_LAST = /^[^，。；]{0,8}也是[“"]?十?[一二三四五六七八九]五/u;

/** What time the sentences of a paragraph open last; null where none does. */
function frameOfOpenings(words: string): Period | null {
  const openings = [
    OPENING.exec(words)?.[1] ?? '',
    ...Array.from(words.matchAll(PAST_OPENING), ([, opening = '']) => opening),
  ];
  const frames = openings.map((each) => {
    if (ALSO_LAST.test(each)) return 'span';
    return isOfBoth(each) ? null : lastFrame(each);
  });
  return frames.findLast((each) => each !== null) ?? null;
}

/** Under a title of both the paragraph that last opened either holds until the other is opened. */
function frameOfStart(
  report: ReportText,
  { paragraph, start: until }: Sentence,
  section: number,
): Period | null {
  const start = report.outline.sections[section]?.own.start ?? 0;
  for (let at = paragraph; at >= 0; at--) {
    const span = report.paragraphs[at];
    if (span === undefined || span.start <= start) return null;
    const frame = frameOfOpenings(
      foldNumerals(
        report.text.slice(
          span.start,
          at === paragraph ? Math.max(until, span.start + LONGEST_OPENING) : span.end,
        ),
      ),
    );
    if (frame !== null) return frame;
  }
  return null;
}

/** Where the last match of `pattern` begins; -1 where there is none. */
function lastIndex(text: string, pattern: RegExp): number {
  let last = text.search(pattern);
  if (last < 0) return -1; // nearly all, without a pattern of its own to walk with
  for (const { index } of text.matchAll(new RegExp(pattern, 'gu'))) last = index;
  return last;
}
