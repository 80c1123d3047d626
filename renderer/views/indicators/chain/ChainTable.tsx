import { answerKeys } from '../../../components/answer-keys.ts';
import { clsx } from 'clsx';
import { useMemo, type KeyboardEvent } from 'react';
import { columnOf, listItems } from '../../../components/items.ts';
import type { Finding, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import type { ReportYear } from '../../../components/chart/chart-rows.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { toChainLines, type EmptyRun } from '../model/chain-table.ts';
import { YearLine } from './YearLine.tsx';
import styles from './ChainTable.module.css';

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
    <div className={styles['table']} tabIndex={-1}>
      <table onKeyDown={answerKeys(walkCells)} data-testid="chain-table">
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
      {undated.length > 0 && <Hint>{t('indicators.undated', { n: undated.length })}</Hint>}
    </div>
  );
}

function EmptyLine({ run }: { readonly run: EmptyRun }) {
  const { t } = useTranslation();
  const { from, to, gaps } = run;
  return (
    <tr className={clsx(styles['empty'], gaps.length > 0 && styles['with-gaps'])}>
      <th scope="row">{from === to ? from : `${from}–${to}`}</th>
      <td colSpan={3}>
        {t('indicators.unsaid')}
        {gaps.length > 0 &&
          t('indicators.of-these-gaps', { years: gaps.join(t('indicators.years-separator')) })}
      </td>
    </tr>
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
