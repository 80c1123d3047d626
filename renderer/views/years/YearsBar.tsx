import { useTranslation } from '../../locales/words.ts';
import type { ReportSummary, Shelf } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { Chip } from '../../components/Chip.tsx';
import { Menu, MenuItem } from '../../components/Menu.tsx';
import { Popover } from '../../components/Popover.tsx';
import { formatCount } from '../../state/format.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { toggleAllOpened, useYears } from './years-store.ts';
import { showYears } from './actions.ts';
import { LEAST_YEARS, MOST_YEARS, newest, withoutReport, withReport } from './model/sets.ts';

/** The chosen years; one can be taken away and another one added. */
export function YearsBar({ reports }: { readonly reports: readonly ReportId[] }) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const shelf = shelves.find((each) => each.reports.some(({ id }) => reports.includes(id)));
  if (shelf === undefined) return null;
  const chosen = shelf.reports.filter(({ id }) => reports.includes(id));
  return (
    <div className="years-bar" data-testid="years-bar">
      <span className="hint">{t('years.chosen', { n: chosen.length })}</span>
      <ul className="year-chips" aria-label={t('years.chosen-label')}>
        {chosen.map((report) => (
          <li key={report.id}>
            <YearChip report={report} reports={reports} />
          </li>
        ))}
      </ul>
      <AddYear shelf={shelf} reports={reports} />
      <span className="sp" />
      <TableSwitches />
    </div>
  );
}

type YearChipProps = { readonly report: ReportSummary; readonly reports: readonly ReportId[] };

function YearChip({ report, reports }: YearChipProps) {
  const { t } = useTranslation();
  const year = report.head.year ?? t('report.no-year');
  const isLast = reports.length <= LEAST_YEARS;
  return (
    <span className="chip year-chip" data-testid="year-chip" data-year={report.head.year ?? ''}>
      {year}
      <button
        type="button"
        disabled={isLast}
        title={isLast ? t('years.least', { n: LEAST_YEARS }) : t('years.remove', { year })}
        aria-label={t('years.remove', { year })}
        data-testid="year-remove"
        onClick={() => showYears(withoutReport(reports, report.id))}
      >
        ✕
      </button>
    </span>
  );
}

/** Counts that one click chooses. */
const PRESETS = [5, 10] as const;

function AddYear({ shelf, reports }: { readonly shelf: Shelf; readonly reports: readonly ReportId[] }) {
  const { t } = useTranslation();
  const others = shelf.reports.filter(({ id }) => !reports.includes(id));
  const isFull = reports.length >= MOST_YEARS;
  const presets = PRESETS.filter((count) => shelf.reports.length >= count);
  if (others.length === 0) return null;
  return (
    <Popover label={t('years.add')} title={t('years.add-title')} className="link" testId="year-add">
      {(close) => (
        <Menu label={t('years.add-title')}>
          {presets.map((count) => (
            <MenuItem
              key={count}
              testId={`year-newest-${count}`}
              onSelect={() => {
                close();
                showYears(newest(shelf, count));
              }}
            >
              {t('years.newest', { n: count })}
            </MenuItem>
          ))}
          {isFull && <div className="menu-head">{t('years.most', { n: MOST_YEARS })}</div>}
          {others.map((report) => (
            <MenuItem
              key={report.id}
              isDisabled={isFull}
              testId="year-add-item"
              onSelect={() => {
                close();
                showYears(withReport(shelf, reports, report.id));
              }}
            >
              <span>{report.head.year ?? t('report.no-year')}</span>
              <span className="menu-note">
                {t('report.characters', { n: formatCount(report.characters) })}
              </span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </Popover>
  );
}

/** What the table of sections shows. */
function TableSwitches() {
  const { t } = useTranslation();
  const mode = useYears((state) => state.mode);
  const view = useYears((state) => state.view);
  const isFine = useYears((state) => state.isFine);
  const isAllOpen = useYears((state) => state.isAllOpen);
  const hasOpen = useYears((state) => state.isAllOpen || state.opened.size > 0);
  const fine = view?.rows.filter(({ isListed }) => !isListed).length ?? 0;
  if (mode !== 'sections' || view === null) return null;
  return (
    <>
      {fine > 0 && (
        <Chip
          isOn={isFine}
          title={t('years.fine-title')}
          testId="years-fine"
          onToggle={() => useYears.setState({ isFine: !isFine })}
        >
          {t('years.fine', { n: fine })}
        </Chip>
      )}
      <Chip
        isOn={isAllOpen}
        title={t('years.open-all-title')}
        testId="years-open-all"
        onToggle={toggleAllOpened}
      >
        {hasOpen ? t('years.close-all') : t('years.open-all')}
      </Chip>
    </>
  );
}
