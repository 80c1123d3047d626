import { useTranslation } from '../../../locales/words.ts';
import { standingOf } from '../../../state/editions.ts';
import type { YearCell } from '../model/shelf.ts';
import { YearButton } from '../YearButton.tsx';
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
            <YearButton
              key={report.id}
              className={styles['year']}
              year={run.year}
              report={report}
              tabIndex={tabIndex}
            >
              {run.year}
              {run.reports.length > 1 && <sup>{run.reports.length}</sup>}
            </YearButton>
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
