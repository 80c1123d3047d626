import type { IndicatorPoint } from '../../../../shared/model/indicator.ts';
import { quoted } from '../../../components/quoted.ts';

/** A figure is quoted with the sentence that it stands in. */
export function quotedFigure({
  report,
  figure,
}: Pick<IndicatorPoint, 'report' | 'figure'>): ReturnType<typeof quoted> {
  return quoted({ report, span: figure.valueSpan, isPart: true });
}
