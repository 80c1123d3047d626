import { readFigures } from '../../../shared/facts/figures.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { readReport } from '../../../shared/text/read-report.ts';

/** A short report of an invented city, given in 2031. */
export function makeReport(parts: { readonly review?: string; readonly goals?: string }): ReportText {
  return readReport(
    [
      '2031年云川市政府工作报告',
      '各位代表：',
      '现在，我代表云川市人民政府向大会作报告，请予审议。',
      '一、2030年工作回顾',
      parts.review ?? '一年来，各项工作稳步推进。',
      '二、2031年主要目标',
      parts.goals ?? '今年要做好各项工作。',
    ].join('\n'),
  );
}

export function readReviewed(review: string): readonly Figure[] {
  return readFigures(makeReport({ review }), 2031);
}

export function readAimed(goals: string): readonly Figure[] {
  return readFigures(makeReport({ goals }), 2031);
}

/** Name, value and unit of each figure: 粮食产量 40万吨. */
export function label(figures: readonly Figure[]): readonly string[] {
  return figures.map(
    ({ name, value, valueTo, unit }) => `${name} ${value}${valueTo === null ? '' : `~${valueTo}`}${unit}`,
  );
}
