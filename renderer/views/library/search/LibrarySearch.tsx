import { useEffect } from 'react';
import { SearchField } from '../../../components/kit/SearchField.tsx';
import { asFindField, focusSpot } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { SavedSearches } from './SavedSearches.tsx';
import { search, useSearch } from './search-store.ts';
import styles from './LibrarySearch.module.css';

/** Waits for the end of a word; where years have to be compared first, for the end of the phrase. */
const TYPING_MS = 180;
const PHRASE_MS = 900;
/** UTF-16 code units that the library takes. */
const LONGEST = 500;

/** The field that searches all texts and notes, with the searches that are kept. */
export function LibrarySearch() {
  const { t } = useTranslation();
  const typed = useSearch((state) => state.typed);
  useSearchOf(typed);
  return (
    <>
      <SearchField
        label={t('library.search')}
        value={typed}
        className={styles['search']}
        isClearable
        maxLength={LONGEST}
        ref={asFindField}
        data-testid="library-search"
        onChange={(words) => {
          useSearch.setState({ typed: words });
          if (words === '') void search('');
        }}
        onEnter={() => {
          void search(typed);
        }}
        onDown={() => focusSpot('main')}
      />
      <SavedSearches />
    </>
  );
}

/** Searches for what is typed as soon as nothing more comes. */
function useSearchOf(typed: string): void {
  const rest = useSearch(({ filter }) => (filter.change === null ? TYPING_MS : PHRASE_MS));
  useEffect(() => {
    if (typed === useSearch.getState().query) return undefined;
    const timer = setTimeout(() => {
      void search(typed);
    }, rest);
    return () => clearTimeout(timer);
  }, [typed, rest]);
}
