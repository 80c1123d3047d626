import { useEffect, useState } from 'react';
import { SearchField } from '../../components/kit/SearchField.tsx';
import { asFindField } from '../../components/spots.ts';
import { search, useLibrary } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './LibrarySearch.module.css';

/** Waits for the end of a word. */
const TYPING_MS = 180;

/** The field that searches all texts and notes. */
export function LibrarySearch() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(useLibrary.getState().query);
  useSearchOf(typed);
  return (
    <SearchField
      label={t('library.search')}
      value={typed}
      className={styles['search']}
      isClearable
      ref={asFindField}
      data-testid="library-search"
      onChange={(words) => {
        setTyped(words);
        if (words === '') void search('');
      }}
      onEnter={() => {
        void search(typed);
      }}
    />
  );
}

/** Searches for what is typed as soon as nothing more comes. */
function useSearchOf(typed: string): void {
  useEffect(() => {
    if (typed === useLibrary.getState().query) return undefined;
    const timer = setTimeout(() => {
      void search(typed);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
}
