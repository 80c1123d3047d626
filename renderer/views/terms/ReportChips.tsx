import { Chip } from '../../components/Chip.tsx';
import { useTranslation } from '../../locales/words.ts';
import { navigate } from '../../state/app-store.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { shelfOf } from '../../state/place-routes.ts';
import type { Route } from '../../state/routes.ts';
import { toggleReport } from './actions.ts';
import { datedOf } from './model/periods.ts';

/** Which of the place's reports the table counts in. */
export function ReportChips({ route }: { readonly route: Extract<Route, { readonly kind: 'terms' }> }) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  const reports = datedOf(shelfOf(route, shelves ?? [])?.reports ?? []);
  const all = reports.map(({ id }) => id);
  const isAll = all.every((id) => route.reports.includes(id));
  return (
    <div className="terms-bar terms-years" role="group" aria-label={t('terms.reports')}>
      <span className="terms-label">{t('terms.reports')}</span>
      {reports.map(({ id, head }) => {
        const isOn = route.reports.includes(id);
        return (
          <Chip
            key={id}
            isOn={isOn}
            testId={`terms-report-${head.year ?? id}`}
            {...(isOn && route.reports.length <= 2 ? { title: t('terms.least') } : {})}
            onToggle={() => toggleReport(id, route.reports, all)}
          >
            {head.year}
          </Chip>
        );
      })}
      {!isAll && (
        <button
          type="button"
          className="link"
          data-testid="terms-all-reports"
          onClick={() => navigate({ kind: 'terms', reports: all, phrase: null })}
        >
          {t('terms.all-reports')}
        </button>
      )}
    </div>
  );
}
