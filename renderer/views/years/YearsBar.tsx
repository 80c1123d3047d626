import type { ReportEntry } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { ToggleChip } from '../../components/kit/Chips.tsx';
import { Hint, Spacer } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { showYears } from './actions.ts';
import { AddYear } from './AddYear.tsx';
import { LEAST_YEARS, withoutReport } from './model/sets.ts';
import { RemovableChip } from './RemovableChip.tsx';
import { toggleAllOpened, useYears } from './years-store.ts';
import styles from './YearsBar.module.css';

/** The chosen years; one can be taken away and another one added. */
export function YearsBar({ reports }: { readonly reports: readonly ReportId[] }) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const shelf = shelves.find((each) => each.reports.some(({ id }) => reports.includes(id)));
  if (shelf === undefined) return null;
  const chosen = shelf.reports.filter(({ id }) => reports.includes(id));
  return (
    <div className={styles['bar']} data-testid="years-bar">
      <Hint as="span" className={styles['count']}>
        {t('years.chosen', { n: chosen.length })}
      </Hint>
      <ul className={styles['chips']} aria-label={t('years.chosen-label')}>
        {chosen.map((report) => (
          <li key={report.id}>
            <YearChip report={report} reports={reports} />
          </li>
        ))}
      </ul>
      <AddYear shelf={shelf} reports={reports} />
      <Spacer />
      <TableSwitches />
    </div>
  );
}

type YearChipProps = { readonly report: ReportEntry; readonly reports: readonly ReportId[] };

function YearChip({ report, reports }: YearChipProps) {
  const { t } = useTranslation();
  const year = report.head.year ?? t('report.no-year');
  const isLast = reports.length <= LEAST_YEARS;
  return (
    <RemovableChip
      name={t('years.remove', { year })}
      refusal={isLast ? t('years.least', { n: LEAST_YEARS }) : undefined}
      removeTestId="year-remove"
      data-testid="year-chip"
      data-year={report.head.year ?? ''}
      onRemove={() => showYears(withoutReport(reports, report.id))}
    >
      {year}
    </RemovableChip>
  );
}

/** What the table of sections shows. */
function TableSwitches() {
  const { t } = useTranslation();
  const mode = useYears((state) => state.mode);
  const view = useYears((state) => state.view);
  const isFine = useYears((state) => state.isFine);
  const isAllOpen = useYears((state) => state.isAllOpen);
  const hasOpen = useYears((state) => state.isAllOpen || state.opened.size > 0);
  const fine = view?.rows.filter(({ isListed }) => !isListed).length ?? 0;
  if (mode !== 'sections' || view === null) return null;
  return (
    <>
      {fine > 0 && (
        <ToggleChip
          isOn={isFine}
          title={t('years.fine-title')}
          data-testid="years-fine"
          onToggle={() => useYears.setState({ isFine: !isFine })}
        >
          {t('years.fine', { n: fine })}
        </ToggleChip>
      )}
      <ToggleChip
        isOn={isAllOpen}
        title={t('years.open-all-title')}
        data-testid="years-open-all"
        onToggle={toggleAllOpened}
      >
        {hasOpen ? t('years.close-all') : t('years.open-all')}
      </ToggleChip>
    </>
  );
}
