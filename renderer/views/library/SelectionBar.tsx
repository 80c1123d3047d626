import type { ReportSummary } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Hint, Spacer } from '../../components/kit/Words.tsx';
import { byYear, reportsById } from '../../state/report-order.ts';
import { MOST_SELECTED, useShelves } from '../../state/shelves-store.ts';
import { Bin } from './Bin.tsx';
import { openSelected } from './actions.ts';
import { areYears } from './model/shelf.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './SelectionBar.module.css';

/** What is selected to be compared, and what was deleted and can be brought back. */
export function SelectionBar() {
  const { shelves, selection, bin } = useShelves();
  const reports = reportsById(shelves ?? []);
  const selected = selection.flatMap((id) => reports.get(id) ?? []);
  if (selected.length === 0 && bin.length === 0) return null;
  return (
    <footer className={styles['bar']} data-testid="selection-bar">
      {selected.length > 0 && <Selected reports={selected} />}
      <Spacer />
      {bin.length > 0 && <Bin reports={bin} />}
    </footer>
  );
}

type ReportsProps = { readonly reports: readonly ReportSummary[] };

/** Two are compared, more are laid side by side. */
function Selected({ reports }: ReportsProps) {
  const { t } = useTranslation();
  const isMany = reports.length > 2;
  return (
    <>
      <span lang="zh-CN" data-report-text="">
        {t('library.selected', { names: namesOf(reports, t('report.no-year')) })}
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
    </>
  );
}

/** What is missing yet, or is too much. */
function SelectHints({ reports }: ReportsProps) {
  const { t } = useTranslation();
  return (
    <>
      {reports.length === 1 && <Hint as="span">{t('library.select-one')}</Hint>}
      {reports.length > 2 && !areYears(reports) && <Hint as="span">{t('library.select-places')}</Hint>}
      {reports.length === MOST_SELECTED && <Hint as="span">{t('library.select-most')}</Hint>}
    </>
  );
}

/** Two as a pair; more by place, each with its years. */
function namesOf(selected: readonly ReportSummary[], noYear: string): string {
  const yearOf = (report: ReportSummary): string => String(report.head.year ?? noYear);
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
