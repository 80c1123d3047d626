import type { ReportEntry } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { Button } from '../../components/kit/Button.tsx';
import { ToggleChip } from '../../components/kit/Chips.tsx';
import { clsx } from 'clsx';
import { useTranslation } from '../../locales/words.ts';
import { navigate } from '../../state/app-store.ts';
import { shelfOf } from '../../state/place-routes.ts';
import type { Route } from '../../state/routes.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { toggleReport } from './actions.ts';
import styles from './Bars.module.css';
import { datedOf } from './model/periods.ts';

/** Which of the place's reports the table counts in. */
export function ReportChips({ route }: { readonly route: Extract<Route, { readonly kind: 'terms' }> }) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  const reports = datedOf(shelfOf(route, shelves ?? [])?.reports ?? []);
  const all = reports.map(({ id }) => id);
  return (
    <div className={clsx(styles['bar'], styles['years'])} role="group" aria-label={t('terms.reports')}>
      <span className={styles['label']}>{t('terms.reports')}</span>
      {reports.map((report) => (
        <ReportChip key={report.id} report={report} shown={route.reports} all={all} />
      ))}
      {!all.every((id) => route.reports.includes(id)) && (
        <Button
          kind="link"
          data-testid="terms-all-reports"
          onClick={() => navigate({ kind: 'terms', reports: all, phrase: null })}
        >
          {t('terms.all-reports')}
        </Button>
      )}
    </div>
  );
}

type ReportChipProps = {
  readonly report: ReportEntry;
  readonly shown: readonly ReportId[];
  readonly all: readonly ReportId[];
};

function ReportChip({ report: { id, head }, shown, all }: ReportChipProps) {
  const { t } = useTranslation();
  const isOn = shown.includes(id);
  return (
    <ToggleChip
      className={styles['year']}
      isOn={isOn}
      title={isOn && shown.length <= 2 ? t('terms.least') : undefined}
      data-testid={`terms-report-${head.year ?? id}`}
      onToggle={() => toggleReport(id, shown, all)}
    >
      {head.year}
    </ToggleChip>
  );
}
