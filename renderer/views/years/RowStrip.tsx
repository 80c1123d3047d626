import { useTranslation } from '../../locales/words.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import type { TableRow } from './model/table.ts';
import styles from './RowStrip.module.css';

/** One bar a year: how much of the row's text is new against the report before; a dash where the year has nothing. */
export function RowStrip({ view, row }: { readonly view: YearsView; readonly row: TableRow }) {
  const { t } = useTranslation();
  const years = view.columns.map(({ summary }) => summary.head.year ?? t('report.no-year'));
  const words = row.cells.map((cell, column) => {
    if (cell.kind === 'absent') return t('years.strip-absent', { year: years[column] ?? '' });
    if (cell.novelty === null) return t('years.strip-there', { year: years[column] ?? '' });
    return t('years.strip-new', { year: years[column] ?? '', percent: Math.round(100 * cell.novelty) });
  });
  return (
    <span
      className={styles['strip']}
      data-picture=""
      role="img"
      aria-label={words.join('，')}
      title={words.join('\n')}
    >
      {row.cells.map((cell, column) => (
        <i key={years[column] ?? column} className={cell.kind === 'absent' ? styles['none'] : undefined}>
          {cell.kind === 'sections' && <b style={{ height: `${Math.round(100 * (cell.novelty ?? 0))}%` }} />}
        </i>
      ))}
    </span>
  );
}
