import type { ReportView } from '../../../shared/contract/views.ts';
import { Brand } from '../../components/Brand.tsx';
import { HistoryButtons } from '../../components/HistoryButtons.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Spacer } from '../../components/kit/Words.tsx';
import { PlaceTabs } from '../../components/PlaceTabs.tsx';
import { SettingsButton } from '../../components/SettingsButton.tsx';
import { TextSize } from '../../components/TextSize.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useTranslation } from '../../locales/words.ts';
import { navigate, useApp } from '../../state/app-store.ts';
import { warningWords } from '../../state/warnings.ts';
import { formatTitle, titleOf } from '../../state/format.ts';
import { LIBRARY } from '../../state/routes.ts';
import { CompareMenu } from './CompareMenu.tsx';
import { useReader } from './reader-store.ts';
import { ReaderFind } from './ReaderFind.tsx';
import styles from './ReaderTop.module.css';

/** Below it the title of the report would be cut, which says more than the tabs. */
const WIDTH_OF_TABS = 1280;

/** The top bar: whose report it is, and what can be done with all of it. */
export function ReaderTop({ view }: { readonly view: ReportView | null }) {
  const isNarrow = useNarrow(WIDTH_OF_TABS);
  return (
    <header className="top">
      <ReportTitle view={view} />
      {view !== null && (
        <PlaceTabs route={{ kind: 'reader', id: view.summary.id, focus: null }} isFolded={isNarrow} />
      )}
      <Spacer />
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

/** The way back to the place's shelf, the report's title, and what was odd about its file. */
function ReportTitle({ view }: { readonly view: ReportView | null }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const summary = view?.summary;
  const head = summary?.head;
  const title =
    summary === undefined
      ? t('app.reading')
      : formatTitle(summary.head.year, titleOf(summary) || t('report.untitled'), language);
  return (
    <>
      <Brand heading={title} />
      <Button kind="bare" className="crumb" data-testid="go-library" onClick={() => navigate(LIBRARY)}>
        {head === undefined ? t('app.library') : head.place || t('report.no-place')} ›
      </Button>
      {view !== null && (
        <>
          <b className={styles['title']} lang="zh-CN" data-report-text="" data-testid="reader-title">
            {title}
          </b>
          <Warnings view={view} />
        </>
      )}
    </>
  );
}

function Warnings({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const warnings = warningWords(view.summary, t, language);
  if (warnings.length === 0) return null;
  return (
    <Button
      kind="bare"
      className={styles['warnings']}
      data-testid="reader-warnings"
      title={warnings.join('；')}
      onClick={() => useReader.setState({ panel: 'cleaning' })}
    >
      ⚠ {t('reader.warnings', { n: warnings.length })}
    </Button>
  );
}
