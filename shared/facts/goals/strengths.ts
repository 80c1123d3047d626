import type { Figure } from '../../model/figure.ts';
import { STRENGTHS, type Strength } from '../../model/goal.ts';
import { foldNumerals } from '../../text/figures/numbers.ts';

const ENSURE = /确保|保证(?!金|书|人|体系|机制)|务必|必须|坚决(?:完成|打赢|实现)/u;
const STRIVE = /力争|争取|力求|努力(?:实现|达到|完成|使|把|让|保持)/u;
/** A number right before or behind the word; 两千以上 counts, 以上措施 does not. */
const NUMBER = '[\\d一二三四五六七八九十百千万亿半两％%‰]';
const AT_LEAST = new RegExp(
  `${NUMBER}[^，。；]{0,6}?以上|(?:不低于|不少于|至少|(?<!不)超过|(?<!不)突破)[^，。；]{0,4}?${NUMBER}`,
  'u',
);
const AT_MOST = new RegExp(
  `${NUMBER}[^，。；]{0,6}?(?:以内|以下|之内)|(?:不超过|不高于|不突破|(?<!不)低于)[^，。；]{0,4}?${NUMBER}`,
  'u',
);
const ABOUT = new RegExp(`${NUMBER}[^，。；]{0,6}?左右|(?:大约|约)${NUMBER}`, 'u');

/**
 * How firmly `words` set a goal, in the order of `STRENGTHS`. The bound of a figure is the figure's own, so that 以上
 * behind another figure of the clause does not count for it; `words` are the clause up to the goal's end.
 */
export function readStrengths(words: string, figure: Figure | null): readonly Strength[] {
  const folded = foldNumerals(words);
  const found: Readonly<Record<Strength, boolean>> = {
    ensure: ENSURE.test(folded),
    strive: STRIVE.test(folded),
    at_least: figure === null ? AT_LEAST.test(folded) : figure.bound === 'at_least',
    about: figure === null ? ABOUT.test(folded) : figure.bound === 'about',
    at_most: figure === null ? AT_MOST.test(folded) : figure.bound === 'at_most',
  };
  return STRENGTHS.filter((strength) => found[strength]);
}
