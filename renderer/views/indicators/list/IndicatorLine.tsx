import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { useTranslation } from '../../../locales/words.ts';
import { goToIndicator } from '../indicators-store.ts';
import { togglePicked } from '../actions.ts';
import { yearsOf } from '../model/list.ts';
import { YearMarks } from './YearMarks.tsx';

type IndicatorLineProps = {
  readonly indicator: Indicator;
  readonly index: number;
  readonly years: IndicatorsView['years'];
  readonly isCurrent: boolean;
  readonly isPicked: boolean;
  readonly isInTabOrder: boolean;
};

/** One indicator: its name, in how many years it stands, and in which. */
export function IndicatorLine(props: IndicatorLineProps) {
  const { indicator, index, years, isCurrent, isPicked, isInTabOrder } = props;
  const { t } = useTranslation();
  const count = yearsOf(indicator).length;
  return (
    <div className={isCurrent ? 'indicator-line on' : 'indicator-line'}>
      <input
        type="checkbox"
        checked={isPicked}
        tabIndex={-1}
        aria-label={t('indicators.pick', { name: indicator.name })}
        data-testid="pick-indicator"
        onChange={() => {
          togglePicked(indicator.name);
        }}
      />
      <button
        type="button"
        data-line={index}
        data-testid="indicator"
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isInTabOrder ? 0 : -1}
        title={indicator.names.join('、')}
        onClick={() => {
          goToIndicator(indicator.name);
        }}
      >
        <span className="indicator-name" lang="zh-CN" data-report-text="">
          {indicator.name}
        </span>
        <small>
          {indicator.isLoose ? t('indicators.loose-short') : t('indicators.years-count', { n: count })}
        </small>
        <YearMarks indicator={indicator} years={years} />
      </button>
    </div>
  );
}
