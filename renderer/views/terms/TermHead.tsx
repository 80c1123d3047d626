import { useTranslation } from '../../locales/words.ts';
import { useTerms } from './terms-store.ts';
import type { Sort, SortKey, YearColumn } from './model/rows.ts';

/** The heads of the columns; a click sorts by one, another turns the order. */
export function TermHead({ years }: { readonly years: readonly YearColumn[] }) {
  const { t } = useTranslation();
  return (
    <div className="terms-row terms-head" role="row" aria-rowindex={1}>
      <HeadCell by="phrase" label={t('terms.column-phrase')} className="terms-name" />
      <HeadCell
        by="change"
        className="terms-trend"
        label={t('terms.column-trend')}
        title={t('terms.column-trend-title')}
      />
      <HeadCell by="first" label={t('terms.column-first')} />
      <HeadCell by="last" label={t('terms.column-last')} />
      <HeadCell by="all" label={t('terms.column-all')} />
      {years.map((year) =>
        year.kind === 'gap' ? (
          <div
            key={`gap ${year.year}`}
            className="terms-cell terms-gap"
            role="columnheader"
            title={t('terms.missing', { year: year.year })}
            data-testid="terms-gap"
          >
            {year.year}
            <small>{t('terms.missing-short')}</small>
          </div>
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

type HeadCellProps = {
  readonly by: SortKey;
  readonly label: string;
  readonly title?: string;
  readonly className?: string;
};

function HeadCell({ by, label, title, className = '' }: HeadCellProps) {
  const sort = useTerms((state) => state.sort);
  const isOn = sort.by === by;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <div className={`terms-cell ${className}`} role="columnheader" aria-sort={isOn ? direction : 'none'}>
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
