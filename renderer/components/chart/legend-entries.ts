import { BOUNDS } from '../../../shared/model/figure.ts';
import type { Translate } from '../../locales/words.ts';
import type { ChartRow } from './chart-rows.ts';
import { GOAL_SHAPES } from './goal-shapes.ts';

/** A mark of a chart with what it means. */
export type LegendEntry = {
  readonly key: string;
  readonly words: string;
  /** Around its middle, 24 units wide; '' for none. */
  readonly path: string;
  readonly kind: 'result' | 'goal';
  readonly dot?: 'full' | 'hollow';
};

/** What the marks of a chart mean: those that it has, and no others. */
export function legendOf(rows: readonly ChartRow[], t: Translate): readonly LegendEntry[] {
  const goals = rows.flatMap((row) => row.goals);
  const single = goals.filter(({ valueTo }) => valueTo === null);
  const bounds = BOUNDS.filter((bound) => single.some(({ figure }) => figure.bound === bound));
  const result: LegendEntry = {
    ...({ key: 'result', path: 'M-10,0L10,0', kind: 'result', dot: 'full' } as const),
    words: t('indicators.legend-result'),
  };
  const other: LegendEntry = {
    ...({ key: 'other', path: '', kind: 'result', dot: 'hollow' } as const),
    words: t('indicators.legend-other'),
  };
  const range: LegendEntry = {
    ...({ key: 'range', path: 'M-6,-6L6,-6M0,-6L0,6M-6,6L6,6', kind: 'goal' } as const),
    words: t('indicators.legend-range'),
  };
  return [
    ...(rows.some((row) => row.result !== null) ? [result] : []),
    ...(rows.some(({ otherResults }) => otherResults.length > 0) ? [other] : []),
    ...bounds.map((bound): LegendEntry => ({
      ...{ key: bound, path: GOAL_SHAPES[bound], kind: 'goal' },
      words: t(`indicators.legend-${bound}`),
    })),
    ...(single.length < goals.length ? [range] : []),
  ];
}
