import type { IndicatorPoint } from '../../../shared/model/indicator.ts';
import { translate } from '../../locales/words.ts';

/** What hangs at a point of the chart: of which year, from which report, the value as printed and its clause. */
export function describePoint(point: IndicatorPoint): HTMLElement {
  const { figure, reportYear } = point;
  const box = document.createElement('div');
  const head = document.createElement('b');
  head.textContent = translate(figure.kind === 'goal' ? 'indicators.tip-goal' : 'indicators.tip-result', {
    year: figure.year ?? reportYear,
    report: reportYear,
  });
  const quote = document.createElement('p');
  quote.lang = 'zh-CN';
  quote.textContent = figure.quote;
  box.append(head, quote);
  return box;
}
