import type { IndicatorPoint, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import { useTranslation } from '../../../locales/words.ts';
import { groupSame, type Absence, type ChainRow } from '../model/chain-table.ts';
import { AttainmentCell } from './AttainmentCell.tsx';
import { PointButton } from './PointButton.tsx';
import styles from './ChainTable.module.css';

type YearLineProps = {
  readonly row: ChainRow;
  readonly series: IndicatorSeries;
  readonly isDoubted: boolean;
};

/** One year: the goals set for it, what came of it, and each set against the other. */
export function YearLine({ row, series, isDoubted }: YearLineProps) {
  const { year, goals, results, noGoal, noResult, pairs } = row;
  const firsts = groupSame(goals).map(([first]) => first);
  const distinct = pairs.filter(({ goal }) => firsts.some((first) => first === series.points[goal]));
  return (
    <tr data-year={year}>
      <th scope="row">
        {year}
        {isDoubted && <Doubt />}
      </th>
      <ValuesCell points={goals} why={noGoal} series={series} reportYear={year} />
      <ValuesCell points={results} why={noResult} series={series} reportYear={year + 1} />
      <td>
        {distinct.map((pair) => (
          <AttainmentCell key={pair.goal} pair={pair} series={series} hasSeveral={distinct.length > 1} />
        ))}
      </td>
    </tr>
  );
}

/** Something of this year does not fit together. */
function Doubt() {
  const { t } = useTranslation();
  return (
    <span
      className={styles['doubt']}
      data-testid="doubt"
      title={t('indicators.doubted')}
      aria-label={t('indicators.doubted')}
      role="img"
    >
      ⚠
    </span>
  );
}

type ValuesCellProps = {
  readonly points: readonly IndicatorPoint[];
  /** Why there are none; null where there are. */
  readonly why: Absence | null;
  readonly series: IndicatorSeries;
  /** The year of the report that would say it. */
  readonly reportYear: number;
};

function ValuesCell({ points, why, series, reportYear }: ValuesCellProps) {
  return (
    <td className={why === 'no-report' ? styles['gap'] : undefined}>
      {why === null ? (
        groupSame(points).map((same) => (
          <PointButton key={keyOf(same[0])} points={same} series={series} ownYear={reportYear} />
        ))
      ) : (
        <Missing why={why} reportYear={reportYear} />
      )}
    </td>
  );
}

/** Stands for a point: no two begin at one place of a report. */
function keyOf({ report, figure }: IndicatorPoint): string {
  return `${report}:${figure.valueSpan.start}`;
}

function Missing({ why, reportYear }: { readonly why: Absence; readonly reportYear: number }) {
  const { t } = useTranslation();
  return (
    <span className={styles['missing']} data-missing={why}>
      {t(`indicators.missing-${why}`, { year: reportYear })}
    </span>
  );
}
