import { findDates } from '../text/figures/dates.ts';
import { foldNumerals } from '../text/figures/numbers.ts';
import { COMPARISON } from './phrases.ts';

const COMPARED = new RegExp(COMPARISON, 'gu');
/** A plan named for something else than its end: “十二五”开局之年, “十一五”前四年. */
const NOT_END = /^(?:的)?(?:开局|第[一二三四五]年|前[一二三四]年|起步|承上启下|规划纲?要?(?:编制|的编制))/u;

/** The last explicit year or plan in `text` that is no base of a comparison, or null. */
export function findYear(text: string): number | null {
  const plain = foldNumerals(text).replace(COMPARED, (match) => '＊'.repeat(match.length));
  let year: number | null = null;
  for (const date of findDates(plain)) {
    const value = date.valueTo ?? date.value;
    const after = plain.slice(date.end, date.end + 6);
    if (value >= 1000 && !NOT_END.test(after) && !after.startsWith('以来')) year = value;
  }
  return year;
}
