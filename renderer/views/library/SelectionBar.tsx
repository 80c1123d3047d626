import type { ReportSummary } from '../../../shared/contract/views.ts';
import { byYear, reportsById } from '../../state/report-order.ts';
import { MOST_SELECTED, useShelves } from '../../state/shelves-store.ts';
import { restoreReport } from './library-store.ts';
import { Popover } from '../../components/Popover.tsx';
import { run } from '../../state/history.ts';
import { openSelected } from './actions.ts';
import { areYears } from './model/shelf.ts';
import { useTranslation } from '../../locales/words.ts';

/** What is selected to be compared, and what was deleted and can be brought back. */
export function SelectionBar() {
  const { t } = useTranslation();
  const { shelves, selection, bin } = useShelves();
  const reports = reportsById(shelves ?? []);
  const selected = selection.flatMap((id) => reports.get(id) ?? []);
  if (selected.length === 0 && bin.length === 0) return null;
  const isMany = selected.length > 2;
  return (
    <footer className="selection-bar" data-testid="selection-bar">
      {selected.length > 0 && (
        <>
          <span lang="zh-CN" data-report-text="">
            {t('library.selected', { names: namesOf(selected, t('report.no-year')) })}
          </span>
          {selected.length === 1 && <span className="hint">{t('library.select-one')}</span>}
          {isMany && !areYears(selected) && <span className="hint">{t('library.select-places')}</span>}
          {selected.length === MOST_SELECTED && <span className="hint">{t('library.select-most')}</span>}
          <button
            type="button"
            className="primary"
            disabled={isMany ? !areYears(selected) : selected.length < 2}
            data-testid={isMany ? 'years-selected' : 'compare-selected'}
            onClick={openSelected}
          >
            {isMany ? t('library.years') : t('library.compare')}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              useShelves.setState({ selection: [] });
            }}
          >
            {t('library.clear-selection')}
          </button>
        </>
      )}
      <span className="sp" />
      {bin.length > 0 && (
        <Popover
          label={t('library.bin', { n: bin.length })}
          title={t('library.bin-title')}
          className="link"
          align="end"
          testId="bin"
        >
          {(close) => (
            <div className="bin">
              <div className="menu-head">{t('library.bin-title')}</div>
              {bin.map((report) => (
                <div key={report.id} className="bin-line">
                  <span lang="zh-CN" data-report-text="">
                    {report.head.place} {report.head.year ?? t('report.no-year')} {report.head.title}
                  </span>
                  <button
                    type="button"
                    className="button"
                    data-testid="bin-restore"
                    onClick={() => {
                      run(restoreReport(report));
                      if (bin.length === 1) close();
                    }}
                  >
                    {t('library.restore')}
                  </button>
                </div>
              ))}
            </div>
          )}
        </Popover>
      )}
    </footer>
  );
}

/** Two as a pair; more by place, each with its years. */
function namesOf(selected: readonly ReportSummary[], noYear: string): string {
  const yearOf = (report: ReportSummary): string => String(report.head.year ?? noYear);
  if (selected.length <= 2)
    return selected.map((report) => `${report.head.place} ${yearOf(report)}`).join(' ⇄ ');
  const places = [...new Set(selected.map(({ head }) => head.place))];
  return places
    .map((place) => {
      const own = selected.filter(({ head }) => head.place === place).toSorted(byYear);
      return `${place} ${own.map(yearOf).join('、')}`;
    })
    .join('；');
}
