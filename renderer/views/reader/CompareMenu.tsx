import type { ReportSummary, Shelf } from '../../../shared/contract/views.ts';
import { Hint, Nothing } from '../../components/kit/Words.tsx';
import { Menu, MenuItem } from '../../components/Menu.tsx';
import { Popover } from '../../components/Popover.tsx';
import { useTranslation } from '../../locales/words.ts';
import { compareReports, useShelves } from '../../state/shelves-store.ts';
import styles from './CompareMenu.module.css';

/** The other reports of the library, to compare this one with. */
export function CompareMenu({ report }: { readonly report: ReportSummary }) {
  const { t } = useTranslation();
  const others = useOthers(report);
  return (
    <Popover
      label={t('reader.to-compare')}
      title={t('reader.compare-with')}
      className="primary"
      align="end"
      testId="reader-compare"
    >
      {() =>
        others.length === 0 ? (
          <Nothing>{t('reader.no-other')}</Nothing>
        ) : (
          <Menu label={t('reader.compare-with')}>
            {others.map((shelf) => (
              <ShelfItems key={shelf.place} shelf={shelf} report={report} />
            ))}
          </Menu>
        )
      }
    </Popover>
  );
}

type ShelfItemsProps = { readonly shelf: Shelf; readonly report: ReportSummary };

function ShelfItems({ shelf, report }: ShelfItemsProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={shelf.place}>
      <div className={styles['place']}>{shelf.place || t('report.no-place')}</div>
      {shelf.reports.map((other) => (
        <MenuItem key={other.id} onSelect={() => compareReports(other, report)}>
          <b>{other.head.year ?? t('report.no-year')}</b>
          <Hint as="span">{other.head.speaker || other.fileName}</Hint>
        </MenuItem>
      ))}
    </div>
  );
}

/** All reports but this one by place, its own place first. */
function useOthers(report: ReportSummary): readonly Shelf[] {
  const shelves = useShelves((state) => state.shelves) ?? [];
  const { place } = report.head;
  return [...shelves]
    .sort((a, b) => Number(b.place === place) - Number(a.place === place))
    .map((shelf) => ({ ...shelf, reports: shelf.reports.filter((other) => other.id !== report.id) }))
    .filter((shelf) => shelf.reports.length > 0);
}
