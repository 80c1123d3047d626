import type { Term, TermsView } from '../../../shared/contract/terms-api.ts';
import { Unseen } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { HitsButton } from './HitsButton.tsx';
import { FIXED_COLUMNS, heatStyle } from './table-style.ts';
import { formatValue, heatOf, valueAt } from './model/measures.ts';
import type { YearColumn } from './model/rows.ts';
import styles from './Table.module.css';
import { TermCell } from './TermCell.tsx';
import { useTerms } from './terms-store.ts';

type YearCellsProps = {
  readonly view: TermsView;
  readonly term: Term;
  readonly years: readonly YearColumn[];
  readonly row: number;
  readonly column: number | null;
};

/** A phrase's number in each year, the stronger coloured the higher; a year without a report stays blank. */
export function YearCells({ view, term, years, ...cell }: YearCellsProps) {
  const heat = heatOf(term, view.columns);
  return years.map((year, index) => {
    const at = FIXED_COLUMNS + index;
    if (year.kind === 'gap') return <GapCell key={`gap ${year.year}`} {...cell} at={at} year={year.year} />;
    return (
      <TermCell
        key={year.column.summary.id}
        {...cell}
        at={at}
        className={styles['number']}
        style={heatStyle(heat[year.at] ?? 0)}
      >
        <YearNumber view={view} term={term} at={year.at} />
      </TermCell>
    );
  });
}

type GapCellProps = Pick<YearCellsProps, 'row' | 'column'> & { readonly at: number; readonly year: number };

function GapCell({ year, ...cell }: GapCellProps) {
  const { t } = useTranslation();
  return (
    <TermCell {...cell} className={styles['gap']} title={t('terms.missing', { year })} data-testid="term-gap">
      <Unseen>{t('terms.missing', { year })}</Unseen>
    </TermCell>
  );
}

type YearNumberProps = Pick<YearCellsProps, 'view' | 'term'> & { readonly at: number };

function YearNumber({ view, term, at }: YearNumberProps) {
  const measure = useTerms((state) => state.measure);
  const report = view.columns[at]?.summary.id ?? null;
  const value = formatValue(valueAt(term, view.columns, at, measure), measure);
  if ((term.counts[at] ?? 0) === 0) return <span className={styles['zero']}>{value}</span>;
  return (
    <HitsButton term={term} report={report} testId="term-count">
      {value}
    </HitsButton>
  );
}
