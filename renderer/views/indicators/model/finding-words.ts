import type { Finding } from '../../../../shared/model/indicator.ts';
import type { Translate } from '../../../locales/words.ts';
import { printedValue } from './chain-table.ts';
import { formatNumber } from './numbers.ts';

/** A finding in words: what is doubtful, the arithmetic, and what was let pass. */
export type FindingWords = { readonly title: string; readonly sum: string; readonly allowance: string };

export function findingWords(finding: Finding, t: Translate): FindingWords {
  const { kind, year, indicator, allowance } = finding;
  return {
    title: t(`indicators.finding-${kind}`, { indicator, year }),
    sum: kind === 'growth' || kind === 'multiple' ? quotientWords(finding, t) : differenceWords(finding, t),
    allowance: t(
      kind === 'multiple'
        ? 'indicators.allow-multiple'
        : kind === 'growth'
          ? `indicators.allow-${allowance}`
          : 'indicators.allow-restated',
    ),
  };
}

function differenceWords({ kind, places, expected, printed, unit }: Finding, t: Translate): string {
  const [first, later] = places;
  if (first === undefined || later === undefined) return '';
  const difference = Math.abs(printed - expected);
  return t(kind === 'twice' ? 'indicators.sum-twice' : 'indicators.sum-restated', {
    first: printedValue(first),
    later: printedValue(later),
    difference: `${formatNumber(difference, 4)}${unit}`,
    share: formatNumber((100 * difference) / Math.abs(expected)),
  });
}

function quotientWords({ kind, places, expected, printed, year }: Finding, t: Translate): string {
  const [base, level, rate] = places;
  if (base === undefined || level === undefined || rate === undefined) return '';
  const key = kind === 'growth' ? 'growth' : isGrowthMultiple(rate) ? 'more' : 'multiple';
  return t(`indicators.sum-${key}`, {
    level: printedValue(level),
    base: printedValue(base),
    year,
    baseYear: base.figure.year ?? '',
    expected: formatNumber(expected),
    printed: formatNumber(printed),
    difference: formatNumber(Math.abs(expected - printed)),
  });
}

/** 增长1.7倍 is one less than the quotient; 是…的1.7倍 the quotient itself. */
function isGrowthMultiple({ figure: { quote, span, valueSpan } }: Finding['places'][number]): boolean {
  return !/的(?:约|近)?$/u.test(quote.slice(0, valueSpan.start - span.start));
}
