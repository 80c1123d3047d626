import type { FindingKind, IndicatorSeries, SeriesStage } from '../model/indicator.ts';
import type { Words } from './words.ts';

/** What a series measures, and over what time. */
export type SeriesKind =
  | 'level'
  | 'rate'
  | 'change'
  | 'average'
  | 'over-years'
  | 'part'
  | 'added'
  | 'added-over-years'
  | 'cumulative'
  | 'total-over-years'
  | 'level-average'
  | SeriesStage;

/** What a series is called by. */
export function seriesKindOf({
  measure,
  period,
  stage,
  unit,
}: Pick<IndicatorSeries, 'measure' | 'period' | 'stage' | 'unit'>): SeriesKind {
  if (stage !== null) return stage;
  if (period === 'part') return 'part';
  if (measure === 'change') {
    if (period === 'average') return 'average';
    if (period === 'span') return 'over-years';
    return unit === '%' ? 'rate' : 'change';
  }
  if (measure === 'added') return period === 'span' ? 'added-over-years' : 'added';
  if (measure === 'cumulative') return 'cumulative';
  if (period === 'span') return 'total-over-years';
  return period === 'average' ? 'level-average' : 'level';
}

export const SERIES_WORDS: Words<SeriesKind> = {
  level: ['水平', 'level'],
  rate: ['增速', 'growth'],
  change: ['增减', 'change'],
  average: ['年均', 'yearly mean'],
  'over-years': ['多年增减', 'change over years'],
  part: ['年内', 'within a year'],
  added: ['新增', 'added'],
  'added-over-years': ['多年新增', 'added over years'],
  cumulative: ['累计', 'running total'],
  'total-over-years': ['多年合计', 'total of years'],
  'level-average': ['年均水平', 'mean level'],
  begun: ['开工或启动', 'begun'],
  signed: ['签约', 'signed'],
};

/** How figures do not fit together. */
export const FINDING_KIND_WORDS: Words<FindingKind> = {
  restated: ['前后不一', 'restated'],
  growth: ['增速不合', 'growth'],
  multiple: ['倍数不合', 'multiple'],
  twice: ['一文两说', 'two values'],
};
