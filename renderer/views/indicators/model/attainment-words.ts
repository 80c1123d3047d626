import type { Attainment } from '../../../../shared/model/attainment.ts';
import type { Translate, WordKey } from '../../../locales/words.ts';
import { formatNumber } from './numbers.ts';

/** How far the result lies above or below its goal, in words; `factor` is what one of the series' unit has of the formula's. */
export function attainmentWords(attainment: Attainment, unit: string, factor: number, t: Translate): string {
  if (attainment.kind === 'not comparable') return t(`indicators.incomparable-${attainment.reason}`);
  const { formula, difference, ratio } = attainment;
  const [low, high] = [
    Math.min(formula.goal, formula.goalTo ?? formula.goal),
    Math.max(formula.goal, formula.goalTo ?? formula.goal),
  ];
  if (formula.goalTo !== null && formula.result >= low && formula.result <= high)
    return t('indicators.in-range');
  const off =
    formula.goalTo === null
      ? difference
      : formula.result > high
        ? formula.result - high
        : formula.result - low;
  if (off === 0) return t('indicators.as-aimed');
  const amount = `${formatNumber(Math.abs(off) / factor)}${unit === '%' ? t('indicators.points') : unit}`;
  const words = t(wordOf(off, formula.goal), { amount });
  return unit === '%' || formula.goal <= 0
    ? words
    : t('indicators.with-share', { words, share: formatNumber(ratio * 100, 1) });
}

/** A fall is aimed at with a number below nought: −4 for −3 fell one more. */
function wordOf(off: number, goal: number): WordKey {
  if (goal < 0) return off < 0 ? 'indicators.fell-more' : 'indicators.fell-less';
  return off > 0 ? 'indicators.above' : 'indicators.below';
}
