import { clsx } from 'clsx';
import { useEffect, useState } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { Segments } from '../../components/Segments.tsx';
import { WaitingFrame } from '../../components/Waiting.tsx';
import { focusFind } from '../../components/spots.ts';
import { useCommands } from '../../components/use-commands.ts';
import { LIBRARY_KEYS } from './keys.ts';
import { Brand } from '../../components/Brand.tsx';
import { ErrorBox } from '../../components/ErrorBox.tsx';
import { HistoryButtons } from '../../components/HistoryButtons.tsx';
import { Spacer } from '../../components/kit/Words.tsx';
import { SettingsButton } from '../../components/SettingsButton.tsx';
import { navigate, useApp } from '../../state/app-store.ts';
import { run } from '../../state/history.ts';
import { LIBRARY_TABS, type LibraryTab } from '../../state/routes.ts';
import { loadShelves, useShelves } from '../../state/shelves-store.ts';
import { chooseFolder } from './library-store.ts';
import { ColumnsDialog } from './columns/ColumnsDialog.tsx';
import { GoOn } from './GoOn.tsx';
import { ImportButton } from './ImportButton.tsx';
import { ImportFilesButton } from './ImportFilesButton.tsx';
import { BrokenImports } from './imports/BrokenImports.tsx';
import { ImportList } from './imports/ImportList.tsx';
import { ImportProgress } from './imports/ImportProgress.tsx';
import { ImportResultDialog } from './imports/ImportResultDialog.tsx';
import { loadImports } from './imports/imports-store.ts';
import { NotesOverview } from './NotesOverview.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { LibrarySearch } from './search/LibrarySearch.tsx';
import { useSearch } from './search/search-store.ts';
import { SearchResults } from './search/SearchResults.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { AlikeOffer } from './shelves/AlikeOffer.tsx';
import { ShelfDialogs } from './shelves/ShelfDialogs.tsx';
import { Shelves } from './shelves/Shelves.tsx';
import { SurveyPanel } from './survey/SurveyPanel.tsx';
import { SurveyWaits } from './survey/SurveyWaits.tsx';
import { loadSurvey, useSurvey } from './survey/survey-store.ts';
import { WatchOffer } from './watch/WatchOffer.tsx';
import { loadWatch } from '../../state/watch-store.ts';
import { openSelected } from './actions.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './LibraryScreen.module.css';

/** All reports on shelves by place; everything begins here. */
export function LibraryScreen({ tab }: { readonly tab: LibraryTab }) {
  const shelves = useShelves((state) => state.shelves);
  const isWhole = useShelves((state) => state.isWhole);
  const [isPasting, setPasting] = useState(false);
  const paste = (): void => setPasting(true);
  const isReady = useApp((state) => state.library.kind === 'ready');
  const isSurveying = useSurvey((state) => state.survey !== null && state.isShown);
  useEffect(() => {
    // what was begun before a crash waits
    if (isReady) run(Promise.all([loadSurvey(), loadImports(), loadWatch()]));
  }, [isReady]);
  const isSearched = useSearch((state) => state.typed.trim() !== '');
  const hasShelves = shelves !== null && shelves.length > 0;
  const isList = !isSearched && (tab === 'notes' || (tab === 'shelves' && hasShelves));
  useCommands(LIBRARY_KEYS, { search: focusFind, paste, compare: openSelected });
  return (
    <div className="screen library" data-testid="library-screen" data-ready={isWhole}>
      <Top tab={tab} onPaste={paste} />
      <ImportProgress />
      {isSurveying ? (
        <SurveyPanel />
      ) : (
        <main className={clsx(styles['body'], isList && styles['fixed'])}>
          <SurveyWaits />
          <BrokenImports />
          <WatchOffer />
          <Body tab={tab} />
        </main>
      )}
      <SelectionBar />
      <ShelfDialogs />
      <ImportResultDialog />
      <ColumnsDialog />
      {isPasting && <PasteDialog onClose={() => setPasting(false)} />}
    </div>
  );
}

function Top({ tab, onPaste }: { readonly tab: LibraryTab; readonly onPaste: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <Brand heading={t('library.title')} />
      <Segments
        label={t('library.title')}
        choices={LIBRARY_TABS}
        chosen={tab}
        testId="library"
        words={(id) => t(`library.${id}`)}
        onChoose={(id) => navigate({ kind: 'library', tab: id })}
      />
      <LibrarySearch />
      <Spacer />
      <HistoryButtons />
      <ImportButtons onPaste={onPaste} />
      <SettingsButton />
    </header>
  );
}

/** Files, a folder, or a text: one import at a time. */
function ImportButtons({ onPaste }: { readonly onPaste: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <ImportFilesButton />
      <ImportButton data-testid="import-folder" onClick={() => run(chooseFolder())}>
        {t('library.import-folder')}
      </ImportButton>
      <ImportButton data-testid="import-paste" onClick={onPaste}>
        {t('library.paste')}
      </ImportButton>
    </>
  );
}

/** What was searched for comes first, then the tab. */
function Body({ tab }: { readonly tab: LibraryTab }) {
  const typed = useSearch((state) => state.typed);
  if (typed.trim() !== '') return <SearchResults />;
  switch (tab) {
    case 'shelves':
      return <ReadShelves />;
    case 'notes':
      return <NotesOverview />;
    case 'imports':
      return <ImportList />;
    default:
      return assertNever(tab);
  }
}

function ReadShelves() {
  const { t } = useTranslation();
  const { shelves, error } = useShelves();
  const library = useApp((state) => state.library);
  if (shelves !== null)
    return (
      <>
        <GoOn />
        <AlikeOffer />
        <Shelves />
      </>
    );
  if (library.kind === 'gone') return null; // the banner says why, and has the ways on
  if (error === null || library.kind !== 'ready') return <WaitingFrame>{t('app.loading')}</WaitingFrame>;
  return <ErrorBox error={error} onRetry={() => run(loadShelves())} />;
}
