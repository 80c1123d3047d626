import type { ListedReport } from '../../../../shared/contract/shelf-api.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { standingOf } from '../../../state/editions.ts';
import { toggleSelected, useShelves } from '../../../state/shelves-store.ts';
import { chooseByDoubleClick } from '../actions.ts';
import type { YearCell } from '../model/shelf.ts';
import styles from './SmallStrip.module.css';

type SmallStripProps = {
  readonly place: string;
  readonly cells: readonly YearCell[];
  readonly tabIndex: 0 | -1;
};

/** The years of a place in one line, the newest at the right; a run of missing years takes one cell. */
export function SmallStrip({ place, cells, tabIndex }: SmallStripProps) {
  const { t } = useTranslation();
  return (
    <span className={styles['strip']} role="group" aria-label={t('library.strip', { place })}>
      {runsOf(cells).map((run) =>
        run.reports.length === 0 ? (
          <span
            key={run.year}
            className={styles['gap']}
            title={
              run.until === run.year
                ? t('library.gap', { year: run.year })
                : t('library.gap-years', { year: run.year, until: run.until })
            }
          >
            {run.until === run.year ? '·' : '··'}
          </span>
        ) : (
          standingOf(run.reports).map((report) => (
            <Year
              key={report.id}
              year={run.year}
              report={report}
              count={run.reports.length}
              tabIndex={tabIndex}
            />
          ))
        ),
      )}
    </span>
  );
}

type Run = { readonly year: number; readonly until: number; readonly reports: YearCell['reports'] };

/** Years with reports by themselves, those without as runs. */
function runsOf(cells: readonly YearCell[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { year, reports } of cells) {
    const last = runs.at(-1);
    if (last?.reports.length === 0 && reports.length === 0) runs[runs.length - 1] = { ...last, until: year };
    else runs.push({ year, until: year, reports });
  }
  return runs;
}

type YearProps = {
  readonly year: number;
  readonly report: ListedReport;
  readonly count: number;
  readonly tabIndex: 0 | -1;
};

function Year({ year, report, count, tabIndex }: YearProps) {
  const { t } = useTranslation();
  const isSelected = useShelves((state) => state.selection.includes(report.id));
  return (
    <Button
      kind="bare"
      className={styles['year']}
      tabIndex={tabIndex}
      aria-pressed={isSelected}
      title={t('library.select', { year })}
      data-testid="year-cell"
      data-year={year}
      data-worked={report.noteCount + report.workCount > 0}
      onClick={() => toggleSelected(report.id)}
      onDoubleClick={() => chooseByDoubleClick(report)}
    >
      {year}
      {count > 1 && <sup>{count}</sup>}
    </Button>
  );
}
