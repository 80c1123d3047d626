import type { ReportSummary, ReportView } from '../../../shared/contract/views.ts';
import { HistoryButtons } from '../../components/HistoryButtons.tsx';
import { Brand } from '../../components/Brand.tsx';
import { Menu, MenuItem } from '../../components/Menu.tsx';
import { PlaceTabs } from '../../components/PlaceTabs.tsx';
import { Popover } from '../../components/Popover.tsx';
import { SettingsButton } from '../../components/SettingsButton.tsx';
import { TextSize } from '../../components/TextSize.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { navigate, useApp } from '../../state/app-store.ts';
import { formatTitle } from '../../state/format.ts';
import { compareReports, useShelves } from '../../state/shelves-store.ts';
import { useReader } from './reader-store.ts';
import { LIBRARY } from '../../state/routes.ts';
import { ReaderFind } from './ReaderFind.tsx';
import { useTranslation } from '../../locales/words.ts';

/** Below it the title of the report would be cut, which says more than the tabs. */
const WIDTH_OF_TABS = 1280;

export function ReaderTop({ view }: { readonly view: ReportView | null }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const isNarrow = useNarrow(WIDTH_OF_TABS);
  const head = view?.summary.head;
  const title =
    head === undefined
      ? t('app.loading')
      : formatTitle(head.year, head.title || t('report.untitled'), language);
  const warnings = view?.summary.warnings ?? [];
  return (
    <header className="top">
      <Brand heading={title} />
      <button type="button" className="crumb" data-testid="go-library" onClick={() => navigate(LIBRARY)}>
        {head === undefined ? t('app.library') : head.place || t('report.no-place')} ›
      </button>
      {head !== undefined && (
        <b className="reader-title" lang="zh-CN" data-report-text="">
          {title}
        </b>
      )}
      {warnings.length > 0 && (
        <button
          type="button"
          className="warn"
          data-testid="reader-warnings"
          title={warnings.map((warning) => t(`warning.${warning}`)).join('；')}
          onClick={() => useReader.setState({ panel: 'cleaning' })}
        >
          ⚠ {t('reader.warnings', { n: warnings.length })}
        </button>
      )}
      {view !== null && (
        <PlaceTabs route={{ kind: 'reader', id: view.summary.id, focus: null }} isFolded={isNarrow} />
      )}
      <span className="sp" />
      <HistoryButtons />
      {view !== null && (
        <>
          <ReaderFind view={view} />
          <TextSize />
          <CompareMenu report={view.summary} />
        </>
      )}
      <SettingsButton />
    </header>
  );
}

/** The other reports of the library, to compare this one with. */
function CompareMenu({ report }: { readonly report: ReportSummary }) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const { place } = report.head;
  const ordered = [...shelves].sort((a, b) => Number(b.place === place) - Number(a.place === place));
  const others = ordered
    .map((shelf) => ({ ...shelf, reports: shelf.reports.filter((other) => other.id !== report.id) }))
    .filter((shelf) => shelf.reports.length > 0);
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
          <p className="nothing">{t('reader.no-other')}</p>
        ) : (
          <Menu label={t('reader.compare-with')}>
            {others.map((shelf) => (
              <div key={shelf.place} role="group" aria-label={shelf.place}>
                <div className="menu-head">{shelf.place || t('report.no-place')}</div>
                {shelf.reports.map((other) => (
                  <MenuItem key={other.id} onSelect={() => compareReports(other, report)}>
                    <b>{other.head.year ?? t('report.no-year')}</b>
                    <span className="menu-note">{other.head.speaker || other.fileName}</span>
                  </MenuItem>
                ))}
              </div>
            ))}
          </Menu>
        )
      }
    </Popover>
  );
}
