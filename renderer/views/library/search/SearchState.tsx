import { ErrorBox } from '../../../components/ErrorBox.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Nothing } from '../../../components/kit/Words.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { errorWords } from '../../../state/errors.ts';
import type { Reading } from '../../../state/loader.ts';
import { search, stopSearch, useSearch } from './search-store.ts';

/** How far the search, or the comparison of neighbouring years before it, is, or why there is nothing to be seen. */
export function SearchState({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const { progress, error } = reading;
  const isComparing = useSearch(({ filter }) => filter.change !== null);
  const again = (): void => {
    void search(useSearch.getState().query);
  };
  if (error === null) {
    const label = t(isComparing ? 'search.comparing' : 'library.searching');
    const words = `${label} ${progress?.done ?? 0} / ${progress?.total ?? 0}`;
    return <Waiting reading={reading} label={label} words={words} onCancel={stopSearch} onRetry={again} />;
  }
  if (error.code === 'too-large')
    return (
      <Nothing role="alert" data-testid="search-too-large">
        {errorWords(error, t)}
      </Nothing>
    );
  if (error.code === 'cancelled')
    return (
      <Nothing>
        {t('search.stopped')}{' '}
        <Button kind="link" onClick={again}>
          {t('search.again')}
        </Button>
      </Nothing>
    );
  return <ErrorBox error={error} onRetry={again} />;
}
