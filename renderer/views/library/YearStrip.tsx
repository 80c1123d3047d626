import type { ReportSummary } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { toggleSelected, useShelves } from '../../state/shelves-store.ts';
import { chooseByDoubleClick } from './actions.ts';
import type { YearCell } from './model/shelf.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './YearStrip.module.css';

type YearStripProps = { readonly place: string; readonly cells: readonly YearCell[] };

/** All years from the first to the last; one that is missing is a labelled gap. */
export function YearStrip({ place, cells }: YearStripProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['strip']} role="group" aria-label={t('library.strip', { place })}>
      {cells.map(({ year, reports }) =>
        reports.length === 0 ? (
          <MissingYear key={year} year={year} />
        ) : (
          reports.map((report) => <YearButton key={report.id} year={year} report={report} />)
        ),
      )}
    </div>
  );
}

function MissingYear({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  return (
    <span className={styles['gap']} title={t('library.gap', { year })} data-testid="year-gap">
      <b>{year}</b>
      <small>{t('library.gap-short')}</small>
    </span>
  );
}

/** A click selects the report, a double click compares it. */
function YearButton({ year, report }: { readonly year: number; readonly report: ReportSummary }) {
  const { t } = useTranslation();
  const isSelected = useShelves((state) => state.selection.includes(report.id));
  return (
    <Button
      kind="bare"
      className={styles['year']}
      aria-pressed={isSelected}
      title={t('library.select', { year })}
      data-testid="year-cell"
      data-year={year}
      onClick={() => toggleSelected(report.id)}
      onDoubleClick={() => chooseByDoubleClick(report)}
    >
      <b>{year}</b>
      <small>{report.noteCount > 0 ? `✎${report.noteCount}` : ' '}</small>
    </Button>
  );
}
