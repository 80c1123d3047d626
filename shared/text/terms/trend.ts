import { measureSurprise } from '../../base/statistics.ts';
import type { Trend } from '../../model/term.ts';

/** What a phrase's hits and the characters they stand among come to, over some reports. */
export type Sample = { readonly hits: number; readonly characters: number };

/** The chi-squared value with one degree of freedom that chance reaches once in twenty. */
const LEAST_CHANGE = 3.84;

/**
 * How surprising it is that a phrase is as frequent as it is in either period if its rate had stayed the same: G², what
 * is expected by the characters of each period. Signed: above 0 where the later rate is the higher.
 */
export function measureChange(earlier: Sample, later: Sample): number {
  const characters = earlier.characters + later.characters;
  if (characters === 0) return 0;
  const rate = (earlier.hits + later.hits) / characters;
  const surprise = measureSurprise([earlier, later].map((each) => [each.hits, each.characters * rate]));
  const difference = later.hits * earlier.characters - earlier.hits * later.characters;
  return Math.sign(difference) * Math.max(0, surprise);
}

/**
 * `came` and `went` are facts: no hit in the one period, some in the other; `again` where `isKnown` says that the phrase
 * stands in another report before the later period: what returns did not come. `rose` and `fell` are differences of the
 * rate that chance would make less than once in twenty (G² of at least 3.84); all else is `steady`.
 */
export function nameTrend(earlier: Sample, later: Sample, isKnown = false): Trend {
  if (earlier.hits === 0 && later.hits > 0) return isKnown ? 'again' : 'came';
  if (later.hits === 0 && earlier.hits > 0) return 'went';
  const change = measureChange(earlier, later);
  if (Math.abs(change) < LEAST_CHANGE) return 'steady';
  return change > 0 ? 'rose' : 'fell';
}
