import { useMemo, type KeyboardEvent } from 'react';
import { columnOf, listItems } from '../../../components/items.ts';
import type { Finding, IndicatorPoint, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import type { ReportYear } from '../../../components/chart/chart-rows.ts';
import { useTranslation } from '../../../locales/words.ts';
import { groupSame, toChainLines, type Absence, type ChainRow, type EmptyRun } from '../model/chain-table.ts';
import { AttainmentCell } from './AttainmentCell.tsx';
import { PointButton } from './PointButton.tsx';

type ChainTableProps = {
  readonly series: IndicatorSeries;
  readonly years: readonly ReportYear[];
  readonly findings: readonly Finding[];
};

/** Goal, result, next goal, year by year. What is missing says why: no report, or a report that says nothing. */
export function ChainTable({ series, years, findings }: ChainTableProps) {
  const { t } = useTranslation();
  const lines = useMemo(() => toChainLines(series, years), [series, years]);
  const undated = series.points.filter(({ figure }) => figure.year === null);
  const doubted = new Set(findings.map(({ year }) => year));
  return (
    <div className="chain-table" tabIndex={-1}>
      <table onKeyDown={walkCells} data-testid="chain-table">
        <thead>
          <tr>
            <th scope="col">{t('indicators.year')}</th>
            <th scope="col">{t('indicators.goal-column')}</th>
            <th scope="col">{t('indicators.result-column')}</th>
            <th scope="col" title={t('indicators.difference-title')}>
              {t('indicators.difference-column')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) =>
            line.kind === 'empty' ? (
              <EmptyLine key={line.from} run={line} />
            ) : (
              <YearLine key={line.year} row={line} series={series} isDoubted={doubted.has(line.year)} />
            ),
          )}
        </tbody>
      </table>
      {undated.length > 0 && <p className="hint">{t('indicators.undated', { n: undated.length })}</p>}
    </div>
  );
}

function EmptyLine({ run }: { readonly run: EmptyRun }) {
  const { t } = useTranslation();
  const { from, to, gaps } = run;
  return (
    <tr className={gaps.length > 0 ? 'empty-run with-gaps' : 'empty-run'}>
      <th scope="row">{from === to ? from : `${from}–${to}`}</th>
      <td colSpan={3}>
        {t('indicators.unsaid')}
        {gaps.length > 0 &&
          t('indicators.of-these-gaps', { years: gaps.join(t('indicators.years-separator')) })}
      </td>
    </tr>
  );
}

type YearLineProps = {
  readonly row: ChainRow;
  readonly series: IndicatorSeries;
  readonly isDoubted: boolean;
};

function YearLine({ row, series, isDoubted }: YearLineProps) {
  const { t } = useTranslation();
  const { year, goals, results, noGoal, noResult, pairs } = row;
  const firsts = groupSame(goals).map(([first]) => first);
  const distinct = pairs.filter(({ goal }) => firsts.some((first) => first === series.points[goal]));
  return (
    <tr data-year={year}>
      <th scope="row">
        {year}
        {isDoubted && (
          <span
            className="doubt"
            title={t('indicators.doubted')}
            aria-label={t('indicators.doubted')}
            role="img"
          >
            ⚠
          </span>
        )}
      </th>
      <td className={noGoal === 'no-report' ? 'gap' : undefined}>
        {noGoal === null ? (
          groupSame(goals).map((points) => (
            <PointButton key={keyOf(points[0])} points={points} series={series} ownYear={year} />
          ))
        ) : (
          <Missing why={noGoal} reportYear={year} />
        )}
      </td>
      <td className={noResult === 'no-report' ? 'gap' : undefined}>
        {noResult === null ? (
          groupSame(results).map((points) => (
            <PointButton key={keyOf(points[0])} points={points} series={series} ownYear={year + 1} />
          ))
        ) : (
          <Missing why={noResult} reportYear={year + 1} />
        )}
      </td>
      <td>
        {distinct.map((pair) => (
          <AttainmentCell key={pair.goal} pair={pair} series={series} hasSeveral={distinct.length > 1} />
        ))}
      </td>
    </tr>
  );
}

/** Stands for a point: no two begin at one place of a report. */
function keyOf({ report, figure }: IndicatorPoint): string {
  return `${report}:${figure.valueSpan.start}`;
}

function Missing({ why, reportYear }: { readonly why: Absence; readonly reportYear: number }) {
  const { t } = useTranslation();
  return (
    <span className="missing" data-missing={why}>
      {t(`indicators.missing-${why}`, { year: reportYear })}
    </span>
  );
}

/** The arrow keys go from value to value, as they lie in the table. */
function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const table = event.currentTarget;
  const all = listItems(table, 'point');
  if (target === null || !all.includes(target)) return;
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const isAcross = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const column = columnOf(target);
  const among = isAcross ? all : all.filter((each) => columnOf(each) === column);
  among[among.indexOf(target) + step]?.focus();
}
