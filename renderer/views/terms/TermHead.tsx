import { clsx } from 'clsx';
import { useTranslation } from '../../locales/words.ts';
import type { Sort, SortKey, YearColumn } from './model/rows.ts';
import styles from './Table.module.css';
import { useTerms } from './terms-store.ts';

/** The heads of the columns; a click sorts by one, another turns the order. */
export function TermHead({ years }: { readonly years: readonly YearColumn[] }) {
  const { t } = useTranslation();
  return (
    <div className={clsx(styles['row'], styles['head'])} role="row" aria-rowindex={1}>
      <HeadCell by="phrase" label={t('terms.column-phrase')} className={styles['name']} />
      <HeadCell
        by="change"
        className={styles['trend']}
        label={t('terms.column-trend')}
        title={t('terms.column-trend-title')}
      />
      <HeadCell by="first" label={t('terms.column-first')} />
      <HeadCell by="last" label={t('terms.column-last')} />
      <HeadCell by="all" label={t('terms.column-all')} />
      {years.map((year) =>
        year.kind === 'gap' ? (
          <GapHead key={`gap ${year.year}`} year={year.year} />
        ) : (
          <HeadCell
            key={year.column.summary.id}
            by={year.column.summary.id}
            label={String(year.column.summary.head.year ?? '')}
          />
        ),
      )}
    </div>
  );
}

/** A year that the library has no report of. */
function GapHead({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  return (
    <div
      className={clsx(styles['cell'], styles['gap'])}
      role="columnheader"
      title={t('terms.missing', { year })}
      data-testid="terms-gap"
    >
      {year}
      <small>{t('terms.missing-short')}</small>
    </div>
  );
}

type HeadCellProps = {
  readonly by: SortKey;
  readonly label: string;
  readonly title?: string;
  readonly className?: string | undefined;
};

function HeadCell({ by, label, title, className }: HeadCellProps) {
  const sort = useTerms((state) => state.sort);
  const isOn = sort.by === by;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <div
      className={clsx(styles['cell'], className)}
      role="columnheader"
      aria-sort={isOn ? direction : 'none'}
    >
      <button
        type="button"
        tabIndex={-1}
        title={title}
        data-testid={`terms-sort-${by}`}
        onClick={() => useTerms.setState({ sort: nextSort(sort, by) })}
      >
        {label}
        {isOn && <span aria-hidden="true">{sort.isDescending ? ' ▾' : ' ▴'}</span>}
      </button>
    </div>
  );
}

/** Words and first years begin with the least, numbers with the most. */
function nextSort(sort: Sort, by: SortKey): Sort {
  if (sort.by === by) return { by, isDescending: !sort.isDescending };
  return { by, isDescending: by !== 'phrase' && by !== 'first' };
}
