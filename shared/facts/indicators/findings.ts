import { compareText } from '../../base/compare-text.ts';
import type { Finding, Indicator } from '../../model/indicator.ts';
import { roundNumber } from '../../text/figures/numbers.ts';
import type { Doubt } from './doubt.ts';
import { findGrowth } from './growth.ts';
import { findLevels } from './levels.ts';
import { findMultiples } from './multiples.ts';
import type { Reading } from './readings.ts';
import { findRestated, findTwice } from './restated.ts';

/** All that does not fit together, in the order of the years, then of the names. What is loose must be left out before. */
export function findFindings(
  found: readonly { readonly indicator: Indicator; readonly readings: readonly Reading[] }[],
): readonly Finding[] {
  return found
    .flatMap(({ indicator, readings }) => {
      const levels = findLevels(readings);
      const doubts = [
        ...findRestated(levels),
        ...findTwice(levels),
        ...findGrowth(readings, levels),
        ...findMultiples(readings, levels),
      ];
      return doubts.map((doubt) => toFinding(indicator.name, doubt));
    })
    .sort((a, b) => a.year - b.year || compareText(a.indicator, b.indicator));
}

function toFinding(indicator: string, { readings, expected, printed, ...doubt }: Doubt): Finding {
  return {
    ...doubt,
    indicator,
    places: readings.map(({ report, reportYear, figure, quote, sentence }) => ({
      report,
      reportYear,
      figure,
      quote,
      span: sentence,
    })),
    expected: roundNumber(expected),
    printed: roundNumber(printed),
  };
}
