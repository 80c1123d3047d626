import type { ListedReport } from '../../../shared/contract/shelf-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { toggleSelected, useShelves } from '../../state/shelves-store.ts';
import { chooseByDoubleClick } from './actions.ts';
import type { YearCell } from './model/shelf.ts';
import { standingOf } from '../../state/editions.ts';
import { useTranslation, type Translate } from '../../locales/words.ts';
import styles from './YearStrip.module.css';

type YearStripProps = {
  readonly place: string;
  readonly cells: readonly YearCell[];
  readonly tabIndex: 0 | -1;
};

/** All years from the first to the last; one that is missing is a labelled gap. */
export function YearStrip({ place, cells, tabIndex }: YearStripProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['strip']} role="group" aria-label={t('library.strip', { place })}>
      {cells.map(({ year, reports }) =>
        reports.length === 0 ? (
          <MissingYear key={year} year={year} />
        ) : (
          standingOf(reports).map((report) => (
            <YearButton
              key={report.id}
              year={year}
              report={report}
              count={reports.length}
              tabIndex={tabIndex}
            />
          ))
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

type YearButtonProps = {
  readonly year: number;
  /** The one that stands for the year. */
  readonly report: ListedReport;
  /** Reports of the year. */
  readonly count: number;
  readonly tabIndex: 0 | -1;
};

/** A click selects the report, a double click compares it. */
function YearButton({ year, report, count, tabIndex }: YearButtonProps) {
  const { t } = useTranslation();
  const isSelected = useShelves((state) => state.selection.includes(report.id));
  const small = smallWords(report, count, t);
  return (
    <Button
      kind="bare"
      className={styles['year']}
      tabIndex={tabIndex}
      aria-pressed={isSelected}
      title={t('library.select', { year })}
      data-testid="year-cell"
      data-year={year}
      onClick={() => toggleSelected(report.id)}
      onDoubleClick={() => chooseByDoubleClick(report)}
    >
      <b>{year}</b>
      {small !== '' && <small>{small}</small>}
    </Button>
  );
}

/** Notes on it, and how many texts the year has where it has several. */
function smallWords({ noteCount }: ListedReport, count: number, t: Translate): string {
  const notes = noteCount > 0 ? `✎${noteCount}` : '';
  return [count > 1 ? t('library.strip-count', { n: count }) : '', notes].filter(Boolean).join(' ');
}
