import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { ListedReport } from '../../../shared/contract/shelf-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { useTranslation } from '../../locales/words.ts';
import { toggleSelected, useShelves } from '../../state/shelves-store.ts';
import { openByDoubleClick } from './actions.ts';
import styles from './YearButton.module.css';

type YearButtonProps = {
  readonly year: number;
  /** The one that stands for the year. */
  readonly report: ListedReport;
  readonly tabIndex: 0 | -1;
  /** The year as it is printed, with what else is told of it. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A year of a place: a click selects its report, a double click opens it. */
export function YearButton({ year, report, tabIndex, children, className }: YearButtonProps) {
  const { t } = useTranslation();
  const isSelected = useShelves((state) => state.selection.includes(report.id));
  return (
    <Button
      kind="bare"
      className={clsx(styles['year'], className)}
      tabIndex={tabIndex}
      aria-pressed={isSelected}
      title={t('library.select', { year })}
      data-testid="year-cell"
      data-year={year}
      data-report={report.id}
      data-worked={report.noteCount + report.workCount > 0}
      onClick={() => toggleSelected(report.id)}
      onDoubleClick={() => openByDoubleClick(report)}
    >
      {children}
    </Button>
  );
}
