import { useEffect, useState } from 'react';
import { focusFind } from '../../components/spots.ts';
import { useCommands } from '../../components/use-commands.ts';
import { LIBRARY_KEYS } from './keys.ts';
import { Brand } from '../../components/Brand.tsx';
import { ErrorBox } from '../../components/ErrorBox.tsx';
import { HistoryButtons } from '../../components/HistoryButtons.tsx';
import { SettingsButton } from '../../components/SettingsButton.tsx';
import { navigate, useApp } from '../../state/app-store.ts';
import { run } from '../../state/history.ts';
import { loadShelves, useShelves } from '../../state/shelves-store.ts';
import { chooseFiles, chooseFolder, useLibrary } from './library-store.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportResultDialog } from './ImportResultDialog.tsx';
import { NotesOverview } from './NotesOverview.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { SearchField } from './SearchField.tsx';
import { SearchResults } from './SearchResults.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { ShelfView } from './ShelfView.tsx';
import { openSelected } from './actions.ts';
import { useTranslation } from '../../locales/words.ts';

/** All reports on shelves by place; everything begins here. */
export function LibraryScreen({ tab }: { readonly tab: 'shelves' | 'notes' }) {
  const { t } = useTranslation();
  const { query, job } = useLibrary();
  const { shelves, error } = useShelves();
  const [isPasting, setPasting] = useState(false);
  const library = useApp((state) => state.library);
  const paste = (): void => {
    setPasting(true);
  };
  useCommands(LIBRARY_KEYS, { search: focusFind, paste, compare: openSelected });
  return (
    <div className="screen library" data-testid="library-screen" data-ready={shelves !== null}>
      <header className="top">
        <Brand heading={t('library.title')} />
        <div className="segments" role="group" aria-label={t('library.title')}>
          {(['shelves', 'notes'] as const).map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={tab === id}
              data-testid={`library-${id}`}
              onClick={() => {
                navigate({ kind: 'library', tab: id });
              }}
            >
              {t(`library.${id}`)}
            </button>
          ))}
        </div>
        <SearchField />
        <span className="sp" />
        <HistoryButtons />
        <button
          type="button"
          className="primary"
          disabled={job !== null}
          data-testid="import-files"
          onClick={() => {
            run(chooseFiles());
          }}
        >
          {t('library.import-files')}
        </button>
        <button
          type="button"
          className="button"
          disabled={job !== null}
          data-testid="import-folder"
          onClick={() => {
            run(chooseFolder());
          }}
        >
          {t('library.import-folder')}
        </button>
        <button
          type="button"
          className="button"
          disabled={job !== null}
          data-testid="import-paste"
          onClick={paste}
        >
          {t('library.paste')}
        </button>
        <SettingsButton />
      </header>
      <ImportProgress />
      <main className="library-body">
        {query.trim() !== '' ? (
          <SearchResults />
        ) : tab === 'notes' ? (
          <NotesOverview />
        ) : shelves === null ? (
          error !== null && library.kind === 'ready' ? (
            <ErrorBox
              error={error}
              onRetry={() => {
                run(loadShelves());
              }}
            />
          ) : (
            <p className="waiting">{t('app.loading')}</p>
          )
        ) : (
          <Shelves />
        )}
      </main>
      <SelectionBar />
      <ImportResultDialog />
      {isPasting && (
        <PasteDialog
          onClose={() => {
            setPasting(false);
          }}
        />
      )}
    </div>
  );
}

function Shelves() {
  const shelves = useShelves((state) => state.shelves) ?? [];
  useEffect(() => {
    run(loadShelves()); // notes and heads may have changed on other screens
  }, []);
  if (shelves.length === 0) return <EmptyLibrary />;
  return shelves.map((shelf) => <ShelfView key={shelf.place} shelf={shelf} />);
}
