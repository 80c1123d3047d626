import type { ListedReport } from '../../../shared/contract/shelf-api.ts';
import type { YearCell } from './model/shelf.ts';
import { standingOf } from '../../state/editions.ts';
import { useTranslation } from '../../locales/words.ts';
import { YearButton } from './YearButton.tsx';
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
            <YearButton key={report.id} year={year} report={report} tabIndex={tabIndex}>
              <b>{year}</b>
              <SmallWords report={report} count={reports.length} />
            </YearButton>
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

type SmallWordsProps = {
  readonly report: ListedReport;
  /** Reports of the year. */
  readonly count: number;
};

/** Notes on it, and how many texts the year has where it has several. */
function SmallWords({ report: { noteCount }, count }: SmallWordsProps) {
  const { t } = useTranslation();
  const notes = noteCount > 0 ? `✎${noteCount}` : '';
  const words = [count > 1 ? t('library.strip-count', { n: count }) : '', notes].filter(Boolean).join(' ');
  return words !== '' && <small>{words}</small>;
}
