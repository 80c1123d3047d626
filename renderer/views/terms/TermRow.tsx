import { memo } from 'react';
import type { Term, TermsView } from '../../../shared/contract/terms-api.ts';
import { IconButton } from '../../components/kit/IconButton.tsx';
import { useTranslation } from '../../locales/words.ts';
import { HitsButton } from './HitsButton.tsx';
import { formatValue, valueOfAll } from './model/measures.ts';
import type { YearColumn } from './model/rows.ts';
import styles from './Table.module.css';
import { TermCell } from './TermCell.tsx';
import { unpinPhrase, useTerms } from './terms-store.ts';
import { TREND_SIGNS } from './trend-signs.ts';
import { YearCells } from './YearCells.tsx';

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

/** One phrase: how it moved, since when and until when, and its number in each year. */
export const TermRow = memo(function TermRow(props: TermRowProps) {
  const { view, term, years, row, top, isPinned, column } = props;
  const cell = { row, column };
  return (
    <div
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={row + 2}
      data-testid="term"
      data-phrase={term.phrase}
      data-trend={term.trend}
      data-pinned={isPinned}
    >
      <NameCell {...cell} term={term} isPinned={isPinned} />
      <TrendCell {...cell} term={term} />
      <TermCell {...cell} at={2}>
        {term.firstYear ?? '—'}
      </TermCell>
      <TermCell {...cell} at={3}>
        {term.lastYear ?? '—'}
      </TermCell>
      <AllCell {...cell} term={term} view={view} />
      <YearCells {...cell} term={term} view={view} years={years} />
    </div>
  );
});

type CellProps = Pick<TermRowProps, 'row' | 'column' | 'term'>;

function NameCell({ term, isPinned, ...cell }: CellProps & Pick<TermRowProps, 'isPinned'>) {
  const { t } = useTranslation();
  const { phrase } = term;
  return (
    <TermCell {...cell} at={0} className={styles['name']}>
      <HitsButton term={term} report={null} testId="term-phrase">
        <span lang="zh-CN" data-report-text="">
          {phrase}
        </span>
      </HitsButton>
      {isPinned && (
        <IconButton
          label={t('terms.unpin', { phrase })}
          size="small"
          className={styles['unpin']}
          tabIndex={-1}
          data-testid="term-unpin"
          onClick={() => unpinPhrase(cell.row)}
        >
          ✕
        </IconButton>
      )}
    </TermCell>
  );
}

function TrendCell({ term: { trend, change }, ...cell }: CellProps) {
  const { t } = useTranslation();
  return (
    <TermCell
      {...cell}
      at={1}
      className={styles['trend']}
      data-trend={trend}
      title={t('terms.change', { n: change.toFixed(1) })}
    >
      <span aria-hidden="true">{TREND_SIGNS[trend]}</span> {t(`terms.trend-${trend}`)}
      <small>{Math.abs(change).toFixed(1)}</small>
    </TermCell>
  );
}

function AllCell({ term, view, ...cell }: CellProps & Pick<TermRowProps, 'view'>) {
  const measure = useTerms((state) => state.measure);
  return (
    <TermCell {...cell} at={4}>
      <HitsButton term={term} report={null} testId="term-all">
        {formatValue(valueOfAll(term, view.columns, measure), measure)}
      </HitsButton>
    </TermCell>
  );
}
