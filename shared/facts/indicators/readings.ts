import type { Figure } from '../../model/figure.ts';
import type { ReportText, Sentence } from '../../model/outline.ts';
import type { ReportId } from '../../model/report.ts';
import { sliceSpan, type Span } from '../../model/span.ts';
import { foldNumerals } from '../../text/figures/numbers.ts';
import { isUndatedBase } from '../periods.ts';
import { compareThings, type Question } from '../same-thing.ts';
import { isSumOfYears } from '../sums.ts';
import { readThing, type Thing } from '../thing.ts';

/** A figure with what its report says around it: all that chains and checks need, without the text. */
export type Reading = Thing & {
  readonly report: ReportId;
  readonly reportYear: number;
  /** The sentence it stands in, with its words. */
  readonly sentence: Span;
  readonly quote: string;
  /** Half of the last printed digit, in the printed unit: 11.67万亿元 stands for all from 11.665 to 11.675. */
  readonly halfDigit: number;
  /** The rate is said to be at constant prices. */
  readonly isReal: boolean;
  /** The rate is said to be on another basis than the levels. */
  readonly isRebased: boolean;
};

/**
 * Whether the words around two levels of one indicator leave no doubt that one may be reckoned against the other: 新增8家 and
 * 达90家 may not. That one is what growth began with (从2015年的90亿元) is no doubt: it is of the year it names.
 */
export function areOneThing(a: Reading, b: Reading, years: Question['years']): boolean {
  const question = { years, areNamesSettled: true };
  return compareThings(asDated(a), asDated(b), question).answer === 'yes';
}

/** 在上年90亿元的基础上: 的 does not make it the attribute of another thing. */
function asDated(reading: Reading): Reading {
  return reading.isBase ? { ...reading, isBase: false, isSubject: false, isAttribute: false } : reading;
}

const REAL = /实际(?!利用|使用|到位|完成|投入)|不变价|可比价|扣除(?:物价|价格)/u;
const REBASED = /(?:可比|同|原)口径|同等口径|按可比(?!价)|剔除|扣除(?!物价|价格)|还原/u;
/** Round thousands are rounded to their last digit that is none: 一万七千四百亿 is no 17,400.0. */
const ROUND_DIGITS = 2;
/** But no further than this share of themselves. */
const ROUND_SHARE = 0.02;

/** The readings of the figures of a report, in their order; a doubtful figure, a base that no year can be given, and what is no value is none. Cost: linear in the text and the figures. */
export function readReadings(
  report: ReportText,
  figures: readonly Figure[],
  id: ReportId,
  reportYear: number,
): readonly Reading[] {
  let at = 0;
  return figures.flatMap((figure) => {
    if (figure.span.start < (report.sentences[at]?.start ?? 0)) at = 0;
    while ((report.sentences[at]?.end ?? Infinity) <= figure.span.start) at += 1;
    const sentence = report.sentences[at];
    if (figure.isDoubtful) return [];
    if (sentence === undefined || isUndatedBase(report, sentence, figure, reportYear)) return [];
    const reading = toReading(report, sentence, figure, id, reportYear);
    return isNoValue(reading) ? [] : [reading];
  });
}

/** How far a result is beyond a task: 超出任务[5万亩]. */
const BEYOND_TASK = /(?:超出|超过|超额|多出|低于|少于)[^，。；\d]{0,8}(?:任务|目标|计划|预算)(?:约|近)?$/u;

/** What says which thing is meant (投资9亿元的甲厂), is a mark passed on the way, or how far something is from a task: no value of an indicator. */
function isNoValue({ isAttribute, isBase, isPassed, figure: { quote, span, valueSpan } }: Reading): boolean {
  return (
    (isAttribute && !isBase) ||
    isPassed ||
    BEYOND_TASK.test(quote.slice(0, Math.max(0, valueSpan.start - span.start)))
  );
}

function toReading(
  report: ReportText,
  sentence: Sentence,
  figure: Figure,
  id: ReportId,
  reportYear: number,
): Reading {
  const before = report.text.slice(sentence.start, figure.valueSpan.end);
  const thing = readThing(report, sentence, figure, reportYear);
  return {
    ...thing,
    period: thing.period === 'year' && isSumOfYears(thing) ? 'span' : thing.period,
    report: id,
    reportYear,
    sentence: { start: sentence.start, end: sentence.end },
    quote: sliceSpan(report.text, sentence),
    halfDigit: readHalfDigit(sliceSpan(report.text, figure.valueSpan), figure.value),
    isReal: REAL.test(before),
    isRebased: REBASED.test(before),
  };
}

/** Half of the last digit of a printed value; of one in Chinese numerals, or of round thousands, by its number. */
function readHalfDigit(printed: string, value: number): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/u.exec(foldNumerals(printed).replaceAll('·', '.'));
  const decimals = digits?.[1]?.length ?? (String(Math.abs(value)).split('.')[1] ?? '').length;
  if (decimals > 0) return 0.5 / 10 ** decimals;
  const zeros = /0*$/u.exec(String(Math.abs(value)))?.[0].length ?? 0;
  return Math.abs(value) >= 1000 && zeros >= ROUND_DIGITS
    ? Math.min(0.5 * 10 ** zeros, Math.abs(value) * ROUND_SHARE)
    : 0.5;
}
