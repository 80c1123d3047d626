import { useState } from 'react';
import type { ListedReport } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { createRowSlots } from '../../../components/kit/row-slots.ts';
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

/**
 * The years of a place in one line, the newest at the right; a run of missing years takes one cell. Where the line comes to show another
 * place its cells are filled anew: thousands are scrolled by, and an element taken out and made again costs far more.
 */
export function SmallStrip({ place, cells, tabIndex }: SmallStripProps) {
  const { t } = useTranslation();
  const [slots] = useState(createRowSlots);
  const shown = cellsOf(cells);
  return (
    <span className={styles['strip']} role="group" aria-label={t('library.strip', { place })}>
      {slots.give(shown, { held: undefined, isMoving: false }).map(({ slot, at }) => {
        const cell = shown[at];
        if (cell === undefined) return null;
        if (cell.kind === 'gap') return <GapCell key={slot} year={cell.year} until={cell.until} />;
        const { report, year, count } = cell;
        return (
          <YearButton key={slot} className={styles['year']} {...{ year, report, tabIndex }}>
            {year}
            {count > 1 && <sup>{count}</sup>}
          </YearButton>
        );
      })}
    </span>
  );
}

type GapCellProps = Pick<Extract<Cell, { readonly kind: 'gap' }>, 'year' | 'until'>;

function GapCell({ year, until }: GapCellProps) {
  const { t } = useTranslation();
  const isOne = until === year;
  return (
    <span
      className={styles['gap']}
      title={isOne ? t('library.gap', { year }) : t('library.gap-years', { year, until })}
    >
      {isOne ? '·' : '··'}
    </span>
  );
}

type Cell =
  | { readonly kind: 'gap'; readonly key: string; readonly year: number; readonly until: number }
  | {
      readonly kind: 'year';
      readonly key: ReportId;
      readonly year: number;
      /** The one that stands for the year. */
      readonly report: ListedReport;
      /** Reports of the year. */
      readonly count: number;
    };

function cellsOf(cells: readonly YearCell[]): readonly Cell[] {
  return runsOf(cells).flatMap(({ year, until, reports }): readonly Cell[] =>
    reports.length === 0
      ? [{ kind: 'gap', key: `gap ${year}`, year, until }]
      : standingOf(reports).map((report) => ({
          kind: 'year',
          key: report.id,
          year,
          report,
          count: reports.length,
        })),
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
