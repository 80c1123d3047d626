import type { Periods, TermsView } from '../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { Hint } from '../../components/kit/Words.tsx';
import { Popover } from '../../components/Popover.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useTranslation, type Translate } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import styles from './Bars.module.css';
import { spanOf } from './model/periods.ts';
import { PeriodChoices } from './PeriodChoices.tsx';
import { choosePeriods, useTerms } from './terms-store.ts';

/** Between which years a phrase came, went, rose or fell; says so in words, and how it is measured. */
export function PeriodBar({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  return (
    <div className={styles['bar']}>
      <span className={styles['label']}>{t('terms.compare')}</span>
      <PeriodModes />
      <PeriodChoices view={view} />
      <Hint as="span" role="status" data-testid="terms-periods">
        {sayPeriods(view, view.periods, t)}
      </Hint>
      <Popover label={t('terms.method')} title={t('terms.method')} kind="link" testId="terms-method">
        {() => <Method />}
      </Popover>
    </div>
  );
}

/** Two halves of the years, or two years against each other. */
function PeriodModes() {
  const { t } = useTranslation();
  const mode = useTerms((state) => state.choice.mode);
  return (
    <Segments
      label={t('terms.compare')}
      choices={['halves', 'two'] as const}
      chosen={mode}
      size="small"
      testId="terms"
      words={(id) => t(`terms.${id}`)}
      onChoose={(id) =>
        run(
          choosePeriods(
            id === 'halves' ? { mode: id, from: null } : { mode: id, earlier: null, later: null },
          ),
        )
      }
    />
  );
}

/** How phrases are found, counted and told as coming or going. */
function Method() {
  const { t } = useTranslation();
  return (
    <div className={styles['method']}>
      <p>{t('terms.method-found')}</p>
      <p>{t('terms.method-counted')}</p>
      <p>{t('terms.method-trend')}</p>
      <p>{t('terms.method-numbers')}</p>
    </div>
  );
}

function sayPeriods(view: TermsView, { earlier, later }: Periods, t: Translate): string {
  const say = (period: readonly ReportId[]): string => {
    const span = spanOf(period, view.columns);
    if (span === null) return t('report.no-year');
    return span.first === span.last
      ? t('report.year', { year: span.first })
      : t('terms.span', { first: span.first, last: span.last });
  };
  return t('terms.periods', { earlier: say(earlier), later: say(later) });
}
