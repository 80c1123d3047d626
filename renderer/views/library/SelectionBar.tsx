import type { ListedReport } from '../../../shared/contract/shelf-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Hint, Spacer } from '../../components/kit/Words.tsx';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { byYear, reportsById } from '../../state/report-order.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { openSelected } from './actions.ts';
import { areYears, MOST_YEARS } from './model/shelf.ts';
import { showShelfDialog } from './shelves/list-store.ts';
import { deleteReports } from './shelves/shelf-commands.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './SelectionBar.module.css';

/** What is selected, to be compared or to be changed together. */
export function SelectionBar() {
  const { shelves, selection } = useShelves();
  if (selection.length === 0) return null;
  const reports = reportsById(shelves ?? []);
  const selected = selection.flatMap((id) => reports.get(id) ?? []);
  if (selected.length === 0) return null;
  return (
    <footer className={styles['bar']} data-testid="selection-bar">
      <Selected reports={selected} />
    </footer>
  );
}

type ReportsProps = { readonly reports: readonly ListedReport[] };

/** Two are compared, more are laid side by side; any number is corrected, tagged or deleted. */
function Selected({ reports }: ReportsProps) {
  const { t } = useTranslation();
  const isMany = reports.length > 2;
  return (
    <>
      <span lang="zh-CN" data-report-text="">
        {reports.length > MOST_YEARS
          ? t('library.selected-many', { n: formatCount(reports.length) })
          : t('library.selected', { names: namesOf(reports, t('report.no-year')) })}
      </span>
      <SelectHints reports={reports} />
      <Button
        kind="primary"
        disabled={isMany ? !areYears(reports) : reports.length < 2}
        data-testid={isMany ? 'years-selected' : 'compare-selected'}
        onClick={openSelected}
      >
        {isMany ? t('library.years') : t('library.compare')}
      </Button>
      <Button kind="link" onClick={() => useShelves.setState({ selection: [] })}>
        {t('library.clear-selection')}
      </Button>
      <Spacer />
      <Together reports={reports} />
    </>
  );
}

/** What is done with all that are selected. */
function Together({ reports }: ReportsProps) {
  const { t } = useTranslation();
  const ids = reports.map(({ id }) => id);
  return (
    <>
      {reports.length > 1 && (
        <Button
          writes
          data-testid="selected-correct"
          onClick={() => showShelfDialog({ kind: 'many', reports: ids })}
        >
          {t('places.correct-many', { n: formatCount(reports.length) })}
        </Button>
      )}
      <Button
        writes
        data-testid="selected-tags"
        onClick={() => showShelfDialog({ kind: 'tags', reports: ids })}
      >
        {t('places.tags')}
      </Button>
      <Button writes data-testid="selected-delete" onClick={() => run(deleteReports(ids))}>
        {t('places.delete-many', { n: formatCount(reports.length) })}
      </Button>
    </>
  );
}

/** What is missing yet, or is too much. */
function SelectHints({ reports }: ReportsProps) {
  const { t } = useTranslation();
  const isTooMany = reports.length > MOST_YEARS;
  return (
    <>
      {reports.length === 1 && <Hint as="span">{t('library.select-one')}</Hint>}
      {reports.length > 2 && !isTooMany && !areYears(reports) && (
        <Hint as="span">{t('library.select-places')}</Hint>
      )}
      {isTooMany && <Hint as="span">{t('library.select-most')}</Hint>}
    </>
  );
}

/** Two as a pair; more by place, each with its years. */
function namesOf(selected: readonly ListedReport[], noYear: string): string {
  const yearOf = (report: ListedReport): string => String(report.head.year ?? noYear);
  if (selected.length <= 2)
    return selected.map((report) => `${report.head.place} ${yearOf(report)}`).join(' ⇄ ');
  const places = [...new Set(selected.map(({ shelf }) => shelf))];
  return places
    .map((place) => {
      const own = selected.filter(({ shelf }) => shelf === place).toSorted(byYear);
      return `${place} ${own.map(yearOf).join('、')}`;
    })
    .join('；');
}
