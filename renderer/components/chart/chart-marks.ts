import type { IndicatorPoint } from '../../../shared/model/indicator.ts';
import type { ChartRow } from './chart-rows.ts';

/** A mark of the chart: the point it stands for, the place of its year on the axis, and its height. */
export type ChartMark = { readonly point: IndicatorPoint; readonly index: number; readonly value: number };

/** All marks, by year; a range has one at either end. */
export function marksOf(rows: readonly ChartRow[]): readonly ChartMark[] {
  return rows.flatMap(({ result, otherResults, goals }, index) => {
    const points = [...(result === null ? [] : [result]), ...otherResults, ...goals];
    return points.flatMap((point) =>
      [point.value, ...(point.valueTo === null ? [] : [point.valueTo])].map((value) => ({
        point,
        index,
        value,
      })),
    );
  });
}

/** Farther than this, in CSS pixels, a click is beside every mark. */
const REACH = 22;

/** The point of the mark nearest to (`x`, `y`) within reach, ties to the first; null where there is none. */
export function nearestMark(
  marks: readonly { readonly point: IndicatorPoint; readonly x: number; readonly y: number }[],
  x: number,
  y: number,
): IndicatorPoint | null {
  let [nearest, best]: [IndicatorPoint | null, number] = [null, REACH];
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance >= best) continue;
    [nearest, best] = [mark.point, distance];
  }
  return nearest;
}
