import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import type { ReportEntry } from '../../../shared/contract/views.ts';
import { Nothing } from '../../components/kit/Words.tsx';
import { MenuButton, MenuHead, MenuItem, MenuNote } from '../../components/Menu.tsx';
import { useTranslation } from '../../locales/words.ts';
import { compareReports, useShelves } from '../../state/shelves-store.ts';

/** The other reports of the library, to compare this one with. */
export function CompareMenu({ report }: { readonly report: ReportEntry }) {
  const { t } = useTranslation();
  const others = useOthers(report);
  return (
    <MenuButton
      label={t('reader.to-compare')}
      title={t('reader.compare-with')}
      kind="primary"
      align="end"
      testId="reader-compare"
    >
      {others.length === 0 && <Nothing>{t('reader.no-other')}</Nothing>}
      {others.map((shelf) => (
        <ShelfItems key={shelf.place} shelf={shelf} report={report} />
      ))}
    </MenuButton>
  );
}

type ShelfItemsProps = { readonly shelf: PlaceShelf; readonly report: ReportEntry };

function ShelfItems({ shelf, report }: ShelfItemsProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={shelf.place}>
      <MenuHead>{shelf.place || t('report.no-place')}</MenuHead>
      {shelf.reports.map((other) => (
        <MenuItem key={other.id} onSelect={() => compareReports(other, report)}>
          <b>{other.head.year ?? t('report.no-year')}</b>
          <MenuNote>{other.head.speaker || other.fileName}</MenuNote>
        </MenuItem>
      ))}
    </div>
  );
}

/** All reports but this one by place, its own place first. */
function useOthers(report: ReportEntry): readonly PlaceShelf[] {
  const shelves = useShelves((state) => state.shelves) ?? [];
  const { place } = report.head;
  return [...shelves]
    .sort((a, b) => Number(b.place === place) - Number(a.place === place))
    .map((shelf) => ({ ...shelf, reports: shelf.reports.filter((other) => other.id !== report.id) }))
    .filter((shelf) => shelf.reports.length > 0);
}
