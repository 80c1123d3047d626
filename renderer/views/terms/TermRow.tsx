import { memo, type ReactNode } from 'react';
import type { Term, TermsView } from '../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import { showHits, unpinPhrase, useTerms } from './terms-store.ts';
import { formatValue, heatOf, valueAt, valueOfAll, type Measure } from './model/measures.ts';
import type { YearColumn } from './model/rows.ts';
import { heatStyle } from './table-style.ts';
import { TREND_SIGNS } from './trend-signs.ts';

type TermRowProps = {
  readonly view: TermsView;
  readonly term: Term;
  readonly years: readonly YearColumn[];
  readonly row: number;
  readonly top: number;
  readonly isPinned: boolean;
  /** The cell of this row that the keys mean; null where they mean another row. */
  readonly column: number | null;
};

/** The id of a cell: what the grid says is active. */
export function cellId({ row, column }: { readonly row: number; readonly column: number }): string {
  return `terms-cell-${row}-${column}`;
}

/** One phrase: how it moved, since when and until when, and its number in each year. */
export const TermRow = memo(function TermRow(props: TermRowProps) {
  const { view, term, years, row, top, isPinned, column } = props;
  const { t } = useTranslation();
  const measure = useTerms((state) => state.measure);
  const heat = heatOf(term, view.columns);
  const all = formatValue(valueOfAll(term, view.columns, measure), measure);
  const cell = (at: number, className = '') => ({
    id: cellId({ row, column: at }),
    'data-cell': `${row}|${at}`,
    role: 'gridcell',
    className: `terms-cell ${className}${column === at ? ' on' : ''}`,
    onMouseDown: () => useTerms.setState({ cell: { row, column: at } }),
  });
  return (
    <div
      className={isPinned ? 'terms-row pinned' : 'terms-row'}
      style={{ transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={row + 2}
      data-testid="term"
      data-phrase={term.phrase}
      data-trend={term.trend}
    >
      <div {...cell(0, 'terms-name')}>
        <HitsButton term={term} report={null} testId="term-phrase">
          <span lang="zh-CN" data-report-text="">
            {term.phrase}
          </span>
        </HitsButton>
        {isPinned && (
          <button
            type="button"
            className="terms-unpin"
            tabIndex={-1}
            title={t('terms.unpin', { phrase: term.phrase })}
            aria-label={t('terms.unpin', { phrase: term.phrase })}
            data-testid="term-unpin"
            onClick={() => unpinPhrase(row)}
          >
            ✕
          </button>
        )}
      </div>
      <div {...cell(1, `terms-trend ${term.trend}`)} title={t('terms.change', { n: term.change.toFixed(1) })}>
        <span aria-hidden="true">{TREND_SIGNS[term.trend]}</span> {t(`terms.trend-${term.trend}`)}
        <small>{Math.abs(term.change).toFixed(1)}</small>
      </div>
      <div {...cell(2)}>{term.firstYear ?? '—'}</div>
      <div {...cell(3)}>{term.lastYear ?? '—'}</div>
      <div {...cell(4)}>
        <HitsButton term={term} report={null} testId="term-all">
          {all}
        </HitsButton>
      </div>
      {years.map((year, index) =>
        year.kind === 'gap' ? (
          <div
            key={`gap ${year.year}`}
            {...cell(5 + index, 'terms-gap')}
            title={t('terms.missing', { year: year.year })}
          >
            <span className="visually-hidden">{t('terms.missing', { year: year.year })}</span>
          </div>
        ) : (
          <div
            key={year.column.summary.id}
            {...cell(5 + index, 'terms-number')}
            style={heatStyle(heat[year.at] ?? 0)}
          >
            <YearNumber view={view} term={term} at={year.at} measure={measure} />
          </div>
        ),
      )}
    </div>
  );
});

type YearNumberProps = {
  readonly view: TermsView;
  readonly term: Term;
  readonly at: number;
  readonly measure: Measure;
};

function YearNumber({ view, term, at, measure }: YearNumberProps) {
  const report = view.columns[at]?.summary.id ?? null;
  const value = formatValue(valueAt(term, view.columns, at, measure), measure);
  if ((term.counts[at] ?? 0) === 0) return <span className="terms-zero">{value}</span>;
  return (
    <HitsButton term={term} report={report} testId="term-count">
      {value}
    </HitsButton>
  );
}

type HitsButtonProps = {
  readonly term: Term;
  readonly report: ReportId | null;
  readonly testId: string;
  readonly children: ReactNode;
};

function HitsButton({ term, report, testId, children }: HitsButtonProps) {
  return (
    <button
      type="button"
      className="terms-open"
      tabIndex={-1}
      data-testid={testId}
      onClick={() => run(showHits(term, report))}
    >
      {children}
    </button>
  );
}
