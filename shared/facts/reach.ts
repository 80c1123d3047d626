import type { Figure } from '../model/figure.ts';

/** The values that may stand behind what is printed of a result: from `low` to `high`, `low` for the lesser. */
export type Reach = { readonly low: number; readonly high: number };

/** What is so far beyond a mark would be told by the next one: 突破2000亿元 is no 3000. */
const FARTHEST = 1.5;
/** 近 and 接近 stay below their number, but not by more than this share; 约 and 左右 lie this near to it, or half their last digit. */
const NEAR = 0.1;
const ABOUT = 0.05;
/** 超过 and 不足 leave out their number itself: so small a share is more or less than any printed digit. */
const BEYOND = 1e-6;

const IS_BEYOND = /超|突破|冲破|首破|逾|高于|大于|多于/u;
const IS_SHORT = /^(?:不足|不到|低于|少于|小于)/u;
const IS_NEAR = /^(?:将?近|接近)/u;
const IS_ABOUT = /约|左右|上下/u;

/** What the bound of a result leaves open: 突破2000亿元 may be 2150. 预计 alone leaves nothing open: it is what the year is said to have brought. */
export function reachOf(figure: Figure): Reach {
  const { value, valueTo } = figure;
  if (valueTo !== null) return inOrder(value, valueTo);
  const { low, high } = reachOfSize(figure);
  return inOrder(value * low, value * high);
}

function inOrder(one: number, other: number): Reach {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

/** As shares of the printed number: 下降超过3% is a fall of three or more. */
function reachOfSize({ bound, value, quote, span, valueSpan }: Figure): Reach {
  const printed = quote.slice(valueSpan.start - span.start, valueSpan.end - span.start);
  switch (bound) {
    case 'exact':
      return { low: 1, high: 1 };
    case 'at_least':
      return { low: IS_BEYOND.test(printed) ? 1 + BEYOND : 1, high: FARTHEST };
    case 'at_most':
      return { low: 1 / FARTHEST, high: IS_SHORT.test(printed) ? 1 - BEYOND : 1 };
    case 'about':
      if (IS_NEAR.test(printed)) return { low: 1 - NEAR, high: 1 };
      return IS_ABOUT.test(printed) ? around(halfDigitOf(value)) : around(0);
  }
}

const around = (share: number): Reach => ({ low: 1 - share, high: 1 + share });

/** Half of the last digit that is no nought, as a share of the number: 7.7 is between 7.65 and 7.75. */
function halfDigitOf(value: number): number {
  const printed = String(Math.abs(value));
  const decimals = printed.split('.')[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/u.exec(printed)?.[0].length ?? 0);
  return value === 0 ? 0 : Math.min(ABOUT, (0.5 * 10 ** (zeros - decimals)) / Math.abs(value));
}
