import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import type { ReportEntry } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { MenuButton, MenuHead, MenuItem, MenuNote } from '../../components/Menu.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { showYears } from './actions.ts';
import { MOST_YEARS, newest, withReport } from './model/sets.ts';

/** Counts that one click chooses. */
const PRESETS = [5, 10] as const;

type AddYearProps = { readonly shelf: PlaceShelf; readonly reports: readonly ReportId[] };

/** The place's other years, and choices of the newest ones. */
export function AddYear({ shelf, reports }: AddYearProps) {
  const { t } = useTranslation();
  const others = shelf.reports.filter(({ id }) => !reports.includes(id));
  const isFull = reports.length >= MOST_YEARS;
  if (others.length === 0) return null;
  return (
    <MenuButton label={t('years.add')} title={t('years.add-title')} kind="link" testId="year-add">
      <PresetItems shelf={shelf} onChoose={showYears} />
      {isFull && <MenuHead>{t('years.most', { n: MOST_YEARS })}</MenuHead>}
      {others.map((report) => (
        <YearItem
          key={report.id}
          report={report}
          isDisabled={isFull}
          onChoose={() => showYears(withReport(shelf, reports, report.id))}
        />
      ))}
    </MenuButton>
  );
}

type PresetItemsProps = {
  readonly shelf: PlaceShelf;
  readonly onChoose: (reports: readonly ReportId[]) => void;
};

function PresetItems({ shelf, onChoose }: PresetItemsProps) {
  const { t } = useTranslation();
  const counts = PRESETS.filter((count) => shelf.reports.length >= count);
  return counts.map((count) => (
    <MenuItem key={count} testId={`year-newest-${count}`} onSelect={() => onChoose(newest(shelf, count))}>
      {t('years.newest', { n: count })}
    </MenuItem>
  ));
}

type YearItemProps = {
  readonly report: ReportEntry;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
};

function YearItem({ report, isDisabled, onChoose }: YearItemProps) {
  const { t } = useTranslation();
  return (
    <MenuItem isDisabled={isDisabled} testId="year-add-item" onSelect={onChoose}>
      <span>{report.head.year ?? t('report.no-year')}</span>
      <MenuNote>{t('report.characters', { n: formatCount(report.characters) })}</MenuNote>
    </MenuItem>
  );
}
