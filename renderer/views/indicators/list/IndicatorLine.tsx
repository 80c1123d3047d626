import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { Checkbox } from '../../../components/kit/Checkbox.tsx';
import type { Rove } from '../../../components/rove.ts';
import { useTranslation } from '../../../locales/words.ts';
import { goToIndicator, useIndicators } from '../indicators-store.ts';
import { togglePicked } from '../actions.ts';
import { yearsOf } from '../model/list.ts';
import { YearMarks } from './YearMarks.tsx';
import styles from './IndicatorLine.module.css';

type IndicatorLineProps = {
  readonly indicator: Indicator;
  readonly rove: Rove;
  readonly years: IndicatorsView['years'];
};

/** One indicator: its name, in how many years it stands, and in which. */
export function IndicatorLine({ indicator, rove, years }: IndicatorLineProps) {
  const { t } = useTranslation();
  const isCurrent = useIndicators((state) => state.current === indicator.name);
  const isPicked = useIndicators((state) => state.picked.has(indicator.name));
  const count = yearsOf(indicator).length;
  return (
    <div className={styles['line']} data-current={isCurrent}>
      <Checkbox
        isOn={isPicked}
        tabIndex={-1}
        label={t('indicators.pick', { name: indicator.name })}
        data-testid="pick-indicator"
        onToggle={() => togglePicked(indicator.name)}
      />
      <button
        type="button"
        className={styles['button']}
        data-testid="indicator"
        aria-current={isCurrent ? 'true' : undefined}
        title={indicator.names.join('、')}
        {...rove}
        onClick={() => goToIndicator(indicator.name)}
      >
        <span className={styles['name']} lang="zh-CN" data-report-text="" data-testid="indicator-name">
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
