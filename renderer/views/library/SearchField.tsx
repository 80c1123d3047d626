import { useEffect, useState } from 'react';
import { asFindField } from '../../components/spots.ts';
import { search, useLibrary } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';

/** Waits for the end of a word, and for an input method to let it go. */
const TYPING_MS = 180;

/** The field that searches all texts and notes. */
export function SearchField() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(useLibrary.getState().query);
  const [isComposing, setComposing] = useState(false);
  useEffect(() => {
    if (isComposing || typed === useLibrary.getState().query) return undefined;
    const timer = setTimeout(() => {
      void search(typed);
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, isComposing]);
  const clear = (): void => {
    setTyped('');
    void search('');
  };
  return (
    <div className="find library-search" role="search">
      <input
        value={typed}
        placeholder={t('library.search')}
        aria-label={t('library.search')}
        ref={asFindField}
        data-testid="library-search"
        onCompositionStart={() => {
          setComposing(true);
        }}
        onCompositionEnd={() => {
          setComposing(false);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') clear();
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void search(typed);
        }}
      />
      {typed !== '' && (
        <button
          type="button"
          className="find-step"
          aria-label={t('library.search-clear')}
          title={t('library.search-clear')}
          onClick={clear}
        >
          ✕
        </button>
      )}
    </div>
  );
}
